package io.cordon.store;

import io.cordon.core.alert.AlertState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alerts in numbers.
 *
 * @param customers how many are kept
 * @param states how many alerts there are in each state; those that are in none of them are 0
 * @param overdue how many are open after they were due
 * @param medianToDecision from opening, or the last reopening, to the decision; empty where nothing was decided
 * @param ninetiethToDecision nine of ten were decided within it
 * @param medianAge of those open, from opening or the last reopening; empty where none is
 * @param oldest of those open
 * @param lists by list, in order; an alert on several counts for each
 */
public record AlertFigures(
        long customers,
        Map<AlertState, Long> states,
        long overdue,
        Optional<Duration> medianToDecision,
        Optional<Duration> ninetiethToDecision,
        Optional<Duration> medianAge,
        Optional<Duration> oldest,
        List<OfList> lists) {

    public AlertFigures {
        states = Map.copyOf(states);
        lists = List.copyOf(lists);
    }

    /**
     * Of one list.
     *
     * @param open not decided
     */
    public record OfList(String list, long open, long trueMatches, long falsePositives) {}

    /** How many of those decided were false positives, from 0 to 1; empty where nothing was decided. */
    public Optional<Double> falsePositiveRate() {
        long wrong = states.getOrDefault(AlertState.FALSE_POSITIVE, 0L);
        long all = wrong + states.getOrDefault(AlertState.TRUE_MATCH, 0L);
        return all == 0 ? Optional.empty() : Optional.of((double) wrong / all);
    }

    /** Alerts for each thousand customers; empty where there are none. */
    public Optional<Double> perThousand() {
        long alerts = states.values().stream().mapToLong(Long::longValue).sum();
        return customers == 0 ? Optional.empty() : Optional.of(1000.0 * alerts / customers);
    }
}
