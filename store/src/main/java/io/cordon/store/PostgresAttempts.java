package io.cordon.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attempts in the database that nodes share, so that each knows how fresh its lists are whichever node fetched them. */
final class PostgresAttempts implements Attempts {
    private final Database database;

    PostgresAttempts(Database database) {
        this.database = database;
    }

    @Override
    public void add(Attempt attempt) {
        database.write(connection -> {
            insert(connection, attempt);
            return 0;
        });
    }

    static void insert(Connection connection, Attempt attempt) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO attempt (list, address, good, json) VALUES (?, ?, ?, ?)")) {
            sql.setString(1, attempt.list());
            sql.setString(2, attempt.address());
            sql.setBoolean(3, attempt.good());
            sql.setString(4, new String(AttemptJson.write(attempt), StandardCharsets.UTF_8));
            sql.executeUpdate();
        }
    }

    @Override
    public List<Attempt> all() {
        return database.read(connection -> select(connection, "ORDER BY seq"));
    }

    @Override
    public Map<String, Attempt> lastGood(Collection<String> lists) {
        return database.read(connection -> {
            Map<String, Attempt> found = new HashMap<>();
            for (String list : lists) {
                select(connection, "WHERE good AND list = ? ORDER BY seq DESC LIMIT 1", list)
                        .forEach(attempt -> found.put(list, attempt));
            }
            return found;
        });
    }

    @Override
    public Optional<Attempt> lastGood(String list, String address) {
        return database.read(connection ->
                select(connection, "WHERE good AND list = ? AND address = ? ORDER BY seq DESC LIMIT 1", list, address)
                        .stream()
                        .findFirst());
    }

    private static List<Attempt> select(Connection connection, String which, String... parameters) throws SQLException {
        List<Attempt> attempts = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement("SELECT json FROM attempt " + which)) {
            for (int i = 0; i < parameters.length; i++) {
                sql.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    AttemptJson.read(row.getBytes(1)).ifPresent(attempts::add);
                }
            }
        }
        return attempts;
    }
}
