package io.cordon.store;

import static io.cordon.store.TestEditions.DAY;
import static io.cordon.store.TestEditions.edition;
import static io.cordon.store.TestEditions.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.core.model.BadInputException;
import io.cordon.core.timeline.ListHistory;
import io.cordon.store.ImportOutcome.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No room left: the import fails in words, what was held answers, and once there is room the import succeeds. */
class SqliteDiskFullTest {
    private static final String SDN = "us-ofac-sdn";

    @TempDir
    Path folder;

    private static NewEdition small() {
        return edition(SDN, DAY, targets(SDN, 1, 100), "small");
    }

    /** Over a mebibyte that does not compress, and two thousand targets. */
    private static NewEdition large() {
        byte[] noise = new byte[1_200_000];
        new Random(1).nextBytes(noise);
        return edition(
                SDN,
                DAY.plusDays(1),
                targets(SDN, 1, 2_000),
                Base64.getEncoder().encodeToString(noise));
    }

    private static void isFull(Store store) {
        ListHistory before = store.history(SDN);
        assertThat(before.runs()).hasSize(100);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> store.add(large()))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContainingAll(SqliteStore.FILE, "full", "free some space", "unchanged");
            assertThat(store.history(SDN)).isEqualTo(before);
            assertThat(store.newest(SDN)).contains(before);
            assertThat(store.raw(SDN + "@2019-07-01")).hasSize(1);
        }
    }

    private static void takesTheLargeOne(Store store) {
        assertThat(store.add(large()).kind()).isEqualTo(Kind.ADDED);
        assertThat(store.newest(SDN).orElseThrow().runs()).hasSize(2_000);
        assertThat(store.raw(SDN + "@2019-07-02"))
                .containsExactly(large().rawFiles().getFirst());
    }

    @Test
    void atItsQuotaTheDatabaseKeepsWhatItHas() {
        try (Store store = SqliteStore.open(folder, List.of("PRAGMA max_page_count = 200"))) {
            store.add(small());
            isFull(store);
        }
        try (Store store = SqliteStore.open(folder)) {
            takesTheLargeOne(store);
        }
    }

    @Test
    void onAFullDiskTheDatabaseKeepsWhatItHas() throws Exception {
        assumeTrue(TestMount.possible(folder), "only root may mount the small disk that this test fills");
        try (TestMount disk = TestMount.small(folder, 6_000)) {
            Path dataDir = disk.folder().resolve("data");
            Path ballast = disk.folder().resolve("ballast");
            Files.write(ballast, new byte[4_500_000]);
            try (Store store = SqliteStore.open(dataDir)) {
                store.add(small());
                isFull(store);
                Files.delete(ballast);
                takesTheLargeOne(store);
            }
            try (Store store = SqliteStore.open(dataDir)) {
                assertThat(store.history(SDN).editions()).hasSize(2);
            }
        }
    }

    /** Not a byte is left, as when another program fills the disk. */
    @Test
    void withNoByteLeftWhatIsHeldAnswers() throws Exception {
        assumeTrue(TestMount.possible(folder), "only root may mount the small disk that this test fills");
        try (TestMount disk = TestMount.small(folder, 2_000)) {
            Path dataDir = disk.folder().resolve("data");
            try (Store store = SqliteStore.open(dataDir)) {
                store.add(small());
                Path ballast = disk.folder().resolve("ballast");
                fill(ballast);
                isFull(store);
                Files.delete(ballast);
                assertThat(store.add(edition(SDN, DAY.plusDays(1), targets(SDN, 1, 101), "next"))
                                .kind())
                        .isEqualTo(Kind.ADDED);
            }
        }
    }

    private static void fill(Path ballast) throws InterruptedException {
        byte[] page = new byte[4_096];
        try (var out = Files.newOutputStream(ballast)) {
            while (!Thread.interrupted()) {
                out.write(page);
            }
        } catch (java.io.IOException e) {
            return;
        }
        throw new InterruptedException("interrupted while the disk was filled");
    }
}
