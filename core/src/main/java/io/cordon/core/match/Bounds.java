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
    /** The most that the agreement of an initial, or of a particle, tells. */
    public static final float OPEN_TELLS = 1.5f;
    /** The least that an initial costs. */
    public static final float LEAST_INITIAL = Weights.INITIAL;

    private Bounds() {}

    /** Whether a token is a word of its own right, whose absence or agreement counts as a word's. */
    public static boolean isWord(TokenKind kind) {
        return kind == TokenKind.WORD || kind == TokenKind.PATRONYMIC;
    }

    /** Whether an initial may be like a token of this kind, or a token of this kind like an initial. */
    public static boolean mayHaveInitial(TokenKind kind) {
        return kind != TokenKind.PARTICLE && kind != TokenKind.NUMBER && kind != TokenKind.ORG_FORM;
    }

    /** What it costs at least that a subject's word of this kind has no partner. */
    public static float extra(TokenKind kind) {
        return kind == TokenKind.PATRONYMIC ? Weights.EXTRA_PATRONYMIC : Weights.EXTRA_WORD;
    }

    /**
     * How a token begins, as an initial sees it, a byte each: its text, its skeleton, the compound it ends. Of two tokens
     * of which one is the other's initial, the texts, the skeletons, or the initial's text and the compound begin alike.
     */
    public static int heads(NameToken token) {
        return first(token.text()) | first(token.fine()) << 8 | (token.head() & 0x7F) << 16;
    }

    private static int first(String text) {
        return text.isEmpty() ? 0 : text.charAt(0) & 0x7F;
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
                if (Bounds.isWord(token.kind())) {
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
     * @param whole whether they are all of the subject's tokens that {@link #counts} says
     */
    public static double partLogOdds(double told, int words, double agreedExtra, boolean whole, Shape subject) {
        int alone = subject.words - words;
        boolean floor = words >= 2 || words == 1 && alone == 0 || whole;
        return Weights.PRIOR
                + agreement(told + OPEN_TELLS * subject.initials, floor)
                - extraCost(alone, subject.extra - agreedExtra)
                - (floor || alone == 0 ? 0 : Weights.ONE_WORD_ONLY);
    }

    /** Whether a token's absence keeps a name from agreeing as a whole. */
    public static boolean counts(TokenKind kind) {
        return isWord(kind) || kind == TokenKind.GENERIC || kind == TokenKind.NUMBER || kind == TokenKind.INITIAL;
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
        /** How many listed words may agree with words, those of joined runs included. */
        public int wordPairs;
        /** Whether all of the subject's tokens that {@link #counts} says are like a listed token. */
        public boolean whole;
        /** The listed words that are like none of the subject's tokens: how many, and their costs' sum. */
        public int listedAlone;

        public double missing;
    }

    /** The names' log-odds at most, the prior included, evidence not. */
    public static double logOdds(Meeting meeting, Shape subject) {
        return logOdds(meeting, subject.words, subject.extra);
    }

    /** The same for a subject's name with so many words, whose {@link PreparedName#extra} come to so much. */
    public static double logOdds(Meeting meeting, int words, double extra) {
        int subjectAlone = words - meeting.subjectWords;
        double cost = meeting.penalty
                + Math.min(subjectAlone, meeting.listedAlone) * Weights.CLASH
                + extraCost(subjectAlone, extra - meeting.agreedExtra);
        if (meeting.listedAlone > 0) {
            double listedCost =
                    meeting.missing + meeting.listedAlone * (meeting.listedAlone - 1) / 2 * Weights.MISSING_FURTHER;
            cost += meeting.whole ? Math.min(listedCost, Weights.MISSING_MIDDLE) : listedCost;
        }
        boolean alone = subjectAlone > 0 || meeting.listedAlone > 0;
        boolean floor = meeting.whole || meeting.wordPairs >= 2 || meeting.wordPairs == 1 && !alone;
        return Weights.PRIOR + agreement(meeting.told, floor) - cost - (!floor && alone ? Weights.ONE_WORD_ONLY : 0);
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
