package io.cordon.store;

/**
 * Work that one node at a time does for all: who holds the lock leads. It ends with the process that holds it, however that ends, so
 * that another can take over. A leader that was cut off may for a moment not know that another leads; the work must bear that.
 */
public interface LeaderLock extends AutoCloseable {
    /**
     * Takes the lock if nobody has it, or sees whether it is still held.
     *
     * @return whether this node leads now
     * @throws UnavailableException if the database is not reached; this node leads no more then
     */
    boolean leads();

    /** Lets another lead. */
    @Override
    void close();
}
