package io.cordon.bench.profiles;

import io.cordon.core.model.Target;
import io.cordon.core.profile.Decisions;
import io.cordon.core.profile.Profiles;
import io.cordon.core.profile.Resolver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Targets resolved, and what that says of labelled pairs.
 *
 * @param profiles what was found
 * @param millis how long resolving took
 * @param pairs those of which both targets are there
 */
public record Resolution(Profiles profiles, long millis, List<LabelledPair> pairs) {
    public Resolution {
        pairs = List.copyOf(pairs);
    }

    /** Resolves targets and keeps the pairs of which both targets are among them. */
    public static Resolution of(Collection<Target> targets, List<LabelledPair> pairs) {
        long began = System.nanoTime();
        Profiles profiles = Resolver.resolve(targets, Decisions.NONE);
        long millis = (System.nanoTime() - began) / 1_000_000;
        var ids = targets.stream().map(Target::id).collect(java.util.stream.Collectors.toSet());
        List<LabelledPair> there = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            if (ids.contains(pair.one()) && ids.contains(pair.other())) {
                there.add(pair);
            }
        }
        return new Resolution(profiles, millis, there);
    }

    /**
     * Counts over some pairs.
     *
     * @param found one party, and joined
     * @param missed one party, and not joined
     * @param wrong two parties, and joined
     * @param spared two parties, and not joined
     */
    public record Counts(int found, int missed, int wrong, int spared) {
        /** Of the pairs joined, the share that is one party; 1 where none is joined. */
        public double precision() {
            return found + wrong == 0 ? 1 : (double) found / (found + wrong);
        }

        /** Of the pairs that are one party, the share that is joined; 1 where there is none. */
        public double recall() {
            return found + missed == 0 ? 1 : (double) found / (found + missed);
        }

        /** All of them. */
        public int pairs() {
            return found + missed + wrong + spared;
        }
    }

    /** Whether a pair is joined. */
    public boolean joined(LabelledPair pair) {
        return profiles.same(pair.one(), pair.other());
    }

    /** The counts over the pairs that a condition chooses. */
    public Counts counts(Predicate<LabelledPair> chosen) {
        return new Counts(
                count(chosen, true, true),
                count(chosen, true, false),
                count(chosen, false, true),
                count(chosen, false, false));
    }

    private int count(Predicate<LabelledPair> chosen, boolean same, boolean joined) {
        return (int) pairs.stream()
                .filter(chosen)
                .filter(pair -> pair.same() == same && joined(pair) == joined)
                .count();
    }

    /** Pairs on which label and answer differ. */
    public List<LabelledPair> mistakes() {
        return pairs.stream().filter(pair -> pair.same() != joined(pair)).toList();
    }
}
