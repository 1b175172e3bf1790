package io.cordon.core.profile;

import java.util.Locale;

/**
 * One thing that speaks for or against two targets being one party.
 *
 * @param kind what was compared
 * @param one what the one target states
 * @param other what the other states
 * @param weight its share of the link's log-odds (natural logarithm); negative where it speaks against
 */
public record Clue(Kind kind, String one, String other, double weight) {
    /** What was compared. */
    public enum Kind {
        /** One list names the other's reference as its own target. */
        CROSS_REFERENCE,
        IDENTIFIER,
        NAME,
        /** Further names beside the best ones agree. */
        FURTHER_NAMES,
        BIRTH_DATE,
        BIRTH_PLACE,
        COUNTRY,
        ADDRESS,
        GENDER,
        KIND,
        /** Listed over the same country or cause. */
        REGIME,
        /** Rare words shared by what the lists say of positions and reasons. */
        STATEMENT;

        /** The word used in JSON and tables, for example {@code birth-date}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it speaks against. */
    public boolean contradicts() {
        return weight < 0;
    }
}
