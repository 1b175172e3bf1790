package io.cordon.store;

import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The keys in the store's database. */
final class SqlKeys implements KeyRecord {
    private final Database database;
    private final boolean own;

    /** @param own whether the database is closed with the record */
    SqlKeys(Database database, boolean own) {
        this.database = database;
        this.own = own;
    }

    @Override
    public long add(KeyRow key) {
        return database.writeJournal(connection -> {
            if (find(connection, key.id()).isPresent()) {
                throw new BadInputException("a key with the id " + key.id() + " is there already; make another one");
            }
            insert(connection, key);
            return tell(
                    connection,
                    key.createdAt(),
                    Map.of(
                            "action", "key-added",
                            "by", key.createdBy(),
                            "expires", key.expiresAt().toString(),
                            "key", key.id(),
                            "line", key.line(),
                            "name", key.name(),
                            "role", key.role(),
                            "scopes", List.copyOf(new TreeSet<>(key.scopes()))));
        });
    }

    private static void insert(Connection connection, KeyRow key) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO api_key (id, name, role, scopes, salt, hash,"
                        + " created_at, created_by, expires_at, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            sql.setString(1, key.id());
            sql.setString(2, key.name());
            sql.setString(3, key.role());
            sql.setString(4, String.join(" ", new TreeSet<>(key.scopes())));
            sql.setBytes(5, key.salt());
            sql.setBytes(6, key.hash());
            sql.setString(7, key.createdAt().toString());
            sql.setString(8, key.createdBy());
            sql.setString(9, key.expiresAt().toString());
            sql.setString(10, key.line());
            sql.executeUpdate();
        }
    }

    @Override
    public long withdraw(String id, String by, Instant at) {
        return database.writeJournal(connection -> {
            notWithdrawn(connection, id);
            try (PreparedStatement sql =
                    connection.prepareStatement("INSERT INTO api_key_withdrawal (id, at, by) VALUES (?, ?, ?)")) {
                sql.setString(1, id);
                sql.setString(2, at.toString());
                sql.setString(3, by);
                sql.executeUpdate();
            }
            return tell(connection, at, Map.of("action", "key-withdrawn", "by", by, "key", id));
        });
    }

    private static KeyRow notWithdrawn(Connection connection, String id) throws SQLException {
        KeyRow key = find(connection, id).orElseThrow(() -> new BadInputException("there is no key with the id " + id));
        if (key.withdrawnAt().isPresent()) {
            throw new BadInputException("the key " + id + " was withdrawn already, at "
                    + key.withdrawnAt().get());
        }
        return key;
    }

    @Override
    public long rotate(String id, KeySecret secret, Instant oldUntil, String by, Instant at) {
        return database.writeJournal(connection -> {
            if (!notWithdrawn(connection, id).holds(at)) {
                throw new BadInputException("the key " + id + " has expired; make a new one");
            }
            try (PreparedStatement sql =
                    connection.prepareStatement("INSERT INTO api_key_rotation (id, at, by, salt, hash, old_until,"
                            + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                sql.setString(1, id);
                sql.setString(2, at.toString());
                sql.setString(3, by);
                sql.setBytes(4, secret.salt());
                sql.setBytes(5, secret.hash());
                sql.setString(6, oldUntil.toString());
                sql.setString(7, secret.until().toString());
                sql.executeUpdate();
            }
            return tell(
                    connection,
                    at,
                    Map.of(
                            "action",
                            "key-rotated",
                            "by",
                            by,
                            "expires",
                            secret.until().toString(),
                            "key",
                            id,
                            "oldUntil",
                            oldUntil.toString()));
        });
    }

    @Override
    public void used(String id, LocalDate day) {
        database.write(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    "INSERT INTO api_key_use (id, day) VALUES (?, ?) ON CONFLICT (id, day) DO NOTHING")) {
                sql.setString(1, id);
                sql.setString(2, day.toString());
                return sql.executeUpdate();
            }
        });
    }

    private static long tell(Connection connection, Instant at, Map<String, Object> fields) throws SQLException {
        long number = JournalRows.size(connection);
        JournalRows.append(connection, Draft.of(new Leaf(Leaf.Kind.ADMIN, at, fields)));
        return number;
    }

    @Override
    public List<KeyRow> all() {
        return database.read(SqlKeys::all);
    }

    private static Optional<KeyRow> find(Connection connection, String id) throws SQLException {
        return all(connection).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static List<KeyRow> all(Connection connection) throws SQLException {
        Map<String, List<Rotation>> rotations = rotations(connection);
        List<KeyRow> keys = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT k.id, k.name, k.role, k.scopes, k.salt, k.hash, k.created_at,"
                        + " k.created_by, k.expires_at, w.at, coalesce(k.line, CASE WHEN k.role IN ('administrator',"
                        + " 'auditor') THEN '*' ELSE 'default' END), (SELECT max(u.day) FROM api_key_use u WHERE"
                        + " u.id = k.id) FROM api_key k LEFT JOIN api_key_withdrawal w ON w.id = k.id"
                        + " ORDER BY k.rowid")) {
            while (row.next()) {
                keys.add(key(row, rotations.getOrDefault(row.getString(1), List.of())));
            }
        }
        return keys;
    }

    private record Rotation(byte[] salt, byte[] hash, Instant oldUntil, Instant expiresAt) {}

    /** The newest secret is the key's; each of the others holds until the end that the next one's rotation set. */
    private static KeyRow key(ResultSet row, List<Rotation> rotations) throws SQLException {
        byte[] salt = row.getBytes(5);
        byte[] hash = row.getBytes(6);
        Instant expiresAt = Instant.parse(row.getString(9));
        List<KeySecret> earlier = new ArrayList<>();
        for (Rotation rotation : rotations) {
            earlier.add(new KeySecret(salt, hash, rotation.oldUntil()));
            salt = rotation.salt();
            hash = rotation.hash();
            expiresAt = rotation.expiresAt();
        }
        return new KeyRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                words(row.getString(4)),
                row.getString(11),
                salt,
                hash,
                earlier,
                Instant.parse(row.getString(7)),
                row.getString(8),
                expiresAt,
                Optional.ofNullable(row.getString(10)).map(Instant::parse),
                Optional.ofNullable(row.getString(12)).map(LocalDate::parse));
    }

    private static Map<String, List<Rotation>> rotations(Connection connection) throws SQLException {
        Map<String, List<Rotation>> rotations = new HashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "SELECT id, salt, hash, old_until, expires_at FROM api_key_rotation ORDER BY number")) {
            while (row.next()) {
                rotations
                        .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(new Rotation(
                                row.getBytes(2),
                                row.getBytes(3),
                                Instant.parse(row.getString(4)),
                                Instant.parse(row.getString(5))));
            }
        }
        return rotations;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        if (own) {
            database.close();
        }
    }
}
