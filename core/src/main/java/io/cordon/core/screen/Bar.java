package io.cordon.core.screen;

import io.cordon.core.match.Calibration;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.NameQuality;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameToken;
import java.util.List;

/**
 * What one subject's candidates must reach: the policy, resolved for each group of listings. Thresholds are log-odds as
 * the matcher gives them, before calibration, so that only hits need be calibrated. Immutable; subjects of one kind and line of business share one.
 */
final class Bar {
    private final int[] groupOf;
    private final Terms[] terms;
    /** By group. */
    private final double[] least;

    private final double[] leastByName;
    private final double lowest;

    /** @param groupOf for each listing, the number of its group in {@code terms} */
    Bar(int[] groupOf, Terms[] terms, Calibration calibration) {
        this.groupOf = groupOf;
        this.terms = terms;
        least = new double[terms.length];
        leastByName = new double[terms.length];
        double min = Double.POSITIVE_INFINITY;
        for (int i = 0; i < terms.length; i++) {
            least[i] = logOdds(terms[i].threshold(), calibration);
            leastByName[i] = Math.max(
                    least[i],
                    terms[i].nameOnlyThreshold() == 0 ? least[i] : logOdds(terms[i].nameOnlyThreshold(), calibration));
            min = Math.min(min, least[i]);
        }
        lowest = min;
    }

    static double logOdds(double threshold, Calibration calibration) {
        return calibration.raw(Math.log(threshold / (1 - threshold)));
    }

    /** The least log-odds that any candidate may need: nothing below can be a hit. */
    double lowest() {
        return lowest;
    }

    /** The least log-odds that a candidate for this listing may need. */
    double least(int listing) {
        return least[groupOf[listing]];
    }

    /**
     * Whether a candidate is a hit.
     *
     * @param oneWord whether the subject's name is a single word
     * @param evidence what is known beside the names
     */
    boolean admits(int listing, double logOdds, NameQuality quality, boolean oneWord, List<Evidence> evidence) {
        int group = groupOf[listing];
        if (!(logOdds >= least[group])) {
            return false;
        }
        Terms holds = terms[group];
        if (logOdds < leastByName[group] && isNameOnly(evidence)) {
            return false;
        }
        if (quality == NameQuality.WEAK && !believes(holds.weakAliases(), evidence)) {
            return false;
        }
        if (oneWord && !believes(holds.singleWords(), evidence)) {
            return false;
        }
        return holds.clearOn().isEmpty() || !isCleared(holds, evidence);
    }

    /** Whether a name is a single word; titles, particles, suffixes and legal forms are no words. */
    static boolean isOneWord(AnalysedName name) {
        int words = 0;
        for (NameToken token : name.tokens()) {
            words += switch (token.kind()) {
                case WORD, PATRONYMIC, INITIAL, NUMBER, GENERIC -> 1;
                case PARTICLE, HONORIFIC, SUFFIX, ORG_FORM -> 0;
            };
        }
        return words <= 1;
    }

    private static boolean isNameOnly(List<Evidence> evidence) {
        for (Evidence part : evidence) {
            if (part.kind() != Evidence.Kind.KIND) {
                return false;
            }
        }
        return true;
    }

    private static boolean believes(Caution caution, List<Evidence> evidence) {
        return caution == Caution.COUNT || caution == Caution.WITH_EVIDENCE && supports(evidence);
    }

    private static boolean supports(List<Evidence> evidence) {
        for (Evidence part : evidence) {
            boolean tells = switch (part.kind()) {
                case BIRTH_DATE, BIRTH_PLACE, COUNTRY, IDENTIFIER -> true;
                case PRIOR, NAME, GENDER, KIND, EVASION, CALIBRATION -> false;
            };
            if (tells && part.verdict() == Evidence.Verdict.AGREES) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCleared(Terms holds, List<Evidence> evidence) {
        boolean cleared = false;
        for (Evidence part : evidence) {
            if (part.kind() == Evidence.Kind.IDENTIFIER && part.verdict() == Evidence.Verdict.AGREES) {
                return false;
            }
            cleared |= part.verdict() == Evidence.Verdict.CONTRADICTS
                    && part.weight() <= Terms.CLEARING
                    && holds.clearOn().contains(part.kind());
        }
        return cleared;
    }
}
