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

    /** Fewest letters of a coarse skeleton that makes tokens alike; one fewer across scripts. */
    public static final int LEAST_COARSE_LETTERS = TokenLikeness.LEAST_COARSE;
    /** What the agreement of an initial tells. */
    public static final float INITIAL_TELLS = 1.5f;

    private Bounds() {}

    /** Whether a token is a word of its own right, whose absence or agreement counts as a word's. */
    public static boolean isWord(NameToken token) {
        return PreparedName.isWord(token);
    }

    /** What of a name the bound needs, gathered once. */
    public static final class Shape {
        final int words;
        final int others;
        final int initials;
        final float extra;

        private Shape(PreparedName name) {
            int countWords = 0;
            int countOthers = 0;
            int countInitials = 0;
            float sumExtra = 0;
            for (int i = 0; i < name.tokens.length; i++) {
                NameToken token = name.tokens[i];
                if (PreparedName.isWord(token)) {
                    countWords++;
                    sumExtra += name.extra[i];
                } else {
                    countOthers += token.kind() == TokenKind.ORG_FORM ? 0 : 1;
                    countInitials += token.kind() == TokenKind.INITIAL ? 1 : 0;
                }
            }
            words = countWords;
            others = countOthers;
            initials = countInitials;
            extra = sumExtra;
        }

        /** The shape of a name. */
        public static Shape of(PreparedName name) {
            return new Shape(name);
        }

        /** How many of its tokens are initials. */
        public int initials() {
            return initials;
        }

        /** How many of its tokens are neither words nor legal forms, initials included. */
        public int others() {
            return others;
        }

        /** How many of its tokens are words. */
        public int words() {
            return words;
        }
    }

    /**
     * The names' log-odds at most, the prior included, for a listed name without initials that only some of the subject's
     * tokens may be like.
     *
     * @param told sum of what those tokens' agreement tells
     * @param words how many of them are words
     * @param agreedExtra sum of {@link PreparedName#extra} over those words
     * @param whole whether they are all of the subject's tokens but legal forms, where none of them is a word
     */
    public static double partLogOdds(double told, int words, double agreedExtra, boolean whole, Shape subject) {
        double all = told + INITIAL_TELLS * subject.initials;
        int alone = subject.words - words;
        boolean floor = words >= 2 || (subject.words > 0 ? alone == 0 : whole);
        return Weights.PRIOR + agreement(all, floor) - extraCost(alone, subject.extra - agreedExtra)
                - (floor ? 0 : Weights.ONE_WORD_ONLY);
    }

    /** What the search knows of a subject's name and one listed name that has a token like one of the subject's. */
    public static final class Meeting {
        /** Sum of what the listed tokens' agreement tells at most. */
        public double told;
        /** The least that the differences of the subject's like words cost together. */
        public double penalty;
        /** How many of the subject's words are like a listed token, and the sum of their {@link PreparedName#extra}. */
        public int subjectWords;

        public double agreedExtra;
        /** How many listed words are like one of the subject's words. */
        public int wordPairs;
        /** How many of the subject's tokens but legal forms are like a listed token. */
        public int subjectTokens;
        /** The listed words that are like none of the subject's tokens: how many, their costs' sum and the greatest. */
        public int listedAlone;

        public double missing;
        public double mostMissing;
        /** How many initials the listed name has. */
        public int listedInitials;
    }

    /** The names' log-odds at most, the prior included, evidence not. */
    public static double logOdds(Meeting meeting, Shape subject) {
        int initials = subject.initials + meeting.listedInitials;
        double all = meeting.told + INITIAL_TELLS * initials;
        int subjectAlone = Math.max(0, subject.words - meeting.subjectWords - meeting.listedInitials);
        int listedAlone = Math.max(0, meeting.listedAlone - subject.initials);
        double extra = subject.extra - meeting.agreedExtra - meeting.listedInitials * Weights.EXTRA_WORD;
        double missing = meeting.missing - subject.initials * meeting.mostMissing;
        double cost = meeting.penalty
                + Math.min(subjectAlone, listedAlone) * Weights.CLASH
                + extraCost(subjectAlone, extra);
        if (listedAlone > 0) {
            double listedCost = Math.max(listedAlone * Weights.MISSING_PATRONYMIC, missing)
                    + listedAlone * (listedAlone - 1) / 2 * Weights.MISSING_FURTHER;
            cost += subjectAlone == 0 ? Math.min(listedCost, Weights.MISSING_MIDDLE) : listedCost;
        }
        boolean whole = subject.words > 0 ? subjectAlone == 0 : meeting.subjectTokens + initials >= subject.others;
        boolean floor = whole || Math.min(meeting.wordPairs, meeting.subjectWords) >= 2;
        return Weights.PRIOR + agreement(all, floor) - cost - (floor ? 0 : Weights.ONE_WORD_ONLY);
    }

    private static double agreement(double all, boolean floor) {
        double agreement =
                all <= Weights.MOST_AGREEMENT ? all : Weights.MOST_AGREEMENT + (all - Weights.MOST_AGREEMENT) / 10;
        double least = Weights.LEAST_AGREEMENT + 2 * Weights.LEAST_FURTHER + all / 100;
        return floor ? Math.max(agreement, least) : agreement;
    }

    private static double extraCost(int alone, double extra) {
        return alone <= 0
                ? 0
                : Math.max(alone * Weights.EXTRA_PATRONYMIC, extra) + alone * (alone - 1) / 2 * Weights.EXTRA_FURTHER;
    }
}
