package io.cordon.store;

import io.cordon.core.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The customers of each business line, by their own references. A change makes a version and none is ever altered. Safe for many
 * threads.
 */
public interface Customers {
    /** Characters of a reference, at most. */
    int LONGEST_REF = 200;

    /**
     * A customer that was put.
     *
     * @param changed whether that made a version
     */
    record Put(KeptCustomer customer, boolean changed) {}

    /**
     * Adds customers or changes them, all or none; what is as it was stays as it is.
     *
     * @param subjects each with its reference
     * @param by who says so
     * @return one for each, in their order
     * @throws io.cordon.core.model.BadInputException if one has no reference, or one that is too long or has control characters
     */
    List<Put> put(String line, List<Subject> subjects, String by, Instant at);

    /** Removes a customer; its history stays. Empty where there is none. */
    Optional<CustomerVersion> remove(CustomerKey key, String by, Instant at);

    /** A customer as it is now; removed ones too. */
    Optional<KeptCustomer> find(CustomerKey key);

    /** Every version, oldest first; none where there never was such a customer. */
    List<CustomerVersion> history(CustomerKey key);

    /**
     * Customers in the order of lines and references, without those removed.
     *
     * @param line of one line; empty for all
     * @param after where to go on; {@link CustomerKey#FIRST} for the start
     * @param most how many at most
     */
    List<KeptCustomer> page(Optional<String> line, CustomerKey after, int most);

    /** How many there are, without those removed. */
    long count(Optional<String> line);

    /**
     * The number of what screenings rest on.
     *
     * @param sha256 of all of it, in hex
     */
    long basis(String sha256, Instant at);

    /**
     * Customers whose newest version was not screened on a basis, in order; and those removed since they were last screened.
     *
     * @param after where to go on
     */
    List<KeptCustomer> unscreened(long basis, CustomerKey after, int most);

    /** Whether {@link #unscreened} has anybody; quickly, however many are kept. */
    boolean anyUnscreened(long basis);

    /** How many customers {@link #unscreened} goes through. */
    long countUnscreened(long basis);
}
