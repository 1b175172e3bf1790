package io.cordon.store;

import io.cordon.core.alert.AlertState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Alerts searched and counted, within a transaction. */
final class AlertQueue {
    private static final String OPEN = "a.state < " + AlertState.TRUE_MATCH.ordinal();
    private static final String SETTLED = "a.settled IS NOT NULL";

    private AlertQueue() {}

    /** Conditions and their values. */
    private static final class Where {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Where(Alerts.Query query) {
            query.line().ifPresent(line -> and("a.line = ?", line));
            if (!query.states().isEmpty()) {
                // Numbers of ours, written out so that the database knows them when it chooses an index.
                and("a.state IN ("
                        + new TreeSet<>(query.states())
                                .stream()
                                        .map(state -> Integer.toString(state.ordinal()))
                                        .collect(Collectors.joining(", "))
                        + ")");
            }
            query.assignee().ifPresent(assignee -> and("a.assignee = ?", assignee));
            query.customer().ifPresent(customer -> and("a.customer = ?", customer));
            query.list()
                    .ifPresent(list ->
                            and("EXISTS (SELECT 1 FROM alert_list l WHERE l.alert = a.id AND l.list = ?)", list));
        }

        static Where of(Optional<String> line) {
            return new Where(
                    new Alerts.Query(line, java.util.Set.of(), Optional.empty(), Optional.empty(), Optional.empty()));
        }

        Where and(String condition, Object... of) {
            conditions.add(condition);
            values.addAll(List.of(of));
            return this;
        }

        PreparedStatement of(Connection connection, String select, String end) throws SQLException {
            String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
            PreparedStatement sql = connection.prepareStatement(select + where + end);
            for (int i = 0; i < values.size(); i++) {
                switch (values.get(i)) {
                    case Integer number -> sql.setInt(i + 1, number);
                    case Long number -> sql.setLong(i + 1, number);
                    case Object text -> sql.setString(i + 1, text.toString());
                }
            }
            return sql;
        }
    }

