package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.search.Snapshot;
import io.cordon.core.timeline.Listing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot written to a file and mapped again answers as the listings do; one that is not whole is refused. */
class SnapshotFileTest {
    @TempDir
    Path folder = Path.of("");

    private final List<Listing> listings = List.of(
            ScreenerTest.listing(
                    "1", TargetKind.PERSON, Status.IN_FORCE, "1972", "RU", "Sergey AKSYONOV", "Сергей Аксёнов"),
            ScreenerTest.listing("2", TargetKind.ORGANISATION, Status.IN_FORCE, "", "RU", "Bank Rossiya OAO"),
            ScreenerTest.listing("3", TargetKind.PERSON, Status.IN_FORCE, "", "IQ", "Abd al-Rahman J. Hassan"));

    private Path written() throws IOException {
        Path file = folder.resolve("lists.snapshot");
        Screener.snapshot(listings, new byte[] {1, 2, 3}).write(file);
        return file;
    }

    @Test
    void answersAsTheListingsDo() throws IOException {
        Snapshot opened = Snapshot.open(written());
        Screener fromFile = Screener.of(opened, Policy.balanced());
        Screener fromListings = Screener.of(listings, Policy.balanced());

        for (String name : List.of("Sergei Aksenov", "Rossiya Bank", "Abdurrahman J Hassan", "Nobody Special")) {
            Subject subject = Subject.named(name, TargetKind.UNKNOWN);
            assertThat(fromFile.screen(subject)).isEqualTo(fromListings.screen(subject));
            assertThat(fromFile.exhaustive(subject)).isEqualTo(fromListings.exhaustive(subject));
        }
        assertThat(opened.note()).containsExactly(1, 2, 3);
        assertThat(fromFile.listings()).isEqualTo(listings);
        assertThat(fromFile.listing(listings.get(1).target().id())).contains(listings.get(1));
        assertThat(fromFile.listing(new TargetId("nowhere", "1"))).isEmpty();
        assertThat(opened.names()).isEqualTo(4);
    }

    @Test
    void writingLeavesNoOtherFileBehind() throws IOException {
        written();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aFlippedBitIsNoticedWhereverItIs() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        Random random = new Random(5);
        Path damaged = folder.resolve("damaged");
        for (int i = 0; i < 200; i++) {
            byte[] copy = whole.clone();
            copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, copy);
            refused(damaged);
        }
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(written());
        Path damaged = folder.resolve("damaged");
        for (int length : new int[] {0, 7, 40, whole.length / 2, whole.length - 1}) {
            Files.write(damaged, Arrays.copyOf(whole, length));
            refused(damaged);
        }
    }

    private static void refused(Path file) {
        assertThatThrownBy(() -> Snapshot.open(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not a whole snapshot of the lists")
                .hasMessageContaining("delete it and it is made anew");
    }
}
