package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract, on SQLite. */
class SqliteKeysTest extends KeysContract {
    @Override
    KeyRecord open(Path dataDir) {
        return SqliteKeys.open(dataDir);
    }

    @Override
    Journal journal(Path dataDir) {
        return SqliteJournal.open(dataDir);
    }

    @Test
    void keysOfBeforeThereWereLinesAreOfAllLinesOrOfTheDefault() throws Exception {
        SqliteStore.open(folder).close();
        String file = "jdbc:sqlite:" + folder.resolve(SqliteStore.FILE);
        try (Connection connection = DriverManager.getConnection(file);
                Statement sql = connection.createStatement()) {
            OlderSchema.backTo(4, sql);
            sql.execute("ALTER TABLE api_key DROP COLUMN line");
            for (String role : List.of("administrator", "auditor", "screener")) {
                sql.execute(
                        "INSERT INTO api_key VALUES ('0123456789" + role + "', 'x', '" + role + "', '', zeroblob(16),"
                                + " zeroblob(32), '2026-11-25T10:00:00Z', 'x', '2026-11-26T10:00:00Z')");
            }
        }
        try (KeyRecord keys = SqliteKeys.open(folder)) {
            assertThat(keys.all()).extracting(KeyRow::line).containsExactly("*", "*", "default");
            assertThat(keys.all()).allSatisfy(key -> assertThat(key.earlier()).isEmpty());
        }
    }
}
