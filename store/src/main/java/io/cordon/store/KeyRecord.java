package io.cordon.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Keys to the server: added, rotated and withdrawn, each time with an entry of the journal in the same transaction. Safe
 * for several threads and processes, as {@link Store}.
 */
public interface KeyRecord extends AutoCloseable {
    /**
     * Adds a key, on disk before the call returns.
     *
     * @return the number of the journal's entry that tells of it
     * @throws io.cordon.core.model.BadInputException if a key with its id is there already
     */
    long add(KeyRow key);

    /**
     * Withdraws a key for good, on disk before the call returns.
     *
     * @param by the id of the key that does it
     * @return the number of the journal's entry that tells of it
     * @throws io.cordon.core.model.BadInputException if there is no such key, or it is withdrawn already
     */
    long withdraw(String id, String by, Instant at);

    /**
     * Gives a key another secret, on disk before the call returns; the one before holds for a while.
     *
     * @param secret the new one; its {@code until} is when the key expires from here on
     * @param oldUntil the first moment at which the secret before opens nothing any more
     * @param by the id of the key that does it
     * @return the number of the journal's entry that tells of it
     * @throws io.cordon.core.model.BadInputException if there is no such key, or it holds no more
     */
    long rotate(String id, KeySecret secret, Instant oldUntil, String by, Instant at);

    /** Keeps that a key opened something on a day; nothing happens where that is kept already. */
    void used(String id, LocalDate day);

    /** Every key there ever was, oldest first. */
    List<KeyRow> all();

    @Override
    void close();
}
