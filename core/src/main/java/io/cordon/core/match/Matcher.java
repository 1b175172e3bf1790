package io.cordon.core.match;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares names, and whole parties. The score is a probability; its log-odds are the sum of a prior, of what the names'
 * tokens tell, and of what else is known of both.
 */
public final class Matcher {
    private static final Matcher BUILT_IN = new Matcher(Rarity.builtIn());
    private static final ThreadLocal<NameAligner> ALIGNER = ThreadLocal.withInitial(NameAligner::new);
    private final Rarity rarity;

    private Matcher(Rarity rarity) {
        this.rarity = rarity;
    }

    /** A matcher that knows how common names are in these lists. */
    public static Matcher of(Rarity rarity) {
        return new Matcher(rarity);
    }

    /** Compares two names by what is known of ordinary names alone; no list is needed. */
    public static Comparison compare(String name, String listedName, TargetKind kind) {
        PreparedName a = BUILT_IN.prepare(NameAnalyser.analyse(name, kind));
        PreparedName b = BUILT_IN.prepare(NameAnalyser.analyse(listedName, kind));
        NameAlignment alignment = NameAligner.align(a, b);
        Explanation explanation =
                Calibration.shipped().applied(Explainer.explain(alignment, List.of(), 0, a.name.evasions()));
        return new Comparison(explanation.score(), explanation);
    }

    /** Readies a name for many comparisons. */
    public PreparedName prepare(AnalysedName name) {
        return PreparedName.of(name, rarity);
    }

    /** What is known beside the names, for a subject and a target. */
    public List<Evidence> evidence(Subject subject, Target target) {
        return PartyEvidence.of(subject, target);
    }

    /** The log-odds of one pair of names, evidence included, before {@link Calibration}. */
    public double logOdds(
            PreparedName subject, PreparedName listed, Likely likely, NameQuality quality, List<Evidence> evidence) {
        NameAligner names = ALIGNER.get();
        names.compare(subject, listed, likely);
        return Weights.PRIOR
                + names.logOdds()
                + settled(names.logOdds(), evidence)
                + alias(names.isExact(), quality, evidence)
                + sum(evidence);
    }

    /** The same, explained; before {@link Calibration}. */
    public Explanation explain(
            PreparedName subject, PreparedName listed, NameQuality quality, List<Evidence> evidence) {
        NameAlignment names = NameAligner.align(subject, listed);
        double settled = settled(names.logOdds(), evidence);
        List<Evidence> all = new ArrayList<>(evidence);
        if (settled > 0) {
            all.add(new Evidence(
                    Evidence.Kind.NAME,
                    Evidence.Verdict.NEUTRAL,
                    "an identifier counts for more than names",
                    "",
                    settled));
        }
        return Explainer.explain(names, all, alias(names.isExact(), quality, evidence), subject.name.evasions());
    }

    /** Where an identifier agrees, names can speak only so much against it. */
    private static double settled(double names, List<Evidence> evidence) {
        for (Evidence part : evidence) {
            if (part.kind() == Evidence.Kind.IDENTIFIER && part.verdict() == Evidence.Verdict.AGREES) {
                return Math.max(0, Weights.MOST_AGAINST_IDENTIFIER - names);
            }
        }
        return 0;
    }

    private static double sum(List<Evidence> evidence) {
        double sum = 0;
        for (Evidence part : evidence) {
            sum += part.weight();
        }
        return sum;
    }

    /** A weak alias counts only when exact or with something beside it. */
    private static double alias(boolean exact, NameQuality quality, List<Evidence> evidence) {
        if (quality != NameQuality.WEAK) {
            return 0;
        }
        for (Evidence part : evidence) {
            boolean tells = part.kind() == Evidence.Kind.BIRTH_DATE || part.kind() == Evidence.Kind.IDENTIFIER;
            if (tells && part.weight() > 1) {
                return 0;
            }
        }
        return exact ? Weights.WEAK_EXACT : Weights.WEAK_ALIAS;
    }
}
