package io.cordon.store;

import java.nio.file.Path;
import java.util.Optional;

/** The contract, on PostgreSQL. */
class PostgresCasesTest extends CasesContract {
    @Override
    StoreLocation location(Path dataDir) {
        return StoreLocation.of(dataDir, Optional.of(TestPostgres.address(dataDir)));
    }
}
