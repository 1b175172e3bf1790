package io.cordon.store;

import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertState;
import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.TreeEdge;
import io.cordon.core.record.AlertRecord;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The alerts in the store's database. All that changes them is done under the journal's lock, so that one after the other sees what
 * was before; what is searched is in {@link AlertQueue}.
 */
final class SqlAlerts implements Alerts {
    private final Database database;
    private final SecureRandom random = new SecureRandom();

    SqlAlerts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<AlertFile> find(String id) {
        return database.read(connection -> AlertRows.byId(connection, List.of(id)).values().stream()
                .findFirst()
                .map(AlertRows.Open::file));
    }

    @Override
    public List<Alert> of(CustomerKey customer) {
        return database.read(connection -> AlertRows.byCustomer(connection, customer.line(), List.of(customer.ref()))
                .getOrDefault(customer.ref(), List.of())
                .stream()
                .map(AlertRows.Open::alert)
                .toList());
    }

    @Override
    public List<AlertFile> append(List<Step> steps) {
        return database.writeJournal(connection -> {
            Map<String, AlertRows.Open> open = AlertRows.byId(
                    connection,
                    steps.stream().map(step -> step.key().id()).distinct().toList());
            Writing writing = new Writing(connection);
            for (Step step : steps) {
                AlertRows.Open alert = open.get(step.key().id());
                if (alert == null) {
                    throw new IllegalArgumentException(
                            "there is no alert " + step.key().id());
                }
                writing.add(alert, step);
            }
            writing.finish();
            return steps.stream().map(step -> open.get(step.key().id()).file()).toList();
        });
    }

    @Override
    public Map<CustomerKey, List<Alert>> screened(long basis, List<CustomerVersion> customers, Judge judge) {
        return database.writeJournal(connection -> {
            Map<String, Set<String>> refs = new TreeMap<>();
            customers.forEach(customer -> refs.computeIfAbsent(customer.key().line(), line -> new TreeSet<>())
                    .add(customer.key().ref()));
            Map<CustomerKey, Integer> newest = new HashMap<>();
            Map<CustomerKey, List<AlertRows.Open>> had = new HashMap<>();
            for (Map.Entry<String, Set<String>> line : refs.entrySet()) {
                newest.putAll(CustomerRows.newest(connection, line.getKey(), line.getValue()));
                AlertRows.byCustomer(connection, line.getKey(), line.getValue())
                        .forEach((ref, alerts) -> had.put(new CustomerKey(line.getKey(), ref), alerts));
            }
            List<CustomerVersion> current = customers.stream()
                    .filter(customer -> newest.getOrDefault(customer.key(), 0) == customer.nth())
                    .toList();
            Writing writing = new Writing(connection);
            Map<CustomerKey, List<Alert>> after = new LinkedHashMap<>();
            for (CustomerVersion customer : current) {
                List<AlertRows.Open> open = had.computeIfAbsent(customer.key(), key -> new ArrayList<>());
                Judgement judgement = judge.of(
                        customer, open.stream().map(AlertRows.Open::alert).toList());
                judgement.beside().forEach(writing::beside);
                for (Step step : judgement.steps()) {
                    writing.add(opened(open, step), step);
                }
                after.put(
                        customer.key(), open.stream().map(AlertRows.Open::alert).toList());
            }
            writing.finish();
            CustomerRows.screened(connection, basis, current);
            return after;
        });
    }

    private static AlertRows.Open opened(List<AlertRows.Open> open, Step step) {
        return open.stream()
                .filter(alert -> alert.key.id().equals(step.key().id()))
                .findFirst()
                .orElseGet(() -> {
                    AlertRows.Open made = new AlertRows.Open(step.key());
                    open.add(made);
                    return made;
                });
    }

    /** What one transaction adds to alerts and to the journal. */
    private final class Writing {
        private final Connection connection;
        private final long first;
        private final List<JournalRows.Written> entries = new ArrayList<>();
        private final Map<String, AlertRows.Open> changed = new LinkedHashMap<>();
        private final Map<String, Integer> from = new HashMap<>();

        Writing(Connection connection) throws SQLException {
            this.connection = connection;
            this.first = JournalRows.size(connection);
        }

        void beside(Draft draft) {
            entries.add(JournalRows.Written.of(draft));
        }

        void add(AlertRows.Open alert, Step step) {
            if (step.event().number() != alert.events.size()) {
                throw new AlertConflictException(alert.key.id(), alert.events.size());
            }
            if (alert.events.isEmpty()) {
                Alert.first(alert.key, step.event());
            } else {
                alert.alert().after(step.event());
            }
            byte[] salt = new byte[Enclosure.SALT_BYTES];
            random.nextBytes(salt);
            changed.putIfAbsent(alert.key.id(), alert);
            from.putIfAbsent(alert.key.id(), alert.events.size());
            alert.entries.add(first + entries.size());
            alert.events.add(step.event());
            entries.add(JournalRows.Written.of(AlertRecord.happened(alert.key, step.event(), salt)));
        }

        void finish() throws SQLException {
            if (!entries.isEmpty()) {
                TreeEdge edge = TreeEdge.of(first, JournalRows.nodes(connection));
                JournalRows.append(connection, edge, entries);
                AlertRows.write(connection, changed.values());
                AlertRows.writeEvents(connection, changed.values(), from);
            }
        }
    }

    @Override
    public List<AlertRow> queue(Query query, Optional<AlertRow.Place> after, int most) {
        return database.read(connection -> AlertQueue.page(connection, query, after, most));
    }

    @Override
    public List<CustomerKey> lapsed(Instant from, Instant to) {
        return database.read(connection -> AlertQueue.lapsed(connection, from, to));
    }

    @Override
    public Map<AlertState, Long> counts(Query query) {
        return database.read(connection -> AlertQueue.counts(connection, query));
    }

    @Override
    public AlertFigures figures(Optional<String> line, Instant now) {
        return database.read(connection -> AlertQueue.figures(connection, line, now));
    }
}
