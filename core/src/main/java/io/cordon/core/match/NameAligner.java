package io.cordon.core.match;

import io.cordon.core.model.TokenPair;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Aligns two names so that their log-odds are the greatest.
 *
 * <p>Every pair of tokens that are alike gains what the token tells less the penalty of the difference, and spares the
 * costs of two lonely tokens; the best set of pairs is an assignment problem. Runs that agree when run together are
 * tried one after another and kept where the whole gets better. What the pairs cannot see is charged after: a word
 * against another word, agreement in a single word, another order.
 */
final class NameAligner {
    private static final float IN_ORDER = 0.0001f;
    /** What is missing at no more cost than this (articles) says nothing of what was left out. */
    private static final float LIGHT = 0.2f;

    private final PreparedName subject;
    private final PreparedName listed;
    private final @Nullable Likeness[][] alike;
    private final float[][] gain;

    private NameAligner(PreparedName subject, PreparedName listed, Likely likely) {
        this.subject = subject;
        this.listed = listed;
        int n = subject.tokens.length;
        int m = listed.tokens.length;
        alike = new @Nullable Likeness[n][m];
        gain = new float[n][m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                if (!likely.mayBeAlike(i, j)) {
                    continue;
                }
                Optional<Likeness> found = TokenLikeness.of(subject.tokens[i], listed.tokens[j]);
                if (found.isPresent()) {
                    Likeness likeness = found.get().costing(knownOther(found.get(), i, j));
                    alike[i][j] = likeness;
                    gain[i][j] = listed.information[j] + subject.extra[i] + listed.missing[j] - likeness.penalty();
                    // Of pairs that gain the same, those in order.
                    gain[i][j] -= IN_ORDER * Math.abs(i - j);
                }
            }
        }
    }

    /** The best alignment of the two. */
    static NameAlignment align(PreparedName subject, PreparedName listed) {
        return align(subject, listed, Likely.EVERYTHING);
    }

    /** The best alignment of the two, where something is known beforehand. */
    static NameAlignment align(PreparedName subject, PreparedName listed, Likely likely) {
        NameAligner aligner = new NameAligner(subject, listed, likely);
        NameAlignment best = aligner.evaluate(List.of());
        List<Join> joins = best.isExact() || !likely.mayJoin() ? List.of() : Joins.find(subject, listed);
        while (!joins.isEmpty()) {
            NameAlignment better = best;
            for (Join join : joins) {
                if (isFree(join, best.joins())) {
                    List<Join> with = new ArrayList<>(best.joins());
                    with.add(join);
                    NameAlignment tried = aligner.evaluate(with);
                    better = tried.logOdds() > better.logOdds() ? tried : better;
                }
            }
            if (better == best) {
                break;
            }
            best = better;
        }
        return best;
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
    private float knownOther(Likeness likeness, int i, int j) {
        return switch (likeness.kind()) {
            case TYPO -> subject.known[i] && !sameConsonants(i, j) ? knownOther(i, j) : 0f;
            case PHONETIC -> subject.known[i] && listed.known[j] ? Weights.KNOWN_OTHER / 2 : 0f;
            default -> 0f;
        };
    }

    private float knownOther(int i, int j) {
        return TokenLikeness.isSubstituted(subject.tokens[i], listed.tokens[j])
                ? Weights.KNOWN_OTHER
                : Weights.KNOWN_OTHER_LENGTH;
    }

    private boolean sameConsonants(int i, int j) {
        return subject.tokens[i].coarse().equals(listed.tokens[j].coarse());
    }

    private NameAlignment evaluate(List<Join> joins) {
        int n = subject.tokens.length;
        int m = listed.tokens.length;
        boolean[] subjectJoined = new boolean[n];
        boolean[] listedJoined = new boolean[m];
        for (Join join : joins) {
            Arrays.fill(subjectJoined, join.subjectFrom(), join.subjectTo(), true);
            Arrays.fill(listedJoined, join.listedFrom(), join.listedTo(), true);
        }
        int[] partner = Assignment.best(joins.isEmpty() ? gain : without(subjectJoined, listedJoined), m);
        return new Tally(partner, joins, subjectJoined, listedJoined).alignment();
    }

    private float[][] without(boolean[] subjectJoined, boolean[] listedJoined) {
        float[][] left = new float[gain.length][];
        for (int i = 0; i < gain.length; i++) {
            left[i] = subjectJoined[i] ? new float[listedJoined.length] : gain[i].clone();
            for (int j = 0; j < listedJoined.length; j++) {
                if (listedJoined[j]) {
                    left[i][j] = 0;
                }
            }
        }
        return left;
    }

    /** Adds up one alignment. */
    private final class Tally {
        private final int[] partner;
        private final List<Join> joins;
        private final @Nullable Likeness[] likeness;
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
        private int chunkAlone = -1;
        private boolean oneChunkAlone = true;
        private boolean inOrder = true;
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

        Tally(int[] partner, List<Join> joins, boolean[] subjectJoined, boolean[] listedJoined) {
            this.partner = partner;
            this.joins = joins;
            this.likeness = new @Nullable Likeness[partner.length];
            boolean[] listedTaken = listedJoined.clone();
            int before = -1;
            for (int i = 0; i < partner.length; i++) {
                int j = partner[i];
                if (j >= 0) {
                    addPair(i, j);
                    listedTaken[j] = true;
                    if (subject.tokens[i].kind() != TokenKind.ORG_FORM) {
                        inOrder &= j > before;
                        before = j;
                    }
                } else if (!subjectJoined[i]) {
                    addAlone(subject.tokens[i], subject.extra[i], true);
                }
            }
            for (int j = 0; j < listedTaken.length; j++) {
                if (!listedTaken[j]) {
                    addAlone(listed.tokens[j], listed.missing[j], false);
                    listedAlone++;
                    if (listed.missing[j] > LIGHT) {
                        oneChunkAlone &= chunkAlone < 0 || chunkAlone == listed.tokens[j].chunk();
                        chunkAlone = listed.tokens[j].chunk();
                    }
                    endAlone |= j == 0 || j == listedTaken.length - 1;
                }
            }
            joins.forEach(this::addJoin);
        }

        private void addPair(int i, int j) {
            Likeness pair = alike[i][j];
            if (pair == null) {
                throw new IllegalStateException("tokens that are not alike were paired");
            }
            likeness[i] = pair;
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

        NameAlignment alignment() {
            boolean allWords = subjectWordsAlone == 0 && listedWordsAlone == 0;
            boolean all = allWords && othersAlone == 0 && subjectGenericAlone == 0 && listedGenericAlone == 0;
            double agreement =
                    raw <= Weights.MOST_AGREEMENT ? raw : Weights.MOST_AGREEMENT + (raw - Weights.MOST_AGREEMENT) / 10;
            if (wordsMatched >= 2 || isOneInTheMiddleDropped() || allWords && wordsMatched == 1 || all) {
                double further = Math.max(0, Math.min(2, wordsMatched - slips - 2)) * Weights.LEAST_FURTHER;
                agreement = Math.max(agreement, Weights.LEAST_AGREEMENT + further + raw / 100);
            }
            int clashes = Math.min(subjectWordsAlone, listedWordsAlone);
            int genericClashes = Math.min(subjectGenericAlone, listedGenericAlone);
            int otherClashes = Math.min(subjectOthersAlone, othersAlone - subjectOthersAlone);
            double clash = clashes * Weights.CLASH
                    + genericClashes * Weights.GENERIC_CLASH
                    + otherClashes * Weights.INITIAL_CLASH;
            double oneWord = 0;
            if (isOneInTheMiddleDropped()) {
                unmatched = Math.min(unmatched, Weights.MISSING_MIDDLE);
            }
            if (wordsMatched <= 1 && !isOneInTheMiddleDropped()) {
                oneWord = oneWordCost(all, allWords);
            } else if (formsDiffer) {
                oneWord = Weights.FORM;
            }
            return new NameAlignment(
                    subject,
                    listed,
                    partner,
                    likeness,
                    joins,
                    agreement,
                    raw,
                    penalties,
                    unmatched,
                    clash,
                    oneWord,
                    inOrder ? 0 : orderCost());
        }
    }
}
