package io.cordon.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The contract, on PostgreSQL. */
class PostgresProfileRecordTest extends ProfileRecordContract {
    @Override
    SqlStore open(Path dataDir) {
        return new SqlStore(TestPostgres.database(dataDir), true);
    }

    @Override
    Connection raw(Path dataDir) throws SQLException {
        return TestPostgres.raw(dataDir);
    }
}
