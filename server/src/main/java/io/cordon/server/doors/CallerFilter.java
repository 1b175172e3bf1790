package io.cordon.server.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, from {@code Authorization: Bearer KEY-OR-TOKEN}, {@code Authorization: ApiKey KEY} or {@code X-API-Key:
 * KEY}. What is presented and opens nothing is told to the journal.
 */
final class CallerFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(CallerFilter.class);

    private final Keys keys;
    private final Optional<Tokens> tokens;
    private final Refusals refusals;

    CallerFilter(Keys keys, Optional<Tokens> tokens, Refusals refusals) {
        this.keys = keys;
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> presented = presented(request);
        if (presented.isPresent() && !presented.get().isEmpty()) {
            try {
                caller(presented.get(), request).ifPresent(caller -> {
                    SecurityContext context = SecurityContextHolder.createEmptyContext();
                    context.setAuthentication(caller);
                    SecurityContextHolder.setContext(context);
                });
            } catch (Provider.UnreachableException e) {
                LOG.warn("A token could not be checked: {}", e.getMessage());
                response.setHeader("Retry-After", "5");
                new Problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "identity-provider",
                                "the identity provider's keys cannot be fetched now, so that tokens cannot be checked;"
                                        + " ask again in a moment")
                        .write(response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<Caller> caller(String presented, HttpServletRequest request) {
        if (tokens.isPresent() && presented.startsWith("ey")) {
            Tokens.Read read = tokens.get().read(presented);
            if (read.caller().isEmpty()) {
                refusals.refused(read.why(), "", request.getRemoteAddr());
            }
            return read.caller();
        }
        Keys.Opened opened = keys.open(presented);
        if (opened.key().isEmpty()) {
            refusals.refused(opened.why(), opened.id(), request.getRemoteAddr());
        }
        return opened.key().map(Caller::of);
    }

    /** What a request shows for who asks; empty where it shows nothing. */
    static Optional<String> presented(HttpServletRequest request) {
        String header = request.getHeader("X-API-Key");
        if (header != null) {
            return Optional.of(header.strip());
        }
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return Optional.empty();
        }
        String text = authorization.strip();
        for (String scheme : new String[] {"Bearer ", "ApiKey "}) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return Optional.of(text.substring(scheme.length()).strip());
            }
        }
        return Optional.of(text);
    }
}
