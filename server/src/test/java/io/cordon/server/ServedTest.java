package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.answers.DataFolder;
import io.cordon.answers.Setting;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.Leaf;
import io.cordon.core.record.AnswerJson;
import io.cordon.core.record.SubjectJson;
import io.cordon.core.screen.Policy;
import io.cordon.store.Journal;
import io.cordon.store.SqliteJournal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server answers, over HTTP, with the built-in sample. */
class ServedTest {
    private static final String AKSYONOV = "{\"name\":\"Sergey Aksyonov\",\"kind\":\"person\"}";

    @TempDir
    static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Asked asked;

    private static String analyst = "";
    private static String auditor = "";

    @BeforeAll
    static void start() {
        asked = Asked.started(data, Policy.balanced());
        analyst = asked.key("analyst");
        auditor = asked.key("auditor");
    }

    @AfterAll
    static void stop() {
        asked.close();
    }

    private static long number(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return ((Number) Asked.json(response.body()).getOrDefault("screening", -1)).longValue();
    }

    @Test
    void aScreeningIsOnRecordWithItsProofAndIsMadeAgainIdentically() {
        long number = number(asked.post("/api/v1/screenings", analyst, AKSYONOV));

        Map<String, Object> recorded =
                Asked.json(asked.get("/api/v1/screenings/" + number, auditor).body());
        assertThat(String.valueOf(recorded.get("answer"))).contains("sample:US-16642");
        assertThat(String.valueOf(recorded.get("setting"))).contains("sample@2014-07-09");
        try (Journal journal = SqliteJournal.open(data)) {
            EntryProof proof = EntryProof.parse(asked.get("/api/v1/journal/entries/" + number + "/proof", auditor)
                    .body()
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(proof.check(journal.key()).size()).isGreaterThan(number);
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
            Setting again = Setting.prepare(
                    new DataFolder(data, Optional.empty()),
                    List.of(),
                    Optional.empty(),
                    Instant.now(),
                    Policy.balanced());
            Enclosure beside = journal.entry(number).orElseThrow().enclosure().orElseThrow();
            assertThat(AnswerJson.bytes(again.screener().screen(SubjectJson.read(beside.subject()))))
                    .isEqualTo(beside.answer());
        }
        assertThat(asked.get("/api/v1/journal/checkpoint", auditor).body()).startsWith("cordon/");
    }

    @Test
    void aRepeatedRequestIsScreenedOnce() {
        HttpResponse<String> first = asked.post("/api/v1/screenings", analyst, AKSYONOV, "Idempotency-Key", "a-1");
        HttpResponse<String> again = asked.post("/api/v1/screenings", analyst, AKSYONOV, "Idempotency-Key", "a-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(number(asked.post("/api/v1/screenings", analyst, AKSYONOV, "Idempotency-Key", "a-2")))
                .isNotEqualTo(number(first));
        HttpResponse<String> other =
                asked.post("/api/v1/screenings", analyst, "{\"name\":\"Somebody\"}", "Idempotency-Key", "a-1");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Idempotency-Key");
    }

    @Test
    void twoThousandLinesAreAnsweredInTheirOrderAndAreAllOnRecord() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            lines.append(
                    i == 700 ? "{\"nom\":1}\n" : "{\"ref\":\"" + i + "\",\"name\":\"Sergey Aksyonov " + i + "\"}\n");
        }
        HttpResponse<String> response =
                asked.send("POST", "/api/v1/screenings/batch", analyst, "application/x-ndjson", lines.toString());

        List<String> answers = response.body().lines().toList();
        assertThat(answers).hasSize(2000);
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            if (i == 700) {
                assertThat(answers.get(i))
                        .contains("\"line\":701")
                        .contains("nom")
                        .contains("problem");
            } else {
                assertThat(answers.get(i)).contains("\"ref\":\"" + i + "\"");
                numbers.add(((Number) Asked.json(answers.get(i)).getOrDefault("screening", -1)).longValue());
            }
        }
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        try (Journal journal = SqliteJournal.open(data)) {
            for (long number : List.of(numbers.getFirst(), numbers.get(1000), numbers.getLast())) {
                assertThat(journal.entry(number).orElseThrow().leaf().kind()).isEqualTo(Leaf.Kind.SCREENING);
            }
        }
    }

    @Test
    void badRequestsAreToldWhatWasExpected() {
        record Bad(String body, int status, String says) {}
        List<Bad> all = List.of(
                new Bad("{}", 400, "\\\"name\\\" was expected"),
                new Bad("{\"name\":\"A\",\"dob\":\"1970\"}", 400, "no field dob"),
                new Bad("{\"name\":\"A\",\"birthDate\":\"soon\"}", 400, "birthDate"),
                new Bad("{\"name\":\"A\",\"name\":\"B\"}", 400, "well-formed"),
                new Bad("[".repeat(10_000), 400, "nested at most"),
                new Bad("{\"name\":\"" + "A".repeat(2 << 20) + "\"}", 413, "at most"),
                new Bad("nonsense", 400, "JSON"));
        for (Bad bad : all) {
            HttpResponse<String> response = asked.post("/api/v1/screenings", analyst, bad.body());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(bad.status());
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(response.body()).contains(bad.says()).contains("\"status\":" + bad.status());
        }
        assertThat(asked.send("POST", "/api/v1/screenings", analyst, "text/plain", "x")
                        .statusCode())
                .isEqualTo(415);
        assertThat(asked.send("DELETE", "/api/v1/lists", analyst, "", "").statusCode())
                .isEqualTo(405);
        assertThat(asked.get("/nothing/here", analyst).statusCode()).isEqualTo(404);
        assertThat(asked.get("/api/v1/screenings/999999", auditor).statusCode()).isEqualTo(404);
        assertThat(asked.get("/api/v1/screenings/x", auditor).statusCode()).isEqualTo(400);
        assertThat(asked.post("/api/v1/screenings?as-of=2026-02-30", analyst, AKSYONOV)
                        .body())
                .contains("YYYY-MM-DD");
    }

    @Test
    void listsTargetsChangesAndPoliciesAreRead() {
        assertThat(asked.get("/api/v1/lists", analyst).body()).contains("sample@2014-07-09");
        assertThat(asked.get("/api/v1/lists/sample/editions", analyst).body()).contains("\"targets\":134");
        assertThat(asked.get("/api/v1/lists/nobodys/editions", analyst).statusCode())
                .isEqualTo(404);
        assertThat(asked.get("/api/v1/targets/sample:US-16642", analyst).body())
                .contains("Aksyonov")
                .contains("\"status\":\"in-force\"");
        assertThat(asked.get("/api/v1/targets/sample:US-16642?as-of=2014-01-01", analyst)
                        .body())
                .contains("\"asOf\":\"2014-01-01\"");
        assertThat(asked.get("/api/v1/targets/sample:NOBODY", analyst).statusCode())
                .isEqualTo(404);
        assertThat(asked.get("/api/v1/changes?since=2014-03-01&until=2014-07-09", analyst)
                        .body())
                .contains("\"change\":\"");
        assertThat(asked.get("/api/v1/changes", analyst).statusCode()).isEqualTo(400);
        assertThat(asked.get("/api/v1/policies", analyst).body())
                .contains("inUse")
                .contains("strict");
        assertThat(asked.get("/api/v1/health", analyst).body()).contains("\"status\":\"ready\"");
        assertThat(asked.get("/actuator/prometheus", auditor).body()).contains("cordon_screenings_total");
    }

    @Test
    void yentesClientsAreAnsweredInItsShape() {
        HttpResponse<String> response = asked.post(
                "/match/default?limit=1&topics=sanction&algorithm=logic-v1",
                analyst,
                "{\"queries\":{\"a\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"Sergey Aksyonov\"],\"birthDate\":\"1972-11-26\"}},"
                        + "\"b\":{\"schema\":\"Company\",\"properties\":{\"name\":[\"Quentin Featherstonehaugh Ltd\"],\"registrationNumber\":[\"7\"]}}}}");
        Map<String, Object> body = Asked.json(response.body());
        Map<?, ?> responses = (Map<?, ?>) body.getOrDefault("responses", Map.of());
        Map<?, ?> a = (Map<?, ?>) Objects.requireNonNull(responses.get("a"));
        Map<?, ?> b = (Map<?, ?>) Objects.requireNonNull(responses.get("b"));
        Map<?, ?> best = (Map<?, ?>) ((List<?>) Objects.requireNonNull(a.get("results"))).getFirst();
        assertThat(best.keySet().stream().map(String::valueOf))
                .contains(
                        "id",
                        "caption",
                        "schema",
                        "properties",
                        "datasets",
                        "referents",
                        "target",
                        "first_seen",
                        "last_seen",
                        "last_change",
                        "score",
                        "match",
                        "features");
        assertThat(best.get("match")).isEqualTo(true);
        assertThat(a.get("status")).isEqualTo(200);
        assertThat(String.valueOf(b.get("total"))).contains("value=0");
        assertThat(String.valueOf(body.get("notes"))).contains("topics").contains("logic-v1");
        assertThat(asked.post(
                                "/match/default?exclude_dataset=sample",
                                analyst,
                                "{\"queries\":{\"a\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"Sergey Aksyonov\"]}}}}")
                        .body())
                .contains("\"results\":[]");
        assertThat(asked.post(
                                "/match/nobodys",
                                analyst,
                                "{\"queries\":{\"a\":{\"schema\":\"Person\",\"properties\":{\"name\":[\"A\"]}}}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(asked.post("/match/default", analyst, "{\"queries\":{}}").statusCode())
                .isEqualTo(400);
        assertThat(asked.get("/search/default?q=Aksyonov%20Sergey&limit=3", analyst)
                        .body())
                .contains("\"facets\"")
                .contains("sample:US-16642");
        assertThat(asked.get("/entities/sample:US-16642", analyst).body())
                .contains("\"sanctions\":[{")
                .contains("\"caption\"");
        assertThat(asked.get("/catalog", analyst).body()).contains("\"entity_count\":134");
        assertThat(asked.get("/algorithms", analyst).body()).contains("\"default\":\"cordon\"");
        assertThat(asked.get("/readyz", analyst).body()).contains("ok");
    }

    @Test
    void watchmansClientsAreAnsweredInItsShape() {
        Map<String, Object> body =
                Asked.json(asked.get("/v2/search?name=Sergey%20Aksyonov&type=person&minMatch=0.8&limit=2", analyst)
                        .body());
        Map<?, ?> best = (Map<?, ?>) ((List<?>) body.getOrDefault("entities", List.of())).getFirst();
        assertThat(best.keySet().stream().map(String::valueOf))
                .contains(
                        "name",
                        "entityType",
                        "sourceList",
                        "sourceID",
                        "person",
                        "addresses",
                        "sanctionsInfo",
                        "match");
        assertThat(best.get("entityType")).isEqualTo("person");
        assertThat(asked.get("/v2/search?name=Aksyonov&type=planet", analyst).statusCode())
                .isEqualTo(400);
        assertThat(asked.get("/v2/listinfo", analyst).body()).contains("\"sample\":134");
    }

    @Test
    void aScreeningsReportSaysWhoWhatWhyAndWhereItIsOnRecord() throws java.io.IOException {
        long number = number(
                asked.post(
                        "/api/v1/screenings?as-of=2014-07-09",
                        analyst,
                        "{\"names\":[\"Sergey Aksyonov\",\"\u0421\u0435\u0440\u0433\u0435\u0439 \u0410\u043a\u0441\u0451\u043d\u043e\u0432\",\"\u8c22\u5c14\u76d6\"],\"ref\":\"C-7\"}"));

        byte[] pdf = asked.bytes("/api/v1/screenings/" + number + "/report", auditor);

        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read);
            assertThat(text)
                    .contains("Screening " + number, "C-7", "sample:US-16642", "asset-freeze", "sample@2014-07-09")
                    .contains("\u0410\u043a\u0441\u0451\u043d\u043e\u0432")
                    .contains("Checkpoint", "page 1 of");
        }
        assertThat(asked.get("/api/v1/screenings/999999/report", auditor).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWithdrawnKeyOpensNothingFromThenOnAndTheJournalTellsOfIt() {
        String key = asked.key("screener");
        assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(200);
        String id = key.substring(7, 23);

        HttpResponse<String> withdrawn = asked.send("DELETE", "/api/v1/keys/" + id, asked.administrator, "", "");

        assertThat(withdrawn.statusCode()).isEqualTo(200);
        assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(401);
        long entry = ((Number) Asked.json(withdrawn.body()).getOrDefault("entry", -1)).longValue();
        try (Journal journal = SqliteJournal.open(data)) {
            Leaf leaf = journal.entry(entry).orElseThrow().leaf();
            assertThat(leaf.kind()).isEqualTo(Leaf.Kind.ADMIN);
            assertThat(leaf.text("key")).contains(id);
        }
        String kept = asked.get("/api/v1/keys", asked.administrator).body();
        assertThat(kept).contains(id).doesNotContain(key.substring(24));
        assertThat(asked.post("/api/v1/keys", asked.administrator, "{\"name\":\"x\",\"role\":\"king\"}")
                        .body())
                .contains("no role is called");
    }

    @Test
    void answersCarryTheHeadersThatKeepBrowsersFromHarm() {
        HttpResponse<String> response = asked.get("/livez", "");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }
}
