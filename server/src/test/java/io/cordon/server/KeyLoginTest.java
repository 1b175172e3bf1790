package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.screen.Policy;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in with a key, as a browser does it. */
class KeyLoginTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Asked asked;

    @BeforeAll
    static void start() {
        asked = Asked.started(data, Policy.balanced());
    }

    @AfterAll
    static void stop() {
        asked.close();
    }

    private static HttpResponse<String> logIn(String key, String... headers) {
        return asked.send("POST", "/login", "", FORM, "key=" + encoded(key), headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String session(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Location")).contains("/");
        String cookie = response.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static HttpResponse<String> page(String path, String session) {
        return asked.send("GET", path, "", "", "", "Cookie", session, "Accept", "text/html");
    }

    private static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    @Test
    void aBrowserWithoutASessionIsShownWhereToLogInAndAProgramIsTold() {
        HttpResponse<String> browser = asked.send("GET", "/screen", "", "", "", "Accept", "text/html");
        assertThat(browser.statusCode()).isEqualTo(302);
        assertThat(browser.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(asked.get("/screen", "").statusCode()).isEqualTo(401);
        assertThat(asked.send("GET", "/api/v1/lists", "", "", "", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(401);
        assertThat(asked.get("/login", "").body()).contains("type=\"password\"").doesNotContain("<script>");
    }

    @Test
    void aKeyBeginsASessionWithItsRoleAndTheNavigationShowsThatAlone() {
        String session = session(logIn(asked.key("auditor")));
        String home = page("/", session).body();
        assertThat(home)
                .contains("href=\"/journal\"")
                .doesNotContain("href=\"/screen\"")
                .doesNotContain("href=\"/keys\"");
        assertThat(page("/screen", session).statusCode()).isEqualTo(403);
        assertThat(asked.adminEntries("logged-in")).isNotEmpty();
    }

    @Test
    void aKeyThatOpensNothingIsRefusedAndJournaledWithoutWhatWasPresented() {
        int before = asked.adminEntries("login-refused").size();
        HttpResponse<String> refused = logIn("cordon_0123456789abcdef_" + "A".repeat(43));
        assertThat(refused.headers().firstValue("Location")).contains("/login?refused");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(asked.adminEntries("login-refused")).hasSize(before + 1);
        assertThat(asked.adminEntries("login-refused").getLast().text("key")).contains("0123456789abcdef");
        assertThat(asked.get("/login?refused", "").body()).contains("role=\"alert\"");
    }

    @Test
    void aFormOfAnotherSiteBeginsNoSession() {
        String key = asked.key("analyst");
        for (String[] foreign : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://elsewhere.example"},
            {"Origin", "null"}
        }) {
            HttpResponse<String> refused = logIn(key, foreign);
            assertThat(refused.headers().firstValue("Location")).contains("/login?refused");
            assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        }
        session(logIn(key, "Origin", "http://127.0.0.1:" + asked.server().port()));
        session(logIn(key, "Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void aRequestThatChangesSomethingNeedsThePagesToken() {
        String session = session(logIn(asked.key("analyst")));
        String body = "text=" + encoded("Sergey Aksyonov");
        assertThat(asked.send("POST", "/screen", "", FORM, body, "Cookie", session)
                        .statusCode())
                .isEqualTo(403);
        String token = token(page("/screen", session).body());
        HttpResponse<String> screened =
                asked.send("POST", "/screen", "", FORM, body + "&_csrf=" + encoded(token), "Cookie", session);
        assertThat(screened.statusCode()).isEqualTo(200);
        assertThat(screened.body()).contains("On record as entry").contains("US-16642");
    }

    @Test
    void aSessionHasNothingOfTheOneBeforeIt() {
        String first = session(logIn(asked.key("analyst")));
        HttpResponse<String> again = logIn(asked.key("auditor"), "Cookie", first);
        assertThat(session(again)).isNotEqualTo(first);
        assertThat(page("/", first).statusCode()).isEqualTo(302);
    }

    @Test
    void loggingOutEndsTheSession() {
        String session = session(logIn(asked.key("analyst")));
        String token = token(page("/", session).body());
        HttpResponse<String> out =
                asked.send("POST", "/logout", "", FORM, "_csrf=" + encoded(token), "Cookie", session);
        assertThat(out.headers().firstValue("Location")).contains("/login?out");
        assertThat(page("/", session).statusCode()).isEqualTo(302);
        assertThat(asked.adminEntries("logged-out")).isNotEmpty();
    }

    @Test
    void aSessionEndsWithTheKeyThatBeganIt() {
        String withdrawn = asked.key("analyst");
        String replaced = asked.key("analyst");
        String overlapping = asked.key("analyst");
        String one = session(logIn(withdrawn));
        String two = session(logIn(replaced));
        String three = session(logIn(overlapping));
        asked.send("DELETE", "/api/v1/keys/" + id(withdrawn), asked.administrator, "", "");
        asked.post("/api/v1/keys/" + id(replaced) + "/rotate", asked.administrator, "{\"overlap\":\"PT0S\"}");
        asked.post("/api/v1/keys/" + id(overlapping) + "/rotate", asked.administrator, "{\"overlap\":\"PT1H\"}");
        assertThat(page("/", one).statusCode()).isEqualTo(302);
        assertThat(page("/", two).statusCode()).isEqualTo(302);
        assertThat(page("/", three).statusCode()).isEqualTo(200);
    }

    private static String id(String key) {
        return key.split("_")[1];
    }

    @Test
    void theDayLeadsToNoOtherSite() {
        String session = session(logIn(asked.key("analyst")));
        assertThat(page("/day?n=0&to=/lists", session).headers().firstValue("Location"))
                .isEqualTo(Optional.of("/lists?as-of=2014-01-01"));
        for (String elsewhere :
                new String[] {"//elsewhere.example", "https://elsewhere.example", "/%5Celsewhere.example"}) {
            assertThat(page("/day?n=0&to=" + encoded(elsewhere), session).statusCode())
                    .as(elsewhere)
                    .isEqualTo(400);
        }
    }
}
