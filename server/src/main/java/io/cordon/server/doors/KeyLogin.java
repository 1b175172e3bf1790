package io.cordon.server.doors;

import io.cordon.server.setup.LimitSettings;
import io.cordon.store.KeyRow;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logging in with a key, for houses without an identity provider: {@code POST /login} with the field {@code key} begins a
 * session that ends with the key, at its withdrawal, once its secret was replaced, or after a working day. Before a session
 * there is no token to hold against forged requests; that the form came from here is told by the browser, in {@code
 * Sec-Fetch-Site} or {@code Origin}.
 */
final class KeyLogin extends OncePerRequestFilter {
    /** Where people log in: the page with GET, the key with POST. */
    static final String PATH = "/login";

    /** The session's attribute that holds which secret it was begun with. */
    static final String SECRET = "cordon.secret";

    private static final int MOST_NETWORKS = 10_000;

    private final Keys keys;
    private final Refusals refusals;
    private final Clock clock;
    private final Duration longest;
    private final int perMinute;
    private final Buckets buckets = new Buckets(MOST_NETWORKS);
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    KeyLogin(Keys keys, Refusals refusals, LimitSettings limits, Duration longest, Clock clock) {
        this.keys = keys;
        this.refusals = refusals;
        this.clock = clock;
        this.longest = longest;
        this.perMinute = limits.refusedPerMinute();
    }

    void into(HttpSecurity http) throws Exception {
        http.addFilterBefore(this, AnonymousAuthenticationFilter.class);
        http.logout(out -> out.logoutUrl(Login.OUT)
                .addLogoutHandler((request, response, who) -> {
                    if (who instanceof Caller caller) {
                        refusals.person("logged-out", caller);
                    }
                })
                .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
                        ClearSiteDataHeaderWriter.Directive.CACHE, ClearSiteDataHeaderWriter.Directive.STORAGE)))
                .logoutSuccessHandler((request, response, who) -> seeOther(response, PATH + "?out")));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST") || !request.getRequestURI().equals(PATH)) {
            chain.doFilter(request, response);
            return;
        }
        String network = Refusals.network(request.getRemoteAddr());
        Buckets.Taken taken = buckets.take(network, perMinute / 60.0, perMinute, System.nanoTime());
        if (!taken.allowed()) {
            response.setHeader("Retry-After", Long.toString(Math.max(1, taken.seconds())));
            new Problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-requests",
                            "log-ins begin in this network too often; try again later")
                    .write(response);
            return;
        }
        if (foreign(request)) {
            refusals.refused("login-forged", "", request.getRemoteAddr());
            seeOther(response, PATH + "?refused");
            return;
        }
        String presented =
                Optional.ofNullable(request.getParameter("key")).orElse("").strip();
        Keys.Opened opened = keys.open(presented);
        if (opened.key().isEmpty()) {
            refusals.refused(opened.why(), opened.id(), request.getRemoteAddr());
            seeOther(response, PATH + "?refused");
            return;
        }
        begin(opened.key().get(), presented, request, response);
    }

    private void begin(KeyRow key, String presented, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate(); // whoever had its name has nothing of the next
        }
        HttpSession session;
        try {
            session = request.getSession(true);
        } catch (IllegalStateException e) {
            new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "too many people are logged in; try again later")
                    .write(response);
            return;
        }
        Instant latest = clock.instant().plus(longest);
        Caller caller = new Caller(
                key.id(),
                key.name(),
                Caller.Way.SESSION,
                java.util.Set.of(Role.of(key.role())),
                key.scopes().stream().map(Scope::of).collect(Collectors.toSet()),
                Line.of(key.line()),
                key.expiresAt().isBefore(latest) ? key.expiresAt() : latest);
        session.setMaxInactiveInterval(60 * request.getServletContext().getSessionTimeout());
        session.setAttribute(SECRET, keys.secretOf(key, presented));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        refusals.person("logged-in", caller);
        seeOther(response, "/");
    }

    /** Whether a browser says that another site's page sent this. */
    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false; // no browser of these years
        }
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null || !authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static void seeOther(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
