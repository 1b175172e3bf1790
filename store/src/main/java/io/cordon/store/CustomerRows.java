package io.cordon.store;

import io.cordon.core.model.Subject;
import io.cordon.core.record.SubjectJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows of customers, within a transaction. */
final class CustomerRows {
    /** How many references are asked for at once. */
    static final int TOGETHER = 100;

    static final String SELECT = "SELECT c.line, c.ref, c.nth, v.at, v.by, v.subject, c.basis FROM customer c JOIN"
            + " customer_version v ON v.line = c.line AND v.ref = c.ref AND v.nth = c.nth";

    private CustomerRows() {}

    /** Those of a line that are there, by reference; removed ones too. */
    static Map<String, KeptCustomer> find(Connection connection, String line, Collection<String> refs)
            throws SQLException {
        Map<String, KeptCustomer> found = new HashMap<>();
        List<String> all = List.copyOf(refs);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            try (PreparedStatement sql = connection.prepareStatement(
                    SELECT + " WHERE c.line = ? AND c.ref IN (" + marks(some.size()) + ")")) {
                sql.setString(1, line);
                for (int i = 0; i < some.size(); i++) {
                    sql.setString(i + 2, some.get(i));
                }
                read(sql).forEach(customer -> found.put(customer.key().ref(), customer));
            }
        }
        return found;
    }

    /** The number of the newest version of those of a line that are there. */
    static Map<CustomerKey, Integer> newest(Connection connection, String line, Collection<String> refs)
            throws SQLException {
        Map<CustomerKey, Integer> newest = new HashMap<>();
        List<String> all = List.copyOf(refs);
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            try (PreparedStatement sql = connection.prepareStatement(
                    "SELECT ref, nth FROM customer WHERE line = ? AND ref IN (" + marks(some.size()) + ")")) {
                sql.setString(1, line);
                for (int i = 0; i < some.size(); i++) {
                    sql.setString(i + 2, some.get(i));
                }
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        newest.put(new CustomerKey(line, row.getString(1)), row.getInt(2));
                    }
                }
            }
        }
        return newest;
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    static List<KeptCustomer> read(PreparedStatement sql) throws SQLException {
        List<KeptCustomer> customers = new ArrayList<>();
        try (ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                long basis = row.getLong(7);
                customers.add(
                        new KeptCustomer(version(row), row.wasNull() ? OptionalLong.empty() : OptionalLong.of(basis)));
            }
        }
        return customers;
    }

    /** Of line, ref, nth, at, by, subject in this order. */
    static CustomerVersion version(ResultSet row) throws SQLException {
        byte[] subject = row.getBytes(6);
        Optional<Subject> who = subject == null ? Optional.empty() : Optional.of(SubjectJson.read(subject));
        return new CustomerVersion(
                new CustomerKey(row.getString(1), row.getString(2)),
                row.getInt(3),
                Instant.parse(row.getString(4)),
                row.getString(5),
                who);
    }

    /** Writes versions, and makes each its customer's newest, not screened yet. */
    static void add(Connection connection, List<CustomerVersion> versions) throws SQLException {
        try (PreparedStatement version = connection.prepareStatement(
                        "INSERT INTO customer_version (line, ref, nth, at, by, hash, subject)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)");
                PreparedStatement newest = connection.prepareStatement(
                        "INSERT INTO customer (line, ref, nth, removed, basis) VALUES (?, ?, ?, ?, NULL)"
                                + " ON CONFLICT (line, ref) DO UPDATE SET nth = excluded.nth, removed = excluded.removed,"
                                + " basis = NULL")) {
            for (CustomerVersion one : versions) {
                version.setString(1, one.key().line());
                version.setString(2, one.key().ref());
                version.setInt(3, one.nth());
                version.setString(4, one.at().toString());
                version.setString(5, one.by());
                if (one.subject().isPresent()) {
                    byte[] json = SubjectJson.bytes(one.subject().get());
                    version.setBytes(6, Digests.sha256().digest(json));
                    version.setBytes(7, json);
                } else {
                    version.setNull(6, java.sql.Types.BINARY);
                    version.setNull(7, java.sql.Types.BINARY);
                }
                version.addBatch();
                newest.setString(1, one.key().line());
                newest.setString(2, one.key().ref());
                newest.setInt(3, one.nth());
                newest.setInt(4, one.subject().isPresent() ? 0 : 1);
                newest.addBatch();
            }
            version.executeBatch();
            newest.executeBatch();
        }
    }

    /** Marks a customer as screened, where the version that was is still the newest. */
    static void screened(Connection connection, long basis, List<CustomerVersion> versions) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("UPDATE customer SET basis = ? WHERE line = ? AND ref = ? AND nth = ?")) {
            for (CustomerVersion version : versions) {
                sql.setLong(1, basis);
                sql.setString(2, version.key().line());
                sql.setString(3, version.key().ref());
                sql.setInt(4, version.nth());
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }
}
