package io.cordon.core.screen;

import io.cordon.core.model.Evidence;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a candidate is a hit. Scores are probabilities, above 0 and below 1.
 *
 * @param threshold the least score that is a hit
 * @param nameOnlyThreshold the least score, if that is more, where nothing but names and kinds can be compared: where no
 *     birth date, birth place, country, gender or identifier is stated on both sides; 0 for no difference
 * @param clearOn evidence that clears a hit, whatever its score, where it contradicts by {@value #CLEARING} or more; not
 *     where an identifier agrees
 * @param weakAliases how far aliases that the authority calls weak are believed
 * @param singleWords how far the subject's names of one word are believed; titles, particles and legal forms are no words
 */
public record Terms(
        double threshold,
        double nameOnlyThreshold,
        Set<Evidence.Kind> clearOn,
        Caution weakAliases,
        Caution singleWords) {
    /** Log-odds: a slip in a date or a birth place in another country weigh less, other years or nationalities more. */
    static final double CLEARING = -2;

    private static final Set<Evidence.Kind> MAY_CLEAR = EnumSet.of(
            Evidence.Kind.BIRTH_DATE,
            Evidence.Kind.COUNTRY,
            Evidence.Kind.GENDER,
            Evidence.Kind.KIND,
            Evidence.Kind.IDENTIFIER);

    public Terms {
        requireScore(threshold);
        if (nameOnlyThreshold != 0) {
            requireScore(nameOnlyThreshold);
        }
        clearOn = clearing(clearOn);
    }

    /** A threshold alone. */
    public static Terms of(double threshold) {
        return new Terms(threshold, 0, Set.of(), Caution.COUNT, Caution.COUNT);
    }

    /** The kinds of evidence that can clear a hit. */
    public static Set<Evidence.Kind> mayClear() {
        return Collections.unmodifiableSet(MAY_CLEAR);
    }

    static void requireScore(double threshold) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 1, not at " + threshold);
        }
    }

    static Set<Evidence.Kind> clearing(Set<Evidence.Kind> kinds) {
        if (!MAY_CLEAR.containsAll(kinds)) {
            throw new IllegalArgumentException("what clears a hit is among " + words(MAY_CLEAR) + ", not " + kinds);
        }
        return Collections.unmodifiableSet(new TreeSet<>(kinds));
    }

    static List<String> words(Set<Evidence.Kind> kinds) {
        return kinds.stream().map(Evidence.Kind::word).sorted().toList();
    }

    /** The same evidence rules with one threshold for everything. */
    Terms withThreshold(double least) {
        return new Terms(least, 0, clearOn, weakAliases, singleWords);
    }

    Terms changedBy(Rule rule) {
        return new Terms(
                rule.threshold().orElse(threshold),
                rule.nameOnlyThreshold().orElse(nameOnlyThreshold),
                rule.clearOn().orElse(clearOn),
                rule.weakAliases().orElse(weakAliases),
                rule.singleWords().orElse(singleWords));
    }

    /** A line that is the same for the same terms. */
    String written() {
        return "threshold=" + threshold + ";name-only-threshold=" + nameOnlyThreshold + ";clear-on=" + words(clearOn)
                + ";weak-aliases=" + weakAliases.word() + ";single-words=" + singleWords.word() + "\n";
    }
}
