package io.cordon.core.match;

import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;

/**
 * What the index may rely on: upper bounds of the names' log-odds, from sums that are cheap to keep. Every bound here
 * must hold for {@link NameAligner}; the differential tests watch over it, and {@code docs/search.md} argues it.
 */
public final class Bounds {
    /** Fewest letters of a joined run. */
    public static final int LEAST_RUN_LETTERS = Joins.LEAST_LETTERS;
    /** Fewest letters of a joined run that is forgiven a typo. */
    public static final int LEAST_RUN_LETTERS_WITH_TYPO = Joins.LEAST_LETTERS_WITH_TYPO;
    /** Fewest letters of a token that may have a typo. */
    public static final int LEAST_TYPO_LETTERS = TokenLikeness.LEAST_TYPO;
    /** Fewest letters of a token that may have two. */
    public static final int TWO_TYPO_LETTERS = TokenLikeness.LONG;

    /** The least that tokens with one fine skeleton cost. */
    public static final float LEAST_FINE = 0.1f;
    /** The least that tokens with one coarse skeleton cost. */
    public static final float LEAST_COARSE = Weights.SPELLING;
    /** The least that tokens with one reading cost. */
    public static final float LEAST_READING = Weights.READING;
    /** The least that nicknames cost. */
    public static final float LEAST_NICKNAME = Weights.NICKNAME;
    /** The least that one edit costs. */
    public static final float LEAST_TYPO = Weights.TYPO_LONG;
    /** The least that two edits cost. */
    public static final float LEAST_TWO_TYPOS = Weights.TWO_TYPOS;
    /** What the agreement of an initial tells. */
    public static final float INITIAL_TELLS = 1.5f;

    private Bounds() {}

    /** How many edits two texts are apart, 0 to {@code most}, or more than {@code most}. */
    public static int edits(String a, String b, int most) {
        if (a.equals(b)) {
            return 0;
        }
        if (EditDistance.isOne(a, b)) {
            return 1;
        }
        return most > 1 ? EditDistance.within(a, b, most) : 2;
    }

    /** Whether a token is a word of its own right, whose absence or agreement counts as a word's. */
    public static boolean isWord(NameToken token) {
        return PreparedName.isWord(token);
    }

    /** What the agreement of one token tells at most. */
    public static float information(PreparedName name, int token) {
        return name.information[token];
    }

    /** What it costs that a subject's token has no partner. */
    public static float extra(PreparedName name, int token) {
        return name.extra[token];
    }

    /** What of a name the bound needs, gathered once. */
    public static final class Shape {
        final int words;
        final int others;
        final int initials;
        final float toldByOthers;
        final float missing;
        final float mostMissing;
        final float extra;

        private Shape(PreparedName name) {
            int countWords = 0;
            int countOthers = 0;
            int countInitials = 0;
            float told = 0;
            float sumMissing = 0;
            float mostMissingOfAll = 0;
            float sumExtra = 0;
            for (int i = 0; i < name.tokens.length; i++) {
                NameToken token = name.tokens[i];
                if (PreparedName.isWord(token)) {
                    countWords++;
                    sumMissing += name.missing[i];
                    mostMissingOfAll = Math.max(mostMissingOfAll, name.missing[i]);
                    sumExtra += name.extra[i];
                } else {
                    told += name.information[i];
                    countOthers += token.kind() == TokenKind.ORG_FORM ? 0 : 1;
                    countInitials += token.kind() == TokenKind.INITIAL ? 1 : 0;
                }
            }
            words = countWords;
            others = countOthers;
            initials = countInitials;
            toldByOthers = told;
            missing = sumMissing;
            mostMissing = mostMissingOfAll;
            extra = sumExtra;
        }

        /** The shape of a name. */
        public static Shape of(PreparedName name) {
            return new Shape(name);
        }

        /** Whether any of its tokens is an initial. */
        public boolean hasInitials() {
            return initials > 0;
        }

        /** How many of its tokens are words. */
        public int words() {
            return words;
        }
    }

    /**
     * A quicker, weaker bound for a listed name without initials, one word of which may agree: where the subject has
     * more words than that, at least one of them stands alone. Infinite where this tells nothing.
     */
    public static double loneLogOdds(double told, Shape subject) {
        if (subject.words < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double all = told + subject.toldByOthers + INITIAL_TELLS * subject.initials;
        return Weights.PRIOR + all - Weights.ONE_WORD_ONLY - Weights.EXTRA_PATRONYMIC;
    }

    /**
     * The names' log-odds at most, the prior included, evidence not.
     *
     * @param told sum of what the subject's words that may agree tell
     * @param penalty the least that their differences cost together
     * @param words how many of the subject's words may agree, runs with all their words; where the name has no words, how
     *     many of its tokens
     * @param absorbed how many of the listed words may agree with tokens of the subject that are not words
     * @param agreedExtra sum of {@link #extra} over those words
     * @param subject the subject's name
     * @param listed the listed name
     */
    public static double logOdds(
            double told, double penalty, int words, int absorbed, double agreedExtra, Shape subject, Shape listed) {
        double all = told
                + (subject.words > 0 ? subject.toldByOthers : 0)
                + INITIAL_TELLS * (subject.initials + listed.initials);
        double agreement =
                all <= Weights.MOST_AGREEMENT ? all : Weights.MOST_AGREEMENT + (all - Weights.MOST_AGREEMENT) / 10;
        int subjectAlone = Math.max(0, subject.words - words - listed.initials);
        int listedAlone = Math.max(0, listed.words - words - absorbed - subject.initials);
        double cost = penalty + Math.min(subjectAlone, listedAlone) * Weights.CLASH;
        if (subjectAlone > 0) {
            double alone = subject.extra - agreedExtra - listed.initials * Weights.EXTRA_WORD;
            cost += Math.max(subjectAlone * Weights.EXTRA_PATRONYMIC, alone)
                    + subjectAlone * (subjectAlone - 1) / 2 * Weights.EXTRA_FURTHER;
        }
        if (listedAlone > 0) {
            double alone = listed.missing - (words + absorbed + subject.initials) * listed.mostMissing;
            double listedCost = Math.max(listedAlone * Weights.MISSING_PATRONYMIC, alone)
                    + listedAlone * (listedAlone - 1) / 2 * Weights.MISSING_FURTHER;
            cost += subjectAlone == 0 ? Math.min(listedCost, Weights.MISSING_MIDDLE) : listedCost;
        }
        boolean whole =
                subject.words > 0 ? subjectAlone == 0 : words + subject.initials + listed.initials >= subject.others;
        if (subject.words > 0 && words >= 2 || whole) {
            double least = Weights.LEAST_AGREEMENT + 2 * Weights.LEAST_FURTHER + all / 100;
            return Weights.PRIOR + Math.max(agreement, least) - cost;
        }
        return Weights.PRIOR + agreement - Weights.ONE_WORD_ONLY - cost;
    }
}
