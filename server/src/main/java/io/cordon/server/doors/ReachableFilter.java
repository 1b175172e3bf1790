package io.cordon.server.doors;

import io.cordon.server.setup.LimitSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a log-in begins or ends, asks whether the identity provider can be reached, and else says that it cannot. A log-in that is
 * begun has a session before it is known whose it is: so each network begins but so many in a minute, and such a session is soon
 * forgotten.
 */
final class ReachableFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ReachableFilter.class);

    private static final int MOST_NETWORKS = 10_000;
    private static final int UNKNOWN_SECONDS = 600;

    private final Provider provider;
    private final int perMinute;
    private final Buckets begun = new Buckets(MOST_NETWORKS);

    ReachableFilter(Provider provider, LimitSettings limits) {
        this.provider = provider;
        this.perMinute = limits.refusedPerMinute();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(Login.BEGIN)
                && !request.getRequestURI().equals(Login.BACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Buckets.Taken taken =
                begun.take(Refusals.network(request.getRemoteAddr()), perMinute / 60.0, perMinute, System.nanoTime());
        if (!taken.allowed()) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, taken.seconds())));
            new Problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-requests",
                            "log-ins are begun from this network too often; try again later")
                    .write(response);
            return;
        }
        try {
            provider.metadata();
        } catch (Provider.UnreachableException e) {
            LOG.warn("A log-in could not begin: {}", e.getMessage());
            response.setHeader("Retry-After", "5");
            new Problem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "identity-provider",
                            "the identity provider cannot be reached now; try again in a moment")
                    .write(response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IllegalStateException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOG.warn("A log-in could not begin: {}", e.getMessage()); // there are as many sessions as may be
            response.setHeader("Retry-After", "60");
            new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "too many people are logged in; try again later")
                    .write(response);
        }
        HttpSession session = request.getSession(false);
        if (session != null && session.isNew()) {
            session.setMaxInactiveInterval(UNKNOWN_SECONDS);
        }
    }
}
