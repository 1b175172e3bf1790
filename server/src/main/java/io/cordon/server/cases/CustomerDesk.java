package io.cordon.server.cases;

import io.cordon.core.alert.Alert;
import io.cordon.core.model.Subject;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.store.CustomerKey;
import io.cordon.store.CustomerVersion;
import io.cordon.store.Customers;
import io.cordon.store.KeptCustomer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers, each screened when it comes and when it changes. Safe for many threads. */
public final class CustomerDesk {
    private final Desk desk;
    private final Monitoring monitoring;
    private final Clock clock;

    public CustomerDesk(Desk desk, Monitoring monitoring, Clock clock) {
        this.desk = desk;
        this.monitoring = monitoring;
        this.clock = clock;
    }

    /**
     * A customer that was put.
     *
     * @param changed whether that made a version
     * @param alerts the customer's, now
     */
    public record Taken(CustomerVersion version, boolean changed, List<Alert> alerts) {
        public Taken {
            alerts = List.copyOf(alerts);
        }
    }

    /**
     * Adds or changes customers of a line, and screens those that are not screened on the lists of now; kept, screened and their
     * alerts opened when this returns. Should it end in between, {@link Rescreens} does the rest.
     *
     * @return one for each, in their order
     * @throws io.cordon.core.model.BadInputException if a reference cannot be one; nothing is kept then
     * @throws io.cordon.answers.NoUsableListException if nobody can be screened now; nothing is kept then
     */
    public List<Taken> put(String line, List<Subject> subjects, String by) {
        Ready ready = desk.now();
        long basis = monitoring.basis(ready);
        List<Customers.Put> puts = desk.stores().customers().put(line, subjects, by, clock.instant());
        Map<CustomerKey, CustomerVersion> waiting = new LinkedHashMap<>();
        for (Customers.Put put : puts) {
            KeptCustomer customer = put.customer();
            if (customer.basis().isEmpty() || customer.basis().getAsLong() != basis) {
                waiting.put(customer.key(), customer.version());
            }
        }
        Map<CustomerKey, List<Alert>> alerts =
                waiting.isEmpty() ? Map.of() : monitoring.screen(ready, line, List.copyOf(waiting.values()));
        List<Taken> taken = new ArrayList<>();
        for (Customers.Put put : puts) {
            List<Alert> had = alerts.get(put.customer().key());
            taken.add(new Taken(
                    put.customer().version(),
                    put.changed(),
                    had == null ? desk.stores().alerts().of(put.customer().key()) : had));
        }
        return taken;
    }

    /** Removes a customer; its alerts tell that nothing is hit any more, and its history stays. Empty where there is none. */
    public Optional<CustomerVersion> remove(CustomerKey key, String by) {
        Ready ready = desk.now();
        Optional<CustomerVersion> gone = desk.stores().customers().remove(key, by, clock.instant());
        gone.ifPresent(version -> monitoring.rescreen(ready, List.of(version)));
        return gone;
    }

    /** A customer as it is now; empty where there is none, or none any more. */
    public Optional<KeptCustomer> find(CustomerKey key) {
        return desk.stores()
                .customers()
                .find(key)
                .filter(customer -> customer.version().subject().isPresent());
    }

    /** A customer's alerts. */
    public List<Alert> alerts(CustomerKey key) {
        return desk.stores().alerts().of(key);
    }

    /** Every version of a customer, oldest first. */
    public List<CustomerVersion> history(CustomerKey key) {
        return desk.stores().customers().history(key);
    }

    /** Customers in order: {@link Customers#page}. */
    public List<KeptCustomer> page(Optional<String> line, CustomerKey after, int most) {
        return desk.stores().customers().page(line, after, most);
    }
}
