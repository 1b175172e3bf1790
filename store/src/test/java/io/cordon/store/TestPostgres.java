package io.cordon.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL server for the tests of one process, started by the first that asks for it and stopped with the process. It keeps
 * what it acknowledges, as one in production does. Each folder has a database of its own there.
 */
final class TestPostgres {
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a folder's database, which is made if absent. */
    static String address(Path folder) {
        String name = "t" + Integer.toHexString(folder.toAbsolutePath().hashCode());
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement sql = connection.createStatement()) {
            boolean there;
            try (ResultSet row = sql.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                there = row.next();
            }
            if (!there) {
                sql.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(name);
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database + "?user=postgres";
    }

    static Database database(Path folder) {
        return PostgresDatabase.open(PostgresAddress.parse(address(folder)));
    }

    /** A connection that knows nothing of the program. */
    static Connection raw(Path folder) throws SQLException {
        return DriverManager.getConnection(address(folder));
    }
}
