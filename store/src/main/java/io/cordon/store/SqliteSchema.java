package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * The database's schema and its versions. {@code PRAGMA user_version} says how many of the migrations a database has
 * had; opening it runs the rest, each in its own transaction. There is no way back.
 */
final class SqliteSchema {
    /** "Cord" in ASCII: marks the file as ours. */
    private static final int APPLICATION_ID = 0x436F7264;

    /** In order, the first makes version 1. Only ever add to the end. */
    private static final List<String> MIGRATIONS =
            List.of("schema-1.sql", "schema-2.sql", "schema-3.sql", "schema-4.sql", "schema-5.sql", "schema-6.sql");

    /** Tables whose rows are added and never changed: one trigger each says so to every program that opens the file. */
    private static final Map<String, List<String>> APPEND_ONLY = Map.of(
            "schema-1.sql",
            List.of("edition", "raw_file", "edition_file", "content", "membership", "publication", "notice", "refusal"),
            "schema-2.sql",
            List.of("journal_entry", "journal_document", "journal_erasure", "journal_checkpoint"),
            "schema-3.sql",
            List.of("profile_decision"),
            "schema-4.sql",
            List.of("api_key", "api_key_withdrawal"),
            "schema-5.sql",
            List.of("api_key_rotation", "api_key_use"),
            "schema-6.sql",
            List.of("customer_version", "screening_basis", "alert_event"));

    private SqliteSchema() {}

    /**
     * Brings the database to this version's schema.
     *
     * @throws BadInputException if another program made it, or a later version of this one
     */
    static void migrate(Connection connection, String file) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            if (version(sql, file) == MIGRATIONS.size()) {
                return;
            }
            sql.execute("BEGIN IMMEDIATE");
            try {
                // Asked again: another process may have done it while this one waited for the lock.
                for (int next = version(sql, file); next < MIGRATIONS.size(); next++) {
                    run(sql, MIGRATIONS.get(next));
                    sql.execute("PRAGMA user_version = " + (next + 1));
                }
                sql.execute("PRAGMA application_id = " + APPLICATION_ID);
                sql.execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                SqliteDatabase.rollback(sql);
                throw e;
            }
        }
    }

    private static int version(Statement sql, String file) throws SQLException {
        int version = number(sql, "PRAGMA user_version");
        int application = number(sql, "PRAGMA application_id");
        boolean fresh = version == 0 && application == 0 && number(sql, "SELECT count(*) FROM sqlite_schema") == 0;
        if (!fresh && application != APPLICATION_ID) {
            throw new BadInputException(
                    file + " is another program's database; name a data folder of Cordon's own with --data");
        }
        if (version > MIGRATIONS.size()) {
            throw new BadInputException(file + " was written by a later version of Cordon (its schema is " + version
                    + ", this version knows " + MIGRATIONS.size() + "); use that version or a later one");
        }
        return version;
    }

    private static void run(Statement sql, String migration) throws SQLException {
        sql.executeUpdate(text(migration));
        for (String table : APPEND_ONLY.getOrDefault(migration, List.of())) {
            for (String action : List.of("UPDATE", "DELETE")) {
                sql.executeUpdate("CREATE TRIGGER " + trigger(table, action) + " BEFORE " + action + " ON " + table
                        + " BEGIN SELECT RAISE(ABORT, '" + table + " is only ever added to'); END");
            }
        }
    }

    /** The name of the trigger that forbids an action on a table. */
    private static String trigger(String table, String action) {
        return table + "_no_" + action.toLowerCase(java.util.Locale.ROOT);
    }

    private static int number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static String text(String resource) {
        try (InputStream in = SqliteSchema.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the schema " + resource + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the schema " + resource + " cannot be read", e);
        }
    }
}
