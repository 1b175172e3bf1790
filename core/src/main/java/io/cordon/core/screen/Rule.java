package io.cordon.core.screen;

import io.cordon.core.model.Evidence;
import java.util.Optional;
import java.util.Set;

/**
 * An exception to a policy's terms. What it does not state stays as it is; each setting means what it means in
 * {@link Terms}.
 *
 * @param when where it applies
 * @param threshold the least score that is a hit
 * @param nameOnlyThreshold the least score where nothing but names can be compared
 * @param clearOn what clears a hit where it contradicts
 * @param weakAliases how far weak aliases are believed
 * @param singleWords how far names of one word are believed
 */
public record Rule(
        Scope when,
        Optional<Double> threshold,
        Optional<Double> nameOnlyThreshold,
        Optional<Set<Evidence.Kind>> clearOn,
        Optional<Caution> weakAliases,
        Optional<Caution> singleWords) {
    public Rule {
        threshold.ifPresent(Terms::requireScore);
        nameOnlyThreshold.ifPresent(Terms::requireScore);
        clearOn = clearOn.map(Terms::clearing);
        if (threshold.isEmpty()
                && nameOnlyThreshold.isEmpty()
                && clearOn.isEmpty()
                && weakAliases.isEmpty()
                && singleWords.isEmpty()) {
            throw new IllegalArgumentException("a rule settles at least one thing");
        }
    }

    /** The same without thresholds, or nothing where it settles nothing else. */
    Optional<Rule> withoutThresholds() {
        return clearOn.isEmpty() && weakAliases.isEmpty() && singleWords.isEmpty()
                ? Optional.empty()
                : Optional.of(new Rule(when, Optional.empty(), Optional.empty(), clearOn, weakAliases, singleWords));
    }

    /** Whether both settle the same thing for some subject and listing, and neither is more specific. */
    public boolean contends(Rule other) {
        boolean same = threshold.isPresent() && other.threshold.isPresent()
                || nameOnlyThreshold.isPresent() && other.nameOnlyThreshold.isPresent()
                || clearOn.isPresent() && other.clearOn.isPresent()
                || weakAliases.isPresent() && other.weakAliases.isPresent()
                || singleWords.isPresent() && other.singleWords.isPresent();
        return same && when.specificity() == other.when.specificity() && when.overlaps(other.when);
    }

    /** A line that is the same for the same rule. */
    String written() {
        StringBuilder line = new StringBuilder("when ");
        when.write(line);
        threshold.ifPresent(least -> line.append(";threshold=").append(least));
        nameOnlyThreshold.ifPresent(
                least -> line.append(";name-only-threshold=").append(least));
        clearOn.ifPresent(kinds -> line.append(";clear-on=").append(Terms.words(kinds)));
        weakAliases.ifPresent(caution -> line.append(";weak-aliases=").append(caution.word()));
        singleWords.ifPresent(caution -> line.append(";single-words=").append(caution.word()));
        return line.append('\n').toString();
    }
}
