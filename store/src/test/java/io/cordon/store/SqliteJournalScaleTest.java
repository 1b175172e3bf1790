package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.journal.Draft;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast a journal is. The bounds asserted are a fraction of what is measured, for slow machines that do other things too;
 * {@code -Dcordon.journal.entries=1000000} makes it large.
 */
class SqliteJournalScaleTest {
    private static final int ENTRIES = Integer.getInteger("cordon.journal.entries", 60_000);

    @TempDir
    Path folder;

    @Test
    void aJournalIsVerifiedAndProvedFast() throws Exception {
        try (Journal journal = SqliteJournal.open(folder)) {
            long start = System.nanoTime();
            for (int from = 0; from < ENTRIES; from += 2_000) {
                List<Draft> drafts = new ArrayList<>();
                for (int i = from; i < Math.min(ENTRIES, from + 2_000); i++) {
                    drafts.add(TestDrafts.screening(i));
                }
                journal.append(drafts);
            }
            report("appended, 2,000 a transaction", ENTRIES, start);
            List<JournalCheck> checks = new ArrayList<>();
            double least = Double.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                start = System.nanoTime();
                long cpu = cpuNs();
                checks.add(journal.verify(journal.key(), done -> {}));
                report("verified", ENTRIES, start);
                double micros = (cpuNs() - cpu) / 1e3 / ENTRIES;
                least = Math.min(least, micros);
                System.out.printf(
                        java.util.Locale.ROOT,
                        "journal: verified: %.1f microseconds of processor time an entry%n",
                        micros);
            }
            JournalCheck check = checks.getLast();
            assertThat(check.problems()).isEmpty();
            assertThat(check.entries()).isEqualTo(ENTRIES);
            // Not of the clock's time: on a machine that does other things as well that says nothing.
            assertThat(least).as("microseconds of processor time an entry").isLessThan(40);

            start = System.nanoTime();
            int bytes = 0;
            for (int i = 0; i < 200; i++) {
                bytes = Math.max(
                        bytes,
                        journal.prove((long) i * ENTRIES / 200, JournalContract.NOW)
                                .json()
                                .getBytes(StandardCharsets.UTF_8)
                                .length);
            }
            report("proved", 200, start);
            assertThat(bytes).isLessThan(2_000);
        }
        System.out.println("journal: " + Files.size(folder.resolve(SqliteStore.FILE)) / ENTRIES + " bytes an entry");
    }

    @Test
    void threadsThatAppendOneByOneShareTheDisk() throws Exception {
        try (Journal journal = SqliteJournal.open(folder)) {
            int alone = 200;
            long start = System.nanoTime();
            for (int i = 0; i < alone; i++) {
                journal.append(TestDrafts.screening(i));
            }
            double one = report("appended one by one by one thread", alone, start);
            int threads = 64;
            int each = 50;
            start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int t = 0; t < threads; t++) {
                    int first = 1_000 * (t + 1);
                    running.add(pool.submit(() -> {
                        for (int i = 0; i < each; i++) {
                            journal.append(TestDrafts.screening(first + i));
                        }
                    }));
                }
            }
            for (Future<?> future : running) {
                future.get();
            }
            double many = report("appended one by one by " + threads + " threads", threads * each, start);
            assertThat(many).isGreaterThan(2 * one);
            assertThat(journal.size()).isEqualTo(alone + threads * each);
        }
    }

    private static long cpuNs() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double report(String what, int count, long start) {
        double perSecond = count * 1e9 / (System.nanoTime() - start);
        System.out.printf(java.util.Locale.ROOT, "journal: %s: %,d at %,.0f/s%n", what, count, perSecond);
        return perSecond;
    }
}
