package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.screen.Policy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read page by page, told of as it comes, and not sent twice. */
class ResourcesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    Path data = Path.of("");

    private static List<?> list(Map<String, Object> object, String name) {
        return (List<?>) object.getOrDefault(name, List.of());
    }

    @Test
    void targetsComePageByPageEachOnceAndInOrder() {
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("analyst");
            List<String> ids = new ArrayList<>();
            String cursor = "";
            int pages = 0;
            do {
                Map<String, Object> page =
                        Asked.json(asked.get("/api/v1/targets?limit=7&as-of=2014-07-09&cursor=" + cursor, key)
                                .body());
                list(page, "targets").forEach(target -> ids.add(String.valueOf(((Map<?, ?>) target).get("id"))));
                Object next = page.get("next");
                cursor = next == null ? "" : next.toString();
                pages++;
                assertThat(page).containsEntry("total", ((Number) page.getOrDefault("total", 0)).intValue());
            } while (!cursor.isEmpty());

            Map<String, Object> all = Asked.json(asked.get("/api/v1/targets?limit=1000&as-of=2014-07-09", key)
                    .body());
            assertThat(pages).isGreaterThan(5);
            assertThat(ids)
                    .doesNotHaveDuplicates()
                    .isSorted()
                    .hasSize(list(all, "targets").size());
            assertThat(asked.get("/api/v1/targets?cursor=%2B%2B", key).statusCode())
                    .isEqualTo(400);
            assertThat(asked.get("/api/v1/targets?limit=0", key).body()).contains("from 1 to");
            Map<String, Object> people =
                    Asked.json(asked.get("/api/v1/targets?kind=person&measure=travel-ban&as-of=2014-07-09", key)
                            .body());
            assertThat(list(people, "targets"))
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(target.toString())
                            .contains("kind=person")
                            .contains("travel-ban"));
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("analyst");
            for (String path : List.of("/api/v1/lists", "/api/v1/targets", "/api/v1/policies", "/openapi.json")) {
                HttpResponse<String> first = asked.get(path, key);
                String tag = first.headers().firstValue("ETag").orElse("");
                assertThat(tag).as(path).matches("\"[\\w-]+\"");
                assertThat(first.headers().firstValue("Cache-Control").orElse(""))
                        .contains("private", "no-cache");
                HttpResponse<String> again = asked.send("GET", path, key, "", "", "If-None-Match", tag);
                assertThat(again.statusCode()).as(path).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                HttpResponse<String> other = asked.send("GET", path, key, "", "", "If-None-Match", "\"x\"");
                assertThat(other.statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aPartyIsShownWithAllItsDesignations() {
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("analyst");
            HttpResponse<String> profile = asked.get("/api/v1/profiles/sample:US-16642?as-of=2014-07-09", key);
            assertThat(profile.statusCode()).as(profile.body()).isEqualTo(200);
            assertThat(profile.body()).contains("sample:US-16642").contains("\"designations\"");
            assertThat(asked.get("/api/v1/profiles/sample:NONE", key).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theJournalIsReadPageByPageAndProvesThatItOnlyGrew() {
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String analyst = asked.key("analyst");
            String auditor = asked.key("auditor");
            for (int i = 0; i < 5; i++) {
                asked.post("/api/v1/screenings", analyst, "{\"name\":\"Maria Petrova\"}");
            }
            Map<String, Object> first = Asked.json(
                    asked.get("/api/v1/journal/entries?limit=3", auditor).body());
            assertThat(list(first, "entries")).hasSize(3);
            Map<String, Object> rest =
                    Asked.json(asked.get("/api/v1/journal/entries?cursor=" + first.get("next"), auditor)
                            .body());
            int size = ((Number) first.getOrDefault("size", 0)).intValue();
            assertThat(list(rest, "entries")).hasSize(size - 3);
            assertThat(rest).containsEntry("next", null);
            assertThat(rest.toString()).doesNotContain("Petrova");
            Map<String, Object> proof = Asked.json(
                    asked.get("/api/v1/journal/consistency?before=3", auditor).body());
            assertThat(list(proof, "proof")).isNotEmpty();
            assertThat(asked.get("/api/v1/journal/consistency?before=9&after=4", auditor)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void anEditionIsToldToWhoListensAndWhatWasMissedIsToldLater() throws IOException, InterruptedException {
        HouseList.imported(data, "stops", TODAY.minusDays(2), "alpha", "Maksimilian Vostrikovsky");
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("screener");
            try (BufferedReader lines = listen(asked, key, "")) {
                assertThat(lines.readLine()).startsWith(":");
                HouseList.imported(data, "stops", TODAY.minusDays(1), "alpha", "Maksimilian Vostrikovsky", "Ann Other");
                assertThat(event(lines)).contains("stops@" + TODAY.minusDays(1)).contains("\"targets\":2");
            }
            HouseList.imported(data, "stops", TODAY, "alpha", "Maksimilian Vostrikovsky", "Ann Other", "B Third");
            try (BufferedReader lines = listen(asked, key, "stops@" + TODAY.minusDays(2))) {
                assertThat(event(lines)).contains("stops@" + TODAY.minusDays(1));
                assertThat(event(lines)).contains("stops@" + TODAY);
            }
        }
    }

    private static BufferedReader listen(Asked asked, String key, String last)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + asked.server().port() + "/api/v1/lists/events"))
                .header("Authorization", "Bearer " + key);
        if (!last.isEmpty()) {
            request.header("Last-Event-ID", last);
        }
        HttpResponse<java.io.InputStream> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String event(BufferedReader lines) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && event.indexOf("data:") >= 0) {
                return event.toString();
            }
            event.append(line).append('\n');
        }
        throw new AssertionError("the stream ended: " + event);
    }

    @Test
    void aDraftIsTriedOnCustomersAndNotKept() {
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("analyst");
            String body = part(
                            "draft",
                            "draft.csv",
                            "id,kind,name,measures\n1,person,Maksimilian Vostrikovsky,asset-freeze\n")
                    + part(
                            "customers",
                            "customers.csv",
                            "id,name,exposure,currency\n7,Maksimilian Vostrikovsky,100,EUR\n"
                                    + "8,Quentin Featherstonehaugh,5,EUR\n")
                    + "--b--\r\n";

            HttpResponse<String> outcome = asked.send(
                    "POST",
                    "/api/v1/what-if?authority=us-ofac&jurisdiction=EU",
                    key,
                    "multipart/form-data; boundary=b",
                    body);

            assertThat(outcome.statusCode()).as(outcome.body()).isEqualTo(200);
            Map<String, Object> read = Asked.json(outcome.body());
            assertThat(String.valueOf(read.get("summary"))).contains("screened=2");
            assertThat(String.valueOf(read.get("customers"))).contains("id=7").doesNotContain("id=8");
            assertThat(asked.post("/api/v1/screenings", key, "{\"name\":\"Maksimilian Vostrikovsky\"}")
                            .body())
                    .contains("\"hits\":[]");
            assertThat(asked.send("POST", "/api/v1/what-if", key, "multipart/form-data; boundary=b", "--b--\r\n")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    private static String part(String name, String file, String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }
}
