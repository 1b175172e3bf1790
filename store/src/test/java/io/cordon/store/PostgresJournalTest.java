package io.cordon.store;

import java.nio.file.Path;

/** The contract, on PostgreSQL. */
class PostgresJournalTest extends JournalContract {
    @Override
    Journal open(Path dataDir) {
        return new SqlJournal(TestPostgres.database(dataDir), new JournalSigner(dataDir, true), true);
    }

    @Override
    Store store(Path dataDir) {
        return new SqlStore(TestPostgres.database(dataDir), true);
    }
}
