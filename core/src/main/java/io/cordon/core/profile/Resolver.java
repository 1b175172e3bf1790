package io.cordon.core.profile;

import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds which targets are one party.
 *
 * <p>Three steps. {@link Candidates} finds pairs that share something: of R4's two hundred million pairs some hundred
 * thousand. {@link PairJudge} weighs the evidence of each. {@link Grouping} makes profiles of the links, strongest first,
 * and lets nothing in that contradicts what is there; the house's decisions come before all evidence. The answer does not
 * depend on the order of the targets.
 */
public final class Resolver {
    /** Names less alike than this, with nothing stronger shared, are not worth judging. */
    private static final double LEAST_LIKENESS = 2.0;

    private Resolver() {}

    /** Two targets that were judged, by their numbers. */
    record Judged(int one, int other, PairJudge.Verdict verdict) {}

    /**
     * Resolves targets, of any number of lists, each target once.
     *
     * @param targets as one day's editions state them, in any order
     * @param decisions of the house; those of targets that are not among these wait
     */
    public static Profiles resolve(Collection<Target> targets, Decisions decisions) {
        Map<TargetId, Target> sorted = new TreeMap<>();
        targets.forEach(target -> sorted.put(target.id(), target));
        List<Party> parties = sorted.values().parallelStream().map(Party::of).toList();
        PairJudge judge = new PairJudge(parties);
        List<Judged> judged = Arrays.stream(Candidates.of(parties, judge.words()))
                .parallel()
                .filter(pair -> worth(parties, judge, pair))
                .mapToObj(pair -> judged(judge, (int) (pair >>> 32), (int) pair))
                .flatMap(Optional::stream)
                .filter(pair -> pair.verdict().logOdds() >= Grouping.NEAR)
                .toList();
        return Profiles.of(new Grouping(parties, judge, decisions).group(judged), sorted.size());
    }

    private static Optional<Judged> judged(PairJudge judge, int one, int other) {
        return judge.judge(one, other, Grouping.NEAR).map(verdict -> new Judged(one, other, verdict));
    }

    /**
     * The evidence on two targets, judged among others that say how common names and words are.
     *
     * @throws IllegalArgumentException if one of the two is not among them
     */
    public static Link judge(Collection<Target> targets, TargetId one, TargetId other) {
        return judgements(targets, List.of(List.of(one, other))).getFirst();
    }

    /** The evidence on many pairs of targets, as {@link #judge}; in the order of the pairs. */
    public static List<Link> judgements(Collection<Target> targets, List<List<TargetId>> pairs) {
        Map<TargetId, Target> sorted = new TreeMap<>();
        targets.forEach(target -> sorted.put(target.id(), target));
        List<TargetId> ids = new ArrayList<>(sorted.keySet());
        List<Party> parties = sorted.values().parallelStream().map(Party::of).toList();
        PairJudge judge = new PairJudge(parties);
        List<Link> links = new ArrayList<>();
        for (List<TargetId> pair : pairs) {
            int one = number(ids, pair.getFirst());
            int other = number(ids, pair.getLast());
            links.add(Grouping.link(parties, one, other, judge.judge(one, other), Link.Outcome.CLOSE, ""));
        }
        return links;
    }

    private static int number(List<TargetId> ids, TargetId id) {
        int number = java.util.Collections.binarySearch(ids, id);
        if (number < 0) {
            throw new IllegalArgumentException(id + " is not among the targets");
        }
        return number;
    }

    private static boolean worth(List<Party> parties, PairJudge judge, long pair) {
        Party a = parties.get((int) (pair >>> 32));
        Party b = parties.get((int) pair);
        return share(a.identifiers.keySet(), b.identifiers.keySet())
                || share(a.days, b.days)
                || a.references.contains(b.id())
                || b.references.contains(a.id())
                || share(a.references, b.references)
                || judge.words().likeness((int) (pair >>> 32), (int) pair) >= LEAST_LIKENESS;
    }

    private static <T> boolean share(Set<T> one, Set<T> other) {
        Set<T> smaller = one.size() < other.size() ? one : other;
        Set<T> larger = smaller == one ? other : one;
        for (T element : smaller) {
            if (larger.contains(element)) {
                return true;
            }
        }
        return false;
    }
}
