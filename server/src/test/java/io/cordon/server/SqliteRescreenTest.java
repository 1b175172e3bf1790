package io.cordon.server;

import java.util.Optional;

/** The contract, on SQLite. */
class SqliteRescreenTest extends RescreenContract {
    @Override
    Optional<String> store() {
        return Optional.empty();
    }
}
