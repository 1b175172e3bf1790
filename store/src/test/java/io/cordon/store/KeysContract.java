package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
                "retail",
                new byte[16],
                new byte[32],
                List.of(),
                NOW,
                "first-start",
                NOW.plusSeconds(60),
                Optional.empty(),
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

    @Test
    void aRotatedKeyHasTheNewSecretAndTheOneBeforeUntilItsEnd() {
        try (KeyRecord keys = open(folder);
                Journal journal = journal(folder)) {
            keys.add(key("0123456789abcdef"));
            byte[] salt = new byte[16];
            salt[0] = 1;
            KeySecret secret = new KeySecret(salt, new byte[32], NOW.plusSeconds(600));

            long entry = keys.rotate("0123456789abcdef", secret, NOW.plusSeconds(30), "x", NOW.plusSeconds(20));

            KeyRow read = keys.all().getFirst();
            assertThat(read.salt()).isEqualTo(salt);
            assertThat(read.expiresAt()).isEqualTo(NOW.plusSeconds(600));
            assertThat(read.earlier()).hasSize(1);
            assertThat(read.earlier().getFirst().salt()).isEqualTo(new byte[16]);
            assertThat(read.earlier().getFirst().until()).isEqualTo(NOW.plusSeconds(30));
            assertThat(journal.entry(entry).orElseThrow().leaf().text("action")).contains("key-rotated");
            assertThatThrownBy(() -> keys.rotate("0123456789abcdef", secret, NOW, "x", NOW.plusSeconds(601)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("expired");
        }
    }

    @Test
    void theLastDayOfUseIsKept() {
        try (KeyRecord keys = open(folder)) {
            keys.add(key("0123456789abcdef"));
            LocalDate day = LocalDate.parse("2026-11-25");
            keys.used("0123456789abcdef", day);
            keys.used("0123456789abcdef", day);
            keys.used("0123456789abcdef", day.minusDays(1));
            assertThat(keys.all().getFirst().lastUsed()).contains(day);
        }
    }
}
