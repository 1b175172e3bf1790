package io.cordon.answers.whatif;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Target;
import java.util.List;

/**
 * One of the draft's targets.
 *
 * @param target as the draft states it
 * @param held targets of lists in force (or undetermined) that are probably the same, best first
 * @param customers how many customers it would hit
 */
public record DraftTarget(Target target, List<Hit> held, int customers) {
    public DraftTarget {
        held = List.copyOf(held);
    }

    /** Whether it is listed already. */
    public Coverage coverage() {
        return Coverage.of(held);
    }
}
