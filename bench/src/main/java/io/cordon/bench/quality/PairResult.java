package io.cordon.bench.quality;

import java.util.List;
import java.util.Map;

/**
 * What came of the labelled pairs.
 *
 * @param all every pair with its score
 * @param threshold the policy's
 * @param overall all pairs at the threshold
 * @param handMade the groups that were not proposed by a machine (all but {@code synth_*})
 * @param groups by group
 * @param qualities by how sure the label is
 * @param crossValidated all pairs, each decided at the threshold that was best for the other folds
 * @param crossValidatedHandMade the same over the hand-made groups alone
 * @param foldThresholds the thresholds chosen, fold by fold, over all pairs
 * @param best the threshold with the best F1 over all pairs, and that F1: what tuning on the test itself would claim
 */
public record PairResult(
        List<Scored> all,
        double threshold,
        Confusion overall,
        Confusion handMade,
        Map<String, Confusion> groups,
        Map<String, Confusion> qualities,
        Confusion crossValidated,
        Confusion crossValidatedHandMade,
        List<Double> foldThresholds,
        Best best) {

    /** A pair, its score, the class of cause and the sentence that explains the score. */
    public record Scored(LabelledPair pair, double score, String cause, String explanation) {
        boolean wrong(double threshold) {
            return pair.match() != score >= threshold;
        }
    }

    /** A threshold and the F1 it gives. */
    public record Best(double threshold, double f1) {}

    /** Pairs decided wrongly at the threshold, those with the surest labels first. */
    public List<Scored> wrong() {
        return all.stream()
                .filter(scored -> scored.wrong(threshold))
                .sorted(java.util.Comparator.comparingInt(
                        scored -> rank(scored.pair().quality())))
                .toList();
    }

    private static int rank(String quality) {
        return switch (quality) {
            case "STRONG" -> 0;
            case "MEDIUM" -> 1;
            default -> 2;
        };
    }
}
