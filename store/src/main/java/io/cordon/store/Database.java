package io.cordon.store;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * One database: its transactions, and its errors in words. What differs between databases is behind this; the rows are written
 * and read in SQL that all of them understand. Safe for many threads.
 */
interface Database extends AutoCloseable {
    /** Something done in one transaction. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** What {@code work} reads is one consistent state. */
    <T> T read(Work<T> work);

    /** All or nothing, one writer at a time; on disk before it returns. */
    <T> T write(Work<T> work);

    /**
     * As {@link #write}, for what changes the journal, and what hangs on it, alone: where the database can tell them apart, it
     * does not wait for an import under way.
     */
    <T> T writeJournal(Work<T> work);

    /** Within {@link #write}, before the journal is looked at: from here to the end nobody else changes it. */
    void lockJournal(Connection connection) throws SQLException;

    /** Removes what lies beside an entry, within {@link #writeJournal}, and as far as can be what it was written with. */
    void removeBeside(Connection connection, long entry) throws SQLException;

    /** After {@link #removeBeside}: what was removed is not left to be found in the database's own files. */
    void forgetRemoved();

    @Override
    void close();
}
