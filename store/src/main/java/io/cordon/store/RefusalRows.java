package io.cordon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The table of refusals. */
final class RefusalRows {
    private RefusalRows() {}

    static void insert(Connection connection, Refusal refusal) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO refusal (list, sha256, at, reason) VALUES (?, ?, ?, ?)")) {
            sql.setString(1, refusal.list());
            sql.setString(2, refusal.sha256());
            sql.setString(3, refusal.at().toString());
            sql.setString(4, refusal.reason());
            sql.executeUpdate();
        }
    }

    static List<Refusal> all(Connection connection) throws SQLException {
        List<Refusal> refusals = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT list, sha256, at, reason FROM refusal ORDER BY seq")) {
            while (row.next()) {
                refusals.add(new Refusal(
                        row.getString(1), row.getString(2), Instant.parse(row.getString(3)), row.getString(4)));
            }
        }
        return refusals;
    }
}
