package io.cordon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL database that several processes share: its connections, its transactions, and its errors in words.
 *
 * <p>Writers wait for each other on two advisory locks, which end with the transaction or with the process that holds them: one for
 * what is imported and decided, one for the journal, so that screenings do not wait while an import does its work. Who takes both
 * takes the journal's last. Every transaction sets its own limits, in the same trip to the server as its beginning, so that nothing
 * hangs on what a connection was set to before. A process has one pool for each address.
 */
final class PostgresDatabase implements Database {
    /** "Cord" in ASCII: marks our advisory locks. */
    static final int LOCKS = 0x436F7264;

    private static final int STORE_LOCK = 1;
    private static final int JOURNAL_LOCK = 2;

    private static final int CONNECTIONS = 10;
    private static final int CONNECT_SECONDS = 5;
    private static final Executor AT_ONCE = Runnable::run;

    /**
     * How long a transaction waits before it gives up.
     *
     * @param statement seconds for one statement, the wait for a lock among it
     * @param network seconds without a word from the server
     */
    private record Patience(int statement, int network) {}

    private static final Patience READING = new Patience(30, 40);
    private static final Patience IMPORTING = new Patience(120, 150);
    private static final Patience RECORDING = new Patience(10, 15);

    /** Whatever else the server was told, what is acknowledged is on its disk; a stronger setting stays. */
    private static final String DURABLE = "SELECT set_config('synchronous_commit', 'on', true)"
            + " WHERE current_setting('synchronous_commit') NOT IN ('on', 'remote_apply')";

    private static final Map<PostgresAddress, PostgresDatabase> OPEN = new HashMap<>(); // under its own lock

    private final PostgresAddress address;
    private final HikariDataSource pool;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile Optional<SQLException> away = Optional.empty(); // why the last who asked for a connection got none
    private int users; // under the lock of OPEN

    private PostgresDatabase(PostgresAddress address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
    }

    /**
     * Opens the database and brings its schema up to date. It is closed once for every time it was opened.
     *
     * @throws UnavailableException if it is not reached
     * @throws io.cordon.core.model.BadInputException if it is another program's, or a later version's
     */
    static PostgresDatabase open(PostgresAddress address) {
        synchronized (OPEN) {
            PostgresDatabase had = OPEN.get(address);
            if (had != null) {
                had.users++;
                return had;
            }
            PostgresDatabase made = new PostgresDatabase(address, pool(address));
            try {
                PostgresSchema.migrate(made.pool, address.toString());
            } catch (SQLException e) {
                made.pool.close();
                throw PostgresFailures.inWords(e, address.toString(), "opened");
            } catch (RuntimeException e) {
                made.pool.close();
                throw e;
            }
            made.users = 1;
            OPEN.put(address, made);
            return made;
        }
    }

    private static HikariDataSource pool(PostgresAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cordon-store");
        config.setJdbcUrl(address.url());
        config.setDriverClassName("org.postgresql.Driver");
        config.setDataSourceProperties(properties(address));
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setIdleTimeout(60_000);
        config.setConnectionTimeout(CONNECT_SECONDS * 1000L);
        config.setValidationTimeout(2_000);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            SQLException cause = e.getCause() instanceof SQLException sql ? sql : new SQLException(e);
            throw PostgresFailures.inWords(cause, address.toString(), "opened");
        }
    }

    private static Properties properties(PostgresAddress address) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "cordon");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("loginTimeout", Integer.toString(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", Integer.toString(IMPORTING.network));
        properties.putAll(address.properties());
        return properties;
    }

    /** A connection of its own, beside the pool, that commits each statement by itself. */
    static Connection connect(PostgresAddress address) throws SQLException {
        Properties properties = properties(address);
        properties.setProperty("socketTimeout", Integer.toString(RECORDING.network));
        return DriverManager.getConnection(address.url(), properties);
    }

    @Override
    public <T> T read(Work<T> work) {
        String begin = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " + limits(READING);
        return transaction(begin, READING, "read", work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return transaction(writing(IMPORTING, STORE_LOCK), IMPORTING, "written", work);
    }

    @Override
    public <T> T writeJournal(Work<T> work) {
        return transaction(writing(RECORDING, JOURNAL_LOCK), RECORDING, "written", work);
    }

    @Override
    public void lockJournal(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute(lock(JOURNAL_LOCK));
        }
    }

    /** Each statement sees what was committed before it: after the lock is had, all that others wrote under it. */
    private static String writing(Patience patience, int lock) {
        return "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; " + limits(patience) + DURABLE + "; "
                + lock(lock);
    }

    private static String limits(Patience patience) {
        return "SET LOCAL statement_timeout = '" + patience.statement
                + "s'; SET LOCAL lock_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = '60s'; ";
    }

    private static String lock(int which) {
        return "SELECT pg_advisory_xact_lock(" + LOCKS + ", " + which + ")";
    }

    private <T> T transaction(String begin, Patience patience, String what, Work<T> work) {
        try (Connection connection = connection()) {
            boolean done = false;
            try (Statement sql = connection.createStatement()) {
                connection.setNetworkTimeout(AT_ONCE, patience.network * 1000);
                sql.execute(begin);
                T result = work.in(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    rollback(connection);
                }
            }
        } catch (SQLException e) {
            throw PostgresFailures.inWords(e, address.toString(), what);
        } catch (UncheckedSqlException e) {
            throw PostgresFailures.inWords(e.sql(), address.toString(), what);
        }
    }

    /**
     * A connection of the pool. While there are none to be had one caller tries and waits; the others are told at once what the last
     * one was told, so that a database that is away does not fill the process with those who wait for it.
     */
    private Connection connection() throws SQLException {
        Optional<SQLException> why = away;
        boolean first = why.isPresent() && trying.compareAndSet(false, true);
        if (why.isPresent() && !first) {
            throw why.get();
        }
        try {
            Connection connection = pool.getConnection();
            away = Optional.empty();
            return connection;
        } catch (SQLException e) {
            away = Optional.of(e);
            throw e;
        } finally {
            if (first) {
                trying.set(false);
            }
        }
    }

    private void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            pool.evictConnection(connection); // its state is in doubt; the server rolls back when it is gone
        }
    }

    @Override
    public void removeBeside(Connection connection, long entry) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM journal_enclosure WHERE entry = " + entry);
        }
    }

    /** What was deleted goes from the table's pages with the next vacuum; the write-ahead log has it as long as that is kept. */
    @Override
    public void forgetRemoved() {
        try (Connection connection = connect(address);
                Statement sql = connection.createStatement()) {
            sql.execute("VACUUM journal_enclosure");
        } catch (SQLException e) {
            throw PostgresFailures.inWords(e, address.toString(), "written");
        }
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(address);
                pool.close();
            }
        }
    }
}
