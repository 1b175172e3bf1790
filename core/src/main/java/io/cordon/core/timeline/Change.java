package io.cordon.core.timeline;

import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.util.List;
import java.util.Optional;

/**
 * What became of one target from one edition to another.
 *
 * @param target whose change it is
 * @param kind what happened
 * @param before its content before; empty if designated
 * @param after its content after; empty if delisted
 * @param fields if amended, every field that changed, in order of name; else empty
 */
public record Change(
        TargetId target, Kind kind, Optional<Target> before, Optional<Target> after, List<FieldChange> fields) {
    /** What happened to a target. */
    public enum Kind {
        DESIGNATED,
        AMENDED,
        DELISTED
    }

    public Change {
        fields = List.copyOf(fields);
    }
}
