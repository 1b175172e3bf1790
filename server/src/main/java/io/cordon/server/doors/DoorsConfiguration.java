package io.cordon.server.doors;

import io.cordon.server.setup.CordonConfiguration;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.catalina.session.ManagerBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.request.async.WebAsyncManagerIntegrationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The doors, hung: two chains with one table of endpoints. Requests that show a key or a token go through the first, which knows
 * no session and no cookie, so that there is nothing to forge with. All others go through the second where people log in: a
 * session, and a token against forged requests with whatever changes something.
 */
@Configuration(proxyBeanMethods = false)
public class DoorsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(DoorsConfiguration.class);
    private static final int MOST_SESSIONS = 10_000;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Keys keys;
    private final Refusals refusals;
    private final CordonConfiguration set;
    private final Clock clock;
    private final Claims claims;
    private final Provider provider;
    private final Tokens tokens;
    private final Gate gate = new Gate();
    private final RateFilter rate;
    private final RoomFilter room;
    private final Refused refused;

    DoorsConfiguration(Keys keys, Refusals refusals, CordonConfiguration set, Claims claims, Clock clock) {
        this.keys = keys;
        this.refusals = refusals;
        this.set = set;
        this.clock = clock;
        this.claims = claims;
        this.provider = new Provider(set.oidc());
        this.tokens = new Tokens(set.oidc(), provider, claims, clock);
        this.rate = new RateFilter(set.limits());
        this.room = new RoomFilter(set.limits());
        this.refused = new Refused(set.limits());
    }

    /** The chain of those that show a key or a token. */
    @Bean
    @Order(1)
    SecurityFilterChain keyed(HttpSecurity http) throws Exception {
        Optional<Tokens> taken = set.oidc().on() ? Optional.of(tokens) : Optional.empty();
        http.securityMatcher(request -> CallerFilter.presented(request).isPresent())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new CallerFilter(keys, taken, refusals), AnonymousAuthenticationFilter.class);
        return common(http, refused).build();
    }

    /** The chain of people and their browsers. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                        .requireCsrfProtectionMatcher(request -> !SAFE.contains(request.getMethod())
                                && !request.getRequestURI().equals(KeyLogin.PATH)
                                && request.getSession(false) != null))
                .addFilterBefore(new SessionEndFilter(keys, clock), AnonymousAuthenticationFilter.class);
        if (set.oidc().login().on()) {
            new Login(set.oidc(), set.limits(), provider, claims, refusals, clock).into(http);
        } else {
            new KeyLogin(keys, refusals, set.limits(), set.oidc().login().longest(), clock).into(http);
        }
        return common(http, this::logInFirst).build();
    }

    /** A browser that asks for a page is shown where to log in; all others are told what is missing. */
    private void logInFirst(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean provided = set.oidc().login().on();
        boolean home = request.getRequestURI().equals("/") && provided;
        if (SAFE.contains(request.getMethod()) && (home || isPage(request))) {
            response.sendRedirect(provided ? Login.BEGIN : KeyLogin.PATH);
        } else {
            refused.commence(request, response, e);
        }
    }

    private boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && gate.endpoint(request)
                        .filter(asked -> asked.produces().equals("text/html"))
                        .isPresent();
    }

    private HttpSecurity common(HttpSecurity http, AuthenticationEntryPoint unknown) throws Exception {
        String leads = set.oidc().login().on() ? " " + Login.origin(set.oidc().issuer()) : "";
        return http.addFilterBefore(new NoIncludes(), WebAsyncManagerIntegrationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .addFilterBefore(rate, AuthorizationFilter.class)
                .addFilterAfter(room, AuthorizationFilter.class)
                .authorizeHttpRequests(ask -> ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(gate))
                .exceptionHandling(not -> not.authenticationEntryPoint(unknown)
                        .accessDeniedHandler(
                                (request, response, e) -> closed(request, e).write(response)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                                        + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                                        + leads))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(
                                hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(resource -> resource.policy(
                                org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter
                                        .CrossOriginResourcePolicy.SAME_ORIGIN)));
    }

    /** Nothing here includes anything but the container, which would put a page about a broken connection into its answer. */
    private static final class NoIncludes implements Filter {
        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            if (request.getDispatcherType() != DispatcherType.INCLUDE) {
                chain.doFilter(request, response);
            }
        }
    }

    /** Checks a log-in's token like all others of the provider, by its keys and the algorithms allowed. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens() {
        return registration -> {
            OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
            validator.setClockSkew(set.oidc().clockSkew());
            return tokens.decoder(validator);
        };
    }

    /** Sessions are in memory, so that there may be only so many. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> fewSessions() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getManager() instanceof ManagerBase sessions) {
                sessions.setMaxActiveSessions(MOST_SESSIONS);
            }
        });
    }

    /** The request as a whole is measured; measuring each filter as well would cost more than the filters. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** There are keys and an identity provider, and no passwords. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("there are no users with passwords");
        };
    }

    private Problem closed(HttpServletRequest request, AccessDeniedException e) {
        if (e instanceof CsrfException) {
            return new Problem(
                    HttpStatus.FORBIDDEN,
                    "forged",
                    "from a browser's session the page's token was expected, in the header X-CSRF-TOKEN or the field"
                            + " _csrf; load the page again");
        }
        Optional<Endpoint> asked = gate.endpoint(request);
        if (asked.isPresent()) {
            LOG.warn(
                    "Refused: {} {} is not for {}",
                    asked.get().method(),
                    asked.get().path(),
                    request.getUserPrincipal() instanceof Caller caller ? caller.id() : "nobody");
            return new Problem(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "this caller's role or scopes do not allow it; it is for "
                            + asked.get().roles().stream()
                                    .map(Role::word)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + " with scope " + asked.get().scope().word());
        }
        List<String> methods =
                gate.atPath(request).stream().map(Endpoint::method).sorted().toList();
        if (methods.isEmpty()) {
            return new Problem(
                    HttpStatus.NOT_FOUND,
                    "no-such-path",
                    "there is nothing at this path; GET /openapi.json tells what there is");
        }
        return new Problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "no-such-method",
                "at this path there is " + String.join(", ", methods) + ", not " + request.getMethod());
    }
}
