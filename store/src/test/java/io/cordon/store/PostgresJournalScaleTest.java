package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.journal.Draft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a journal is on PostgreSQL, on one machine with it; {@code -Dcordon.journal.entries=1000000} makes it large. */
class PostgresJournalScaleTest {
    private static final int ENTRIES = Integer.getInteger("cordon.journal.entries", 20_000);

    @TempDir
    Path folder = Path.of("");

    private Journal open() {
        return Stores.openJournal(StoreLocation.of(folder, Optional.of(TestPostgres.address(folder))));
    }

    @Test
    void aJournalIsAppendedToAndVerified() {
        try (Journal journal = open()) {
            long start = System.nanoTime();
            for (int from = 0; from < ENTRIES; from += 2_000) {
                List<Draft> drafts = new ArrayList<>();
                for (int i = from; i < Math.min(ENTRIES, from + 2_000); i++) {
                    drafts.add(TestDrafts.screening(i));
                }
                journal.append(drafts);
            }
            report("appended, 2,000 a transaction", ENTRIES, start);
            start = System.nanoTime();
            JournalCheck check = journal.verify(journal.key(), done -> {});
            report("verified", ENTRIES, start);
            assertThat(check.problems()).isEmpty();
            assertThat(check.entries()).isEqualTo(ENTRIES);
        }
    }

    @Test
    void threadsThatAppendOneByOneShareTransactions() throws Exception {
        try (Journal journal = open()) {
            int alone = 100;
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

    private static double report(String what, int count, long start) {
        double perSecond = count * 1e9 / (System.nanoTime() - start);
        System.out.printf(Locale.ROOT, "journal on PostgreSQL: %s: %,d at %,.0f/s%n", what, count, perSecond);
        return perSecond;
    }
}
