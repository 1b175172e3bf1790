package io.cordon.server.doors;

import io.cordon.server.setup.LimitSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds how often each caller may ask, and tells each how much is left, in the fields {@code RateLimit-Policy} and {@code
 * RateLimit} of the IETF's draft. Who is not known has no bucket here: {@link Refused} counts those by address.
 */
final class RateFilter extends OncePerRequestFilter {
    private static final int MOST_CALLERS = 10_000;

    private final LimitSettings limits;
    private final Buckets buckets = new Buckets(MOST_CALLERS);

    RateFilter(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller) {
            LimitSettings.OfKey own = limits.of(caller.id());
            Buckets.Taken taken = buckets.take(caller.id(), own.requestsPerSecond(), own.burst(), System.nanoTime());
            long window = Math.max(1, own.burst() / own.requestsPerSecond());
            response.setHeader("RateLimit-Policy", "\"caller\";q=" + own.burst() + ";w=" + window);
            response.setHeader("RateLimit", "\"caller\";r=" + taken.left() + ";t=" + taken.seconds());
            if (!taken.allowed()) {
                response.setHeader("Retry-After", Long.toString(Math.max(1, taken.seconds())));
                new Problem(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-requests",
                                "this caller may ask " + own.requestsPerSecond() + " times a second, and "
                                        + own.burst() + " times at once; ask again in " + Math.max(1, taken.seconds())
                                        + " s")
                        .write(response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
