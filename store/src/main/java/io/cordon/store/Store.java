package io.cordon.store;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Notice;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.timeline.ListHistory;
import java.util.List;
import java.util.Optional;

/**
 * Editions and notices, added and never changed. Every write is one transaction that is on disk before the call returns.
 * Safe for use by several threads and by several processes on the same data.
 */
public interface Store extends AutoCloseable {
    /**
     * Adds an edition, all or nothing.
     *
     * @return what became of it; a refusal is an outcome, not an exception
     * @throws io.cordon.core.model.BadInputException if the data folder cannot be written, or the disk is full
     */
    ImportOutcome add(NewEdition edition);

    /**
     * Adds notices read from one publication, all or nothing. A publication already held (by its SHA-256) adds nothing.
     *
     * @param source the source's id, for example {@code us-ofac-sdn-changes}
     * @param name the file's name, for people
     * @param sha256 of the file
     * @param raw the file's bytes
     */
    ImportOutcome addNotices(
            String source, String name, String sha256, byte[] raw, List<Notice> notices, ReadAccount account);

    /** Every edition held, by list, then oldest first. */
    List<Edition> editions();

    /** Ids of the lists held, sorted. */
    List<String> lists();

    /** All that is held of one list; no editions if it is not held. */
    ListHistory history(String list);

    /** The newest edition of a list and its targets alone: what screening needs most of the time. */
    Optional<ListHistory> newest(String list);

    /** The account given when an edition was read. */
    Optional<ReadAccount> account(String editionId);

    /** The raw files of an edition, unpacked, in the order given at import. */
    List<byte[]> raw(String editionId);

    @Override
    void close();
}
