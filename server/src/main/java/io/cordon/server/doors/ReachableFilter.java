package io.cordon.server.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Before a log-in begins or ends, asks whether the identity provider can be reached, and else says that it cannot. */
final class ReachableFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ReachableFilter.class);

    private final Provider provider;

    ReachableFilter(Provider provider) {
        this.provider = provider;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(Login.BEGIN)
                && !request.getRequestURI().equals(Login.BACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
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
        chain.doFilter(request, response);
    }
}
