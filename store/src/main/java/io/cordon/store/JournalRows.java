package io.cordon.store;

import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.TreeEdge;
import io.cordon.core.journal.TreeHash;
import io.cordon.core.journal.TreeNodes;
import io.cordon.core.model.BadInputException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The journal's tables, within a transaction. */
final class JournalRows {
    private JournalRows() {}

    /** A draft whose leaf is written out. */
    record Written(Draft draft, byte[] leaf) {
        static Written of(Draft draft) {
            return new Written(draft, draft.leaf().bytes());
        }
    }

    /** How many entries there are. */
    static long size(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT max(entry) + 1 FROM journal_entry")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Appends one entry in a transaction that writes. */
    static void append(Connection connection, Draft draft) throws SQLException {
        TreeEdge edge = TreeEdge.of(size(connection), nodes(connection));
        append(connection, edge, List.of(Written.of(draft)));
    }

    /**
     * Appends entries in a transaction that writes.
     *
     * @param edge of the tree as it is in this transaction; it grows
     */
    static void append(Connection connection, TreeEdge edge, List<Written> entries) throws SQLException {
        try (PreparedStatement entry =
                        connection.prepareStatement("INSERT INTO journal_entry (entry, leaf, nodes) VALUES (?, ?, ?)");
                PreparedStatement beside = connection.prepareStatement(
                        "INSERT INTO journal_enclosure (entry, salt, subject, answer) VALUES (?, ?, ?, ?)");
                PreparedStatement document = connection.prepareStatement(
                        "INSERT INTO journal_document (sha256, bytes) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING")) {
            java.util.Set<String> kept = new java.util.HashSet<>();
            for (Written written : entries) {
                entry.setLong(1, edge.size());
                Optional<Enclosure> enclosure = written.draft().enclosure();
                if (enclosure.isPresent()) {
                    beside.setLong(1, edge.size());
                    beside.setBytes(2, enclosure.get().salt());
                    beside.setBytes(3, enclosure.get().subject());
                    beside.setBytes(4, enclosure.get().answer());
                }
                entry.setBytes(2, written.leaf());
                entry.setBytes(3, edge.add(TreeHash.leaf(written.leaf())));
                entry.addBatch();
                if (enclosure.isPresent()) {
                    beside.addBatch();
                }
                for (Draft.Document one : written.draft().documents()) {
                    if (kept.add(one.sha256())) {
                        document.setString(1, one.sha256());
                        document.setBytes(2, one.bytes());
                        document.addBatch();
                    }
                }
            }
            entry.executeBatch();
            beside.executeBatch();
            document.executeBatch();
        }
    }

    /** The stored hashes, read one by one in this transaction. */
    static TreeNodes nodes(Connection connection) {
        return (level, index) -> {
            long entry = (index + 1 << level) - 1;
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT substr(nodes, ?, 32) FROM journal_entry WHERE entry = ?")) {
                sql.setInt(1, 32 * level + 1);
                sql.setLong(2, entry);
                try (ResultSet row = sql.executeQuery()) {
                    byte[] hash = row.next() ? row.getBytes(1) : null;
                    if (hash == null || hash.length != TreeHash.BYTES) {
                        throw new BadInputException(
                                "the journal's entry " + entry + " lacks a hash of its tree; see what"
                                        + " else is damaged with cordon journal verify, and restore the database from a backup");
                    }
                    return hash;
                }
            } catch (SQLException e) {
                throw new UncheckedSqlException(e);
            }
        };
    }

    /** The hashes of the leaves from one entry to before another. */
    static List<byte[]> leafHashes(Connection connection, long from, long to) throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT substr(nodes, 1, 32) FROM journal_entry WHERE entry >= ? AND entry < ? ORDER BY entry")) {
            sql.setLong(1, from);
            sql.setLong(2, to);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getBytes(1));
                }
            }
        }
        return hashes;
    }

    static Optional<JournalEntry> entry(Connection connection, long number) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(SELECT + " WHERE e.entry = ?")) {
            sql.setLong(1, number);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    /** Entries from a number on, at most so many. */
    static List<JournalEntry> entries(Connection connection, long from, int most) throws SQLException {
        List<JournalEntry> entries = new ArrayList<>();
        try (PreparedStatement sql =
                connection.prepareStatement(SELECT + " WHERE e.entry >= ? ORDER BY e.entry LIMIT ?")) {
            sql.setLong(1, from);
            sql.setInt(2, most);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    entries.add(read(row));
                }
            }
        }
        return entries;
    }

    private static final String SELECT = "SELECT e.entry, e.leaf, b.salt, b.subject, b.answer, r.recorded FROM"
            + " journal_entry e LEFT JOIN journal_enclosure b ON b.entry = e.entry LEFT JOIN journal_erasure r ON"
            + " r.entry = e.entry";

    private static JournalEntry read(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        byte[] salt = row.getBytes(3);
        Optional<Enclosure> beside =
                salt == null ? Optional.empty() : Optional.of(new Enclosure(salt, row.getBytes(4), row.getBytes(5)));
        long recorded = row.getLong(6);
        Optional<Long> erasedBy = row.wasNull() ? Optional.empty() : Optional.of(recorded);
        return new JournalEntry(number, row.getBytes(2), beside, erasedBy);
    }
}
