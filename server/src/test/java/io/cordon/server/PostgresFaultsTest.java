package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.store.Journal;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL stopped, killed, frozen, held up and cut off under a server that runs on: it says 503 and why, goes on by itself when the
 * database does, and has lost nothing that it acknowledged.
 */
class PostgresFaultsTest {
    private static final String NAME = "Sergey Aksyonov";
    private static final long PATIENCE_MS = 60_000;

    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static TestPostgres postgres;

    /** One for all tests: each finds it as the last fault left it. */
    @SuppressWarnings("NullAway.Init")
    private static ServerProcess server;

    private static String key = "";
    private static final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        postgres = TestPostgres.started(folder);
        server = ServerProcess.start(folder.resolve("data"), List.of("--store", postgres.address()));
        key = server.key(server.administrator(), "screener");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        server.close();
        postgres.close();
    }

    @BeforeEach
    void screened() {
        HttpResponse<String> answer = server.screen(key, NAME);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        acknowledged.add(ServerProcess.number(answer));
    }

    /** Asks until it is refused, within a bound; what was answered before counts. */
    private void isRefused() throws InterruptedException {
        long start = System.currentTimeMillis();
        while (true) {
            HttpResponse<String> answer = server.screen(key, NAME);
            if (answer.statusCode() == 200) {
                acknowledged.add(ServerProcess.number(answer));
                assertThat(System.currentTimeMillis() - start).isLessThan(PATIENCE_MS);
                continue;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            Map<String, Object> problem = Asked.json(answer.body());
            assertThat(String.valueOf(problem.get("type")))
                    .matches("urn:cordon:problem:(not-recorded|store-unavailable)");
            assertThat(String.valueOf(problem.get("detail"))).contains("the database postgresql://localhost:");
            assertThat(answer.body()).doesNotContain("user=");
            assertThat(server.get("/livez", "").statusCode()).isEqualTo(200);
            return;
        }
    }

    private void goesOn() throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        HttpResponse<String> answer = server.screen(key, NAME);
        while (answer.statusCode() != 200 && System.currentTimeMillis() < deadline) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            Thread.sleep(100);
            answer = server.screen(key, NAME);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        acknowledged.add(ServerProcess.number(answer));
    }

    private void nothingAcknowledgedIsLost() {
        try (Stores stores = Stores.open(StoreLocation.of(folder.resolve("data"), Optional.of(postgres.address())))) {
            Journal journal = stores.journal();
            assertThat(acknowledged).doesNotHaveDuplicates().isNotEmpty();
            acknowledged.forEach(number -> assertThat(journal.entry(number)).isPresent());
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
        }
    }

    @Test
    void stoppedAndStartedAgain() throws IOException, InterruptedException {
        for (int i = 0; i < 2; i++) {
            postgres.stop();
            isRefused();
            postgres.restart();
            goesOn();
        }
        nothingAcknowledgedIsLost();
    }

    @Test
    void killedUnderLoadAndStartedAgain() throws IOException, InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> askers = askers(ended, wrong);
        for (int i = 0; i < 3; i++) {
            Thread.sleep(300);
            postgres.kill();
            Thread.sleep(300);
            postgres.restart();
            goesOn();
        }
        ended.set(true);
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(wrong).isEmpty();
        nothingAcknowledgedIsLost();
    }

    @Test
    void connectionsCutUnderLoad() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> askers = askers(ended, wrong);
        int cut = 0;
        for (int i = 0; i < 20; i++) {
            Thread.sleep(100);
            cut += postgres.cutAll();
        }
        goesOn();
        ended.set(true);
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(cut).isGreaterThan(10);
        assertThat(wrong).isEmpty();
        nothingAcknowledgedIsLost();
    }

    private List<Thread> askers(AtomicBoolean ended, Queue<String> wrong) {
        return IntStream.range(0, 4)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    while (!ended.get()) {
                        HttpResponse<String> answer = server.screen(key, NAME);
                        if (answer.statusCode() == 200) {
                            acknowledged.add(ServerProcess.number(answer));
                        } else if (answer.statusCode() != 503) {
                            wrong.add(answer.statusCode() + " " + answer.body());
                        }
                    }
                }))
                .toList();
    }

    /** Another program holds the journal for longer than anybody waits for an answer. */
    @Test
    void heldUpByAnother() throws Exception {
        try (Connection other = postgres.raw();
                Statement sql = other.createStatement()) {
            other.setAutoCommit(false);
            sql.execute("LOCK TABLE journal_entry IN ACCESS EXCLUSIVE MODE");
            HttpResponse<String> answer = server.screen(key, NAME);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(answer.body()).contains("it took too long");
            other.rollback();
        }
        goesOn();
        nothingAcknowledgedIsLost();
    }

    /** The server's processes stand still, as on a machine that swaps: no error comes, and no answer either. */
    @Test
    void frozenAndThawed() throws Exception {
        List<Long> backends = postgres.backends();
        postgres.signalAll("STOP", backends);
        try {
            isRefused();
        } finally {
            postgres.signalAll("CONT", backends);
        }
        goesOn();
        nothingAcknowledgedIsLost();
    }
}
