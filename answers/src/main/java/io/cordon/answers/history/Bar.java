package io.cordon.answers.history;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One unbroken listing under one programme.
 *
 * @param programme the authority's code
 * @param from the first day on which it is known to be in force
 * @param exact whether it began on that very day; else earlier, since a day that may not be known
 * @param outUntil the last day on which it is known not to have begun yet, where it is not exact and one is known
 * @param inUntil the last day on which it is known to be in force; empty if it has not ended
 * @param until the first day on which it is known not to be in force any more; empty if it has not ended
 */
public record Bar(
        String programme,
        LocalDate from,
        boolean exact,
        Optional<LocalDate> outUntil,
        Optional<LocalDate> inUntil,
        Optional<LocalDate> until) {}
