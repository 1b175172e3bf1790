package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys are added and withdrawn, and the journal tells of both; on every database. */
abstract class KeysContract {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path folder = Path.of("");

    /** The keys that belong to a folder. */
    abstract KeyRecord open(Path dataDir);

    /** The journal that belongs to a folder. */
    abstract Journal journal(Path dataDir);

    private static KeyRow key(String id) {
        return new KeyRow(
                id,
                "Payments desk",
                "screener",
                Set.of("screen", "lists"),
                new byte[16],
                new byte[32],
                NOW,
                "first-start",
                NOW.plusSeconds(60),
                Optional.empty());
    }

    @Test
    void aKeyIsReadBackAsItWasAddedAndTheJournalTellsOfIt() {
        try (KeyRecord keys = open(folder);
                Journal journal = journal(folder)) {
            long entry = keys.add(key("0123456789abcdef"));

            KeyRow read = keys.all().getFirst();
            assertThat(read).usingRecursiveComparison().isEqualTo(key("0123456789abcdef"));
            Leaf leaf = journal.entry(entry).orElseThrow().leaf();
            assertThat(leaf.kind()).isEqualTo(Leaf.Kind.ADMIN);
            assertThat(leaf.text("key")).contains("0123456789abcdef");
            assertThat(leaf.text("action")).contains("key-added");
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
        }
    }

    @Test
    void aWithdrawnKeyHoldsNoMoreAndCannotBeWithdrawnTwice() {
        try (KeyRecord keys = open(folder)) {
            keys.add(key("0123456789abcdef"));
            assertThat(keys.all().getFirst().holds(NOW)).isTrue();
            assertThat(keys.all().getFirst().holds(NOW.plusSeconds(60))).isFalse();

            keys.withdraw("0123456789abcdef", "fedcba9876543210", NOW.plusSeconds(1));

            assertThat(keys.all().getFirst().withdrawnAt()).contains(NOW.plusSeconds(1));
            assertThat(keys.all().getFirst().holds(NOW.plusSeconds(2))).isFalse();
            assertThatThrownBy(() -> keys.withdraw("0123456789abcdef", "x", NOW))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("withdrawn already");
            assertThatThrownBy(() -> keys.withdraw("0000000000000000", "x", NOW))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("no key");
        }
    }

    @Test
    void aSecondKeyWithTheSameIdIsRefusedAndLeavesNoEntry() {
        try (KeyRecord keys = open(folder);
                Journal journal = journal(folder)) {
            keys.add(key("0123456789abcdef"));
            assertThatThrownBy(() -> keys.add(key("0123456789abcdef"))).isInstanceOf(BadInputException.class);
            assertThat(journal.size()).isEqualTo(1);
        }
    }
}
