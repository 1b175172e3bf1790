package io.cordon.store;

import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertState;
import io.cordon.core.alert.Priority;
import io.cordon.core.record.AlertEventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of alerts, within a transaction. */
final class AlertRows {
    /** The columns of a row, in the order in which {@link #row} reads them. */
    static final String COLUMNS =
            "a.id, a.line, a.customer, a.profile, a.events, a.state, a.priority, a.assignee, a.due,"
                    + " a.opened, a.since, a.settled, a.lapses, a.score, a.name, a.class";

    private static final double MILLION = 1e6;

    private AlertRows() {}

    /** An alert with its events, read to be added to. */
    static final class Open {
        final Alert.Key key;
        final List<AlertEvent> events = new ArrayList<>();
        final List<Long> entries = new ArrayList<>();

        Open(Alert.Key key) {
            this.key = key;
        }

        Alert alert() {
            return Alert.of(key, events);
        }

        AlertFile file() {
            return new AlertFile(alert(), events, entries);
        }
    }

    /** Alerts by their ids. */
    static Map<String, Open> byId(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Open> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += CustomerRows.TOGETHER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CustomerRows.TOGETHER));
            read(connection, "a.id IN (" + CustomerRows.marks(some.size()) + ")", some, found);
        }
        return found;
    }

    /** Alerts of customers of a line. */
    static Map<String, List<Open>> byCustomer(Connection connection, String line, Collection<String> refs)
            throws SQLException {
        Map<String, Open> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(refs);
        for (int from = 0; from < all.size(); from += CustomerRows.TOGETHER) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CustomerRows.TOGETHER));
            List<String> values = new ArrayList<>(some);
            values.addFirst(line);
            read(connection, "a.line = ? AND a.customer IN (" + CustomerRows.marks(some.size()) + ")", values, found);
        }
        Map<String, List<Open>> byCustomer = new HashMap<>();
        found.values()
                .forEach(open -> byCustomer
                        .computeIfAbsent(open.key.customer(), ref -> new ArrayList<>())
                        .add(open));
        return byCustomer;
    }

    private static void read(Connection connection, String where, List<String> values, Map<String, Open> into)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT a.id, a.line, a.customer, a.profile, e.entry,"
                + " e.json FROM alert a JOIN alert_event e ON e.alert = a.id WHERE " + where
                + " ORDER BY a.id, e.number")) {
            for (int i = 0; i < values.size(); i++) {
                sql.setString(i + 1, values.get(i));
            }
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    Alert.Key key =
                            new Alert.Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                    Open open = into.computeIfAbsent(key.id(), id -> new Open(key));
                    open.entries.add(row.getLong(5));
                    open.events.add(AlertEventJson.parse(row.getBytes(6)));
                }
            }
        }
    }

    /** Writes what follows from an alert's events; then those from a number on can be written. */
    static void write(Connection connection, Collection<Open> changed) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                        "INSERT INTO alert (id, line, customer, profile, events, state, priority, assignee, due, opened,"
                                + " since, settled, lapses, score, name, class) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (id) DO UPDATE SET events = excluded.events, state = excluded.state,"
                                + " priority = excluded.priority, assignee = excluded.assignee, due = excluded.due,"
                                + " since = excluded.since, settled = excluded.settled, lapses = excluded.lapses, score = excluded.score,"
                                + " name = excluded.name, class = excluded.class");
                PreparedStatement forget = connection.prepareStatement("DELETE FROM alert_list WHERE alert = ?");
                PreparedStatement list =
                        connection.prepareStatement(
                        "INSERT INTO alert_list (alert, list, line, state) VALUES (?, ?, ?, ?)")) {
            for (Open open : changed) {
                AlertRow row = AlertRow.of(open.key, open.events);
                set(sql, row);
                sql.addBatch();
                forget.setString(1, row.id());
                forget.addBatch();
                for (String on : row.lists()) {
                    list.setString(1, row.id());
                    list.setString(2, on);
                    list.setString(3, row.line());
                    list.setInt(4, row.state().ordinal());
                    list.addBatch();
                }
            }
            sql.executeBatch();
            forget.executeBatch();
            list.executeBatch();
        }
    }

    private static void set(PreparedStatement sql, AlertRow row) throws SQLException {
        sql.setString(1, row.id());
        sql.setString(2, row.line());
        sql.setString(3, row.customer());
        sql.setString(4, row.profile());
        sql.setInt(5, row.events());
        sql.setInt(6, row.state().ordinal());
        sql.setInt(7, row.priority().ordinal());
        if (row.assignee().isPresent()) {
            sql.setString(8, row.assignee().get());
        } else {
            sql.setNull(8, java.sql.Types.VARCHAR);
        }
        sql.setLong(9, row.due().toEpochMilli());
        sql.setLong(10, row.opened().toEpochMilli());
        sql.setLong(11, row.since().toEpochMilli());
        set(sql, 12, row.settled());
        set(sql, 13, row.lapses());
        sql.setInt(14, (int) Math.round(row.score() * MILLION));
        sql.setString(15, row.name());
        sql.setString(16, row.explanationClass());
    }

    private static void set(PreparedStatement sql, int place, Optional<Instant> moment) throws SQLException {
        if (moment.isPresent()) {
            sql.setLong(place, moment.get().toEpochMilli());
        } else {
            sql.setNull(place, java.sql.Types.BIGINT);
        }
    }

    private static Optional<Instant> moment(ResultSet row, int place) throws SQLException {
        long milliseconds = row.getLong(place);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(milliseconds));
    }

    /** Writes events that came last, each with its entry. */
    static void writeEvents(Connection connection, Collection<Open> changed, Map<String, Integer> from)
            throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO alert_event (alert, number, entry, json) VALUES (?, ?, ?, ?)")) {
            for (Open open : changed) {
                for (int i = from.getOrDefault(open.key.id(), 0); i < open.events.size(); i++) {
                    sql.setString(1, open.key.id());
                    sql.setInt(2, i);
                    sql.setLong(3, open.entries.get(i));
                    sql.setBytes(4, AlertEventJson.bytes(open.events.get(i)));
                    sql.addBatch();
                }
            }
            sql.executeBatch();
        }
    }

    /** A row, its lists not read yet. */
    static AlertRow row(ResultSet row, List<String> lists) throws SQLException {
        return new AlertRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                AlertState.values()[row.getInt(6)],
                Priority.values()[row.getInt(7)],
                Optional.ofNullable(row.getString(8)),
                Instant.ofEpochMilli(row.getLong(9)),
                Instant.ofEpochMilli(row.getLong(10)),
                Instant.ofEpochMilli(row.getLong(11)),
                moment(row, 12),
                moment(row, 13),
                row.getInt(14) / MILLION,
                row.getString(15),
                row.getString(16),
                lists);
    }
}
