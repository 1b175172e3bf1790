package io.cordon.store;

import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Decisions;
import io.cordon.core.profile.HouseDecision;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of decisions about profiles. */
final class DecisionRows {
    private DecisionRows() {}

    /** Adds a decision under the next number; the caller holds the lock for writing. */
    static HouseDecision insert(Connection connection, HouseDecision unnumbered) throws SQLException {
        List<HouseDecision> before = all(connection, Instant.MAX);
        long number = before.isEmpty() ? 1 : before.getLast().number() + 1;
        HouseDecision decision = new HouseDecision(
                number,
                unnumbered.kind(),
                unnumbered.one(),
                unnumbered.other(),
                unnumbered.by(),
                unnumbered.at(),
                unnumbered.reason());
        Decisions.refuseContradiction(before, decision);
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO profile_decision (number, kind, one, other, by, at, reason) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            sql.setLong(1, number);
            sql.setString(2, decision.kind().word());
            sql.setString(3, decision.one().toString());
            sql.setString(4, decision.other().toString());
            sql.setString(5, decision.by());
            sql.setString(6, decision.at().toString());
            sql.setString(7, decision.reason());
            sql.executeUpdate();
        }
        return decision;
    }

    static List<HouseDecision> all(Connection connection, Instant known) throws SQLException {
        List<HouseDecision> decisions = new ArrayList<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "SELECT number, kind, one, other, by, at, reason FROM profile_decision ORDER BY number")) {
            while (row.next()) {
                Instant at = Instant.parse(row.getString(6));
                if (!at.isAfter(known)) {
                    decisions.add(new HouseDecision(
                            row.getLong(1),
                            HouseDecision.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                            TargetId.parse(row.getString(3)),
                            TargetId.parse(row.getString(4)),
                            row.getString(5),
                            at,
                            row.getString(7)));
                }
            }
        }
        return decisions;
    }
}
