package io.cordon.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on PostgreSQL. */
class PostgresRescreenTest extends RescreenContract {
    @TempDir
    static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static TestPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = TestPostgres.started(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    Optional<String> store() {
        return Optional.of(postgres.address());
    }
}
