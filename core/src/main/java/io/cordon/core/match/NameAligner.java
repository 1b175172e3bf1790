package io.cordon.core.match;

import io.cordon.core.model.TokenPair;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Aligns two names so that their log-odds are the greatest.
 *
 * <p>Every pair of tokens that are alike gains what the token tells less the penalty of the difference, and spares the
 * costs of two lonely tokens; the best set of pairs is an assignment problem. Runs that agree when run together are
 * tried one after another and kept where the whole gets better. What the pairs cannot see is charged after: a word
 * against another word, agreement in a single word, another order. Reused, so that a comparison makes no garbage; for one
 * thread at a time.
 */
final class NameAligner {
    private static final float IN_ORDER = 0.0001f;
    private static final int FIRST_TOKENS = 16;
    /** What is missing at no more cost than this (articles) says nothing of what was left out. */
    private static final float LIGHT = 0.2f;

    private @Nullable PreparedName subjectName;
    private @Nullable PreparedName listedName;
    private @Nullable Likeness[][] alike = new @Nullable Likeness[FIRST_TOKENS][FIRST_TOKENS];
    private float[][] gain = new float[FIRST_TOKENS][FIRST_TOKENS];
    private float[][] gainLeft = new float[FIRST_TOKENS][FIRST_TOKENS];
    private boolean[] subjectJoined = new boolean[FIRST_TOKENS];
    private boolean[] listedJoined = new boolean[FIRST_TOKENS];
    private final Assignment assignment = new Assignment();
    private final Tally tally = new Tally();

    /** The best alignment of the two. */
    static NameAlignment align(PreparedName subject, PreparedName listed) {
        NameAligner aligner = new NameAligner();
        aligner.compare(subject, listed, Likely.UNKNOWN);
        return aligner.tally.alignment(subject, listed);
    }

    /** Aligns the two as well as can be; what it comes to is what {@link #logOdds} and {@link #isExact} then say. */
    void compare(PreparedName subject, PreparedName listed, Likely likely) {
        take(subject, listed, likely);
        evaluate(List.of());
        if (!tally.isExact() && likely.mayJoin()) {
            List<Join> joins = Joins.find(subject, listed);
            if (!joins.isEmpty()) {
                evaluate(bestOf(joins));
            }
        }
    }

    /** The names' share of the log-odds, without the prior. */
    double logOdds() {
        return tally.logOdds();
    }

    /** Whether every token has an equal partner, or both names are written with the same letters in the same order. */
    boolean isExact() {
        return tally.isExact();
    }

