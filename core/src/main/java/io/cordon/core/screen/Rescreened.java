package io.cordon.core.screen;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A customer whose answer differs.
 *
 * @param before the answer that held; empty for a customer who is new
 * @param after the answer that holds; empty for a customer who is gone
 */
public record Rescreened(Optional<Screening> before, Optional<Screening> after) {
    public Rescreened {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a customer was there before or is there after");
        }
    }

    /** What became of one hit. */
    public enum Kind {
        CAME,
        CHANGED,
        WENT
    }

    /**
     * One hit that differs, whether in force or not.
     *
     * @param before as it was; empty if it came
     * @param after as it is; empty if it went
     */
    public record Difference(Kind kind, Optional<Hit> before, Optional<Hit> after) {
        /** The hit as it is, or as it was where it went. */
        public Hit hit() {
            return after.or(() -> before).orElseThrow();
        }
    }

    /** The customer, as the later answer has it. */
    public Subject subject() {
        return after.or(() -> before).orElseThrow().subject();
    }

    /** Every hit that came, changed or went: in the order of the targets' identities. */
    public List<Difference> differences() {
        Map<TargetId, Hit> was = hits(before);
        Map<TargetId, Hit> is = hits(after);
        TreeSet<TargetId> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<Difference> differences = new ArrayList<>();
        for (TargetId id : ids) {
            Optional<Hit> old = Optional.ofNullable(was.get(id));
            Optional<Hit> now = Optional.ofNullable(is.get(id));
            if (!old.equals(now)) {
                Kind kind = old.isEmpty() ? Kind.CAME : now.isEmpty() ? Kind.WENT : Kind.CHANGED;
                differences.add(new Difference(kind, old, now));
            }
        }
        return differences;
    }

    private static Map<TargetId, Hit> hits(Optional<Screening> screening) {
        Map<TargetId, Hit> hits = new LinkedHashMap<>();
        screening.ifPresent(answer -> {
            answer.hits().forEach(hit -> hits.put(hit.target().id(), hit));
            answer.notInForce().forEach(hit -> hits.put(hit.target().id(), hit));
        });
        return hits;
    }
}
