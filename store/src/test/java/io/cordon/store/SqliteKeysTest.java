package io.cordon.store;

import java.nio.file.Path;

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
}
