package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * The schema's versions on PostgreSQL, by Flyway, whose record is the table {@value #RECORD}. Forward only. A database that is up to
 * date is seen by one query, so that most starts load nothing of Flyway's, and a node whose user may not change tables can run.
 */
final class PostgresSchema {
    /** The version that this program writes: the number of the last migration beside this class. */
    static final int VERSION = 3;

    static final String RECORD = "cordon_schema";
    private static final String MIGRATIONS = "classpath:io/cordon/store/postgres";

    private PostgresSchema() {}

    /**
     * Brings the database to this version's schema.
     *
     * @param shown the database, for people
     * @throws BadInputException if another program made it, or a later version of this one
     */
    static void migrate(DataSource database, String shown) throws SQLException {
        int version = version(database, shown);
        if (version > VERSION) {
            throw new BadInputException(
                    "the database " + shown + " was written by a later version of Cordon (its schema is " + version
                            + ", this version knows " + VERSION + "); use that version or a later one");
        }
        if (version < VERSION) {
            Migration.run(database, shown);
        }
    }

    private static int version(DataSource database, String shown) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            try (ResultSet row = sql.executeQuery("SHOW fsync")) {
                if (row.next() && row.getString(1).equals("off")) {
                    throw new BadInputException("the database " + shown
                            + " does not keep what it acknowledged when the power fails (its setting fsync is off), and Cordon's"
                            + " answers promise that; set fsync = on");
                }
            }
            boolean known;
            try (ResultSet row = sql.executeQuery("SELECT to_regclass('" + RECORD + "') IS NOT NULL")) {
                known = row.next() && row.getBoolean(1);
            }
            int version = 0;
            if (known) {
                try (ResultSet row =
                        sql.executeQuery("SELECT max(version::integer) FROM " + RECORD + " WHERE success")) {
                    version = row.next() ? row.getInt(1) : 0;
                }
            }
            connection.rollback();
            return version;
        }
    }

    /** Apart, so that its classes are loaded only where there is something to do. */
    private static final class Migration {
        static void run(DataSource database, String shown) throws SQLException {
            try {
                Flyway.configure(PostgresSchema.class.getClassLoader())
                        .dataSource(database)
                        .locations(MIGRATIONS)
                        .table(RECORD)
                        .cleanDisabled(true)
                        .load()
                        .migrate();
            } catch (FlywayValidateException e) {
                throw new BadInputException(
                        "the database " + shown + " was not made by this program's migrations (" + firstLine(e)
                                + "); restore it from a backup, or name another",
                        e);
            } catch (FlywayException e) {
                if (String.valueOf(e.getMessage()).contains("non-empty schema")) {
                    throw new BadInputException(
                            "the database " + shown
                                    + " holds tables of another program; name a database of Cordon's own"
                                    + " with --store",
                            e);
                }
                Optional<SQLException> sql = cause(e);
                if (sql.isPresent()) {
                    throw sql.get();
                }
                throw e;
            }
        }

        private static String firstLine(Exception e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }

        private static Optional<SQLException> cause(Throwable e) {
            for (Throwable at = e.getCause(); at != null; at = at.getCause()) {
                if (at instanceof SQLException sql) {
                    return Optional.of(sql);
                }
            }
            return Optional.empty();
        }
    }
}
