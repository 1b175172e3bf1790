package io.cordon.server;

import io.cordon.server.doors.Problem;
import io.cordon.store.UnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers where the keys cannot be read, before any resource is reached: whether a key still opens the door is not known then, so
 * none does.
 */
final class StoreFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (UnavailableException e) {
            if (response.isCommitted()) {
                throw e;
            }
            LOG.warn("What is kept could not be reached: {}", e.getMessage());
            response.resetBuffer();
            response.setHeader("Retry-After", "2");
            new Problem(HttpStatus.SERVICE_UNAVAILABLE, "store-unavailable", String.valueOf(e.getMessage()))
                    .write(response);
        }
    }
}
