package io.cordon.store;

import java.nio.file.Path;

/** The contract, on SQLite. */
class SqliteCasesTest extends CasesContract {
    @Override
    StoreLocation location(Path dataDir) {
        return StoreLocation.in(dataDir);
    }
}
