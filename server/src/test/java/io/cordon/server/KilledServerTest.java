package io.cordon.server;

import java.util.Optional;

/** The contract, on SQLite. */
class KilledServerTest extends KilledServerContract {
    @Override
    Optional<String> store() {
        return Optional.empty();
    }
}
