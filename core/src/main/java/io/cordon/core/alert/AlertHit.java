package io.cordon.core.alert;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Measure;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.model.TokenPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A hit, as far as an alert keeps it.
 *
 * @param target who is listed
 * @param name the target's primary name
 * @param kind what it is
 * @param score probability of a true match, from 0 to 1
 * @param measures what is imposed
 * @param sentence why, in one sentence
 * @param explanationClass how names and evidence agree and differ, without the values: what is alike in many alerts
 * @param used what mattered, in the order of the explanation
 */
public record AlertHit(
        TargetId target,
        String name,
        TargetKind kind,
        double score,
        Set<Measure> measures,
        String sentence,
        String explanationClass,
        List<Used> used) {
    /** {@link Used#what} of the two names that matched. */
    public static final String NAME = "name";

    /** Parts of an explanation that say nothing of the customer's or the target's own fields. */
    private static final Set<Evidence.Kind> OF_THE_LISTS =
            EnumSet.of(Evidence.Kind.PRIOR, Evidence.Kind.NAME, Evidence.Kind.CALIBRATION);

    public AlertHit {
        measures = Collections.unmodifiableSet(
                measures.isEmpty() ? EnumSet.noneOf(Measure.class) : EnumSet.copyOf(measures));
        used = List.copyOf(used);
    }

    /** Of a hit. */
    public static AlertHit of(Hit hit) {
        List<Used> used = new ArrayList<>();
        used.add(new Used(
                NAME,
                Evidence.Verdict.AGREES.word(),
                hit.subjectName(),
                hit.matchedName().text()));
        for (Evidence part : hit.explanation().evidence()) {
            if (!OF_THE_LISTS.contains(part.kind()) && part.verdict() != Evidence.Verdict.NEUTRAL) {
                used.add(new Used(part.kind().word(), part.verdict().word(), part.subject(), part.listed()));
            }
        }
        return new AlertHit(
                hit.target().id(),
                hit.target().primaryName().text(),
                hit.target().kind(),
                hit.score(),
                hit.target().measures(),
                hit.explanation().sentence(),
                classOf(hit),
                used);
    }

    private static String classOf(Hit hit) {
        Set<String> words = new TreeSet<>();
        for (TokenPair pair : hit.explanation().tokens()) {
            words.add("name " + pair.kind().word());
        }
        for (Evidence part : hit.explanation().evidence()) {
            if (!OF_THE_LISTS.contains(part.kind()) && part.verdict() != Evidence.Verdict.NEUTRAL) {
                words.add(part.kind().word() + " " + part.verdict().word());
            }
        }
        return String.join(", ", words);
    }
}
