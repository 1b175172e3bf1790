package io.cordon.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** An advisory lock of a session of its own: it ends with the session, and the server ends the session of a node that is gone. */
final class PostgresLeaderLock implements LeaderLock {
    private final PostgresAddress address;
    private final int number;
    private Optional<Connection> session = Optional.empty();
    private boolean held;

    PostgresLeaderLock(PostgresAddress address, String work) {
        this.address = address;
        this.number = work.hashCode() | 0x100; // apart from the locks of PostgresDatabase, which are small
    }

    @Override
    public synchronized boolean leads() {
        try {
            if (session.isEmpty()) {
                session = Optional.of(open());
            }
            if (held) {
                ask(session.get(), "SELECT true"); // the session lives, so the lock is held
                return true;
            }
            held = ask(session.get(), "SELECT pg_try_advisory_lock(" + PostgresDatabase.LOCKS + ", " + number + ")");
            return held;
        } catch (SQLException e) {
            close();
            throw PostgresFailures.inWords(e, address.toString(), "asked who leads");
        }
    }

    private Connection open() throws SQLException {
        Connection connection = PostgresDatabase.connect(address);
        try (Statement sql = connection.createStatement()) {
            // A node whose machine is gone says nothing: it is given up after 30 seconds. Not so on a socket of the
            // same machine.
            sql.execute("SET tcp_keepalives_idle = 15; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static boolean ask(Connection connection, String query) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Override
    public synchronized void close() {
        held = false;
        Optional<Connection> had = session;
        session = Optional.empty();
        if (had.isPresent()) {
            try {
                had.get().close();
            } catch (SQLException e) {
                // It is gone already, and the lock with it.
            }
        }
    }
}
