package io.cordon.store;

import static io.cordon.store.TestEditions.DAY;
import static io.cordon.store.TestEditions.edition;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.timeline.ListHistory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of the size of the largest, and how little its later editions cost. Prints what it measures. */
class SqliteScaleTest {
    private static final String SDN = "us-ofac-sdn";
    private static final int TARGETS = 15_000;
    private static final int CHANGES = 100;
    private static final int EDITIONS = 3;

    @TempDir
    Path folder;

    @Test
    void laterEditionsCostWhatDiffersAndTheNewestLoadsQuickly() throws IOException {
        RandomTargets random = new RandomTargets(9);
        List<Target> targets = random.targets(SDN, TARGETS);
        long afterFirst;
        try (Store store = SqliteStore.open(folder)) {
            timed(
                    "first edition, " + TARGETS + " targets, added",
                    () -> store.add(edition(SDN, DAY, targets, "raw 0")));
        }
        afterFirst = bytes();
        try (Store store = SqliteStore.open(folder)) {
            for (int i = 1; i < EDITIONS; i++) {
                List<Target> next = changed(random, targets, i);
                NewEdition edition = edition(SDN, DAY.plusDays(i), next, "raw " + i);
                timed("edition " + (i + 1) + ", " + CHANGES + " changes, added", () -> store.add(edition));
                targets.clear();
                targets.addAll(next);
            }
        }
        long perEdition = (bytes() - afterFirst) / (EDITIONS - 1);
        System.out.printf(
                "database: %,d bytes after the first edition, %,d more for each further one%n", afterFirst, perEdition);
        assertThat(perEdition).isLessThan(afterFirst / 50);
        try (Store store = SqliteStore.open(folder)) {
            ListHistory newest = timed("newest", () -> store.newest(SDN).orElseThrow());
            assertThat(newest.runs()).hasSize(TARGETS);
            ListHistory history = timed("history of " + EDITIONS, () -> store.history(SDN));
            assertThat(history.runs()).hasSize(TARGETS + CHANGES * (EDITIONS - 1));
            // Processor time, all threads: the machine may have other things to do. The best of several: so may this
            // JVM.
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 3; i++) {
                long start = cpuNanos();
                timed("newest again", () -> store.newest(SDN));
                best = Math.min(best, cpuNanos() - start);
            }
            System.out.printf("newest at best: %d ms of processor time%n", best / 1_000_000);
            assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(1_500));
        }
    }

    private static List<Target> changed(RandomTargets random, List<Target> targets, int edition) {
        List<Target> next = new ArrayList<>(targets);
        for (int i = 0; i < CHANGES; i++) {
            int place = (edition * 977 + i * 131) % TARGETS;
            next.set(
                    place,
                    random.target(new TargetId(SDN, targets.get(place).id().reference())));
        }
        return next;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}
