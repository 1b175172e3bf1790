package io.cordon.server.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks, from {@code Authorization: Bearer KEY}, {@code Authorization: ApiKey KEY} or {@code X-API-Key: KEY}. */
final class KeyFilter extends OncePerRequestFilter {
    private final Keys keys;

    KeyFilter(Keys keys) {
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        presented(request).flatMap(keys::open).ifPresent(key -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new Caller(key));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private static Optional<String> presented(HttpServletRequest request) {
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
