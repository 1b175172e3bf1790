package io.cordon.store;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Notice;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.timeline.Held;
import io.cordon.core.timeline.ListHistory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Editions and notices, added and never changed. Every write is one transaction that is on disk before the call returns.
 * Safe for use by several threads and by several processes on the same data.
 */
public interface Store extends AutoCloseable {
    /**
     * Adds an edition, all or nothing. One that is already held (by its SHA-256) adds nothing. One that is empty, older
     * than the newest held, dated after it was read, short of the count it states, or more than a tenth smaller than the
     * newest held is refused; the refusal is kept.
     *
     * @return what became of it; a refusal is an outcome, not an exception
     * @throws io.cordon.core.model.BadInputException if the data folder cannot be written, or the disk is full
     * @throws IllegalArgumentException if the edition contradicts itself: its SHA-256 is not that of its files, its
     *     account counts other targets than it holds, or a target is of another list
     */
    ImportOutcome add(NewEdition edition);

    /**
     * Adds notices read from one publication, all or nothing. A publication already held (by its SHA-256) adds nothing;
     * one without a notice, or with fewer than it states, is refused.
     *
     * @param source the source's id, for example {@code us-ofac-sdn-changes}
     * @param name the file's name, for people
     * @param sha256 of the file
     * @param raw the file's bytes
     * @param readAt when it was read
     * @throws io.cordon.core.model.BadInputException if the data folder cannot be written, or the disk is full
     */
    ImportOutcome addNotices(
            String source,
            String name,
            String sha256,
            byte[] raw,
            List<Notice> notices,
            ReadAccount account,
            Instant readAt);

    /** Every refusal there ever was, in the order they happened. */
    List<Refusal> refusals();

    /** Every edition held, by list, then oldest first. */
    List<Edition> editions();

    /** Ids of the lists held, sorted. */
    List<String> lists();

    /**
     * All that is held of one list; no editions if it is not held. Runs come in the order of their targets' references,
     * then of time, whatever the order of import.
     *
     * @throws io.cordon.core.model.BadInputException if what is read back is not what was written; it names the edition
     */
    ListHistory history(String list);

    /**
     * What was known of one list at a moment: as {@link #history(String)}, from the editions and publications of notices
     * that had been read by then. No editions if none had.
     *
     * @param known the last moment that counts; what was read at that very moment is known
     * @throws io.cordon.core.model.BadInputException as {@link #history(String)}
     */
    ListHistory history(String list, Instant known);

    /**
     * What is held of a list, by hashes: as far as it had been read by a moment.
     *
     * @param known as in {@link #history(String, Instant)}
     */
    Held held(String list, Instant known);

    /**
     * The history of a list from exactly these editions and publications, whatever else has been read since.
     *
     * @throws io.cordon.core.model.BadInputException if one of them is not held any more, or has another SHA-256; and as
     *     {@link #history(String)}
     */
    ListHistory history(Held held);

    /**
     * The newest edition of a list alone, with all notices on the list: what screening needs most of the time. Runs come
     * in the order of their targets' references.
     *
     * @throws io.cordon.core.model.BadInputException if what is read back is not what was written; it names the edition
     */
    Optional<ListHistory> newest(String list);

    /** The account given when an edition was read. */
    Optional<ReadAccount> account(String editionId);

    /**
     * The raw files of an edition, unpacked, in the order given at import.
     *
     * @throws io.cordon.core.model.BadInputException if no such edition is held, or a file is not as it was written
     */
    List<byte[]> raw(String editionId);

    @Override
    void close();
}
