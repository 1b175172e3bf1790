package io.cordon.core.timeline;

import java.util.List;

/**
 * How one field of a target changed.
 *
 * @param field as in {@link TargetFields}
 * @param removed values it no longer has
 * @param added values it did not have
 */
public record FieldChange(String field, List<String> removed, List<String> added) {
    public FieldChange {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }
}
