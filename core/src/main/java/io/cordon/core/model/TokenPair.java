package io.cordon.core.model;

import java.util.Locale;

/**
 * One step of a name comparison: a token of the subject's name beside a token of the listed name.
 *
 * @param subject the subject's token as written, or empty where the listed one is missing from the subject
 * @param listed the listed name's token as written, or empty where the subject's is extra
 * @param kind how they agree or differ
 * @param similarity from 0 (unlike) to 1 (the same)
 * @param weight its share of the score, in log-odds (natural logarithm)
 */
public record TokenPair(String subject, String listed, Kind kind, double similarity, double weight) {
    /** How two tokens agree or differ. */
    public enum Kind {
        EQUAL,
        TYPO,
        TRANSLITERATION,
        INITIAL,
        NICKNAME,
        PHONETIC,
        JOINED,
        ACRONYM,
        ORG_FORM,
        NUMBER,
        MISSING,
        EXTRA;

        /** The word used in JSON and tables, for example {@code org-form}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
