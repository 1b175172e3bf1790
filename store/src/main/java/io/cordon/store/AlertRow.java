package io.cordon.store;

import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertHit;
import io.cordon.core.alert.AlertState;
import io.cordon.core.alert.Clearance;
import io.cordon.core.alert.Priority;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a queue shows of an alert. Moments are to the millisecond.
 *
 * @param customer the customer's reference
 * @param profile the id that the party had when it was opened
 * @param events how many there are
 * @param since when it was opened, or last reopened
 * @param settled when it was decided for good; empty where it is open
 * @param lapses when a clearance ends; empty where there is none, or it has no end
 * @param score of the best hit, to six digits; 0 where nothing is hit any more
 * @param name of the best hit, or of what was hit last
 * @param explanationClass of the hits, each that differs once, in order
 * @param lists that the hits are on, in order
 */
public record AlertRow(
        String id,
        String line,
        String customer,
        String profile,
        int events,
        AlertState state,
        Priority priority,
        Optional<String> assignee,
        Instant due,
        Instant opened,
        Instant since,
        Optional<Instant> settled,
        Optional<Instant> lapses,
        double score,
        String name,
        String explanationClass,
        List<String> lists) {

    public AlertRow {
        lists = List.copyOf(lists);
    }

    /**
     * A place in the queue, which is by state, priority, due time and id.
     *
     * @param due milliseconds since 1970
     */
    public record Place(int state, int priority, long due, String id) {}

    /** Where it stands. */
    public Place place() {
        return new Place(state.ordinal(), priority.ordinal(), due.toEpochMilli(), id);
    }

    /** The same, with its lists read. */
    AlertRow on(List<String> read) {
        return new AlertRow(
                id,
                line,
                customer,
                profile,
                events,
                state,
                priority,
                assignee,
                due,
                opened,
                since,
                settled,
                lapses,
                score,
                name,
                explanationClass,
                read);
    }

    /** The explanation classes of an alert's hits, each that differs once, in order. */
    public static String classOf(Alert alert) {
        TreeSet<String> classes = new TreeSet<>();
        alert.hits().forEach(hit -> classes.add(hit.explanationClass()));
        return String.join(" | ", classes);
    }

    /** What follows from events. */
    static AlertRow of(Alert.Key key, List<AlertEvent> events) {
        Alert alert = Alert.first(key, events.getFirst());
        Instant since = alert.opened();
        Optional<Instant> settled = Optional.empty();
        List<AlertHit> last = alert.hits();
        for (AlertEvent event : events.subList(1, events.size())) {
            boolean open = alert.state().isOpen();
            alert = alert.after(event);
            last = alert.hits().isEmpty() ? last : alert.hits();
            if (event.what() instanceof AlertEvent.Reopened) {
                since = event.at();
                settled = Optional.empty();
            } else if (open && !alert.state().isOpen()) {
                settled = Optional.of(event.at());
            }
        }
        TreeSet<String> lists = new TreeSet<>();
        alert.hits().forEach(hit -> lists.add(hit.target().list()));
        return new AlertRow(
                key.id(),
                key.line(),
                key.customer(),
                key.profile(),
                alert.events(),
                alert.state(),
                alert.priority(),
                alert.assignee(),
                alert.due(),
                alert.opened(),
                since,
                settled,
                alert.clearance().flatMap(Clearance::until),
                alert.hits().stream().mapToDouble(AlertHit::score).max().orElse(0),
                last.stream()
                        .max(Comparator.comparingDouble(AlertHit::score))
                        .map(AlertHit::name)
                        .orElse(""),
                classOf(alert),
                List.copyOf(lists));
    }
}
