package io.cordon.core.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is known of a target, or of one designation of it, on a day.
 *
 * @param status whether it binds on that day
 * @param listedOn since when, as far as known
 * @param delistedOn the first day it was no longer listed, where known
 * @param because one sentence that names the ground: an exact date, an edition, or what is missing
 */
public record Standing(Status status, Optional<ListedOn> listedOn, Optional<LocalDate> delistedOn, String because) {
    /** Whether two say the same, whatever their grounds: with each new edition another one is the ground. */
    public boolean saysTheSame(Standing other) {
        return status == other.status && listedOn.equals(other.listedOn) && delistedOn.equals(other.delistedOn);
    }
}
