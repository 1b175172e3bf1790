package io.cordon.store;

import java.nio.file.Path;

/** The contract, on PostgreSQL. */
class PostgresStoreTest extends StoreContract {
    @Override
    Store open(Path dataDir) {
        return new SqlStore(TestPostgres.database(dataDir), true);
    }
}
