package io.cordon.store;

import java.nio.file.Path;

/** The contract, on PostgreSQL. */
class PostgresKeysTest extends KeysContract {
    @Override
    KeyRecord open(Path dataDir) {
        return new SqlKeys(TestPostgres.database(dataDir), true);
    }

    @Override
    Journal journal(Path dataDir) {
        return new SqlJournal(TestPostgres.database(dataDir), new JournalSigner(dataDir, true), true);
    }
}
