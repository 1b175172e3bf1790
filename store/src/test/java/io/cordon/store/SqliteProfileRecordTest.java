package io.cordon.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The contract, on SQLite. */
class SqliteProfileRecordTest extends ProfileRecordContract {
    @Override
    SqlStore open(Path dataDir) {
        return SqliteStore.open(dataDir);
    }

    @Override
    Connection raw(Path dataDir) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + dataDir.resolve(SqliteStore.FILE));
    }
}
