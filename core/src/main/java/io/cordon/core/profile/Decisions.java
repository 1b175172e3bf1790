package io.cordon.core.profile;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The decisions of the house that hold. Of two targets the latest decision holds; joins carry over from one to the next;
 * nothing that is joined may be split.
 */
public final class Decisions {
    /** None. */
    public static final Decisions NONE = new Decisions(List.of());

    private final List<HouseDecision> holding;

    private Decisions(List<HouseDecision> holding) {
        this.holding = holding;
    }

    private record Pair(TargetId one, TargetId other) {}

    /**
     * What holds of a record of decisions.
     *
     * @param record every decision ever taken, in order
     * @throws BadInputException if they contradict each other, which {@link #refuseContradiction} prevents
     */
    public static Decisions of(Collection<HouseDecision> record) {
        Map<Pair, HouseDecision> latest = new LinkedHashMap<>();
        for (HouseDecision decision : record) {
            latest.put(new Pair(decision.one(), decision.other()), decision);
        }
        List<HouseDecision> holding = latest.values().stream()
                .filter(decision -> decision.kind() != HouseDecision.Kind.UNDO)
                .sorted((a, b) -> Long.compare(a.number(), b.number()))
                .toList();
        Decisions decisions = new Decisions(holding);
        for (HouseDecision split : decisions.splits()) {
            List<HouseDecision> chain = decisions.chain(split.one(), split.other());
            if (!chain.isEmpty()) {
                throw new BadInputException(contradiction(split, chain));
            }
        }
        return decisions;
    }

    /**
     * Refuses a decision that contradicts those that hold.
     *
     * @param record every decision ever taken, in order
     * @throws BadInputException if it does, naming those it contradicts and what to do
     */
    public static void refuseContradiction(Collection<HouseDecision> record, HouseDecision added) {
        List<HouseDecision> all = new ArrayList<>(record);
        boolean decided = all.stream()
                .filter(earlier ->
                        earlier.one().equals(added.one()) && earlier.other().equals(added.other()))
                .reduce((first, second) -> second)
                .filter(latest -> latest.kind() != HouseDecision.Kind.UNDO)
                .isPresent();
        if (added.kind() == HouseDecision.Kind.UNDO && !decided) {
            throw new BadInputException("nothing that was decided of " + added.one() + " and " + added.other()
                    + " holds, so there is nothing to undo; see with cordon resolve --decisions what was decided");
        }
        all.add(added);
        of(all);
    }

    private static String contradiction(HouseDecision split, List<HouseDecision> chain) {
        List<String> joins = new ArrayList<>();
        chain.forEach(join -> joins.add(join.one() + " = " + join.other() + " (decision " + join.number() + ")"));
        return split.one() + " and " + split.other() + " cannot be both split (decision " + split.number()
                + ") and joined, through " + String.join(", ", joins) + "; undo one of these decisions first, with"
                + " cordon resolve --undo A B --reason WHY";
    }

    /** Those that hold, in the order they were taken. */
    public List<HouseDecision> holding() {
        return holding;
    }

    /** Joins that hold. */
    public List<HouseDecision> joins() {
        return of(HouseDecision.Kind.JOIN);
    }

    /** Splits that hold. */
    public List<HouseDecision> splits() {
        return of(HouseDecision.Kind.SPLIT);
    }

    private List<HouseDecision> of(HouseDecision.Kind kind) {
        return holding.stream().filter(decision -> decision.kind() == kind).toList();
    }

    /** The joins that lead from one target to another, the shortest way; none if there is no way. */
    private List<HouseDecision> chain(TargetId from, TargetId to) {
        Map<TargetId, List<HouseDecision>> at = new TreeMap<>();
        for (HouseDecision join : joins()) {
            at.computeIfAbsent(join.one(), id -> new ArrayList<>()).add(join);
            at.computeIfAbsent(join.other(), id -> new ArrayList<>()).add(join);
        }
        Map<TargetId, List<HouseDecision>> ways = new LinkedHashMap<>(Map.of(from, List.of()));
        Deque<TargetId> open = new ArrayDeque<>(List.of(from));
        Set<TargetId> seen = new LinkedHashSet<>(List.of(from));
        while (!open.isEmpty()) {
            TargetId here = open.removeFirst();
            List<HouseDecision> way = ways.getOrDefault(here, List.of());
            if (here.equals(to)) {
                return way;
            }
            for (HouseDecision join : at.getOrDefault(here, List.of())) {
                TargetId next = join.one().equals(here) ? join.other() : join.one();
                if (seen.add(next)) {
                    List<HouseDecision> longer = new ArrayList<>(way);
                    longer.add(join);
                    ways.put(next, longer);
                    open.addLast(next);
                }
            }
        }
        return List.of();
    }
}
