package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.record.ScreeningRecord;
import io.cordon.core.screen.Policy;
import io.cordon.store.Journal;
import io.cordon.store.SqliteJournal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Business lines, apart from each other. */
class LinesTest {
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

    private static long screened(String key) {
        HttpResponse<String> response = asked.post("/api/v1/screenings", key, "{\"name\":\"Sergey Aksyonov\"}");
        return ((Number) Asked.json(response.body()).getOrDefault("screening", -1)).longValue();
    }

    private static String id(String key) {
        return key.substring(7, 23);
    }

    @Test
    void aScreeningIsOfTheLineOfItsKeyAndOtherLinesDoNotSeeIt() {
        String retail = asked.keyOf("analyst", "retail");
        String other = asked.keyOf("analyst", "private");
        String usual = asked.key("analyst");
        long ofRetail = screened(retail);
        long ofDefault = screened(usual);
        try (Journal journal = SqliteJournal.open(data)) {
            assertThat(ScreeningRecord.line(
                            journal.entry(ofRetail).orElseThrow().leaf()))
                    .isEqualTo("retail");
            assertThat(ScreeningRecord.line(
                            journal.entry(ofDefault).orElseThrow().leaf()))
                    .isEqualTo("default");
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
        }
        String path = "/api/v1/screenings/" + ofRetail;
        assertThat(asked.get(path, retail).body()).contains("\"line\":\"retail\"");
        assertThat(asked.get(path, other).statusCode()).isEqualTo(404);
        assertThat(asked.get(path, usual).statusCode()).isEqualTo(404);
        assertThat(asked.get("/api/v1/screenings/" + ofDefault, retail).statusCode())
                .isEqualTo(404);
        assertThat(asked.get(path, asked.keyOf("auditor", "*")).statusCode()).isEqualTo(200);
        assertThat(asked.get(path, asked.keyOf("auditor", "private")).statusCode())
                .isEqualTo(404);

        String proof = "/api/v1/journal/entries/" + ofRetail + "/proof";
        assertThat(asked.get(proof, asked.keyOf("auditor", "retail")).statusCode())
                .isEqualTo(200);
        assertThat(asked.get(proof, asked.keyOf("auditor", "private")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyWayOfAskingIsOfTheLineOfItsKey() {
        String key = asked.keyOf("screener", "trade");
        asked.send(
                "POST",
                "/api/v1/screenings/batch",
                key,
                "application/x-ndjson",
                "{\"name\":\"One\"}\n{\"name\":\"Two\"}\n");
        asked.post(
                "/match/default",
                key,
                "{\"queries\":{\"q\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"Three\"]}}}}");
        asked.get("/search/default?q=Four", key);
        asked.get("/v2/search?name=Five", key);
        int[] found = {0};
        try (Journal journal = SqliteJournal.open(data)) {
            journal.each(0, entry -> {
                if (ScreeningRecord.line(entry.leaf()).equals("trade")
                        && entry.leaf().kind() == io.cordon.core.journal.Leaf.Kind.SCREENING) {
                    found[0]++;
                }
            });
        }
        assertThat(found[0]).isEqualTo(5);
    }

    @Test
    void onlyAdministratorsAndAuditorsMayBeOfAllLines() {
        HttpResponse<String> refused =
                asked.post("/api/v1/keys", asked.administrator, "{\"name\":\"x\",\"role\":\"analyst\",\"line\":\"*\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("only administrators and auditors");
        assertThat(asked.post(
                                "/api/v1/keys",
                                asked.administrator,
                                "{\"name\":\"x\",\"role\":\"analyst\",\"line\":\"A B\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAdministratorOfOneLineSeesToTheKeysOfThatLineAlone() {
        String administrator = asked.keyOf("administrator", "retail");
        String other = asked.keyOf("screener", "private");
        assertThat(asked.get("/api/v1/keys", administrator).body())
                .contains("\"line\":\"retail\"")
                .doesNotContain("\"line\":\"private\"")
                .doesNotContain("\"line\":\"*\"");
        assertThat(asked.send("DELETE", "/api/v1/keys/" + id(other), administrator, "", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(asked.post("/api/v1/keys/" + id(other) + "/rotate", administrator, "{}")
                        .statusCode())
                .isEqualTo(404);
        for (String line : new String[] {"private", "*"}) {
            assertThat(asked.post(
                                    "/api/v1/keys",
                                    administrator,
                                    "{\"name\":\"x\",\"role\":\"administrator\",\"line\":\"" + line + "\"}")
                            .statusCode())
                    .isEqualTo(400);
        }
        HttpResponse<String> own =
                asked.post("/api/v1/keys", administrator, "{\"name\":\"x\",\"role\":\"administrator\"}");
        assertThat(Asked.json(own.body())).containsEntry("line", "retail");
    }

    @Test
    void aRotatedKeyHasANewSecretAndTheOldOneOpensForTheOverlapAlone() {
        String key = asked.key("analyst");
        assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(200);
        HttpResponse<String> rotated =
                asked.post("/api/v1/keys/" + id(key) + "/rotate", asked.administrator, "{\"overlap\":\"PT24H\"}");
        String next = String.valueOf(Asked.json(rotated.body()).get("key"));
        assertThat(id(next)).isEqualTo(id(key));
        assertThat(next).isNotEqualTo(key);
        assertThat(Asked.json(rotated.body())).containsKeys("oldSecretUntil", "lastUsed", "entry");
        assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(200);
        assertThat(asked.get("/api/v1/lists", next).statusCode()).isEqualTo(200);

        HttpResponse<String> again =
                asked.post("/api/v1/keys/" + id(key) + "/rotate", asked.administrator, "{\"overlap\":\"PT0S\"}");
        String last = String.valueOf(Asked.json(again.body()).get("key"));
        assertThat(asked.get("/api/v1/lists", next).statusCode()).isEqualTo(401);
        assertThat(asked.get("/api/v1/lists", last).statusCode()).isEqualTo(200);
        // The first secret's overlap was stated when it was replaced, and stands.
        assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(200);
        assertThat(asked.adminEntries("key-rotated")).hasSize(2);
        assertThat(asked.post("/api/v1/keys/" + id(key) + "/rotate", asked.administrator, "{\"overlap\":\"P99D\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusedKeysAreOnTheJournalBoundedAndWithoutTheirSecrets() {
        String key = asked.key("screener");
        asked.send("DELETE", "/api/v1/keys/" + id(key), asked.administrator, "", "");
        assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(401);
        var told = asked.adminEntries("login-refused");
        assertThat(told).anySatisfy(leaf -> {
            assertThat(leaf.text("why")).contains("withdrawn");
            assertThat(leaf.text("key")).contains(id(key));
        });
        for (int i = 0; i < 100; i++) {
            asked.get("/api/v1/lists", "cordon_0123456789abcdef_" + "A".repeat(43));
        }
        told = asked.adminEntries("login-refused");
        assertThat(told).hasSizeLessThan(20);
        assertThat(told)
                .allSatisfy(leaf -> assertThat(leaf.fields().toString())
                        .doesNotContain("AAAA")
                        .doesNotContain(key.substring(24)));
    }
}
