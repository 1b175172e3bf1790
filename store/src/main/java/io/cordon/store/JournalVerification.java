package io.cordon.store;

import io.cordon.core.journal.Checkpoint;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import io.cordon.core.journal.NoteKey;
import io.cordon.core.journal.SignedNote;
import io.cordon.core.journal.TreeEdge;
import io.cordon.core.journal.TreeHash;
import io.cordon.core.model.BadInputException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/**
 * Checks a journal from its first entry to its last, in one pass. One thread reads rows; others hash leaves and what lies
 * beside them; the tree is then built anew in order, every hash of it compared with the one stored, and its root with each
 * checkpoint of that size. One serves one check.
 */
final class JournalVerification {
    private static final int BATCH = 1024;
    private static final int IN_FLIGHT = 8;

    private final Connection connection;
    private final NoteKey key;
    private final LongConsumer done;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> documents = new HashSet<>();
    private final Map<String, EditionLeaf.Facts> editions;
    private final Map<Long, List<Stored>> checkpoints = new HashMap<>();
    private final Map<Long, Long> erasures = new HashMap<>(); // an entry, and which one is to tell of its erasure
    private final Map<Long, Long> toldBy = new HashMap<>(); // an entry that is to tell of an erasure, and of which
    private final TreeEdge edge = new TreeEdge();
    private long wrong;
    private long erased;
    private long signed;

    JournalVerification(Connection connection, NoteKey key, LongConsumer done) throws SQLException {
        this.connection = connection;
        this.key = key;
        this.done = done;
        this.editions = EditionLeaf.facts(connection);
    }

    /** A checkpoint as stored. */
    private record Stored(long seq, byte[] root) {}

    /** A row as stored; an array is null where the column is. */
    private record Row(long entry, byte[] leaf, byte[] nodes, Optional<Beside> beside, Optional<Long> erasedBy) {
        boolean erased() {
            return erasedBy.isPresent();
        }
    }

    private record Beside(byte[] salt, byte[] subject, byte[] answer) {}

    /** What hashing a row alone tells. */
    private record Hashed(Row row, byte[] leafHash, Optional<Leaf> leaf, List<String> problems) {}

    JournalCheck run() throws SQLException {
        checkDocuments();
        long notes = readCheckpoints();
        readErasures();
        settle(0);
        checkEntries();
        checkpoints.forEach((size, notReached) -> notReached.forEach(each -> tell("checkpoint " + each.seq + " signs "
                + size + " entries, the journal has " + edge.size() + ": entries are missing at its end")));
        toldBy.forEach((recorded, about) -> tell(
                "entry " + recorded + ", which is to tell of the erasure beside entry " + about + ", is not there"));
        return new JournalCheck(edge.size(), notes, signed, erased, edge.root(), problems, wrong);
    }

    private void tell(String problem) {
        wrong++;
        if (problems.size() < JournalCheck.MOST_TOLD) {
            problems.add(problem);
        }
    }

