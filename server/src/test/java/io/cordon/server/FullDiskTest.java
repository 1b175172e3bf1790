package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.core.screen.Policy;
import io.cordon.store.Journal;
import io.cordon.store.SqliteJournal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's disk is full: it refuses what it cannot keep and says why, answers what it can, and goes on once there is room. */
class FullDiskTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingIsAnsweredThatIsNotKeptAndAllGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(TestMount.possible(folder), "only root may mount the small disk that this test fills");
        try (TestMount disk = TestMount.small(folder, 40_000)) {
            Path data = disk.folder().resolve("data");
            Path ballast = disk.folder().resolve("ballast");
            List<Long> acknowledged = new ArrayList<>();
            try (Asked asked = Asked.started(data, Policy.balanced())) {
                String key = asked.key("screener");
                acknowledged.add(screened(asked, key));
                for (int round = 0; round < 2; round++) {
                    fill(ballast);
                    HttpResponse<String> refused = screen(asked, key);
                    for (int i = 0; refused.statusCode() == 200 && i < 20_000; i++) {
                        acknowledged.add(ServerProcess.number(refused)); // room that the log had already
                        refused = screen(asked, key);
                    }
                    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
                    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                            .startsWith("application/problem+json");
                    assertThat(refused.body()).contains("not-recorded", "is full", "free some space");
                    HttpResponse<String> key2 = asked.post(
                            "/api/v1/keys", asked.administrator, "{\"name\":\"other\",\"role\":\"screener\"}");
                    assertThat(key2.statusCode()).as(key2.body()).isEqualTo(503);
                    assertThat(key2.body()).contains("store-unavailable", "is full");
                    assertThat(asked.get("/livez", "").statusCode()).isEqualTo(200);
                    assertThat(asked.get("/api/v1/health", key).statusCode()).isEqualTo(200);
                    assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(200);

                    Files.delete(ballast);

                    acknowledged.add(screened(asked, key));
                    assertThat(asked.key("screener")).isNotEmpty();
                }
            }
            try (Journal journal = SqliteJournal.open(data)) {
                assertThat(acknowledged).doesNotHaveDuplicates();
                acknowledged.forEach(number -> assertThat(journal.entry(number)).isPresent());
                assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
            }
        }
    }

    private static HttpResponse<String> screen(Asked asked, String key) {
        return asked.post("/api/v1/screenings", key, "{\"name\":\"Sergey Aksyonov\"}");
    }

    private static long screened(Asked asked, String key) {
        HttpResponse<String> answer = screen(asked, key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServerProcess.number(answer);
    }

    private static void fill(Path ballast) throws IOException {
        byte[] page = new byte[4_096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (int i = 0; i < 1 << 20; i++) {
                out.write(page);
            }
        } catch (IOException e) {
            return; // full
        }
        throw new IOException("the disk was larger than the test makes it");
    }
}
