package io.cordon.store;

import java.nio.file.Path;

class SqliteStoreTest extends StoreContract {
    @Override
    Store open(Path dataDir) {
        return SqliteStore.open(dataDir);
    }
}
