package io.cordon.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is copied from one database to another, row by row, with its numbers as they are.
 *
 * @param name the table
 * @param columns the first {@code keys} of them order the rows
 * @param keys how many columns are its key
 * @param numbered whether the database gives the first column's numbers
 */
record CopiedTable(String name, List<String> columns, int keys, boolean numbered) {
    /** In an order in which each finds what it refers to. */
    static final List<CopiedTable> ALL = List.of(
            numbered(
                    "edition",
                    "seq, id, list, published, nth, read_at, sha256, targets, checksum, shrunk_from, account"),
            table(1, "raw_file", "sha256, bytes, gzip"),
            table(2, "edition_file", "edition, position, name, sha256"),
            numbered("content", "id, list, reference, hash, json"),
            table(2, "membership", "edition, content, change"),
            numbered("publication", "seq, source, name, read_at, sha256, notices, checksum, account"),
            table(2, "notice", "publication, position, list, json"),
            numbered("refusal", "seq, list, sha256, at, reason"),
            table(1, "journal_entry", "entry, leaf, nodes"),
            table(1, "journal_enclosure", "entry, salt, subject, answer"),
            table(1, "journal_document", "sha256, bytes"),
            table(1, "journal_erasure", "entry, recorded"),
            numbered("journal_checkpoint", "seq, size, at, note"),
            table(1, "profile_decision", "number, kind, one, other, by, at, reason"),
            numbered("api_key", "rowid, id, name, role, scopes, salt, hash, created_at, created_by, expires_at, line"),
            table(1, "api_key_withdrawal", "id, at, by"),
            numbered("api_key_rotation", "number, id, at, by, salt, hash, old_until, expires_at"),
            table(2, "api_key_use", "id, day"),
            table(3, "customer_version", "line, ref, nth, at, by, hash, subject"),
            numbered("screening_basis", "id, sha256, at"),
            table(2, "customer", "line, ref, nth, removed, basis"),
            table(
                    1,
                    "alert",
                    "id, line, customer, profile, events, state, priority, assignee, due, opened, since, settled,"
                            + " lapses, score, name, class"),
            table(2, "alert_list", "alert, list, line, state"),
            table(2, "alert_event", "alert, number, entry, json"));

    private static final int MOST_ROWS = 1_000;
    private static final long MOST_BYTES = 8 << 20;

    /** How many rows there are, and SHA-256 over all of their values in the key's order. */
    record Contents(long rows, String sha256) {}

    /** Takes each row. */
    private interface Row {
        void of(ResultSet row) throws SQLException;
    }

    private static CopiedTable table(int keys, String name, String columns) {
        return new CopiedTable(name, List.of(columns.split(", ")), keys, false);
    }

    private static CopiedTable numbered(String name, String columns) {
        return new CopiedTable(name, List.of(columns.split(", ")), 1, true);
    }

    boolean isEmpty(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT 1 FROM " + name + " LIMIT 1")) {
            return !row.next();
        }
    }

    /** What is in it. */
    Contents contents(Connection connection) throws SQLException {
        return each(connection, row -> {});
    }

    /** Writes every row of it to another database; what was read. */
    Contents copy(Connection from, Connection to) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        Contents read;
        try (PreparedStatement sql = to.prepareStatement(
                "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + marks + ")")) {
            var batch = new Object() {
                int rows;
                long bytes;
            };
            read = each(from, row -> {
                for (int i = 1; i <= columns.size(); i++) {
                    batch.bytes += set(sql, i, row.getObject(i));
                }
                sql.addBatch();
                batch.rows++;
                if (batch.rows == MOST_ROWS || batch.bytes >= MOST_BYTES) {
                    sql.executeBatch();
                    batch.rows = 0;
                    batch.bytes = 0;
                }
            });
            if (batch.rows > 0) {
                sql.executeBatch();
            }
        }
        if (numbered && read.rows > 0) {
            try (Statement sql = to.createStatement()) {
                sql.execute("SELECT setval(pg_get_serial_sequence('" + name + "', '" + columns.getFirst()
                        + "'), (SELECT max(" + columns.getFirst() + ") FROM " + name + "))");
            }
        }
        return read;
    }

    private static long set(PreparedStatement sql, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> sql.setNull(place, java.sql.Types.NULL); // of whatever kind the column is
            case byte[] bytes -> {
                sql.setBytes(place, bytes);
                return bytes.length;
            }
            case Number number -> sql.setLong(place, number.longValue());
            default -> {
                sql.setString(place, value.toString());
                return value.toString().length();
            }
        }
        return Long.BYTES;
    }

    private Contents each(Connection connection, Row taken) throws SQLException {
        MessageDigest digest = Digests.sha256();
        long rows = 0;
        try (Statement sql = connection.createStatement()) {
            sql.setFetchSize(MOST_ROWS / 10);
            try (ResultSet row = sql.executeQuery("SELECT " + String.join(", ", columns) + " FROM " + name
                    + " ORDER BY " + String.join(", ", columns.subList(0, keys)))) {
                while (row.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        add(digest, row.getObject(i));
                    }
                    taken.of(row);
                    rows++;
                }
            }
        }
        return new Contents(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** Each value with its kind and length before it, so that no two rows of values look alike. */
    private static void add(MessageDigest digest, @Nullable Object value) {
        byte[] bytes = switch (value) {
            case null -> new byte[0];
            case byte[] raw -> raw;
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
        char kind = value == null ? 'n' : value instanceof byte[] ? 'b' : value instanceof Number ? 'i' : 't';
        digest.update((kind + ":" + bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
