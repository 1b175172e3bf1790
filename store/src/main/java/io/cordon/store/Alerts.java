package io.cordon.store;

import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertState;
import io.cordon.core.journal.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Alerts, by what happened to them. An event and the journal's entry of it are written together or not at all; none is ever altered.
 * Safe for many threads and processes.
 */
public interface Alerts {
    /** Something that happens to an alert. */
    record Step(Alert.Key key, AlertEvent event) {}

    /**
     * What a screening of a customer does.
     *
     * @param steps openings and what follows, in order
     * @param beside more entries for the journal, before those of the steps
     */
    record Judgement(List<Step> steps, List<Draft> beside) {
        /** Nothing changes. */
        public static final Judgement NOTHING = new Judgement(List.of(), List.of());

        public Judgement {
            steps = List.copyOf(steps);
            beside = List.copyOf(beside);
        }
    }

    /** Says what a screening does, from the alerts that a customer has; quickly, as others wait, and with nothing but its arguments. */
    interface Judge {
        Judgement of(CustomerVersion customer, List<Alert> alerts);
    }

    /**
     * Which alerts.
     *
     * @param line of one business line; empty for all
     * @param states in any of these; empty for all
     * @param assignee of one person
     * @param list with a hit on it
     * @param customer of one customer's reference
     */
    record Query(
            Optional<String> line,
            Set<AlertState> states,
            Optional<String> assignee,
            Optional<String> list,
            Optional<String> customer) {
        /** All of them. */
        public static final Query ALL =
                new Query(Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

        public Query {
            states = Set.copyOf(states);
        }
    }

    /** An alert with all that happened to it. */
    Optional<AlertFile> find(String id);

    /** A customer's alerts, in the order of their ids. */
    List<Alert> of(CustomerKey customer);

    /**
     * Adds an event to each of some alerts, all or none.
     *
     * @return the alerts after it, in the order of the steps
     * @throws AlertConflictException if an event is not its alert's next one
     * @throws IllegalArgumentException if an alert is not there, or the event cannot follow
     */
    List<AlertFile> append(List<Step> steps);

    /**
     * Takes in that customers were screened on a basis: what the judge says happens, and that they were, is written together. A
     * customer of whom there is another version meanwhile is passed over.
     *
     * @return the alerts of each customer that was not passed over, after it
     */
    Map<CustomerKey, List<Alert>> screened(long basis, List<CustomerVersion> customers, Judge judge);

    /**
     * The queue: by state, priority, due time and id.
     *
     * @param after where to go on; empty for the start
     * @param most how many at most
     */
    List<AlertRow> queue(Query query, Optional<AlertRow.Place> after, int most);

    /**
     * Customers with a clearance that ended.
     *
     * @param from after this moment
     * @param to and not after this one
     */
    List<CustomerKey> lapsed(Instant from, Instant to);

    /** How many there are in each state that has any. */
    Map<AlertState, Long> counts(Query query);

    /** All in numbers, of one business line or of all. */
    AlertFigures figures(Optional<String> line, Instant now);
}
