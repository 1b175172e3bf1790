package io.cordon.core.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A legal basis under one authority. It decides the measures unless a record states its own.
 *
 * @param authority {@code us-ofac}, {@code eu}, {@code un}, {@code uk}, {@code ch-seco}, or a house's own
 * @param code the authority's code
 * @param title in words
 * @param legalBasis citation of the provisions that impose the measures
 * @param inForceFrom the first day it could bind anyone, where known
 * @param measures what it imposes on its targets
 */
public record Programme(
        String authority,
        String code,
        String title,
        String legalBasis,
        Optional<LocalDate> inForceFrom,
        Set<Measure> measures) {
    public Programme {
        EnumSet<Measure> sorted = EnumSet.noneOf(Measure.class);
        sorted.addAll(measures);
        measures = Collections.unmodifiableSet(sorted);
    }
}
