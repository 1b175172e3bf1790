package io.cordon.server.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions at their greatest age, however busy they are, and those begun with a key once it opens nothing any more. */
final class SessionEndFilter extends OncePerRequestFilter {
    private final Keys keys;
    private final Clock clock;

    SessionEndFilter(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                && caller.way() == Caller.Way.SESSION
                && (!clock.instant().isBefore(caller.until()) || keyEnded(session, caller))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean keyEnded(HttpSession session, Caller caller) {
        return session.getAttribute(KeyLogin.SECRET) instanceof String secret && !keys.stillOpens(caller.id(), secret);
    }
}
