package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is taken while others write, and is a data folder whose journal verifies and goes on. */
class BackupTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aBackupTakenUnderLoadVerifiesBeginsTheSameJournalAndGoesOn() throws InterruptedException, IOException {
        Path data = folder.resolve("data");
        Path copy = folder.resolve("copy");
        try (Journal journal = SqliteJournal.open(data)) {
            for (int i = 0; i < 50; i++) {
                journal.append(TestDrafts.screening(i));
            }
            String before = journal.checkpoint(java.time.Instant.parse("2026-11-25T12:30:00Z"));
            assertThat(before).isNotBlank();
            long atLeast = journal.size();
            AtomicBoolean done = new AtomicBoolean();
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 50; !done.get(); i++) {
                    journal.append(TestDrafts.screening(i));
                }
            });
            Backup.write(data, copy);
            done.set(true);
            writer.join();

            try (Journal restored = SqliteJournal.open(copy)) {
                assertThat(restored.size()).isBetween(atLeast, journal.size());
                assertThat(restored.key()).hasToString(journal.key().toString());
                assertThat(restored.verify(journal.key(), checked -> {}).problems())
                        .isEmpty();
                assertThat(restored.checkpoints()).contains(before);
                assertThat(restored.entry(restored.size() - 1).orElseThrow().bytes())
                        .isEqualTo(
                                journal.entry(restored.size() - 1).orElseThrow().bytes());
                restored.append(TestDrafts.screening(1_000_000));
                assertThat(restored.verify(journal.key(), checked -> {}).problems())
                        .isEmpty();
            }
        }
        assertThat(Files.getPosixFilePermissions(copy.resolve(SqliteStore.FILE)))
                .hasSize(2);
        assertThat(Files.getPosixFilePermissions(copy.resolve(JournalKeyFile.FILE)))
                .hasSize(2);
    }

    @Test
    void whereThereIsNothingOrTheTargetHoldsSomethingItIsRefused() throws IOException {
        assertThatThrownBy(() -> Backup.write(folder.resolve("none"), folder.resolve("copy")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("nothing to back up");
        Path data = folder.resolve("data");
        SqliteJournal.open(data).close();
        Files.writeString(Files.createDirectories(folder.resolve("full")).resolve("a"), "b");
        assertThatThrownBy(() -> Backup.write(data, folder.resolve("full")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("new or empty");
    }
}