    private void take(PreparedName subject, PreparedName listed, Likely likely) {
        int n = subject.tokens.length;
        int m = listed.tokens.length;
        if (n > gain.length || m > gain[0].length) {
            int rows = Math.max(n, gain.length) * 2;
            int columns = Math.max(m, gain[0].length) * 2;
            alike = new @Nullable Likeness[rows][columns];
            gain = new float[rows][columns];
            gainLeft = new float[rows][columns];
            subjectJoined = new boolean[rows];
            listedJoined = new boolean[columns];
        }
        subjectName = subject;
        listedName = listed;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                Likeness likeness = likely.between(i, subject.tokens[i], j, listed.tokens[j]);
                boolean unlike = likeness == Likeness.UNLIKE;
                float other = unlike ? 0 : knownOther(subject, listed, likeness, i, j);
                alike[i][j] = unlike ? null : other == 0 ? likeness : likeness.costing(other);
                // Of pairs that gain the same, those in order.
                gain[i][j] = unlike
                        ? 0
                        : listed.information[j]
                                + subject.extra[i]
                                + listed.missing[j]
                                - (likeness.penalty() + other)
                                - IN_ORDER * Math.abs(i - j);
            }
        }
    }

    /** Of these joins those that make the whole better, one after another while there are any. */
    private List<Join> bestOf(List<Join> joins) {
        double best = tally.logOdds();
        List<Join> taken = List.of();
        while (true) {
            List<Join> better = taken;
            for (Join join : joins) {
                if (isFree(join, taken)) {
                    List<Join> with = new ArrayList<>(taken);
                    with.add(join);
                    evaluate(with);
                    if (tally.logOdds() > best) {
                        best = tally.logOdds();
                        better = with;
                    }
                }
            }
            if (better == taken) {
                return taken;
            }
            taken = better;
        }
    }

    private PreparedName subject() {
        return Objects.requireNonNull(subjectName);
    }

    private PreparedName listed() {
        return Objects.requireNonNull(listedName);
    }

    /** What the agreement of a pair tells: no more than its more common half. */
    static float told(PreparedName subject, int i, PreparedName listed, int j) {
        return Math.min(listed.information[j], subject.information[i]);
    }

    /** What the agreement of a join tells: the less of its two sides, and no more than two rare words. */
    static float told(PreparedName subject, PreparedName listed, Join join) {
        float ours = 0;
        for (int i = join.subjectFrom(); i < join.subjectTo(); i++) {
            ours += subject.information[i];
        }
        float theirs = 0;
        for (int j = join.listedFrom(); j < join.listedTo(); j++) {
            theirs += listed.information[j];
        }
        return Math.min(ours, theirs);
    }

    private static boolean isFree(Join join, List<Join> taken) {
        for (Join other : taken) {
            boolean subjectApart = join.subjectTo() <= other.subjectFrom() || other.subjectTo() <= join.subjectFrom();
            boolean listedApart = join.listedTo() <= other.listedFrom() || other.listedTo() <= join.listedFrom();
            if (!subjectApart || !listedApart) {
                return false;
            }
        }
        return true;
    }

    /** What it costs more that the subject's token is a known name of its own. */
    private static float knownOther(PreparedName subject, PreparedName listed, Likeness likeness, int i, int j) {
        return switch (likeness.kind()) {
            case TYPO ->
                subject.known[i] && !sameConsonants(subject, listed, i, j) ? knownOther(subject, listed, i, j) : 0f;
            case PHONETIC -> subject.known[i] && listed.known[j] ? Weights.KNOWN_OTHER / 2 : 0f;
            default -> 0f;
        };
    }

    private static float knownOther(PreparedName subject, PreparedName listed, int i, int j) {
        return TokenLikeness.isSubstituted(subject.tokens[i], listed.tokens[j])
                ? Weights.KNOWN_OTHER
                : Weights.KNOWN_OTHER_LENGTH;
    }

    private static boolean sameConsonants(PreparedName subject, PreparedName listed, int i, int j) {
        return subject.tokens[i].coarse().equals(listed.tokens[j].coarse());
    }

    private void evaluate(List<Join> joins) {
        PreparedName subject = subject();
        PreparedName listed = listed();
        int n = subject.tokens.length;
        int m = listed.tokens.length;
        Arrays.fill(subjectJoined, 0, n, false);
        Arrays.fill(listedJoined, 0, m, false);
        for (int k = 0; k < joins.size(); k++) {
            Join join = joins.get(k);
            Arrays.fill(subjectJoined, join.subjectFrom(), join.subjectTo(), true);
            Arrays.fill(listedJoined, join.listedFrom(), join.listedTo(), true);
        }
        int[] partner = assignment.best(joins.isEmpty() ? gain : withoutJoined(n, m), n, m);
        tally.add(subject, listed, partner, joins);
    }

    private float[][] withoutJoined(int n, int m) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                gainLeft[i][j] = subjectJoined[i] || listedJoined[j] ? 0 : gain[i][j];
            }
        }
        return gainLeft;
    }

    /** Adds up one alignment. */
    private final class Tally {
        private PreparedName subject = PreparedName.NOTHING;
        private PreparedName listed = PreparedName.NOTHING;
        private int[] partner = {};
        private List<Join> joins = List.of();
        private double agreement;
        private double clash;
        private double oneWord;
        private double order;
        private double raw;
        private double penalties;
        private double unmatched;
        private int wordsMatched;
        private int subjectWordsAlone;
        private int listedWordsAlone;
        private int subjectGenericAlone;
        private int listedGenericAlone;
        private int othersAlone;
        private int subjectOthersAlone;
        private int chunkAlone;
        private boolean oneChunkAlone;
        private boolean inOrder;
        private int pairs;
        private int listedAlone;
        private int listedFormsAlone;
        private boolean shortUnlike;
        private boolean endAlone;
        private boolean formsDiffer;
        private int slips;
        private boolean gaps;
        private int initialPairs;
        private int listedInitialPairs;
        private float worstWord;

        private void reset() {
            raw = 0;
            penalties = 0;
            unmatched = 0;
            wordsMatched = 0;
            subjectWordsAlone = 0;
            listedWordsAlone = 0;
            subjectGenericAlone = 0;
            listedGenericAlone = 0;
            othersAlone = 0;
            subjectOthersAlone = 0;
            chunkAlone = -1;
            oneChunkAlone = true;
            inOrder = true;
            pairs = 0;
            listedAlone = 0;
            listedFormsAlone = 0;
            shortUnlike = false;
            endAlone = false;
            formsDiffer = false;
            gaps = false;
            slips = 0;
            initialPairs = 0;
            listedInitialPairs = 0;
            worstWord = 0;
        }

        /** Adds up; {@code partnerOf} is the subject's tokens' partners, with their places behind these. */
        void add(PreparedName subjectNow, PreparedName listedNow, int[] partnerOf, List<Join> joinsNow) {
            reset();
            subject = subjectNow;
            listed = listedNow;
            partner = partnerOf;
            joins = joinsNow;
            int before = -1;
            for (int i = 0; i < subject.tokens.length; i++) {
                int j = partner[i];
                if (j >= 0) {
                    addPair(i, j);
                    listedJoined[j] = true;
                    if (subject.tokens[i].kind() != TokenKind.ORG_FORM) {
                        inOrder &= j > before;
                        before = j;
                    }
                } else if (!subjectJoined[i]) {
                    addAlone(subject.tokens[i], subject.extra[i], true);
                }
            }
            int m = listed.tokens.length;
            for (int j = 0; j < m; j++) {
                if (!listedJoined[j]) {
                    addAlone(listed.tokens[j], listed.missing[j], false);
                    listedAlone++;
                    if (listed.missing[j] > LIGHT) {
                        oneChunkAlone &= chunkAlone < 0 || chunkAlone == listed.tokens[j].chunk();
                        chunkAlone = listed.tokens[j].chunk();
                    }
                    endAlone |= j == 0 || j == m - 1;
                }
            }
            for (int k = 0; k < joins.size(); k++) {
                addJoin(joins.get(k));
            }
            sum();
        }

        private void addPair(int i, int j) {
            Likeness pair = alike[i][j];
            if (pair == null) {
                throw new IllegalStateException("tokens that are not alike were paired");
            }
            pairs += subject.tokens[i].kind() == TokenKind.ORG_FORM ? 0 : 1;
            penalties += pair.penalty();
            raw += told(subject, i, listed, j);
            if (PreparedName.isWord(listed.tokens[j]) && PreparedName.isWord(subject.tokens[i])) {
                wordsMatched++;
                boolean spelling = pair.kind() == TokenPair.Kind.TYPO || pair.kind() == TokenPair.Kind.PHONETIC;
                boolean isShort = Math.min(
                                listed.tokens[j].text().length(),
                                subject.tokens[i].text().length())
                        <= 3;
                shortUnlike |= isShort && pair.penalty() >= Weights.SPELLING_NEAR;
                slips += spelling ? 1 : 0;
                worstWord = Math.max(worstWord, spelling ? pair.penalty() : 0);
            }
            initialPairs += pair.kind() == TokenPair.Kind.INITIAL ? 1 : 0;
            boolean listedOnly =
                    listed.tokens[j].kind() == TokenKind.INITIAL && subject.tokens[i].kind() != TokenKind.INITIAL;
            listedInitialPairs += pair.kind() == TokenPair.Kind.INITIAL && listedOnly ? 1 : 0;
            formsDiffer |= pair.kind() == TokenPair.Kind.ORG_FORM;
        }

        private void addJoin(Join join) {
            penalties += join.likeness().penalty();
            raw += told(subject, listed, join);
            for (int j = join.listedFrom(); j < join.listedTo(); j++) {
                wordsMatched += PreparedName.isWord(listed.tokens[j]) ? 1 : 0;
            }
        }

        private void addAlone(NameToken token, float cost, boolean ofSubject) {
            unmatched += cost;
            switch (token.kind()) {
                case WORD, PATRONYMIC -> {
                    gaps |= token.kind() == TokenKind.WORD;
                    int count = ofSubject ? subjectWordsAlone++ : listedWordsAlone++;
                    unmatched += count * (ofSubject ? Weights.EXTRA_FURTHER : Weights.MISSING_FURTHER);
                }
                case GENERIC -> {
                    if (ofSubject) {
                        subjectGenericAlone++;
                    } else {
                        listedGenericAlone++;
                    }
                }
                case NUMBER, INITIAL -> {
                    othersAlone++;
                    subjectOthersAlone += ofSubject ? 1 : 0;
                }
                case ORG_FORM -> {
                    formsDiffer |= ofSubject;
                    listedFormsAlone += ofSubject ? 0 : 1;
                }
                default -> {}
            }
        }

        /** Where a single word agrees, everything beside it is looked at more closely. */
        private double oneWordCost(boolean all, boolean allWords) {
            boolean same = penalties < Weights.SPELLING_NEAR / 2;
            double cost = 0;
            if (formsDiffer || !same && listedFormsAlone > 0) {
                cost += same ? Weights.FORM_OF_SAME_WORD : Weights.FORM_OF_LIKE_WORD;
            }
            cost += worstWord > Weights.LOOSE_LIKENESS ? Weights.UNLIKE_ONE_WORD : 0;
            cost += !shortUnlike ? 0 : pairs > 1 ? Weights.SHORT_WORD_BESIDE_ANOTHER : Weights.SHORT_WORD;
            cost += initialPairs > 0 ? Weights.INITIAL_BESIDE_ONE_WORD : 0;
            cost += listedInitialPairs > 0
                    ? Weights.LISTED_INITIAL_BESIDE_ONE_WORD - Weights.INITIAL_BESIDE_ONE_WORD
                    : 0;
            if (!all) {
                cost += allWords ? besideOneWord(same) : Weights.ONE_WORD_ONLY;
            }
            return cost;
        }

        private double orderCost() {
            if (gaps) {
                return Weights.ORDER_WITH_GAPS;
            }
            return penalties > Weights.TYPO_LONG - 2 * Weights.WRITTEN_OTHERWISE
                    ? Weights.ORDER_WITH_DIFFERENCES
                    : Weights.ORDER;
        }

        private double besideOneWord(boolean same) {
            double cost = subjectGenericAlone * Weights.GENERIC_BESIDE_ONE_WORD
                    + Math.max(0, listedGenericAlone - 1)
                    + othersAlone * Weights.INITIAL_BESIDE_ONE_WORD;
            if (listedGenericAlone > 0 && (!same || formsDiffer || listedFormsAlone > 0)) {
                cost += Weights.FORM_OF_SAME_WORD;
            }
            return cost;
        }

        /** Whether the subject's name is the listed one without a single token that is neither first nor last. */
        private boolean isOneInTheMiddleDropped() {
            boolean subjectWhole =
                    subjectWordsAlone == 0 && subjectGenericAlone == 0 && subjectOthersAlone == 0 && !formsDiffer;
            return subjectWhole
                    && pairs >= 1
                    && listedAlone > 0
                    && oneChunkAlone
                    && !endAlone
                    && inOrder
                    && listedFormsAlone == 0
                    && penalties <= Weights.SPELLING;
        }

        private void sum() {
            boolean allWords = subjectWordsAlone == 0 && listedWordsAlone == 0;
            boolean all = allWords && othersAlone == 0 && subjectGenericAlone == 0 && listedGenericAlone == 0;
            agreement =
                    raw <= Weights.MOST_AGREEMENT ? raw : Weights.MOST_AGREEMENT + (raw - Weights.MOST_AGREEMENT) / 10;
            if (wordsMatched >= 2 || isOneInTheMiddleDropped() || allWords && wordsMatched == 1 || all) {
                double further = Math.max(0, Math.min(2, wordsMatched - slips - 2)) * Weights.LEAST_FURTHER;
                agreement = Math.max(agreement, Weights.LEAST_AGREEMENT + further + raw / 100);
            }
            int clashes = Math.min(subjectWordsAlone, listedWordsAlone);
            int genericClashes = Math.min(subjectGenericAlone, listedGenericAlone);
            int otherClashes = Math.min(subjectOthersAlone, othersAlone - subjectOthersAlone);
            clash = clashes * Weights.CLASH
                    + genericClashes * Weights.GENERIC_CLASH
                    + otherClashes * Weights.INITIAL_CLASH;
            oneWord = 0;
            if (isOneInTheMiddleDropped()) {
                unmatched = Math.min(unmatched, Weights.MISSING_MIDDLE);
            }
            if (wordsMatched <= 1 && !isOneInTheMiddleDropped()) {
                oneWord = oneWordCost(all, allWords);
            } else if (formsDiffer) {
                oneWord = Weights.FORM;
            }
            order = inOrder ? 0 : orderCost();
        }

        double logOdds() {
            return agreement - penalties - unmatched - clash - oneWord - order;
        }

        boolean isExact() {
            return penalties < 0.25 && unmatched == 0;
        }

        NameAlignment alignment(PreparedName subjectName, PreparedName listedName) {
            int n = subjectName.tokens.length;
            @Nullable Likeness[] likeness = new @Nullable Likeness[n];
            for (int i = 0; i < n; i++) {
                likeness[i] = partner[i] < 0 ? null : alike[i][partner[i]];
            }
            return new NameAlignment(
                    subjectName,
                    listedName,
                    Arrays.copyOf(partner, n),
                    likeness,
                    joins,
                    agreement,
                    raw,
                    penalties,
                    unmatched,
                    clash,
                    oneWord,
                    order);
        }
    }
}
