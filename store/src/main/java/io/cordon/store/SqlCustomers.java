package io.cordon.store;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The customers in the store's database. */
final class SqlCustomers implements Customers {
    private static final String NOT_ON = "(c.basis IS NULL OR (c.basis <> ? AND c.removed = 0))";

    private final Database database;

    SqlCustomers(Database database) {
        this.database = database;
    }

    @Override
    public List<Put> put(String line, List<Subject> subjects, String by, Instant at) {
        subjects.forEach(subject -> requireRef(subject.ref()));
        return database.writeJournal(connection -> {
            LinkedHashSet<String> refs = new LinkedHashSet<>();
            subjects.forEach(subject -> refs.add(subject.ref()));
            Map<String, KeptCustomer> had = CustomerRows.find(connection, line, refs);
            List<Put> puts = new ArrayList<>();
            List<CustomerVersion> versions = new ArrayList<>();
            for (Subject subject : subjects) {
                KeptCustomer before = had.get(subject.ref());
                if (before != null && before.version().subject().equals(Optional.of(subject))) {
                    puts.add(new Put(before, false));
                    continue;
                }
                CustomerVersion version = new CustomerVersion(
                        new CustomerKey(line, subject.ref()),
                        before == null ? 1 : before.version().nth() + 1,
                        at,
                        by,
                        Optional.of(subject));
                KeptCustomer kept = new KeptCustomer(version, OptionalLong.empty());
                had.put(subject.ref(), kept);
                versions.add(version);
                puts.add(new Put(kept, true));
            }
            CustomerRows.add(connection, versions);
            return puts;
        });
    }

    private static void requireRef(String ref) {
        if (ref.isBlank()
                || ref.length() > LONGEST_REF
                || !ref.strip().equals(ref)
                || ref.chars().anyMatch(Character::isISOControl)) {
            throw new BadInputException("a customer's own reference of 1 to " + LONGEST_REF + " characters, without"
                    + " control characters and spaces at its ends, was expected, not \"" + ref + "\"");
        }
    }

    @Override
    public Optional<CustomerVersion> remove(CustomerKey key, String by, Instant at) {
        return database.writeJournal(connection -> {
            KeptCustomer had = CustomerRows.find(connection, key.line(), List.of(key.ref()))
                    .get(key.ref());
            if (had == null || had.version().subject().isEmpty()) {
                return Optional.empty();
            }
            CustomerVersion gone = new CustomerVersion(key, had.version().nth() + 1, at, by, Optional.empty());
            CustomerRows.add(connection, List.of(gone));
            return Optional.of(gone);
        });
    }

    @Override
    public Optional<KeptCustomer> find(CustomerKey key) {
        return database.read(connection -> Optional.ofNullable(
                CustomerRows.find(connection, key.line(), List.of(key.ref())).get(key.ref())));
    }

    @Override
    public List<CustomerVersion> history(CustomerKey key) {
        return database.read(connection -> {
            List<CustomerVersion> versions = new ArrayList<>();
            try (PreparedStatement sql = connection.prepareStatement("SELECT line, ref, nth, at, by, subject FROM"
                    + " customer_version WHERE line = ? AND ref = ? ORDER BY nth")) {
                sql.setString(1, key.line());
                sql.setString(2, key.ref());
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        versions.add(CustomerRows.version(row));
                    }
                }
            }
            return versions;
        });
    }

    @Override
    public List<KeptCustomer> page(Optional<String> line, CustomerKey after, int most) {
        return database.read(connection -> {
            if (line.isPresent()) {
                try (PreparedStatement sql = connection.prepareStatement(CustomerRows.SELECT
                        + " WHERE c.line = ? AND c.ref > ? AND c.removed = 0 ORDER BY c.line, c.ref LIMIT ?")) {
                    sql.setString(1, line.get());
                    sql.setString(2, after.ref());
                    sql.setInt(3, most);
                    return CustomerRows.read(sql);
                }
            }
            return pageOf(connection, "c.removed = 0", OptionalLong.empty(), after, most);
        });
    }

    private static List<KeptCustomer> pageOf(
            Connection connection, String where, OptionalLong basis, CustomerKey after, int most) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(CustomerRows.SELECT + " WHERE " + where
                + " AND (c.line, c.ref) > (?, ?) ORDER BY c.line, c.ref LIMIT ?")) {
            int at = 1;
            if (basis.isPresent()) {
                sql.setLong(at++, basis.getAsLong());
            }
            sql.setString(at++, after.line());
            sql.setString(at++, after.ref());
            sql.setInt(at, most);
            return CustomerRows.read(sql);
        }
    }

    @Override
    public long count(Optional<String> line) {
        return database.read(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    "SELECT count(*) FROM customer WHERE removed = 0" + (line.isPresent() ? " AND line = ?" : ""))) {
                if (line.isPresent()) {
                    sql.setString(1, line.get());
                }
                return number(sql);
            }
        });
    }

    private static long number(PreparedStatement sql) throws SQLException {
        try (ResultSet row = sql.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Override
    public long basis(String sha256, Instant at) {
        return database.writeJournal(connection -> {
            try (PreparedStatement sql = connection.prepareStatement(
                    "INSERT INTO screening_basis (sha256, at) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING")) {
                sql.setString(1, sha256);
                sql.setString(2, at.toString());
                sql.executeUpdate();
            }
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT id FROM screening_basis WHERE sha256 = ?")) {
                sql.setString(1, sha256);
                return number(sql);
            }
        });
    }

    @Override
    public List<KeptCustomer> unscreened(long basis, CustomerKey after, int most) {
        return database.read(connection -> pageOf(connection, NOT_ON, OptionalLong.of(basis), after, most));
    }

    @Override
    public boolean anyUnscreened(long basis) {
        return database.read(connection -> {
            for (String where : List.of("basis IS NULL", "basis < ? AND removed = 0", "basis > ? AND removed = 0")) {
                try (PreparedStatement sql =
                        connection.prepareStatement("SELECT 1 FROM customer WHERE " + where + " LIMIT 1")) {
                    if (where.contains("?")) {
                        sql.setLong(1, basis);
                    }
                    if (number(sql) > 0) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    @Override
    public long countUnscreened(long basis) {
        return database.read(connection -> {
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT count(*) FROM customer c WHERE " + NOT_ON)) {
                sql.setLong(1, basis);
                return number(sql);
            }
        });
    }
}
