package io.cordon.bench.quality;

import io.cordon.core.match.Comparison;
import io.cordon.core.match.Matcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Compares labelled pairs and counts how the decisions fell. */
final class PairJudge {
    private static final int FOLDS = 5;

    private PairJudge() {}

    static PairResult judge(Engine engine, List<LabelledPair> pairs, long seed) {
        List<PairResult.Scored> all = engine.each("comparing labelled pairs", pairs, pair -> {
            Comparison comparison = Matcher.compare(pair.query(), pair.listed(), pair.kind());
            return new PairResult.Scored(
                    pair,
                    comparison.score(),
                    Causes.of(comparison.explanation()),
                    comparison.explanation().sentence());
        });
        return judge(all, engine.policy().threshold(), seed);
    }

    static PairResult judge(List<PairResult.Scored> all, double threshold, long seed) {
        Map<String, Confusion> groups = new TreeMap<>();
        Map<String, Confusion> qualities = new TreeMap<>();
        for (PairResult.Scored scored : all) {
            boolean called = scored.score() >= threshold;
            add(groups, scored.pair().group(), scored.pair().match(), called);
            add(qualities, scored.pair().quality(), scored.pair().match(), called);
        }
        List<PairResult.Scored> handMade = all.stream()
                .filter(scored -> !scored.pair().group().startsWith("synth_"))
                .toList();
        List<Double> thresholds = new ArrayList<>();
        Confusion crossed = crossValidated(all, seed, thresholds);
        double best = bestThreshold(all);
        return new PairResult(
                all,
                threshold,
                at(all, threshold),
                at(handMade, threshold),
                groups,
                qualities,
                crossed,
                crossValidated(handMade, seed, new ArrayList<>()),
                thresholds,
                new PairResult.Best(best, at(all, best).f1()));
    }

    private static void add(Map<String, Confusion> to, String key, boolean match, boolean called) {
        if (!key.isEmpty()) {
            to.put(key, to.getOrDefault(key, Confusion.NONE).with(match, called));
        }
    }

    /** The counts at a threshold. */
    static Confusion at(List<PairResult.Scored> pairs, double threshold) {
        Confusion counts = Confusion.NONE;
        for (PairResult.Scored scored : pairs) {
            counts = counts.with(scored.pair().match(), scored.score() >= threshold);
        }
        return counts;
    }

    /** Five folds, each with its share of matches, decided at the threshold that is best for the other four. */
    private static Confusion crossValidated(List<PairResult.Scored> pairs, long seed, List<Double> thresholds) {
        int[] fold = new int[pairs.size()];
        for (boolean match : new boolean[] {true, false}) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.get(i).pair().match() == match) {
                    numbers.add(i);
                }
            }
            Collections.shuffle(numbers, new Random(seed));
            for (int i = 0; i < numbers.size(); i++) {
                fold[numbers.get(i)] = i % FOLDS;
            }
        }
        Confusion counts = Confusion.NONE;
        for (int f = 0; f < FOLDS; f++) {
            List<PairResult.Scored> others = new ArrayList<>();
            List<PairResult.Scored> held = new ArrayList<>();
            for (int i = 0; i < pairs.size(); i++) {
                (fold[i] == f ? held : others).add(pairs.get(i));
            }
            double threshold = bestThreshold(others);
            thresholds.add(threshold);
            for (PairResult.Scored scored : held) {
                counts = counts.with(scored.pair().match(), scored.score() >= threshold);
            }
        }
        return counts;
    }

    /**
     * The threshold with the best F1: midway between the scores on both sides of the cut; of equals the highest. One pass
     * from the highest score down.
     */
    static double bestThreshold(List<PairResult.Scored> pairs) {
        List<PairResult.Scored> sorted = new ArrayList<>(pairs);
        sorted.sort((a, b) -> Double.compare(b.score(), a.score()));
        long matches = sorted.stream().filter(scored -> scored.pair().match()).count();
        double best = 1;
        double bestF1 = -1;
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            right += sorted.get(i).pair().match() ? 1 : 0;
            double score = sorted.get(i).score();
            double next = i + 1 < sorted.size() ? sorted.get(i + 1).score() : 0;
            double f1 = 2.0 * right / (i + 1 + matches);
            if (next < score && f1 > bestF1) {
                bestF1 = f1;
                best = (score + next) / 2;
            }
        }
        return best;
    }
}
