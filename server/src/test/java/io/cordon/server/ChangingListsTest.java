package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.screen.OnStale;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Terms;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that change, and lists that do not when they should, while the server runs. */
class ChangingListsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String NAME = "Maksimilian Vostrikovsky";
    private static final long PATIENCE_MS = 60_000;

    @TempDir
    Path data = Path.of("");

    /** Each edition lists the same party under another programme, so that an answer that mixed two would show. */
    @Test
    void anEditionImportedMeanwhileTakesTheOthersPlaceAndNoAnswerMixesTwo() throws InterruptedException {
        HouseList.imported(data, "stops", TODAY.minusDays(2), "alpha", NAME, "Maria Testova");
        try (Asked asked = Asked.started(data, Policy.balanced())) {
            String key = asked.key("screener");
            String before = "stops@" + TODAY.minusDays(2);
            String after = "stops@" + TODAY.minusDays(1);
            Queue<String> answers = new ConcurrentLinkedQueue<>();
            AtomicBoolean ended = new AtomicBoolean();
            List<Thread> askers = List.of(
                    Thread.ofVirtual().unstarted(() -> askOn(asked, key, ended, answers)),
                    Thread.ofVirtual().unstarted(() -> askOn(asked, key, ended, answers)));
            askers.forEach(Thread::start);
            HouseList.imported(data, "stops", TODAY.minusDays(1), "beta", NAME, "Maria Testova");
            long deadline = System.currentTimeMillis() + PATIENCE_MS;
            while (answers.stream().noneMatch(answer -> answer.contains(after))
                    && System.currentTimeMillis() < deadline) {
                Thread.sleep(50);
            }
            ended.set(true);
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(answers).anyMatch(answer -> answer.contains(after));
            assertThat(answers).allSatisfy(answer -> {
                boolean old = answer.contains("\"edition\":\"" + before);
                boolean fresh = answer.contains("\"edition\":\"" + after);
                assertThat(old ^ fresh).as(answer).isTrue();
                assertThat(answer).contains(old ? "[\"alpha\"]" : "[\"beta\"]");
                assertThat(answer).doesNotContain(old ? "[\"beta\"]" : "[\"alpha\"]");
            });
        }
    }

    private static void askOn(Asked asked, String key, AtomicBoolean ended, Queue<String> answers) {
        while (!ended.get()) {
            HttpResponse<String> response = asked.post("/api/v1/screenings", key, "{\"name\":\"" + NAME + "\"}");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            answers.add(response.body());
        }
    }

    @Test
    void aStaleListRefusesWhereThePolicyFailsClosedUntilItIsFreshAgain() throws IOException, InterruptedException {
        HouseList.imported(data, "stops", TODAY.minusDays(9), "house", NAME);
        rhythm("2d");
        Policy careful = new Policy("careful", "", Terms.of(0.7), List.of(), OnStale.FAIL_CLOSED);
        try (Asked asked = Asked.started(data, careful)) {
            String key = asked.key("screener");
            HttpResponse<String> refused = asked.post("/api/v1/screenings", key, "{\"name\":\"" + NAME + "\"}");
            assertThat(refused.statusCode()).isEqualTo(503);
            Map<String, Object> problem = Asked.json(refused.body());
            assertThat(problem).containsEntry("stale", true).containsEntry("type", "urn:cordon:problem:stale");
            assertThat(String.valueOf(problem.get("lists"))).contains("stops");
            assertThat(asked.get("/api/v1/health", key).statusCode()).isEqualTo(503);
            assertThat(asked.get("/readyz", key).statusCode()).isEqualTo(503);
            assertThat(asked.get("/livez", "").statusCode()).isEqualTo(200);

            rhythm("30d");

            long deadline = System.currentTimeMillis() + PATIENCE_MS;
            while (asked.get("/api/v1/health", key).statusCode() != 200 && System.currentTimeMillis() < deadline) {
                Thread.sleep(100);
            }
            assertThat(asked.post("/api/v1/screenings", key, "{\"name\":\"" + NAME + "\"}")
                            .body())
                    .contains("stops:P1");
        }
    }

    private void rhythm(String staleAfter) throws IOException {
        Files.writeString(data.resolve("catalogue.yaml"), """
                catalogue: 1
                lists:
                  stops: {addresses: "https://lists.example/stops.csv", stale-after: %s}
                """.formatted(staleAfter));
    }
}
