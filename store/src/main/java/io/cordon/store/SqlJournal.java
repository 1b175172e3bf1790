package io.cordon.store;

import io.cordon.core.journal.Checkpoint;
import io.cordon.core.journal.Draft;
import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.Leaf;
import io.cordon.core.journal.NoteKey;
import io.cordon.core.journal.SignedNote;
import io.cordon.core.journal.TreeEdge;
import io.cordon.core.journal.TreeProofs;
import io.cordon.core.model.BadInputException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The journal in the store's database. A writer keeps the right edge of the tree in memory; where another process has appended
 * since, it reads the edge again.
 */
final class SqlJournal implements Journal {
    /** So many entries, or so much time between two entries, are signed at the latest with the next transaction. */
    private static final long SIGN_EVERY_ENTRIES = 4096;

    private static final long SIGN_EVERY_MS = 10_000;
    private static final int PAGE = 512;
    private static final int MOST_TO_CATCH_UP = 1024;

    private final Database database;
    private final JournalSigner signer;
    private final boolean own;
    private final GroupCommit group = new GroupCommit(this::write);

    // Used by one transaction that appends at a time.
    private TreeEdge edge = new TreeEdge();
    private long signedSize = -1;
    private Instant signedAt = Instant.EPOCH;
    private volatile boolean unsigned;
    private volatile Instant newest = Instant.EPOCH;

    /** @param own whether the database is closed with the journal */
    SqlJournal(Database database, JournalSigner signer, boolean own) {
        this.database = database;
        this.signer = signer;
        this.own = own;
    }

    @Override
    public List<Long> append(List<Draft> drafts) {
        return group.append(drafts);
    }

    private long write(List<JournalRows.Written> entries) {
        boolean done = false;
        try {
            long first = database.writeJournal(connection -> {
                long size = JournalRows.size(connection);
                catchUp(connection, size);
                JournalRows.append(connection, edge, entries);
                newest = entries.getLast().draft().leaf().time();
                signWhereDue(connection);
                return size;
            });
            done = true;
            return first;
        } finally {
            if (!done) {
                edge = new TreeEdge(); // it has grown by entries that are not there
            }
        }
    }

    /** Brings the edge to what others have appended: by their leaves where those are few, which is one look at the database. */
    private void catchUp(Connection connection, long size) throws SQLException {
        long behind = size - edge.size();
        if (edge.size() > 0 && behind > 0 && behind <= MOST_TO_CATCH_UP) {
            JournalRows.leafHashes(connection, edge.size(), size).forEach(edge::add);
        }
        if (edge.size() != size) {
            edge = TreeEdge.of(size, JournalRows.nodes(connection));
        }
    }

    private void signWhereDue(Connection connection) throws SQLException {
        if (signedSize < 0) { // the first transaction since the journal was opened: it is signed when that ends
            signer.of(connection); // which must be possible then
            signedSize = edge.size();
            signedAt = newest;
        }
        unsigned = true;
        if (edge.size() - signedSize >= SIGN_EVERY_ENTRIES
                || newest.toEpochMilli() - signedAt.toEpochMilli() >= SIGN_EVERY_MS) {
            sign(connection, new Checkpoint(signer.of(connection).key().name(), edge.size(), edge.root()), newest);
            signedSize = edge.size();
            signedAt = newest;
            unsigned = false;
        }
    }

    @Override
    public String checkpoint(Instant now) {
        return database.writeJournal(connection -> checkpoint(connection, now));
    }

