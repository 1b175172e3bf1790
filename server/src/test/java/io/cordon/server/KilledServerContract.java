package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.journal.Leaf;
import io.cordon.core.model.Edition;
import io.cordon.store.Journal;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server killed under load while another process imports, and is killed too, again and again: what was acknowledged is in the journal,
 * which verifies; no edition is half there; no answer came from two editions. On every database.
 */
abstract class KilledServerContract {
    private static final int ROUNDS = Integer.getInteger("cordon.kill.rounds", 2);
    private static final int ASKERS = 4;
    private static final Pattern EDITION = Pattern.compile("\"edition\":\"stops@([0-9-]+)\"");
    private static final Pattern PROGRAMME = Pattern.compile("programme-(\\d+)");

    @TempDir
    Path data = Path.of("");

    private String administrator = "";
    private String screener = "";
    private final Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();

    /** The database's address, where it is not the data folder's own. */
    abstract Optional<String> store();

    @Test
    void whatWasAcknowledgedOutlivesAKill() throws IOException, InterruptedException {
        Random random = new Random(13);
        int imported = 0;
        HouseList.imported(location(), ImportingChild.LIST, ImportingChild.day(0), "programme-0", names(0));
        for (int round = 0; round < ROUNDS; round++) {
            List<String> options =
                    store().map(address -> List.of("--store", address)).orElse(List.of());
            ServerProcess server = ServerProcess.start(data, options);
            if (screener.isEmpty()) {
                administrator = server.administrator();
                screener = server.key(administrator, "screener");
            }
            Process importer = ImportingChild.start(data, store(), imported + 1);
            int before = acknowledged.size();
            Thread[] askers = new Thread[ASKERS];
            for (int i = 0; i < ASKERS; i++) {
                askers[i] = Thread.ofVirtual().start(() -> ask(server));
            }
            long deadline = System.currentTimeMillis() + 60_000;
            while (acknowledged.size() < before + 20 && System.currentTimeMillis() < deadline) {
                Thread.sleep(5);
            }
            try (var lines = importer.inputReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                while (line != null && number(line) == 0) {
                    line = lines.readLine(); // of a library's log
                }
                imported = Math.max(imported, number(String.valueOf(line)));
                Thread.sleep(random.nextInt(400));
                if (random.nextBoolean()) {
                    importer.toHandle().destroyForcibly();
                    server.kill();
                } else {
                    server.kill();
                    importer.toHandle().destroyForcibly();
                }
                for (String more : lines.lines().toList()) {
                    imported = Math.max(imported, number(more));
                }
            }
            importer.waitFor();
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(acknowledged.size()).as("answers in round %s", round).isGreaterThan(before);
            imported = allIsThere(imported);
        }
        assertThat(imported).as("editions imported").isGreaterThanOrEqualTo(ROUNDS);
        noAnswerMixesTwo();
    }

    private StoreLocation location() {
        return StoreLocation.of(data, store());
    }

    private static String[] names(int number) {
        return new String[] {ImportingChild.NAME, "Somebody Else" + number};
    }

    /** The number of an import that was acknowledged; the last line may be cut off. */
    private static int number(String line) {
        Matcher added = Pattern.compile("(ADDED|ALREADY_HELD) (\\d+)").matcher(line);
        return added.matches() ? Integer.parseInt(added.group(2)) : 0;
    }

    /** The number of the newest edition held, at least the newest acknowledged. */
    private int allIsThere(int imported) {
        try (Stores stores = Stores.open(location())) {
            Journal journal = stores.journal();
            assertThat(acknowledged).doesNotHaveDuplicates();
            for (long number : acknowledged) {
                assertThat(journal.entry(number).orElseThrow().leaf().kind()).isEqualTo(Leaf.Kind.SCREENING);
            }
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
            List<Edition> editions =
                    stores.store().history(ImportingChild.LIST).editions(); // each checked against its checksum
            assertThat(editions.size()).isBetween(imported + 1, imported + 2);
            for (Edition edition : editions.subList(Math.max(0, editions.size() - 3), editions.size())) {
                assertThat(stores.store().raw(edition.id())).hasSize(1);
            }
            return editions.size() - 1;
        }
    }

    private void ask(ServerProcess server) {
        while (true) {
            try {
                HttpResponse<String> response = server.screen(screener, ImportingChild.NAME);
                if (response.statusCode() == 200) {
                    acknowledged.add(ServerProcess.number(response));
                    answers.add(response.body());
                }
            } catch (UncheckedIOException e) {
                return; // the server is gone
            }
        }
    }

    private void noAnswerMixesTwo() {
        for (String answer : answers) {
            Matcher edition = EDITION.matcher(answer);
            Matcher programme = PROGRAMME.matcher(answer);
            assertThat(edition.find()).as(answer).isTrue();
            assertThat(programme.find()).as(answer).isTrue();
            String day = edition.group(1);
            int number = Integer.parseInt(programme.group(1));
            assertThat(day).as(answer).isEqualTo(ImportingChild.day(number).toString());
            while (edition.find()) {
                assertThat(edition.group(1)).as(answer).isEqualTo(day);
            }
            while (programme.find()) {
                assertThat(Integer.parseInt(programme.group(1))).as(answer).isEqualTo(number);
            }
        }
    }
}