    private void checkDocuments() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT sha256, bytes FROM journal_document")) {
            while (row.next()) {
                String sha256 = row.getString(1);
                if (Digests.hex(row.getBytes(2)).equals(sha256)) {
                    documents.add(sha256);
                } else {
                    tell("the document " + sha256 + " is not the one of that SHA-256: it was changed");
                }
            }
        }
    }

    private long readCheckpoints() throws SQLException {
        long count = 0;
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT seq, size, note FROM journal_checkpoint ORDER BY seq")) {
            while (row.next()) {
                count++;
                long seq = row.getLong(1);
                try {
                    SignedNote note = SignedNote.parse(row.getString(3));
                    Checkpoint checkpoint = Checkpoint.parse(note.text());
                    if (!note.isSignedBy(key)) {
                        tell("checkpoint " + seq + " is not signed by " + key);
                    } else if (checkpoint.size() != row.getLong(2)
                            || !checkpoint.origin().equals(key.name())) {
                        tell("checkpoint " + seq + " is kept for " + row.getLong(2) + " entries, but signs "
                                + checkpoint.size() + " of " + checkpoint.origin());
                    } else {
                        checkpoints
                                .computeIfAbsent(checkpoint.size(), size -> new ArrayList<>())
                                .add(new Stored(seq, checkpoint.root()));
                    }
                } catch (BadInputException e) {
                    tell("checkpoint " + seq + " was changed: " + e.getMessage());
                }
            }
        }
        return count;
    }

    /** Compares the checkpoints of a size, which the tree has reached. */
    private void settle(long size) {
        List<Stored> here = checkpoints.remove(size);
        if (here != null) {
            byte[] root = edge.root();
            for (Stored checkpoint : here) {
                if (Arrays.equals(checkpoint.root, root)) {
                    signed = size;
                } else {
                    tell("checkpoint " + checkpoint.seq + " signs another root for the first " + size
                            + " entries: the journal was rewritten");
                }
            }
        }
    }

    private void checkEntries() throws SQLException {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
        Deque<Future<List<Hashed>>> inFlight = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().factory());
                Statement sql = connection.createStatement()) {
            sql.setFetchSize(BATCH);
            try (ResultSet row = sql.executeQuery("SELECT e.entry, e.leaf, e.nodes, b.salt, b.subject, b.answer FROM"
                    + " journal_entry e LEFT JOIN journal_enclosure b ON b.entry = e.entry ORDER BY e.entry")) {
                boolean more = true;
                while (more) {
                    List<Row> batch = new ArrayList<>(BATCH);
                    while (batch.size() < BATCH && row.next()) {
                        batch.add(read(row));
                    }
                    more = batch.size() == BATCH;
                    inFlight.add(pool.submit(
                            () -> batch.stream().map(JournalVerification::hash).toList()));
                    if (inFlight.size() >= IN_FLIGHT) {
                        build(inFlight.remove());
                    }
                }
            }
            while (!inFlight.isEmpty()) {
                build(inFlight.remove());
            }
        }
    }

    private void readErasures() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT entry, recorded FROM journal_erasure")) {
            while (row.next()) {
                erasures.put(row.getLong(1), row.getLong(2));
            }
        }
        erased = erasures.size();
    }

    private Row read(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes(4);
        Optional<Beside> beside =
                salt == null ? Optional.empty() : Optional.of(new Beside(salt, row.getBytes(5), row.getBytes(6)));
        long entry = row.getLong(1);
        return new Row(entry, row.getBytes(2), row.getBytes(3), beside, Optional.ofNullable(erasures.get(entry)));
    }

    /** What needs this row alone; called by many threads. */
    private static Hashed hash(Row row) {
        List<String> problems = new ArrayList<>(0);
        Optional<Leaf> leaf = Optional.empty();
        try {
            Leaf parsed = Leaf.parse(row.leaf);
            leaf = Optional.of(parsed);
            boolean commits = parsed.text(Leaf.SUBJECT).isPresent();
            if (row.beside.isPresent()) {
                Beside beside = row.beside.get();
                compare(parsed, Leaf.SUBJECT, beside.salt, beside.subject, row.entry, problems);
                compare(parsed, Leaf.ANSWER, beside.salt, beside.answer, row.entry, problems);
            } else if (commits && !row.erased()) {
                problems.add("entry " + row.entry + ": its subject and answer are gone, and no erasure was recorded");
            }
        } catch (IllegalArgumentException e) {
            problems.add("entry " + row.entry + ": its leaf is no entry (" + e.getMessage() + ")");
        }
        return new Hashed(row, TreeHash.leaf(row.leaf), leaf, problems);
    }

    private static void compare(Leaf leaf, String field, byte[] salt, byte[] part, long entry, List<String> problems) {
        if (!leaf.text(field).equals(Optional.of(Enclosure.commitment(salt, part)))) {
            problems.add("entry " + entry + ": the " + field + " beside it, or its salt, is not what it commits to");
        }
    }

    private void build(Future<List<Hashed>> batch) throws SQLException {
        try {
            batch.get().forEach(this::build);
            done.accept(edge.size());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the journal was checked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void build(Hashed hashed) {
        Row row = hashed.row;
        if (row.entry != edge.size()) {
            tell("entry " + edge.size() + " is missing; entry " + row.entry + " is in its place");
        }
        hashed.problems.forEach(this::tell);
        boolean ownHash = row.nodes.length >= TreeHash.BYTES
                && Arrays.equals(hashed.leafHash, 0, TreeHash.BYTES, row.nodes, 0, TreeHash.BYTES);
        if (!ownHash) {
            tell("entry " + row.entry + ": its leaf does not have the hash that is stored for it");
        }
        // With the stored hash the tree goes on as it was, so that one changed leaf is one problem.
        byte[] completed = edge.add(
                ownHash || row.nodes.length < TreeHash.BYTES
                        ? hashed.leafHash
                        : Arrays.copyOf(row.nodes, TreeHash.BYTES));
        if (!Arrays.equals(completed, row.nodes)) {
            tell("entry " + row.entry + ": an inner node of the tree that is stored with it is wrong");
        }
        hashed.leaf.ifPresent(leaf -> checkNamed(row, leaf));
        settle(edge.size());
    }

    /** What an entry names has to be there, as it was. */
    private void checkNamed(Row row, Leaf leaf) {
        for (String field : List.of("setting", "policyText")) {
            leaf.text(field)
                    .filter(sha256 -> !documents.contains(sha256))
                    .ifPresent(sha256 -> tell("entry " + row.entry + ": the " + field + " " + sha256
                            + " that it names is not there, or was changed"));
        }
        Long about = toldBy.remove(row.entry);
        if (about != null
                && !(leaf.kind() == Leaf.Kind.ERASURE && leaf.number("entry").equals(Optional.of(about)))) {
            tell("entry " + row.entry + " does not tell of the erasure beside entry " + about);
        }
        row.erasedBy.ifPresent(recorded -> toldBy.put(recorded, row.entry));
        if (row.erased() && row.beside.isPresent()) {
            tell("entry " + row.entry + ": an erasure is recorded, but its subject and answer are still there");
        }
        if (leaf.kind() == Leaf.Kind.EDITION_READ) {
            EditionLeaf.compare(leaf, editions).ifPresent(problem -> tell("entry " + row.entry + ": " + problem));
        }
    }
}
