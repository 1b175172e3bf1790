package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on one database that append at the same time, of which some are really killed. */
class PostgresJournalProcessesTest {
    private static final int ROUNDS = Integer.getInteger("cordon.kill.rounds", 4);

    @TempDir
    Path folder = Path.of("");

    private String address = "";
    private final Map<Long, Integer> acknowledged = new HashMap<>();

    @BeforeEach
    void aJournalWithItsKey() {
        address = TestPostgres.address(folder);
        try (Journal journal = open()) {
            remember("ack " + journal.append(TestDrafts.screening(1)) + " 1");
        }
    }

    private Journal open() {
        return Stores.openJournal(StoreLocation.of(folder, Optional.of(address)));
    }

    private Process start(int first, int entries) throws IOException {
        return RecordingProcess.start(folder, Optional.of(address), first, entries);
    }

    private void remember(String line) {
        assertThat(line).matches("ack \\d+ \\d+");
        String[] words = line.split(" ", -1);
        assertThat(acknowledged.put(Long.parseLong(words[1]), Integer.parseInt(words[2])))
                .as("a number was given once")
                .isNull();
    }

    private static List<String> acknowledgedBy(Process process) throws IOException {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            // Beside a library's log; the last may be cut off.
            return lines.lines().filter(line -> line.matches("ack \\d+ \\d+")).toList();
        }
    }

    private void allAreThere() {
        try (Journal journal = open()) {
            JournalCheck check = journal.verify(journal.key(), done -> {});
            assertThat(check.problems()).isEmpty();
            Map<Long, byte[]> held = new HashMap<>();
            journal.each(0, entry -> held.put(entry.number(), entry.bytes()));
            acknowledged.forEach((number, about) -> assertThat(held.get(number))
                    .as("entry %s", number)
                    .isEqualTo(TestDrafts.screening(about).leaf().bytes()));
        }
    }

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereWhileTheOtherGoesOn() throws Exception {
        Random random = new Random(29);
        for (int round = 0; round < ROUNDS; round++) {
            Process killed = start(2_000_000 * (round + 1), Integer.MAX_VALUE);
            Process other = start(2_000_000 * (round + 1) + 1_000_000, 25);
            try (var lines = killed.inputReader(StandardCharsets.UTF_8)) {
                String line = lines.readLine();
                while (line != null && !line.startsWith("ack ")) {
                    line = lines.readLine();
                }
                remember(String.valueOf(line));
                TimeUnit.MICROSECONDS.sleep(random.nextInt(300_000));
                killed.toHandle().destroyForcibly();
                lines.lines().filter(more -> more.matches("ack \\d+ \\d+")).forEach(this::remember);
            }
            List<String> others = acknowledgedBy(other);
            others.forEach(this::remember);
            assertThat(others).as("the other was not held up").hasSize(150);
            assertThat(other.waitFor()).isZero();
            assertThat(killed.waitFor(60, TimeUnit.SECONDS)).isTrue();
            allAreThere();
        }
    }

    @Test
    void severalThatAppendAtOnceContinueOneSequence() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start(1_000_000 * (i + 1), 200));
        }
        for (Process process : processes) {
            acknowledgedBy(process).forEach(this::remember);
            assertThat(process.waitFor()).isZero();
        }
        assertThat(acknowledged).hasSize(1 + 3 * 6 * 200);
        allAreThere();
        try (Journal journal = open()) {
            assertThat(journal.size()).isEqualTo(acknowledged.size());
        }
    }

    @Test
    void theKeyMayBeInAFileThatTheEnvironmentNames() throws Exception {
        Path secret = folder.resolve("secrets").resolve("signing.key");
        Files.createDirectories(folder.resolve("secrets"));
        Path node = folder.resolve("node");
        Map<String, String> environment = Map.of("CORDON_JOURNAL_KEY", secret.toString());
        Process without = RecordingProcess.start(node, Optional.of(address), 1, 1, environment);
        assertThat(acknowledgedBy(without)).isEmpty();
        assertThat(secret).as("no other key is made").doesNotExist();

        Files.copy(folder.resolve(JournalKeyFile.FILE), secret);
        Process with = RecordingProcess.start(node, Optional.of(address), 1_000, 1, environment);
        acknowledgedBy(with).forEach(this::remember);
        assertThat(with.waitFor()).isZero();
        assertThat(node.resolve(JournalKeyFile.FILE)).doesNotExist();
        allAreThere();
    }
}
