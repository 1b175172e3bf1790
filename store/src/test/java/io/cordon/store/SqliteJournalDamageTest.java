package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.journal.NoteKey;
import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every byte of a small journal changed in turn, and every row removed: what checking it says. */
class SqliteJournalDamageTest {
    private static final int ENTRIES = 11;

    @TempDir
    Path folder;

    private NoteKey key = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");

    @BeforeEach
    void aSmallJournal() throws SQLException {
        try (Journal journal = SqliteJournal.open(folder)) {
            key = journal.key();
            for (int i = 0; i < ENTRIES; i++) {
                journal.append(TestDrafts.screening(i));
                if (i % 4 == 2) {
                    journal.checkpoint(JournalContract.NOW);
                }
            }
        }
        try (Connection raw = raw();
                Statement sql = raw.createStatement()) {
            List<String> triggers = new ArrayList<>();
            try (ResultSet row = sql.executeQuery(
                    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'journal%'")) {
                while (row.next()) {
                    triggers.add(row.getString(1));
                }
            }
            assertThat(triggers).hasSize(10);
            for (String trigger : triggers) {
                sql.execute("DROP TRIGGER " + trigger);
            }
        }
    }

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
    }

    private JournalCheck check() {
        try (Journal journal = SqliteJournal.open(folder)) {
            return journal.verify(key, done -> {});
        }
    }

    private byte[] value(String table, String column, String id, long row) throws SQLException {
        try (Connection raw = raw();
                Statement sql = raw.createStatement();
                ResultSet found = sql.executeQuery(
                        "SELECT CAST(" + column + " AS BLOB) FROM " + table + " WHERE " + id + " = " + row)) {
            assertThat(found.next()).isTrue();
            return found.getBytes(1);
        }
    }

    private void set(String table, String column, String id, long row, byte[] value) throws SQLException {
        String type = column.equals("note") ? "CAST(? AS TEXT)" : "?";
        try (Connection raw = raw();
                PreparedStatement sql = raw.prepareStatement(
                        "UPDATE " + table + " SET " + column + " = " + type + " WHERE " + id + " = " + row)) {
            sql.setBytes(1, value);
            assertThat(sql.executeUpdate()).isEqualTo(1);
        }
    }

    /** Flips each byte of a value in turn, and asks for a problem that names the row. */
    private int flipEach(Journal journal, String table, String column, String id, long row, String named)
            throws SQLException {
        byte[] whole = value(table, column, id, row);
        String type = column.equals("note") ? "CAST(? AS TEXT)" : "?";
        try (Connection raw = raw();
                Statement fast = raw.createStatement();
                PreparedStatement sql = raw.prepareStatement(
                        "UPDATE " + table + " SET " + column + " = " + type + " WHERE " + id + " = " + row)) {
            fast.execute("PRAGMA synchronous = OFF");
            for (int at = 0; at <= whole.length; at++) {
                byte[] changed = whole.clone();
                if (at < whole.length) {
                    changed[at] ^= 1;
                }
                sql.setBytes(1, changed);
                assertThat(sql.executeUpdate()).isEqualTo(1);
                if (at < whole.length) { // else all is put back
                    assertThat(journal.verify(key, done -> {}).problems())
                            .as("byte %s of %s.%s, row %s", at, table, column, row)
                            .anyMatch(problem -> problem.contains(named));
                }
            }
        }
        return whole.length;
    }

    @Test
    void aFlippedByteOfAnyLeafNodeCheckpointSubjectAnswerSaltOrDocumentIsNamed() throws SQLException {
        int flips = 0;
        try (Journal journal = SqliteJournal.open(folder)) {
            assertThat(journal.verify(key, done -> {}).problems()).isEmpty();
            boolean all = Boolean.getBoolean("cordon.journal.every-entry");
            for (long entry = 0; entry < ENTRIES; entry++) {
                if (!all && entry != 7 && entry != 10) {
                    continue; // one that completes three subtrees, and the last; all with the property
                }
                String named = "entry " + entry + ":";
                flips += flipEach(journal, "journal_entry", "leaf", "entry", entry, named);
                flips += flipEach(journal, "journal_entry", "nodes", "entry", entry, named);
                flips += flipEach(journal, "journal_enclosure", "salt", "entry", entry, named);
                flips += flipEach(journal, "journal_enclosure", "subject", "entry", entry, named);
                flips += flipEach(journal, "journal_enclosure", "answer", "entry", entry, named);
            }
            for (int seq = 1; seq <= 3; seq++) {
                flips += flipEach(journal, "journal_checkpoint", "note", "seq", seq, "checkpoint " + seq + " ");
            }
            flips += flipEach(journal, "journal_document", "bytes", "rowid", 1, "document ");
            assertThat(journal.verify(key, done -> {}).problems())
                    .as("all put back")
                    .isEmpty();
        }
        assertThat(flips).isGreaterThan(1500);
    }

