package io.cordon.core.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A target under a programme, with the measures that follow.
 *
 * @param programme the authority's code of the programme, for example {@code UKRAINE-EO13661}
 * @param measures what is imposed, in declaration order
 * @param listedOn when it took effect, as far as the source itself says
 * @param until the first day it no longer holds, where the source says
 * @param legalBasis citation, for example {@code E.O. 13661 s.1; s.2}
 * @param reference the authority's own reference for the act, for example an Official Journal number; may be empty
 * @param reason the stated reason; may be empty
 */
public record Designation(
        String programme,
        Set<Measure> measures,
        Optional<ListedOn> listedOn,
        Optional<LocalDate> until,
        String legalBasis,
        String reference,
        String reason) {
    public Designation {
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("a designation under " + programme + " has no measure");
        }
        EnumSet<Measure> sorted = EnumSet.copyOf(measures);
        measures = Collections.unmodifiableSet(sorted);
    }

    /** The measures' words, in declaration order. */
    public List<String> measureWords() {
        return measures.stream().map(Measure::word).toList();
    }
}
