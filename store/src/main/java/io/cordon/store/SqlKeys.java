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
import java.util.ArrayList;
import java.util.Arrays;
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
                            "name", key.name(),
                            "role", key.role(),
                            "scopes", List.copyOf(new TreeSet<>(key.scopes()))));
        });
    }

    private static void insert(Connection connection, KeyRow key) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO api_key (id, name, role, scopes, salt, hash,"
                        + " created_at, created_by, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            sql.setString(1, key.id());
            sql.setString(2, key.name());
            sql.setString(3, key.role());
            sql.setString(4, String.join(" ", new TreeSet<>(key.scopes())));
            sql.setBytes(5, key.salt());
            sql.setBytes(6, key.hash());
            sql.setString(7, key.createdAt().toString());
            sql.setString(8, key.createdBy());
            sql.setString(9, key.expiresAt().toString());
            sql.executeUpdate();
        }
    }

    @Override
    public long withdraw(String id, String by, Instant at) {
        return database.writeJournal(connection -> {
            KeyRow key =
                    find(connection, id).orElseThrow(() -> new BadInputException("there is no key with the id " + id));
            if (key.withdrawnAt().isPresent()) {
                throw new BadInputException("the key " + id + " was withdrawn already, at "
                        + key.withdrawnAt().get());
            }
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
        List<KeyRow> keys = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT k.id, k.name, k.role, k.scopes, k.salt, k.hash, k.created_at,"
                        + " k.created_by, k.expires_at, w.at FROM api_key k LEFT JOIN api_key_withdrawal w ON w.id = k.id"
                        + " ORDER BY k.rowid")) {
            while (row.next()) {
                keys.add(new KeyRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        words(row.getString(4)),
                        row.getBytes(5),
                        row.getBytes(6),
                        Instant.parse(row.getString(7)),
                        row.getString(8),
                        Instant.parse(row.getString(9)),
                        Optional.ofNullable(row.getString(10)).map(Instant::parse)));
            }
        }
        return keys;
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
