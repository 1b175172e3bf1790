package io.cordon.core.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How current a list has to be for its answers to count as fresh.
 *
 * @param staleAfter how long after it was last known to be the newest an edition may be relied on; above zero
 * @param silence how long the authority has at most been without a new edition; where an address goes on confirming an
 *     edition that is older, the address is doubted
 * @param closed the day the authority closed the list, where it did; for later days it says nothing
 */
public record Rhythm(Duration staleAfter, Optional<Duration> silence, Optional<LocalDate> closed) {
    public Rhythm {
        if (staleAfter.isZero() || staleAfter.isNegative()) {
            throw new IllegalArgumentException("a list cannot be stale after " + staleAfter);
        }
    }
}
