package io.cordon.core.timeline;

import io.cordon.core.model.ListedOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened to a target's listing.
 *
 * @param kind what happened
 * @param programme the programme it concerns; empty where an amendment concerns the entry as a whole
 * @param on when it happened: the day, or one by which it had
 * @param after the last day on which it is known not to have happened yet, where {@code on} is a bound and one is known
 * @param fields for an amendment between editions, what changed
 * @param because one clause that names the ground
 */
public record Episode(
        Kind kind, String programme, ListedOn on, Optional<LocalDate> after, List<FieldChange> fields, String because) {
    /** What can happen to a listing. */
    public enum Kind {
        LISTED,
        AMENDED,
        DELISTED
    }

    public Episode {
        fields = List.copyOf(fields);
    }
}
