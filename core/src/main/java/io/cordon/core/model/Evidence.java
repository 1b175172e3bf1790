package io.cordon.core.model;

import java.util.Locale;

/**
 * What beside the tokens speaks for or against a match.
 *
 * @param kind what was compared
 * @param verdict whether it agrees
 * @param subject the subject's value; may be empty
 * @param listed the target's value; may be empty
 * @param weight its share of the score, in log-odds (natural logarithm); negative where it speaks against
 */
public record Evidence(Kind kind, Verdict verdict, String subject, String listed, double weight) {
    /** What was compared. {@link #NAME} carries what belongs to the name as a whole: order, rarity, alias quality. */
    public enum Kind {
        PRIOR,
        NAME,
        BIRTH_DATE,
        BIRTH_PLACE,
        COUNTRY,
        GENDER,
        IDENTIFIER,
        KIND,
        EVASION,
        /** What was measured of hits of such a score, beyond what the other parts say. */
        CALIBRATION;

        /** The word used in JSON and tables, for example {@code birth-date}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Which way it points. */
    public enum Verdict {
        AGREES,
        NEUTRAL,
        CONTRADICTS;

        /** The word used in JSON and tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
