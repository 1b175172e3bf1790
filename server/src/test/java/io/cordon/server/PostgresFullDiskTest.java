package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.answers.DataFolder;
import io.cordon.core.screen.Policy;
import io.cordon.store.Journal;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the database's tables is full: what cannot be kept is refused with the reason, and all goes on once there is room. */
class PostgresFullDiskTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void nothingIsAnsweredThatIsNotKeptAndAllGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(TestMount.possible(folder), "only root may mount the small disk that this test fills");
        try (TestMount disk = TestMount.small(folder, 60_000);
                TestPostgres postgres = TestPostgres.started(folder)) {
            Path tables = Files.createDirectory(disk.folder().resolve("tables"));
            try (Connection connection = postgres.raw();
                    Statement sql = connection.createStatement()) {
                sql.execute("CREATE TABLESPACE small LOCATION '" + tables + "'");
                sql.execute("CREATE DATABASE small TABLESPACE small");
            }
            String address = postgres.address().replace("/postgres?", "/small?");
            StoreLocation location = StoreLocation.of(folder.resolve("data"), Optional.of(address));
            List<Long> acknowledged = new ArrayList<>();
            try (Asked asked =
                    Asked.started(new DataFolder(location.folder(), Optional.empty(), location), Policy.balanced())) {
                String key = asked.key("screener");
                acknowledged.add(ServerProcess.number(screen(asked, key)));
                Path ballast = disk.folder().resolve("ballast");
                fill(ballast);
                HttpResponse<String> refused = screen(asked, key);
                for (int i = 0; refused.statusCode() == 200 && i < 5_000; i++) {
                    acknowledged.add(ServerProcess.number(refused)); // in pages that were there
                    refused = screen(asked, key);
                }
                assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
                assertThat(refused.body()).contains("not-recorded", "is full", "free some space");
                assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(200);

                Files.delete(ballast);

                HttpResponse<String> answer = screen(asked, key);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                acknowledged.add(ServerProcess.number(answer));
            }
            try (Stores stores = Stores.open(location)) {
                Journal journal = stores.journal();
                acknowledged.forEach(number -> assertThat(journal.entry(number)).isPresent());
                assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
            }
        }
    }

    private static HttpResponse<String> screen(Asked asked, String key) {
        return asked.post("/api/v1/screenings", key, "{\"name\":\"Sergey Aksyonov\"}");
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