    private String checkpoint(Connection connection, Instant now) throws SQLException {
        long size = JournalRows.size(connection);
        NoteKey key = signer.of(connection).key();
        byte[] root = TreeProofs.root(size, JournalRows.nodes(connection));
        // The newest is taken again where nothing has been appended since and it is ours.
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT note FROM journal_checkpoint WHERE size = ? ORDER BY seq DESC LIMIT 1")) {
            sql.setLong(1, size);
            try (ResultSet row = sql.executeQuery()) {
                if (row.next() && says(row.getString(1), key, size, root)) {
                    return row.getString(1);
                }
            }
        }
        return sign(connection, new Checkpoint(key.name(), size, root), now);
    }

    private static boolean says(String note, NoteKey key, long size, byte[] root) {
        try {
            SignedNote signed = SignedNote.parse(note);
            return signed.isSignedBy(key) && Checkpoint.parse(signed.text()).isOf(size, root);
        } catch (BadInputException e) {
            return false;
        }
    }

    private String sign(Connection connection, Checkpoint checkpoint, Instant now) throws SQLException {
        String note = SignedNote.sign(checkpoint.text(), signer.of(connection));
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO journal_checkpoint (size, at, note) VALUES (?, ?, ?)")) {
            sql.setLong(1, checkpoint.size());
            sql.setString(2, now.toString());
            sql.setString(3, note);
            sql.executeUpdate();
        }
        return note;
    }

    @Override
    public NoteKey key() {
        return signer.key(database);
    }

    @Override
    public long size() {
        return database.read(JournalRows::size);
    }

    @Override
    public Checkpoint head() {
        return database.read(connection -> {
            long size = JournalRows.size(connection);
            byte[] root = TreeProofs.root(size, JournalRows.nodes(connection));
            return new Checkpoint(signer.name(connection), size, root);
        });
    }

    @Override
    public Optional<JournalEntry> entry(long number) {
        return database.read(connection -> JournalRows.entry(connection, number));
    }

    @Override
    public void each(long from, Consumer<JournalEntry> entry) {
        // Page by page, so that a slow reader keeps no old state of the whole database.
        long next = from;
        while (true) {
            long start = next;
            List<JournalEntry> page = database.read(connection -> JournalRows.entries(connection, start, PAGE));
            page.forEach(entry);
            if (page.size() < PAGE) {
                return;
            }
            next = page.getLast().number() + 1;
        }
    }

    @Override
    public Optional<byte[]> document(String sha256) {
        return database.read(connection -> {
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT bytes FROM journal_document WHERE sha256 = ?")) {
                sql.setString(1, sha256);
                try (ResultSet row = sql.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<String> checkpoints() {
        return database.read(SqlJournal::notes);
    }

    static List<String> notes(Connection connection) throws SQLException {
        List<String> notes = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT note FROM journal_checkpoint ORDER BY seq")) {
            while (row.next()) {
                notes.add(row.getString(1));
            }
        }
        return notes;
    }

    @Override
    public EntryProof prove(long number, Instant now) {
        return database.writeJournal(connection -> {
            JournalEntry entry = existing(connection, number);
            String note = checkpoint(connection, now);
            long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
            List<byte[]> path = TreeProofs.inclusion(number, size, JournalRows.nodes(connection));
            return new EntryProof(number, entry.bytes(), path, note);
        });
    }

    private static JournalEntry existing(Connection connection, long number) throws SQLException {
        Optional<JournalEntry> entry = JournalRows.entry(connection, number);
        if (entry.isEmpty()) {
            long size = JournalRows.size(connection);
            throw new BadInputException("the journal has no entry " + number
                    + (size == 0 ? "; it is empty" : "; its entries are numbered 0 to " + (size - 1)));
        }
        return entry.get();
    }

    @Override
    public List<byte[]> consistency(long before, long after) {
        return database.read(connection -> TreeProofs.consistency(before, after, JournalRows.nodes(connection)));
    }

    @Override
    public long erase(long number, String reason, Instant now) {
        long recorded = database.writeJournal(connection -> {
            JournalEntry entry = existing(connection, number);
            if (entry.erasedBy().isPresent()) {
                throw new BadInputException("what lay beside entry " + number + " was erased already; entry "
                        + entry.erasedBy().get() + " tells of it");
            }
            if (entry.enclosure().isEmpty()) {
                throw new BadInputException("beside entry " + number + " lies nothing that could be erased");
            }
            long next = JournalRows.size(connection);
            Leaf leaf = new Leaf(Leaf.Kind.ERASURE, now, Map.of("entry", number, "reason", reason));
            JournalRows.append(connection, Draft.of(leaf));
            try (Statement sql = connection.createStatement()) {
                sql.executeUpdate(
                        "INSERT INTO journal_erasure (entry, recorded) VALUES (" + number + ", " + next + ")");
            }
            database.removeBeside(connection, number);
            return next;
        });
        database.forgetRemoved();
        return recorded;
    }

    @Override
    public JournalCheck verify(NoteKey key, LongConsumer done) {
        return database.read(connection -> new JournalVerification(connection, key, done).run());
    }

    @Override
    public void close() {
        try {
            if (unsigned) {
                checkpoint(newest);
            }
        } finally {
            if (own) {
                database.close();
            }
        }
    }
}
