package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Edition;
import io.cordon.store.Journal;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two server processes on one database. */
class SharedStoreTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String NAME = "Maksimilian Vostrikovsky";
    private static final long PATIENCE_MS = 60_000;

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private TestPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        postgres = TestPostgres.started(folder);
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    private Path data(String node) {
        return folder.resolve(node);
    }

    private StoreLocation location() {
        return StoreLocation.of(data("one"), Optional.of(postgres.address()));
    }

    private ServerProcess node(String name, String... more) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of("--store", postgres.address()));
        options.addAll(List.of(more));
        return ServerProcess.start(data(name), options);
    }

    /** What an operator does: each node gets the key that signs. */
    private void giveKey(String from, String to) throws IOException {
        Files.createDirectories(data(to));
        Files.copy(data(from).resolve("journal.key"), data(to).resolve("journal.key"));
    }

    @Test
    void anImportReachesBothAndTheirJournalIsOneSequence() throws IOException, InterruptedException {
        HouseList.imported(location(), "stops", TODAY.minusDays(2), "alpha", NAME, "Maria Testova");
        try (ServerProcess one = node("one")) {
            String key = one.key(one.administrator(), "screener");
            giveKey("one", "two");
            try (ServerProcess two = node("two")) {
                assertThat(two.administrator())
                        .as("there is an administrator already")
                        .isEmpty();
                AtomicBoolean ended = new AtomicBoolean();
                Queue<Long> numbers = new ConcurrentLinkedQueue<>();
                Queue<String> fromOne = new ConcurrentLinkedQueue<>();
                Queue<String> fromTwo = new ConcurrentLinkedQueue<>();
                List<Thread> askers = List.of(
                        Thread.ofVirtual().start(() -> askOn(one, key, ended, numbers, fromOne)),
                        Thread.ofVirtual().start(() -> askOn(two, key, ended, numbers, fromTwo)));
                Thread.sleep(500);
                HouseList.imported(location(), "stops", TODAY.minusDays(1), "beta", NAME, "Maria Testova");
                long imported = System.currentTimeMillis();
                while (!(has(fromOne, "beta") && has(fromTwo, "beta"))
                        && System.currentTimeMillis() < imported + PATIENCE_MS) {
                    Thread.sleep(20);
                }
                long seconds = (System.currentTimeMillis() - imported) / 1000;
                ended.set(true);
                for (Thread asker : askers) {
                    asker.join();
                }
                System.out.println("an import reached both servers in " + seconds + " s");
                assertThat(seconds).as("seconds until both answer from it").isLessThan(30);
                assertThat(fromOne).isNotEmpty().allSatisfy(SharedStoreTest::isOfOneEdition);
                assertThat(fromTwo).isNotEmpty().allSatisfy(SharedStoreTest::isOfOneEdition);
                assertThat(numbers).doesNotHaveDuplicates().hasSize(fromOne.size() + fromTwo.size());
                try (Stores stores = Stores.open(location())) {
                    Journal journal = stores.journal();
                    numbers.forEach(number -> assertThat(journal.entry(number)).isPresent());
                    assertThat(journal.verify(journal.key(), done -> {}).problems())
                            .isEmpty();
                }
            }
        }
    }

    private static boolean has(Queue<String> answers, String programme) {
        return answers.stream().anyMatch(answer -> answer.contains("[\"" + programme + "\"]"));
    }

    private static void isOfOneEdition(String answer) {
        boolean old = answer.contains("stops@" + TODAY.minusDays(2));
        assertThat(answer).contains(old ? "[\"alpha\"]" : "[\"beta\"]");
        assertThat(answer).doesNotContain(old ? "[\"beta\"]" : "[\"alpha\"]");
        assertThat(old ^ answer.contains("stops@" + TODAY.minusDays(1)))
                .as(answer)
                .isTrue();
    }

    private static void askOn(
            ServerProcess server, String key, AtomicBoolean ended, Queue<Long> numbers, Queue<String> answers) {
        while (!ended.get()) {
            HttpResponse<String> answer = server.screen(key, NAME);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            numbers.add(ServerProcess.number(answer));
            answers.add(answer.body());
        }
    }

    @Test
    void aNodeWithoutTheJournalsKeyDoesNotStartAndSaysWhatToDo() throws IOException, InterruptedException {
        node("one").close();
        ServerProcess two = ServerProcess.launch(data("two"), List.of("--store", postgres.address()));
        assertThat(two.ended()).isEqualTo(2);
        assertThat(two.said()).contains("copy journal.key from a node that has it");
        Files.writeString(
                data("two").resolve("journal.key"), Files.readString(data("one").resolve("journal.key")));
        node("two").close();
    }

    @Test
    void oneFetchesListsForAllAndAnotherTakesOverWhenItDies() throws Exception {
        HouseList.imported(location(), "stops", TODAY.minusDays(9), "first", NAME);
        try (PublishedList published = PublishedList.started(folder)) {
            published.publish(TODAY.minusDays(5), "second", NAME);
            published.catalogueIn(data("one"));
            published.catalogueIn(data("two"));
            try (ServerProcess one = node("one", "--update-every", "1s")) {
                anotherTakesOver(one, published);
            }
        }
    }

    private void anotherTakesOver(ServerProcess one, PublishedList published) throws IOException, InterruptedException {
        String key = one.key(one.administrator(), "screener");
        giveKey("one", "two");
        try (ServerProcess two = node("two", "--update-every", "1s")) {
            answers(two, key, "second");
            assertThat(one.said()).contains("This server fetches the lists");
            assertThat(two.said()).doesNotContain("This server fetches the lists");

            one.kill();
            long killed = System.currentTimeMillis();
            int asked = published.asked();
            published.publish(TODAY.minusDays(3), "third", NAME);
            answers(two, key, "third");

            System.out.println(
                    "another server led and had fetched in " + (System.currentTimeMillis() - killed) / 1000.0 + " s");
            assertThat(two.said()).contains("This server fetches the lists");
            assertThat(published.asked()).isGreaterThan(asked);
            try (Stores stores = Stores.open(location())) {
                assertThat(stores.store().editions())
                        .extracting(Edition::published)
                        .containsExactly(TODAY.minusDays(9), TODAY.minusDays(5), TODAY.minusDays(3));
                assertThat(stores.attempts().all())
                        .as("every node knows of them")
                        .isNotEmpty();
            }
        }
    }

    private static void answers(ServerProcess server, String key, String programme) throws InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        String answer = server.screen(key, NAME).body();
        while (!answer.contains("[\"" + programme + "\"]") && System.currentTimeMillis() < deadline) {
            Thread.sleep(100);
            answer = server.screen(key, NAME).body();
        }
        assertThat(answer).as(server.said()).contains("[\"" + programme + "\"]");
    }
}
