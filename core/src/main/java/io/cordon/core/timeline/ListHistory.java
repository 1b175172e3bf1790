package io.cordon.core.timeline;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All that is held of one list.
 *
 * @param list the list's id
 * @param editions oldest first
 * @param runs every target's content, each with the consecutive editions that carry it unchanged
 * @param notices dated facts from the authority's other publications
 */
public record ListHistory(String list, List<Edition> editions, List<Run> runs, List<Notice> notices) {
    public ListHistory {
        editions = List.copyOf(editions);
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }

    /**
     * What was known at a moment, by record time: the editions read by then, and the notices given.
     *
     * @param moment editions read after it are left out; one read at that very moment is known
     * @param known the notices read by then
     */
    public ListHistory knownAt(Instant moment, List<Notice> known) {
        return only(edition -> !edition.readAt().isAfter(moment), known);
    }

    /** What was known from some of the editions alone, and from the notices given. */
    public ListHistory only(Predicate<Edition> counts, List<Notice> known) {
        int[] kept = new int[editions.size() + 1]; // how many editions before each are kept
        List<Edition> then = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            if (counts.test(editions.get(i))) {
                then.add(editions.get(i));
            }
            kept[i + 1] = then.size();
        }
        if (then.size() == editions.size()) {
            return new ListHistory(list, editions, runs, known);
        }
        Map<TargetId, List<Run>> byTarget = new LinkedHashMap<>();
        for (Run run : runs) {
            int first = kept[run.first()];
            int last = kept[run.last() + 1] - 1;
            if (first <= last) {
                byTarget.computeIfAbsent(run.target().id(), added -> new ArrayList<>())
                        .add(new Run(run.target(), first, last));
            }
        }
        List<Run> contents = new ArrayList<>();
        byTarget.values().forEach(each -> contents.addAll(joined(each)));
        return new ListHistory(list, then, contents, known);
    }

    /** Joins runs of the same content that nothing known lies between any more. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        runs.sort(Comparator.comparingInt(Run::first));
        for (Run run : runs) {
            boolean goesOn = !joined.isEmpty()
                    && joined.getLast().last() + 1 == run.first()
                    && joined.getLast().target().equals(run.target());
            int first = goesOn ? joined.removeLast().first() : run.first();
            joined.add(new Run(run.target(), first, run.last()));
        }
        return joined;
    }

    /**
     * One content of a target over consecutive editions.
     *
     * @param target the content
     * @param first index of the first edition that carries it
     * @param last index of the last edition that carries it, inclusive
     */
    public record Run(Target target, int first, int last) {}
}
