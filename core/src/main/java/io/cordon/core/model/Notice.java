package io.cordon.core.model;

import java.util.List;

/**
 * A dated fact about a listing that comes from another publication than the list: an authority's change log or an
 * official journal. It speaks of a target by name, not by reference.
 *
 * @param list the list whose targets it speaks of, for example {@code us-ofac-sdn}
 * @param kind what happened
 * @param on the day, and how sure it is
 * @param programme the programme in the list's own code
 * @param targetKind what was listed
 * @param names every name given, the primary one first; never empty. For an amendment those after it
 * @param formerNames for an amendment, every name before it, the primary one first; else empty
 * @param birthDates dates of birth given
 * @param source where it stands, for example {@code sdnew14.txt line 1025}
 */
public record Notice(
        String list,
        Kind kind,
        ListedOn on,
        String programme,
        TargetKind targetKind,
        List<String> names,
        List<String> formerNames,
        List<PartialDate> birthDates,
        String source) {
    /** What happened to the listing. */
    public enum Kind {
        LISTED,
        AMENDED,
        DELISTED
    }

    public Notice {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a notice names nobody (" + source + ")");
        }
        names = List.copyOf(names);
        formerNames = List.copyOf(formerNames);
        birthDates = List.copyOf(birthDates);
    }
}
