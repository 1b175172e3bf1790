package io.cordon.core.match;

import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;

/**
 * What the index may rely on: upper bounds of the names' log-odds, from counts that are cheap to keep. Every bound here
 * must hold for {@link NameAligner}; the differential tests watch over it.
 */
public final class Bounds {
    /** Longest run of tokens that may be joined. */
    public static final int LONGEST_RUN = Joins.LONGEST_RUN;
    /** Fewest letters of a joined run. */
    public static final int LEAST_RUN_LETTERS = Joins.LEAST_LETTERS;
    /** Fewest letters of a joined run that is forgiven a typo. */
    public static final int LEAST_RUN_LETTERS_WITH_TYPO = Joins.LEAST_LETTERS_WITH_TYPO;
    /** Fewest letters of a token that may have a typo. */
    public static final int LEAST_TYPO_LETTERS = TokenLikeness.LEAST_TYPO;
    /** Fewest letters of a token that may have two. */
    public static final int TWO_TYPO_LETTERS = TokenLikeness.LONG;
    /** Fewest letters of a consonant skeleton that is compared, where the script writes vowels. */
    public static final int LEAST_COARSE_LETTERS = TokenLikeness.LEAST_COARSE;

    /** What the agreement of an initial tells. */
    public static final float INITIAL_TELLS = 1.5f;

    private Bounds() {}

    /** Whether two texts are within so many edits. */
    public static boolean within(String a, String b, int edits) {
        return edits == 1 ? a.equals(b) || EditDistance.isOne(a, b) : EditDistance.within(a, b, edits) <= edits;
    }

    /** How many of a name's tokens are words. */
    public static int words(PreparedName name) {
        return name.words;
    }

    /** How many of a name's tokens are of neither words nor legal forms. */
    public static int others(PreparedName name) {
        int others = 0;
        for (NameToken token : name.tokens) {
            others += token.kind() == TokenKind.WORD || token.kind() == TokenKind.ORG_FORM ? 0 : 1;
        }
        return others;
    }

    /** How many of a name's tokens are initials. */
    public static int initials(PreparedName name) {
        int initials = 0;
        for (NameToken token : name.tokens) {
            initials += token.kind() == TokenKind.INITIAL ? 1 : 0;
        }
        return initials;
    }

    /** What the agreement of one token tells at most. */
    public static float information(PreparedName name, int token) {
        return name.information[token];
    }

    /**
     * The names' log-odds at most, the prior included, evidence not.
     *
     * @param told sum of what the tokens that may agree tell
     * @param words how many of the subject's words may agree, runs with all their words
     * @param subjectWords words of the subject's name
     * @param subjectOthers the subject's {@link #others}
     * @param listedWords words of the listed name
     * @param listedOthers the listed name's others
     */
    public static double logOdds(
            double told, int words, int subjectWords, int subjectOthers, int listedWords, int listedOthers) {
        double agreement =
                told <= Weights.MOST_AGREEMENT ? told : Weights.MOST_AGREEMENT + (told - Weights.MOST_AGREEMENT) / 10;
        int subjectAlone = Math.max(0, subjectWords - words - listedOthers);
        int listedAlone = Math.max(0, listedWords - words - subjectOthers);
        double alone = subjectAlone * Weights.EXTRA_WORD
                + listedAlone * Weights.MISSING_MIDDLE
                + Math.min(subjectAlone, listedAlone) * Weights.CLASH;
        if (words >= 2 || subjectAlone == 0 && listedAlone == 0) {
            return Weights.PRIOR + Math.max(agreement, Weights.LEAST_AGREEMENT + told / 100) - alone;
        }
        return Weights.PRIOR + agreement - Weights.ONE_WORD_ONLY - alone;
    }
}
