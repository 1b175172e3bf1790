package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.screen.Policy;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person logs in with a browser at a real provider, works in a session, and logs out. */
class LoginTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path data = Path.of("");

    private final TestIssuer issuer = TestIssuer.started();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @SuppressWarnings("NullAway.Init")
    private Asked asked;

    @BeforeEach
    void start() {
        asked = Asked.started(
                data,
                Policy.balanced(),
                issuer.settings(
                        "cordon.limits.refused-per-minute=40",
                        "cordon.oidc.login.client-id=" + TestIssuer.CLIENT,
                        "cordon.oidc.login.client-secret=" + TestIssuer.SECRET));
    }

    @AfterEach
    void stop() {
        asked.close();
        issuer.close();
    }

    private String here(String path) {
        return "http://127.0.0.1:" + asked.server().port() + path;
    }

    private HttpResponse<String> send(String method, String address, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> follow(String address) {
        HttpResponse<String> response = send("GET", address, "");
        for (int i = 0; i < 10 && response.statusCode() == 302; i++) {
            response = send(
                    "GET",
                    response.uri()
                            .resolve(response.headers().firstValue("Location").orElseThrow())
                            .toString(),
                    "");
        }
        return response;
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return token.group(1);
    }

    private HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("cordon"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPersonLogsInAndThePageSaysWhoItIsWithItsNameAsText() {
        HttpResponse<String> page = follow(here("/"));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ada &lt;b&gt;Admin&lt;/b&gt;")
                .contains("analyst")
                .contains("default");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(asked.adminEntries("logged-in").getFirst().text("by")).contains("oidc:u-1");
        assertThat(session().isHttpOnly()).isTrue();
        assertThat(send("GET", here("/api/v1/lists"), "").statusCode()).isEqualTo(200);
        assertThat(send("GET", here("/api/v1/keys"), "").statusCode()).isEqualTo(403);
    }

    @Test
    void theCookieIsKeptFromScriptsAndFromOtherSitesAndChangesAtTheLogIn() {
        HttpResponse<String> begun = send("GET", here("/oauth2/authorization/cordon"), "");
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
        assertThat(begun.headers().firstValue("Location").orElseThrow())
                .contains("code_challenge_method=S256")
                .contains("nonce=")
                .contains("state=");
        String before = session().getValue();
        follow(begun.headers().firstValue("Location").orElseThrow());
        assertThat(session().getValue()).isNotEqualTo(before);
    }

    @Test
    void inASessionNothingIsChangedWithoutThePagesToken() {
        String token = token(follow(here("/")));
        String body = "{\"name\":\"Somebody\"}";
        HttpResponse<String> forged =
                send("POST", here("/api/v1/screenings"), body, "Content-Type", "application/json");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("forged");
        assertThat(send("POST", here("/logout"), "").statusCode()).isEqualTo(403);
        assertThat(send(
                                "POST",
                                here("/api/v1/screenings"),
                                body,
                                "Content-Type",
                                "application/json",
                                "X-CSRF-TOKEN",
                                token)
                        .statusCode())
                .isEqualTo(200);
        // With a key there is no session, and so nothing to forge.
        assertThat(asked.post("/api/v1/screenings", asked.key("screener"), body).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoLogsOutIsOutHereAndAtTheProvider() {
        String token = token(follow(here("/")));
        String session = session().getValue();
        HttpResponse<String> out = send(
                "POST",
                here("/logout"),
                "_csrf=" + java.net.URLEncoder.encode(token, java.nio.charset.StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(out.statusCode()).isEqualTo(302);
        String location = out.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(issuer.address() + "/end?id_token_hint=ey");
        send("GET", location, "");
        assertThat(issuer.lastLogout).contains("post_logout_redirect_uri=");
        cookies.getCookieStore().removeAll();
        assertThat(send("GET", here("/api/v1/lists"), "", "Cookie", "cordon=" + session)
                        .statusCode())
                .isEqualTo(401);
        assertThat(asked.adminEntries("logged-out")).hasSize(1);
    }

    @Test
    void whoHasNoRoleHereAndWhoCannotProveTheLogInGetsNoSession() {
        issuer.person = Map.of("sub", "u-2", "name", "Nobody", "roles", List.of("visitor"));
        HttpResponse<String> refused = follow(here("/"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("no role");
        assertThat(send("GET", here("/api/v1/lists"), "").statusCode()).isEqualTo(401);

        issuer.person = Map.of("sub", "u-1", "roles", List.of("Sanctions Analyst"));
        issuer.wrongNonce = true;
        assertThat(follow(here("/")).statusCode()).isEqualTo(401);
        issuer.wrongNonce = false;
        HttpResponse<String> begun = send("GET", here("/oauth2/authorization/cordon"), "");
        HttpResponse<String> back =
                send("GET", begun.headers().firstValue("Location").orElseThrow(), "");
        String forged = back.headers().firstValue("Location").orElseThrow().replaceAll("state=[^&]*", "state=another");
        assertThat(send("GET", forged, "").statusCode()).isEqualTo(401);
        assertThat(send("GET", here("/api/v1/lists"), "").statusCode()).isEqualTo(401);
        assertThat(asked.adminEntries("login-refused")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void logInsThatAreOnlyBegunAreBoundedByNetworkAndAreNoneOfAnybody() {
        HttpResponse<String> response = send("GET", here("/oauth2/authorization/cordon"), "");
        assertThat(send("GET", here("/api/v1/lists"), "").statusCode()).isEqualTo(401);
        for (int i = 0; i < 60 && response.statusCode() == 302; i++) {
            cookies.getCookieStore().removeAll();
            response = send("GET", here("/oauth2/authorization/cordon"), "");
        }
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whileTheProviderIsAwayKeysGoOnAndALogInSaysSo() {
        issuer.away = true;
        assertThat(asked.get("/api/v1/lists", asked.key("analyst")).statusCode())
                .isEqualTo(200);
        assertThat(asked.get("/api/v1/lists", issuer.signed(issuer.right().build()))
                        .statusCode())
                .isEqualTo(503);
        assertThat(follow(here("/")).statusCode()).isEqualTo(503);
        issuer.away = false;
        assertThat(asked.get("/api/v1/lists", issuer.signed(issuer.right().build()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(follow(here("/")).statusCode()).isEqualTo(200);
    }
}