    private void changed(String... statements) throws SQLException {
        try (Connection raw = raw();
                Statement sql = raw.createStatement()) {
            for (String statement : statements) {
                assertThat(sql.executeUpdate(statement)).as(statement).isPositive();
            }
        }
    }

    @Test
    void aRowThatWasRemovedIsMissed() throws SQLException {
        changed("DELETE FROM journal_enclosure WHERE entry = 3");
        assertThat(check().problems())
                .anyMatch(problem -> problem.contains("entry 3") && problem.contains("no erasure"));
        changed("DELETE FROM journal_entry WHERE entry = 3");
        assertThat(check().problems()).anyMatch(problem -> problem.contains("entry 3 is missing"));
    }

    @Test
    void anEndThatWasCutOffIsMissedWhereItWasSigned() throws SQLException {
        changed("DELETE FROM journal_enclosure WHERE entry = 10", "DELETE FROM journal_entry WHERE entry = 10");
        assertThat(check().problems()).anyMatch(problem -> problem.contains("missing at its end"));
    }

    @Test
    void aDocumentThatWasRemovedIsMissedByEveryEntryThatNamesIt() throws SQLException {
        changed("DELETE FROM journal_document");
        assertThat(check().wrong()).isEqualTo(ENTRIES);
    }

    @Test
    void anErasureThatNoEntryTellsOfIsSeen() throws SQLException {
        changed(
                "INSERT INTO journal_erasure (entry, recorded) VALUES (3, 7)",
                "DELETE FROM journal_enclosure WHERE entry = 3");
        assertThat(check().problems()).containsExactly("entry 7 does not tell of the erasure beside entry 3");
    }

    @Test
    void aJournalWrittenAnewWithTheSameKeyDoesNotFitTheCheckpointsOfBefore() throws SQLException {
        byte[] leaf = value("journal_entry", "leaf", "entry", 5);
        String forged = new String(leaf, StandardCharsets.UTF_8).replace("2014-07-09", "2014-07-10");
        // Someone who knows the format puts every hash right again.
        io.cordon.core.journal.TreeEdge edge = new io.cordon.core.journal.TreeEdge();
        for (int entry = 0; entry < ENTRIES; entry++) {
            byte[] bytes = entry == 5
                    ? forged.getBytes(StandardCharsets.UTF_8)
                    : value("journal_entry", "leaf", "entry", entry);
            set("journal_entry", "leaf", "entry", entry, bytes);
            set("journal_entry", "nodes", "entry", entry, edge.add(io.cordon.core.journal.TreeHash.leaf(bytes)));
        }
        assertThat(check().problems()).hasSize(2).allMatch(problem -> problem.contains("signs another root"));
    }

    @Test
    void randomBytesOfALargerJournalAreNoticed() throws SQLException {
        try (Journal journal = SqliteJournal.open(folder)) {
            List<io.cordon.core.journal.Draft> drafts = new ArrayList<>();
            for (int i = 0; i < 3000; i++) {
                drafts.add(TestDrafts.screening(i));
            }
            journal.append(drafts);
        }
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            long entry = random.nextInt(3000);
            String[] place = new String[][] {
                        {"journal_entry", "leaf"}, {"journal_entry", "nodes"}, {"journal_enclosure", "subject"}
                    }
                    [i % 3];
            byte[] whole = value(place[0], place[1], "entry", entry);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            set(place[0], place[1], "entry", entry, damaged);
            assertThat(check().problems()).anyMatch(problem -> problem.contains("entry " + entry + ":"));
            set(place[0], place[1], "entry", entry, whole);
        }
        assertThat(check().problems()).isEmpty();
    }

    @Test
    void theKeyIsItsOwnersAloneAndIsNotReplacedWhereItIsLost() throws Exception {
        Path file = folder.resolve(JournalKeyFile.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] kept = Files.readAllBytes(file);
        Files.delete(file);
        try (Journal journal = SqliteJournal.open(folder)) {
            assertThatThrownBy(journal::key)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("journal.key");
        }
        assertThat(file).doesNotExist();
        Files.write(file, new byte[] {1, 2, 3});
        try (Journal journal = SqliteJournal.open(folder)) {
            assertThatThrownBy(journal::key)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("damaged");
        }
        Files.write(file, kept);
        assertThat(check().problems()).isEmpty();
    }
}
