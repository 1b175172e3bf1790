package io.cordon.cli;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.core.screen.Policy;
import io.cordon.intake.policies.Policies;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which policy holds, and for which line of business. */
final class PolicyOptions {
    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "What counts as a hit: balanced, strict, onboarding, or a policy file; see cordon policy"
                    + " --help. Default: balanced.")
    private String policy = "balanced";

    @Option(
            names = "--threshold",
            paramLabel = "0..1",
            description =
                    "Least score that is a hit, instead of all thresholds of the policy; its evidence rules stay.")
    private Optional<Double> threshold = Optional.empty();

    @Option(
            names = "--business-line",
            paramLabel = "B",
            description = "Line of business that asks, where the customer's row does not say; a policy may have rules"
                    + " for it.")
    private Optional<String> businessLine = Optional.empty();

    /** The policy asked for. */
    Policy chosen() {
        Policy named = Policies.named(policy);
        if (threshold.isEmpty()) {
            return named;
        }
        double least = threshold.get();
        if (!(least >= 0 && least <= 1)) {
            throw new BadInputException("--threshold is a score from 0 to 1, not " + least);
        }
        // A probability is never quite 0 or 1: the ends stand for "everything comparable" and "certain".
        return named.withThreshold("custom", Math.min(Math.max(least, 1e-6), 1 - 1e-6));
    }

    /** The line of business asked for, or nothing. */
    String businessLine() {
        return businessLine.orElse("");
    }

    /** The subject, with the line of business asked for where it states none. */
    Subject asking(Subject subject) {
        if (businessLine.isEmpty() || !subject.businessLine().isEmpty()) {
            return subject;
        }
        Map<String, String> extra = new LinkedHashMap<>(subject.extra());
        extra.put(Subject.BUSINESS_LINE, businessLine.get());
        return new Subject(
                subject.ref(),
                subject.kind(),
                subject.names(),
                subject.gender(),
                subject.birthDates(),
                subject.birthPlaces(),
                subject.countries(),
                subject.identifiers(),
                extra);
    }
}