    static List<AlertRow> page(Connection connection, Alerts.Query query, Optional<AlertRow.Place> after, int most)
            throws SQLException {
        Where where = new Where(query);
        after.ifPresent(place -> where.and(
                "(a.state, a.priority, a.due, a.id) > (?, ?, ?, ?)",
                place.state(),
                place.priority(),
                place.due(),
                place.id()));
        List<AlertRow> rows = new ArrayList<>();
        try (PreparedStatement sql = where.of(
                        connection,
                        "SELECT " + AlertRows.COLUMNS + " FROM alert a",
                        " ORDER BY a.state, a.priority, a.due, a.id LIMIT " + most);
                ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                rows.add(AlertRows.row(row, List.of()));
            }
        }
        return withLists(connection, rows);
    }

    private static List<AlertRow> withLists(Connection connection, List<AlertRow> rows) throws SQLException {
        Map<String, List<String>> lists = new HashMap<>();
        for (int from = 0; from < rows.size(); from += CustomerRows.TOGETHER) {
            List<AlertRow> some = rows.subList(from, Math.min(rows.size(), from + CustomerRows.TOGETHER));
            try (PreparedStatement sql =
                    connection.prepareStatement("SELECT alert, list FROM alert_list WHERE alert IN ("
                            + CustomerRows.marks(some.size()) + ") ORDER BY alert, list")) {
                for (int i = 0; i < some.size(); i++) {
                    sql.setString(i + 1, some.get(i).id());
                }
                try (ResultSet row = sql.executeQuery()) {
                    while (row.next()) {
                        lists.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(row.getString(2));
                    }
                }
            }
        }
        return rows.stream()
                .map(row -> row.on(lists.getOrDefault(row.id(), List.of())))
                .toList();
    }

    static List<CustomerKey> lapsed(Connection connection, Instant from, Instant to) throws SQLException {
        TreeSet<CustomerKey> customers = new TreeSet<>();
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT a.line, a.customer FROM alert a WHERE a.lapses > ? AND a.lapses <= ?")) {
            sql.setLong(1, from.toEpochMilli());
            sql.setLong(2, to.toEpochMilli());
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    customers.add(new CustomerKey(row.getString(1), row.getString(2)));
                }
            }
        }
        return List.copyOf(customers);
    }

    static Map<AlertState, Long> counts(Connection connection, Alerts.Query query) throws SQLException {
        Map<AlertState, Long> counts = new EnumMap<>(AlertState.class);
        try (PreparedStatement sql =
                        new Where(query).of(connection, "SELECT a.state, count(*) FROM alert a", " GROUP BY a.state");
                ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                counts.put(AlertState.values()[row.getInt(1)], row.getLong(2));
            }
        }
        return counts;
    }

    static AlertFigures figures(Connection connection, Optional<String> line, Instant now) throws SQLException {
        Alerts.Query query =
                new Alerts.Query(line, java.util.Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
        Map<AlertState, Long> states = counts(connection, query);
        Map<AlertState, Long> all = new EnumMap<>(AlertState.class);
        for (AlertState state : AlertState.values()) {
            all.put(state, states.getOrDefault(state, 0L));
        }
        long settled =
                states.getOrDefault(AlertState.TRUE_MATCH, 0L) + states.getOrDefault(AlertState.FALSE_POSITIVE, 0L);
        long open = all.values().stream().mapToLong(Long::longValue).sum() - settled;
        Where overdue = Where.of(line).and(OPEN).and("a.due < ?", now.toEpochMilli());
        return new AlertFigures(
                customers(connection, line),
                all,
                number(overdue.of(connection, "SELECT count(*) FROM alert a", ""))
                        .orElse(0L),
                took(connection, line, (settled - 1) / 2, settled),
                took(connection, line, Math.max(0, (settled * 9 + 9) / 10 - 1), settled),
                age(connection, line, now, open / 2, open),
                age(connection, line, now, 0, open),
                lists(connection, line));
    }

    private static long customers(Connection connection, Optional<String> line) throws SQLException {
        Where where = new Where(Alerts.Query.ALL).and("a.removed = 0");
        line.ifPresent(one -> where.and("a.line = ?", one));
        return number(where.of(connection, "SELECT count(*) FROM customer a", ""))
                .orElse(0L);
    }

    /** The nth shortest time to a decision, from 0. */
    private static Optional<Duration> took(Connection connection, Optional<String> line, long nth, long of)
            throws SQLException {
        if (of == 0) {
            return Optional.empty();
        }
        Where where = Where.of(line).and(SETTLED);
        return number(where.of(
                        connection,
                        "SELECT a.settled - a.since AS took FROM alert a",
                        " ORDER BY took LIMIT 1 OFFSET " + nth))
                .map(Duration::ofMillis);
    }

    /** The nth greatest age of those open, from 0. */
    private static Optional<Duration> age(Connection connection, Optional<String> line, Instant now, long nth, long of)
            throws SQLException {
        if (of == 0) {
            return Optional.empty();
        }
        Where where = Where.of(line).and("a.open_since IS NOT NULL");
        return number(where.of(
                        connection, "SELECT a.open_since FROM alert a", " ORDER BY a.open_since LIMIT 1 OFFSET " + nth))
                .map(since -> Duration.ofMillis(Math.max(0, now.toEpochMilli() - since)));
    }

    private static List<AlertFigures.OfList> lists(Connection connection, Optional<String> line) throws SQLException {
        List<AlertFigures.OfList> lists = new ArrayList<>();
        String match = "a.state = " + AlertState.TRUE_MATCH.ordinal();
        String wrong = "a.state = " + AlertState.FALSE_POSITIVE.ordinal();
        try (PreparedStatement sql = Where.of(line)
                        .of(
                                connection,
                                "SELECT a.list, " + sum(OPEN) + ", " + sum(match) + ", " + sum(wrong)
                                        + " FROM alert_list a",
                                " GROUP BY a.list ORDER BY a.list");
                ResultSet row = sql.executeQuery()) {
            while (row.next()) {
                lists.add(new AlertFigures.OfList(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        }
        return lists;
    }

    private static String sum(String condition) {
        return "sum(CASE WHEN " + condition + " THEN 1 ELSE 0 END)";
    }

    private static Optional<Long> number(PreparedStatement statement) throws SQLException {
        try (PreparedStatement sql = statement;
                ResultSet row = sql.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }
}
