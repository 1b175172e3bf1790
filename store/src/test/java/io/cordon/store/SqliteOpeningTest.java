package io.cordon.store;

import static io.cordon.store.TestEditions.DAY;
import static io.cordon.store.TestEditions.edition;
import static io.cordon.store.TestEditions.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and files that are, or are not, a store. */
class SqliteOpeningTest {
    private static final String SDN = "us-ofac-sdn";

    @TempDir
    Path folder;

    private Connection raw() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
    }

    private void isNotOpened(Path dataDir, String... words) {
        assertThatThrownBy(() -> SqliteStore.open(dataDir).close())
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b/c", "with space", "what?cache=none", "100%20", "Данные é", "file:x", "#1;&+"})
    void theFolderIsMadeWhateverItsName(String name) {
        Path dataDir = folder.resolve(name);
        try (Store store = SqliteStore.open(dataDir)) {
            store.add(edition(SDN, DAY, targets(SDN, 1, 3), "raw"));
        }
        assertThat(dataDir.resolve(SqliteStore.FILE)).isRegularFile();
        try (Store store = SqliteStore.open(dataDir)) {
            assertThat(store.editions()).hasSize(1);
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsBadInput() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        isNotOpened(file, file.toString(), "is a file", "--data");
        isNotOpened(file.resolve("below"), "cannot be made", "--data");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsBadInput() throws Exception {
        if (TestMount.possible(folder)) {
            try (TestMount mount = TestMount.readOnly(folder)) {
                isNotOpened(mount.folder(), mount.folder().toString(), "cannot be read and written", "--data");
                isNotOpened(mount.folder().resolve("below"), "cannot be made", "--data");
            }
            return;
        }
        Path locked = Files.createDirectory(folder.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(locked), "this user may write everywhere and may not mount");
            isNotOpened(locked, locked.toString(), "cannot be read and written", "--data");
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aFileThatIsNoDatabaseIsBadInput() throws IOException {
        Files.writeString(folder.resolve(SqliteStore.FILE), "<html>not a database</html>".repeat(100));
        isNotOpened(folder, SqliteStore.FILE, "no SQLite database", "restore it from a backup");
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws SQLException {
        try (Connection raw = raw();
                Statement sql = raw.createStatement()) {
            sql.execute("CREATE TABLE bookmark (url TEXT)");
        }
        isNotOpened(folder, "another program's database", "--data");
        try (Connection raw = raw();
                Statement sql = raw.createStatement();
                ResultSet row = sql.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseOfBeforeTheJournalGetsOneAndKeepsWhatItHolds() throws Exception {
        try (Store store = SqliteStore.open(folder)) {
            store.add(
                    TestEditions.edition("un-sc", TestEditions.DAY, TestEditions.targets("un-sc", 1, 5), "of before"));
        }
        try (Connection raw = raw();
                Statement sql = raw.createStatement()) {
            OlderSchema.backTo(1, sql);
        }
        try (Store store = SqliteStore.open(folder);
                Journal journal = SqliteJournal.open(folder)) {
            assertThat(journal.size()).isZero();
            assertThat(store.newest("un-sc").orElseThrow().runs()).hasSize(5);
            store.add(TestEditions.edition(
                    "un-sc", TestEditions.DAY.plusDays(1), TestEditions.targets("un-sc", 1, 6), "of since"));
            assertThat(journal.size()).isEqualTo(1);
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
        }
    }

    @Test
    void aLaterVersionsDatabaseIsLeftAlone() throws SQLException {
        SqliteStore.open(folder).close();
        try (Connection raw = raw();
                Statement sql = raw.createStatement()) {
            sql.execute("PRAGMA user_version = 99");
        }
        isNotOpened(folder, "later version of Cordon", "99");
    }

    @Test
    void whatIsDoneIsFullySynchronisedInAWriteAheadLog() {
        try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("x.db"), List.of())) {
            database.read(connection -> {
                try (Statement sql = connection.createStatement()) {
                    assertThat(answer(sql, "PRAGMA journal_mode")).isEqualTo("wal");
                    assertThat(answer(sql, "PRAGMA synchronous")).isEqualTo("2");
                    assertThat(answer(sql, "PRAGMA foreign_keys")).isEqualTo("1");
                    assertThat(answer(sql, "PRAGMA busy_timeout")).isEqualTo("60000");
                }
                return true;
            });
        }
    }

    private static String answer(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    @Test
    void rowsAreOnlyEverAdded() throws SQLException {
        try (Store store = SqliteStore.open(folder)) {
            store.add(edition(SDN, DAY, targets(SDN, 1, 3), "raw"));
            store.add(edition(SDN, DAY, List.of(), "nothing"));
            byte[] log = new byte[] {1};
            store.addNotices(
                    "changes",
                    "log.txt",
                    Digests.hex(log),
                    log,
                    List.of(new RandomTargets(1).notice(SDN)),
                    TestEditions.account(OptionalInt.empty(), 1),
                    TestEditions.READ);
        }
        try (Connection raw = raw();
                Statement sql = raw.createStatement()) {
            for (String table : List.of(
                    "edition",
                    "edition_file",
                    "raw_file",
                    "content",
                    "membership",
                    "publication",
                    "notice",
                    "refusal")) {
                assertThat(answer(sql, "SELECT count(*) FROM " + table)).isNotEqualTo("0");
                String column = answer(sql, "SELECT name FROM pragma_table_info('" + table + "') WHERE cid = 1");
                assertThatThrownBy(() -> sql.executeUpdate("DELETE FROM " + table))
                        .hasMessageContaining(table + " is only ever added to");
                assertThatThrownBy(() -> sql.executeUpdate("UPDATE " + table + " SET " + column + " = " + column))
                        .hasMessageContaining(table + " is only ever added to");
            }
        }
    }

    @Test
    void anAcceptedShrinkIsRecordedWithItsEdition() throws SQLException {
        try (Store store = SqliteStore.open(folder)) {
            store.add(edition(SDN, DAY, targets(SDN, 1, 50), "a", OptionalInt.empty(), true));
            store.add(edition(SDN, DAY, targets(SDN, 1, 30), "b", OptionalInt.empty(), true));
        }
        try (Connection raw = raw();
                Statement sql = raw.createStatement()) {
            assertThat(answer(sql, "SELECT group_concat(coalesce(shrunk_from, 'no')) FROM edition"))
                    .isEqualTo("no,50");
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        Store store = SqliteStore.open(folder);
        store.close();
        assertThatThrownBy(store::editions)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }
}
