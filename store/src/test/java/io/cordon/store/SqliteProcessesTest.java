package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.ListHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are really killed, and processes that really import at the same time. */
class SqliteProcessesTest {
    private static final int ROUNDS = 15;

    @TempDir
    Path folder;

    @Test
    void aKilledImportLeavesNothingHalfDoneAndLosesNothingAcknowledged() throws Exception {
        Random random = new Random(11);
        int acknowledged = 0;
        int killedInside = 0;
        long importNanos = TimeUnit.MILLISECONDS.toNanos(300);
        for (int round = 0; round < ROUNDS; round++) {
            Process process = ImportingProcess.start(folder, acknowledged + 1, Integer.MAX_VALUE);
            List<String> said = new ArrayList<>();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                // None to two imports go through; the next is hit somewhere inside, in the measure of the last one
                // seen,
                // so that a slow machine is tried as hard as a fast one.
                for (int left = random.nextInt(3); left > 0; left--) {
                    said.add(String.valueOf(lines.readLine()));
                    long start = System.nanoTime();
                    said.add(String.valueOf(lines.readLine()));
                    importNanos = System.nanoTime() - start;
                }
                said.add(String.valueOf(lines.readLine()));
                TimeUnit.NANOSECONDS.sleep(random.nextLong(importNanos));
                // Not the process's own method, which would close this stream before its last lines are read.
                process.toHandle().destroyForcibly();
                lines.lines().forEach(said::add);
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            String last = said.getLast();
            killedInside += last.startsWith("begin ") ? 1 : 0;
            for (String line : said) {
                assertThat(line).matches("(begin|ADDED|ALREADY_HELD) \\d+");
                if (!line.startsWith("begin ")) {
                    acknowledged = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
                }
            }
            acknowledged = held(acknowledged, acknowledged + 1);
        }
        assertThat(acknowledged).as("editions that came in").isPositive();
        assertThat(killedInside).as("kills that hit an import").isGreaterThan(ROUNDS / 3);
    }

    /** How many editions are held, once each has been found whole. */
    private int held(int least, int most) throws SQLException {
        try (Store store = SqliteStore.open(folder)) {
            ListHistory history = store.history(ImportingProcess.LIST);
            int editions = history.editions().size();
            assertThat(editions).isBetween(least, most);
            for (int number = Math.max(1, editions - 3); number <= editions; number++) {
                int index = number - 1;
                NewEdition expected = ImportingProcess.edition(number);
                Edition edition = history.editions().get(index);
                assertThat(edition.sha256()).isEqualTo(expected.sha256());
                assertThat(edition.targets()).isEqualTo(ImportingProcess.TARGETS);
                Set<Target> carried = new HashSet<>();
                history.runs().stream()
                        .filter(run -> run.first() <= index && index <= run.last())
                        .forEach(run -> carried.add(run.target()));
                assertThat(carried).isEqualTo(new HashSet<>(expected.targets()));
                assertThat(store.raw(edition.id()))
                        .containsExactly(expected.rawFiles().getFirst());
                assertThat(store.account(edition.id())).contains(expected.account());
            }
            assertNothingIsHalfThere();
            return editions;
        }
    }

    private void assertNothingIsHalfThere() throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
                Statement sql = raw.createStatement()) {
            assertThat(answer(sql, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(answer(sql, "SELECT count(*) FROM pragma_foreign_key_check"))
                    .isEqualTo("0");
            assertThat(answer(sql, "SELECT count(*) FROM content WHERE id NOT IN (SELECT content FROM membership)"))
                    .as("contents of no edition")
                    .isEqualTo("0");
            assertThat(answer(
                            sql, "SELECT count(*) FROM raw_file WHERE sha256 NOT IN (SELECT sha256 FROM edition_file)"))
                    .as("files of no edition")
                    .isEqualTo("0");
        }
    }

    private static String answer(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Test
    void twoProcessesThatImportTheSameIntoANewFolderEndWithOneOfEach() throws Exception {
        int editions = 8;
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(ImportingProcess.start(folder, 1, editions));
        }
        List<String> said = new ArrayList<>();
        for (Process process : processes) {
            said.addAll(lines(process));
            assertThat(process.waitFor()).isZero();
        }
        for (int number = 1; number <= editions; number++) {
            assertThat(said).containsOnlyOnce("ADDED " + number, "ALREADY_HELD " + number);
        }
        assertThat(held(editions, editions)).isEqualTo(editions);
    }

    private static List<String> lines(Process process) throws IOException {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return lines.lines().toList();
        }
    }
}
