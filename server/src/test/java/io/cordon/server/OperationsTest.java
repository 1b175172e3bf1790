package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.cordon.core.screen.Policy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who run a server look at: metrics, traces, logs, readiness. */
class OperationsTest {
    private static final String NAME = "Sergey Valeryevich Aksyonov";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    Path data = Path.of("");

    @Test
    void metricsTellOfRequestsScreeningsListsAndTheJournal() throws InterruptedException {
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("screener");
            asked.post("/api/v1/screenings", key, "{\"name\":\"Sergey Aksyonov\"}");
            asked.post("/api/v1/screenings", key, "{\"name\":\"Nobody Whatsoever\"}");
            asked.get("/api/v1/lists", "nonsense");
            String auditor = asked.key("auditor");
            String metrics = asked.get("/actuator/prometheus", auditor).body();
            for (int i = 0; i < 100 && !metrics.contains("cordon_list_age_seconds{"); i++) {
                Thread.sleep(100);
                metrics = asked.get("/actuator/prometheus", auditor).body();
            }
            assertThat(metrics)
                    .contains("cordon_screenings_total 2.0")
                    .contains("cordon_screenings_hit_total 1.0")
                    .contains("cordon_alert_rate 0.5")
                    .contains("cordon_hits_total ")
                    .contains("cordon_swaps_total 1.0")
                    .contains("cordon_list_age_seconds{list=\"sample\"} ")
                    .contains("cordon_list_stale{list=\"sample\"} 0.0")
                    .contains("cordon_journal_append_seconds_bucket{le=")
                    .contains("cordon_journal_append_seconds_count 2")
                    .contains("cordon_journal_waiting 0.0")
                    .contains("cordon_journal_entries ")
                    .contains("cordon_logins_refused_total 1.0")
                    .contains("cordon_ready 1.0")
                    .contains("http_server_requests_seconds_bucket{")
                    .contains("uri=\"/api/v1/screenings\"");
        }
    }

    @Test
    void tracesGoToTheReceiverThatWasSetWithoutWhomTheyAreAbout() throws IOException, InterruptedException {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
        try (Asked asked = Asked.started(
                data,
                Policy.balanced(),
                "management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                        + receiver.getAddress().getPort() + "/v1/traces",
                "management.opentelemetry.tracing.export.schedule-delay=100ms")) {
            String key = asked.key("screener");
            asked.post(
                    "/api/v1/screenings",
                    key,
                    "{\"name\":\"" + NAME + "\"}",
                    "traceparent",
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
            asked.get("/search/default?q=Valeryevich", key);
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < 100 && !all.toString().contains("/search/"); i++) {
                String one = received.poll(300, TimeUnit.MILLISECONDS);
                all.append(one == null ? "" : one);
            }
            assertThat(all.toString())
                    .contains("http post /api/v1/screenings")
                    .contains("/search/")
                    .contains("service.name")
                    .contains("cordon")
                    .contains(new String(
                            java.util.HexFormat.of().parseHex("4bf92f3577b34da6a3ce929d0e0e4736"),
                            StandardCharsets.ISO_8859_1))
                    .doesNotContain("Valeryevich");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void itIsReadyOnlyWhileEveryRequiredListIsHeldAndYoungEnough() {
        HouseList.imported(data, "stops", TODAY.minusDays(10), "alpha", "Maria Testova");
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("analyst");
            assertThat(asked.get("/readyz", key).statusCode()).isEqualTo(200);
            assertThat(asked.get("/api/v1/health", key).statusCode()).isEqualTo(200);
        }
        try (Asked asked = Asked.started(
                data, Policy.balanced(), "cordon.ready.required-lists=stops", "cordon.ready.greatest-age=30d")) {
            assertThat(asked.get("/livez", "").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aListThatIsMissingOrOldMakesItNotReadyAndScreeningsGoOn() throws IOException {
        HouseList.imported(data, "stops", TODAY.minusDays(10), "alpha", "Maria Testova");
        try (Child child = Child.started(
                data, "512m", Map.of(), "--cordon.ready.required-lists=stops,more", "--cordon.ready.greatest-age=5d")) {
            String key = child.key("analyst");
            HttpResponse<String> health = Asked.send(child.port, "GET", "/api/v1/health", key, "", "");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .contains("more is required and not held")
                    .contains("stops is")
                    .contains("h old");
            assertThat(Asked.send(child.port, "GET", "/readyz", key, "", "").statusCode())
                    .isEqualTo(503);
            assertThat(Asked.send(
                                    child.port,
                                    "POST",
                                    "/api/v1/screenings",
                                    key,
                                    "application/json",
                                    "{\"name\":\"Maria Testova\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theLogIsJsonAndNamesNobody() throws IOException, InterruptedException {
        String said;
        try (Child child = Child.started(
                data, "512m", Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "LOGGING_LEVEL_ROOT", "info"))) {
            String key = child.key("analyst");
            String json = "application/json";
            Asked.send(child.port, "POST", "/api/v1/screenings", key, json, "{\"name\":\"" + NAME + "\"}");
            Asked.send(child.port, "POST", "/api/v1/screenings", key, json, "{\"name\":\"" + NAME + "\",\"dob\":1}");
            Asked.send(child.port, "POST", "/api/v1/screenings", key, json, "{\"name\":\"" + NAME + "\"");
            Asked.send(
                    child.port,
                    "POST",
                    "/api/v1/screenings/batch",
                    key,
                    "application/x-ndjson",
                    "{\"name\":\"" + NAME + "\"}\n{\"nom\":\"" + NAME + "\"}\n");
            Asked.send(child.port, "GET", "/search/default?q=Valeryevich&limit=Valeryevich", key, "", "");
            Asked.send(child.port, "GET", "/v2/search?name=Valeryevich", key, "", "");
            Asked.send(child.port, "GET", "/nothing/Valeryevich", key, "", "");
            Asked.send(child.port, "GET", "/api/v1/lists", "cordon_Valeryevich", "", "");
            child.stop();
            said = child.said();
        }
        assertThat(said).doesNotContainIgnoringCase("Valeryevich").doesNotContainIgnoringCase("Aksyonov");
        var logged = said.lines().filter(line -> line.startsWith("{")).toList();
        assertThat(logged).isNotEmpty();
        assertThat(logged).allSatisfy(line -> assertThat(Asked.json(line)).containsKeys("@timestamp", "message"));
        assertThat(said).contains("Answering from");
    }
}
