package io.cordon.core.timeline;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that an authority did to a list, with its day.
 *
 * @param key the same for the same change whenever it is told, also if its day becomes better known
 * @param kind what was done
 * @param list the list's id
 * @param target whose listing changed; empty where only a notice tells of it and no edition held carries it
 * @param name the name it is known by
 * @param targetKind what it is
 * @param on the day, or one by which it was done
 * @param after the last day on which it is known not to have been done, where {@code on} is a bound
 * @param acts the programmes concerned, with legal act and measures; for an amendment all of the target's
 * @param fields for an amendment between editions, what changed
 * @param because one clause that names the ground
 * @param known when the first edition that shows it was read; else the day itself
 */
public record DatedChange(
        String key,
        Kind kind,
        String list,
        Optional<TargetId> target,
        String name,
        TargetKind targetKind,
        ListedOn on,
        Optional<LocalDate> after,
        List<Act> acts,
        List<FieldChange> fields,
        String because,
        Instant known) {
    /** What an authority can do to a target. */
    public enum Kind {
        /** It was not listed and now is. */
        ADDED,
        /** It was listed and now is under another programme too. */
        EXTENDED,
        /** What the list says of it has changed. */
        AMENDED,
        /** It is no longer listed under a programme, but under others it is. */
        REDUCED,
        /** It is no longer listed. */
        REMOVED;

        /** The word used in JSON, for example {@code added}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The law behind a change.
     *
     * @param programme the authority's code
     * @param legalBasis citation; may be empty
     * @param reference the authority's own reference for the act; may be empty
     * @param measures what is imposed; may be empty where only a notice tells of it
     */
    public record Act(String programme, String legalBasis, String reference, Set<Measure> measures) {
        public Act {
            measures = Set.copyOf(measures);
        }
    }

    public DatedChange {
        acts = List.copyOf(acts);
        fields = List.copyOf(fields);
    }
}
