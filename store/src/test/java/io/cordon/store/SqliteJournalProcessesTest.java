package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are really killed while they append, and processes that really append at the same time. */
class SqliteJournalProcessesTest {
    private static final int ROUNDS = Integer.getInteger("cordon.kill.rounds", 4);

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereAndVerifies() throws Exception {
        Random random = new Random(23);
        Map<Long, Integer> acknowledged = new HashMap<>();
        int killed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process process = RecordingProcess.start(folder, 1_000_000 * (round + 1), Integer.MAX_VALUE);
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                remember(acknowledged, String.valueOf(lines.readLine()));
                TimeUnit.MICROSECONDS.sleep(random.nextInt(120_000));
                killed += process.isAlive() ? 1 : 0;
                process.toHandle().destroyForcibly();
                for (String line : lines.lines().toList()) {
                    if (line.matches("ack \\d+ \\d+")) { // the last one may be cut off
                        remember(acknowledged, line);
                    }
                }
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            allAreThere(acknowledged);
        }
        assertThat(killed).isEqualTo(ROUNDS);
        assertThat(acknowledged.size()).as("acknowledged").isGreaterThan(ROUNDS);
    }

    private static void remember(Map<Long, Integer> acknowledged, String line) {
        assertThat(line).matches("ack \\d+ \\d+");
        String[] words = line.split(" ", -1);
        assertThat(acknowledged.put(Long.parseLong(words[1]), Integer.parseInt(words[2])))
                .as("a number was given once")
                .isNull();
    }

    private void allAreThere(Map<Long, Integer> acknowledged) {
        try (Journal journal = SqliteJournal.open(folder)) {
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
    void twoProcessesThatAppendAtOnceContinueOneSequence() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(RecordingProcess.start(folder, 1_000_000 * (i + 1), 25));
        }
        Map<Long, Integer> acknowledged = new HashMap<>();
        for (Process process : processes) {
            lines(process).forEach(line -> remember(acknowledged, line));
            assertThat(process.waitFor()).isZero();
        }
        assertThat(acknowledged).hasSize(300);
        allAreThere(acknowledged);
        try (Journal journal = SqliteJournal.open(folder)) {
            assertThat(journal.size()).isEqualTo(300);
        }
    }

    private static List<String> lines(Process process) throws IOException {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        }
    }
}
