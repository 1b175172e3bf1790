package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import io.cordon.core.journal.Leaf;
import io.cordon.core.screen.Policy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Access tokens of an identity provider: what opens the doors, and what does not. */
class TokensTest {
    @TempDir
    static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static TestIssuer issuer;

    @SuppressWarnings("NullAway.Init")
    private static Asked asked;

    @BeforeAll
    static void start() {
        issuer = TestIssuer.started();
        asked = Asked.started(
                data,
                Policy.balanced(),
                issuer.settings(
                        "cordon.oidc.line-claim=org.unit",
                        "cordon.oidc.lines[unit-1]=retail",
                        "cordon.oidc.lines[head]=*"));
    }

    @AfterAll
    static void stop() {
        asked.close();
        issuer.close();
    }

    private static JWTClaimsSet.Builder right() {
        return issuer.right().claim("org", Map.of("unit", "unit-1"));
    }

    private static int status(String token) {
        return asked.get("/api/v1/lists", token).statusCode();
    }

    @Test
    void aRightTokenHasTheRolesAndTheLineThatItsClaimsAreMappedTo() {
        String token = issuer.signed(right().build());
        assertThat(asked.get("/", token).body())
                .contains("\"id\":\"oidc:service-7\"")
                .contains("\"roles\":[\"analyst\"]")
                .contains("\"line\":\"retail\"");
        assertThat(asked.post("/api/v1/screenings", token, "{\"name\":\"Somebody\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked.get("/api/v1/keys", token).statusCode()).isEqualTo(403);

        String both = issuer.signed(right().claim("roles", List.of("boss", "audit"))
                .claim("org", Map.of("unit", "head"))
                .build());
        assertThat(asked.get("/", both).body())
                .contains("\"roles\":[\"administrator\",\"auditor\"]")
                .contains("\"line\":\"*\"");
        assertThat(asked.get("/api/v1/keys", both).statusCode()).isEqualTo(200);
    }

    @Test
    void whateverIsWrongWithATokenItOpensNothing() {
        Instant now = Instant.now();
        RSAKey strange = TestIssuer.newKey();
        JOSEObjectType type = JOSEObjectType.JWT;
        RSAKey sameName =
                new RSAKey.Builder(strange).keyID(issuer.key.getKeyID()).build();
        String good = issuer.signed(right().build());
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put(
                "wrong issuer",
                issuer.signed(right().issuer("https://elsewhere.example").build()));
        wrong.put(
                "issuer with a slash more",
                issuer.signed(right().issuer(issuer.address() + "/").build()));
        wrong.put("wrong audience", issuer.signed(right().audience("somebody").build()));
        wrong.put("no audience", issuer.signed(right().audience((String) null).build()));
        wrong.put(
                "expired",
                issuer.signed(
                        right().expirationTime(Date.from(now.minusSeconds(6))).build()));
        wrong.put("without an end", issuer.signed(right().expirationTime(null).build()));
        wrong.put(
                "not yet valid",
                issuer.signed(
                        right().notBeforeTime(Date.from(now.plusSeconds(60))).build()));
        wrong.put("alg none", TestIssuer.unsigned(right().build()));
        wrong.put("HS256 with the public key", issuer.withPublicKeyAsSecret(right().build()));
        wrong.put("a stranger's key", TestIssuer.signed(right().build(), strange, type));
        wrong.put("a stranger's key under the issuer's name", TestIssuer.signed(right().build(), sameName, type));
        wrong.put("another type", TestIssuer.signed(right().build(), issuer.key, new JOSEObjectType("logout+jwt")));
        wrong.put("a log-in's token", issuer.signed(right().claim("nonce", "n").build()));
        wrong.put(
                "unknown role",
                issuer.signed(right().claim("roles", List.of("king")).build()));
        wrong.put(
                "a role's name of ours that is not mapped",
                issuer.signed(right().claim("roles", "analyst").build()));
        wrong.put("no roles", issuer.signed(right().claim("roles", null).build()));
        wrong.put(
                "unknown line",
                issuer.signed(right().claim("org", Map.of("unit", "unit-9")).build()));
        wrong.put("no line", issuer.signed(right().claim("org", null).build()));
        wrong.put(
                "an analyst of all lines",
                issuer.signed(right().claim("org", Map.of("unit", "head")).build()));
        wrong.put("no subject", issuer.signed(right().subject(null).build()));
        wrong.put(
                "one letter changed", good.substring(0, good.length() - 20) + "A" + good.substring(good.length() - 19));
        wrong.put("no token", "eyJhbGciOiJSUzI1NiJ9.e30");

        List<String> opened = new ArrayList<>();
        wrong.forEach((what, token) -> {
            if (status(token) != 401) {
                opened.add(what + ": " + status(token));
            }
        });
        assertThat(opened).isEmpty();
        assertThat(status(good)).isEqualTo(200);
    }

    @Test
    void aNewKeyOfTheIssuerIsFoundAndTheOldOneOpensNothingOnceItIsGone() throws InterruptedException {
        RSAKey old = issuer.key;
        assertThat(status(issuer.signed(right().build()))).isEqualTo(200);
        issuer.key = TestIssuer.newKey();
        Thread.sleep(300); // the pace at which keys are asked for
        assertThat(status(issuer.signed(right().build()))).isEqualTo(200);
        assertThat(status(TestIssuer.signed(right().build(), old, JOSEObjectType.JWT)))
                .isEqualTo(401);
    }

    @Test
    void tokensOfUnknownKeysDoNotMakeTheServerAskTheIssuerEachTime() {
        RSAKey strange = TestIssuer.newKey();
        int before = issuer.keysFetched.get();
        long began = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            RSAKey named = new RSAKey.Builder(strange).keyID("k" + i).build();
            assertThat(status(TestIssuer.signed(right().build(), named, JOSEObjectType.JWT)))
                    .isEqualTo(401);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        // Two in each interval of 100 ms, as the source counts.
        assertThat(issuer.keysFetched.get() - before).isLessThan((int) (20 * seconds) + 5);
    }

    @Test
    void refusedTokensAreOnTheJournalWithoutThemselves() {
        String token = issuer.signed(right().audience("somebody-else").build());
        assertThat(status(token)).isEqualTo(401);
        List<Leaf> told = asked.adminEntries("login-refused");
        assertThat(told).isNotEmpty();
        assertThat(told).allSatisfy(leaf -> {
            assertThat(leaf.text("why")).isPresent();
            assertThat(leaf.text("from")).contains("127.0.0.0/24");
            assertThat(leaf.fields().toString()).doesNotContain(token.substring(token.length() - 30));
        });
    }
}
