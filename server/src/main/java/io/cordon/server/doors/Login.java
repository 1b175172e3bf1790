package io.cordon.server.doors;

import io.cordon.server.setup.LimitSettings;
import io.cordon.server.setup.OidcSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.web.client.RestClient;

/**
 * Logging in with a browser: authorization code with PKCE, state and nonce at the identity provider, then a session of this
 * server's own, which holds who it is and no token but the one that the provider wants to see at the log-out.
 */
final class Login {
    /** Where a log-in begins. */
    static final String BEGIN = "/oauth2/authorization/cordon";

    /** Where the provider sends the browser back to. */
    static final String BACK = "/login/oauth2/code/cordon";

    /** Where a log-out begins, with POST. */
    static final String OUT = "/logout";

    private static final String NAME = "cordon";
    private static final String ID_TOKEN = "cordon.id-token";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final LimitSettings limits;
    private final Provider provider;
    private final Claims claims;
    private final Refusals refusals;
    private final Clock clock;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    Login(
            OidcSettings settings,
            LimitSettings limits,
            Provider provider,
            Claims claims,
            Refusals refusals,
            Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.provider = provider;
        this.claims = claims;
        this.refusals = refusals;
        this.clock = clock;
    }

    void into(HttpSecurity http) throws Exception {
        ClientRegistrationRepository registrations = name -> name.equals(NAME) ? registration() : null;
        DefaultOAuth2AuthorizationRequestResolver asked = new DefaultOAuth2AuthorizationRequestResolver(
                registrations, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        http.addFilterBefore(new ReachableFilter(provider, limits), OAuth2AuthorizationRequestRedirectFilter.class);
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .loginPage(BEGIN)
                .loginProcessingUrl(BACK)
                .authorizationEndpoint(begin -> begin.authorizationRequestResolver(asked))
                .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(info -> info.oidcUserService(users()))
                .securityContextRepository(sessions)
                .successHandler(this::loggedIn)
                .failureHandler((request, response, e) -> refused(request, response, e)));
        http.logout(out -> out.logoutUrl(OUT)
                .addLogoutHandler(this::loggingOut)
                .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(
                        ClearSiteDataHeaderWriter.Directive.CACHE, ClearSiteDataHeaderWriter.Directive.STORAGE)))
                .logoutSuccessHandler((request, response, who) -> response.sendRedirect(afterLogout(request))));
    }

    private ClientRegistration registration() {
        OidcSettings.Login login = settings.login();
        String base = login.baseUrl().isEmpty() ? "{baseUrl}" : login.baseUrl().replaceAll("/$", "");
        Set<String> scopes = new LinkedHashSet<>();
        scopes.add("openid");
        scopes.addAll(login.scopes());
        return ClientRegistration.withRegistrationId(NAME)
                .clientId(login.clientId())
                .clientSecret(login.clientSecret())
                .clientAuthenticationMethod(
                        login.clientSecret().isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(base + BACK)
                .scope(scopes)
                .issuerUri(settings.issuer())
                .authorizationUri(provider.required("authorization_endpoint"))
                .tokenUri(provider.required("token_endpoint"))
                .jwkSetUri(settings.jwksUri().isEmpty() ? provider.required("jwks_uri") : settings.jwksUri())
                .userNameAttributeName("sub")
                .build();
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokens() {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(PATIENCE);
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(factory)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /** Whoever has no role here is refused before there is a session. */
    private OidcUserService users() {
        OidcUserService users = new OidcUserService() {
            @Override
            public OidcUser loadUser(OidcUserRequest request) {
                OidcUser user = super.loadUser(request);
                caller(user);
                return user;
            }
        };
        users.setRetrieveUserInfo(request -> false); // the token is signed and tells all that is needed
        return users;
    }

    private Caller caller(OidcUser user) {
        try {
            return claims.caller(
                    user.getClaims(),
                    Caller.Way.SESSION,
                    clock.instant().plus(settings.login().longest()));
        } catch (Claims.NothingException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error(String.valueOf(e.getMessage())));
        }
    }

    private void loggedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser user = (OidcUser) java.util.Objects.requireNonNull(authentication.getPrincipal(), "a user logged in");
        Caller caller = caller(user);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        request.getSession()
                .setMaxInactiveInterval(60 * request.getServletContext().getSessionTimeout());
        request.getSession().setAttribute(ID_TOKEN, user.getIdToken().getTokenValue());
        refusals.person("logged-in", caller);
        response.sendRedirect("/");
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, Exception e) throws IOException {
        String why = e instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "failed";
        refusals.refused("login-" + (why.length() > 60 ? "failed" : why), "", request.getRemoteAddr());
        new Problem(
                        HttpStatus.UNAUTHORIZED,
                        "login-refused",
                        why.equals("no-role") || why.equals("no-line")
                                ? "you are known to the identity provider, but have no role or business line here; ask an"
                                        + " administrator"
                                : "the log-in did not succeed; begin again at " + BEGIN)
                .write(response);
    }

    private void loggingOut(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (request.getSession(false) != null) {
            request.setAttribute(ID_TOKEN, request.getSession(false).getAttribute(ID_TOKEN));
        }
        if (who instanceof Caller caller) {
            refusals.person("logged-out", caller);
        }
    }

    /** The provider's own log-out, where it has one, so that the next log-in asks again who it is. */
    private String afterLogout(HttpServletRequest request) {
        Object token = request.getAttribute(ID_TOKEN);
        if (token == null) {
            return "/";
        }
        String base = settings.login().baseUrl().isEmpty()
                ? request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                : settings.login().baseUrl().replaceAll("/$", "");
        return provider.address("end_session_endpoint")
                .map(end -> end + (end.contains("?") ? "&" : "?") + "id_token_hint=" + encoded(String.valueOf(token))
                        + "&post_logout_redirect_uri=" + encoded(base + "/"))
                .orElse("/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Tokens for other services are not kept: nothing is asked of them in somebody's name. */
    private static final class NoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String name, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String name, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }

    /** What of a discovery document the pages' policy must know: where a log-out may lead. */
    static String origin(String address) {
        java.net.URI uri = java.net.URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
