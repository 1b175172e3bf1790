package io.cordon.core.model;

import java.time.LocalDate;
import java.util.Locale;

/**
 * When a designation took effect, and how sure that is.
 *
 * @param date the day
 * @param certainty how the day is known
 */
public record ListedOn(LocalDate date, Certainty certainty) {
    /** How a listing date is known. */
    public enum Certainty {
        /** The source states the day of listing. */
        EXACT,
        /** The source states a day by which it was listed: a last amendment, or the first edition seen that carries it. */
        NO_LATER_THAN,
        /** Worked out from other facts, for example from neighbours in a numbered run. */
        INFERRED;

        /** The word used in JSON, for example {@code no-later-than}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static ListedOn exact(LocalDate date) {
        return new ListedOn(date, Certainty.EXACT);
    }

    public static ListedOn noLaterThan(LocalDate date) {
        return new ListedOn(date, Certainty.NO_LATER_THAN);
    }

    public static ListedOn inferred(LocalDate date) {
        return new ListedOn(date, Certainty.INFERRED);
    }
}
