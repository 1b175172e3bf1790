package io.cordon.store;

import java.nio.file.Path;

/** The contract, on SQLite. */
class SqliteJournalTest extends JournalContract {
    @Override
    Journal open(Path dataDir) {
        return SqliteJournal.open(dataDir);
    }

    @Override
    Store store(Path dataDir) {
        return SqliteStore.open(dataDir);
    }
}
