package io.cordon.store;

import io.cordon.core.journal.Checkpoint;
import io.cordon.core.journal.Draft;
import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.NoteKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * The record of what was read, screened and decided: entries that are added and never changed, the leaves of one Merkle tree.
 * {@code docs/journal.md} is its format. What was appended is on disk before the call returns. Safe for many threads, which
 * then share transactions, and for several processes on the same data, which continue one sequence.
 */
public interface Journal extends AutoCloseable {
    /**
     * Appends entries, all or nothing, one after the other.
     *
     * @return their numbers, in the same order
     * @throws io.cordon.core.model.BadInputException if the data folder cannot be written, or the disk is full; then none is
     *     appended
     */
    List<Long> append(List<Draft> drafts);

    /** Appends one entry; its number. */
    default long append(Draft draft) {
        return append(List.of(draft)).getFirst();
    }

    /** How many entries there are. */
    long size();

    /** An entry; empty where the journal is not that long. */
    Optional<JournalEntry> entry(long number);

    /** Hands over every entry from a number on, in order, as of now; entries appended meanwhile may be among them. */
    void each(long from, Consumer<JournalEntry> entry);

    /** A document that entries name by its SHA-256, in lower-case hexadecimal; its bytes are not checked. */
    Optional<byte[]> document(String sha256);

    /**
     * Signs what the journal is now, and keeps that.
     *
     * @return the signed note
     */
    String checkpoint(Instant now);

    /** Every checkpoint kept, as a signed note, oldest first. */
    List<String> checkpoints();

    /**
     * The proof that an entry is in the journal, under a checkpoint of now.
     *
     * @throws io.cordon.core.model.BadInputException if there is no such entry
     */
    EntryProof prove(long entry, Instant now);

    /**
     * The proof that the journal begins with all that an earlier checkpoint tells of.
     *
     * @return the hashes of the proof from {@code before} to {@code after} entries
     */
    List<byte[]> consistency(long before, long after);

    /** The tree's root over the first so many entries, from the hashes stored. */
    Checkpoint head();

    /** The key that signs, made on first use. */
    NoteKey key();

    /**
     * Erases the subject and the answer beside an entry; the entry itself stays.
     *
     * @param reason why, in words without personal data
     * @return the number of the entry that tells of it
     * @throws io.cordon.core.model.BadInputException if there is no such entry, or nothing beside it
     */
    long erase(long entry, String reason, Instant now);

    /**
     * Checks everything: the entries, the tree, the checkpoints against a key, what lies beside the entries, and the editions
     * that entries tell of.
     *
     * @param done told of entries as they are checked
     */
    JournalCheck verify(NoteKey key, LongConsumer done);

    @Override
    void close();
}
