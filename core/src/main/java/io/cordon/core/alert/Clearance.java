package io.cordon.core.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A decided false positive: silent for one customer and one party for as long as what was decided on stays as it was. A score that
 * moves because the lists around it changed is no reason; a field that mattered is.
 *
 * @param hits what was decided on
 * @param threshold the policy's threshold then, from 0 to 1
 * @param until when it lapses in any case; empty for never
 */
public record Clearance(List<AlertHit> hits, double threshold, Optional<Instant> until) {
    public Clearance {
        hits = List.copyOf(hits);
    }

    /**
     * Why it no longer holds.
     *
     * @param now what the customer hits now
     * @param threshold the policy's threshold now
     * @return a sentence for each reason; none if it holds
     */
    public List<String> lapses(List<AlertHit> now, double threshold, Instant at) {
        List<String> reasons = new ArrayList<>();
        if (now.isEmpty()) {
            return reasons; // nothing to look at
        }
        until.filter(end -> !at.isBefore(end)).ifPresent(end -> reasons.add("The clearance expired at " + end + "."));
        if (threshold < this.threshold) {
            reasons.add(String.format(
                    Locale.ROOT, "The policy's threshold fell from %.3f to %.3f.", this.threshold, threshold));
        }
        for (AlertHit hit : now) {
            Optional<AlertHit> cleared = hits.stream()
                    .filter(one -> one.target().equals(hit.target()))
                    .findFirst();
            if (cleared.isEmpty()) {
                reasons.add(hit.target() + " (" + hit.name() + ") was not among what was cleared.");
            } else {
                reasons.addAll(differences(cleared.get(), hit));
            }
        }
        return reasons;
    }

    /** What mattered and is not as it was, a sentence for each kind of field. */
    static List<String> differences(AlertHit before, AlertHit now) {
        Set<String> kinds = new LinkedHashSet<>();
        before.used().forEach(used -> kinds.add(used.what()));
        now.used().forEach(used -> kinds.add(used.what()));
        List<String> differences = new ArrayList<>();
        for (String kind : kinds) {
            String was = words(before, kind);
            String is = words(now, kind);
            if (!was.equals(is)) {
                differences.add("The " + kind.replace('-', ' ') + " that mattered with " + now.target()
                        + " changed: was " + (was.isEmpty() ? "not used" : was) + ", is "
                        + (is.isEmpty() ? "not used" : is) + ".");
            }
        }
        return differences;
    }

    private static String words(AlertHit hit, String kind) {
        return hit.used().stream()
                .filter(used -> used.what().equals(kind))
                .map(Used::words)
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
