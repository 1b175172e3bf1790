package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file: its connections, its transactions, and its errors in words.
 *
 * <p>Each transaction has a connection to itself; those not in use wait in a small pool. Readers see the state at their
 * first statement and never wait; writers wait for each other, in this process and between processes, on SQLite's lock.
 */
final class SqliteDatabase implements Database {
    /** How long a writer waits for another one. The longest import is a few seconds. */
    static final int LOCK_WAIT_MS = 60_000;

    private static final int MAX_IDLE = 4;

    /** The write-ahead log is cut back to this after a checkpoint, so that one large import does not leave it large. */
    private static final int MAX_LOG_BYTES = 16 << 20;

    private final Path file;
    private final List<String> pragmas;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private SqliteDatabase(Path file, List<String> pragmas) {
        this.file = file;
        this.pragmas = pragmas;
    }

    /**
     * Opens the file, made if absent, and brings its schema up to date.
     *
     * @param pragmas more settings for each connection, after the usual ones
     */
    static SqliteDatabase open(Path file, List<String> pragmas) {
        SqliteDatabase database = new SqliteDatabase(file, pragmas);
        try {
            Connection connection = database.connect();
            try {
                SqliteSchema.migrate(connection, file.toString());
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            database.release(connection);
        } catch (SQLException e) {
            throw database.inWords(e, "opened");
        }
        return database;
    }

    @Override
    public <T> T read(Work<T> work) {
        return transaction("BEGIN", "read", work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return transaction("BEGIN IMMEDIATE", "written", work);
    }

    @Override
    public <T> T writeJournal(Work<T> work) {
        return write(work);
    }

    @Override
    public void lockJournal(Connection connection) {
        // SQLite has one lock for all that is written.
    }

    @Override
    public void removeBeside(Connection connection, long entry) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA secure_delete = ON"); // overwrite, not only unlink
            sql.executeUpdate("DELETE FROM journal_enclosure WHERE entry = " + entry);
            sql.execute("PRAGMA secure_delete = OFF");
        }
    }

    private <T> T transaction(String begin, String what, Work<T> work) {
        try {
            Connection connection = take();
            boolean done = false;
            try (Statement sql = connection.createStatement()) {
                sql.execute(begin);
                T result = work.in(connection);
                sql.execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (done) {
                    release(connection);
                } else {
                    // Closing rolls back, and leaves no connection in the pool whose state is in doubt.
                    connection.close();
                }
            }
        } catch (SQLException e) {
            throw inWords(e, what);
        } catch (UncheckedSqlException e) {
            throw inWords(e.sql(), what);
        }
    }

    /**
     * Writes the write-ahead log, which would still hold the pages of before, into the file and empties it; where others read
     * or write, they do so later.
     */
    @Override
    public void forgetRemoved() {
        try {
            Connection connection = take();
            try (Statement sql = connection.createStatement()) {
                sql.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            release(connection);
        } catch (SQLException e) {
            throw inWords(e, "written");
        }
    }

    static void rollback(Statement sql) {
        try {
            sql.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back already, as it does by itself when the disk is full.
        }
    }

    private Connection take() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        Connection connection = idle.pollFirst();
        return connection == null ? connect() : connection;
    }

    private void release(Connection connection) throws SQLException {
        if (closed || idle.size() >= MAX_IDLE) {
            connection.close();
        } else {
            idle.addFirst(connection);
        }
    }

    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(LOCK_WAIT_MS);
        // The address is a URI because a path may hold a question mark, at which the driver would cut it.
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri());
        try (Statement sql = connection.createStatement()) {
            writeAhead(sql);
            sql.execute("PRAGMA synchronous = FULL");
            sql.execute("PRAGMA foreign_keys = ON");
            sql.execute("PRAGMA trusted_schema = OFF");
            sql.execute("PRAGMA journal_size_limit = " + MAX_LOG_BYTES);
            for (String pragma : pragmas) {
                sql.execute(pragma);
            }
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** Only the first process to open a new file changes the mode; SQLite does not make the others wait, so we do. */
    private static void writeAhead(Statement sql) throws SQLException {
        long deadline = System.nanoTime() + LOCK_WAIT_MS * 1_000_000L;
        while (true) {
            try {
                sql.execute("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLiteException e) {
                if (primary(e) != SQLiteErrorCode.SQLITE_BUSY || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the database was opened", e);
            }
        }
    }

    private static SQLiteErrorCode primary(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xFF);
    }

    private RuntimeException inWords(SQLException e, String what) {
        if (!(e instanceof SQLiteException sqlite)) {
            return new IllegalStateException(file + " could not be " + what, e);
        }
        String could = file + " could not be " + what + ": ";
        String held = "; what was held before is unchanged";
        return switch (primary(sqlite)) {
            case SQLITE_FULL -> diskFull(e, what);
            case SQLITE_IOERR -> {
                if (nearlyFull()) {
                    yield diskFull(e, what);
                }
                yield new UnavailableException(
                        could + "the disk reports an error (" + e.getMessage() + "); check the disk" + held, e);
            }
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new UnavailableException(
                        could + "another import has held it for over " + LOCK_WAIT_MS / 1000
                                + " seconds; wait until that has ended, then try again" + held,
                        e);
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                new UnavailableException(
                        could + "this user may not read and write it or its folder; give that right, or name another"
                                + " folder with --data",
                        e);
            case SQLITE_NOTADB, SQLITE_CORRUPT ->
                new BadInputException(
                        could + "it is damaged, or no SQLite database (" + e.getMessage()
                                + "); restore it from a backup, or name another folder with --data",
                        e);
            default -> new IllegalStateException(file + " could not be " + what, e);
        };
    }

    private UnavailableException diskFull(SQLException e, String what) {
        return new UnavailableException(
                file + " could not be " + what + ": the disk, or the quota on it, is full; free some space, then try"
                        + " again; what was held before is unchanged",
                e);
    }

    private boolean nearlyFull() {
        try {
            return Files.getFileStore(file).getUsableSpace() < 1 << 20;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw inWords(e, "closed");
            }
        }
    }
}
