package io.cordon.core.profile;

import io.cordon.core.model.TargetId;
import java.time.Instant;
import java.util.Locale;

/**
 * What the house decided of two targets.
 *
 * @param number its place in the record, from 1
 * @param kind what was decided
 * @param one the smaller id
 * @param other the greater id
 * @param by who decided
 * @param at when
 * @param reason why
 */
public record HouseDecision(
        long number, Kind kind, TargetId one, TargetId other, String by, Instant at, String reason) {
    /** What was decided. */
    public enum Kind {
        /** They are one party. */
        JOIN,
        /** They are two parties. */
        SPLIT,
        /** What was decided of the two before no longer holds; the evidence decides again. */
        UNDO;

        /** The word used in JSON and tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public HouseDecision {
        if (one.equals(other)) {
            throw new IllegalArgumentException(one + " is one target; a decision is about two");
        }
        if (one.compareTo(other) > 0) {
            TargetId smaller = other;
            other = one;
            one = smaller;
        }
    }
}
