package io.cordon.core.match;

import io.cordon.core.model.TokenPair;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the runs of two names that agree once they are run together: joined names, split names, hyphens moved. */
final class Joins {
    /** A run together has at least this many letters. */
    static final int LEAST_LETTERS = 4;

    /** The same where a slip is forgiven. */
    static final int LEAST_LETTERS_WITH_TYPO = 4;

    /** And this many where the runs did not stand in one chunk between spaces each. */
    private static final int LEAST_LETTERS_WITH_TYPO_APART = 5;

    /** An edit takes a letter away, or brings one, or both. */
    private static final int LETTERS_OF_ONE_EDIT = 2;

    private Joins() {}

    /** All of them; and whole against whole. */
    static List<Join> find(PreparedName subject, PreparedName listed) {
        List<Join> found = new ArrayList<>(2);
        List<NameRun> ourRuns = subject.runs();
        List<NameRun> theirRuns = listed.runs();
        long[] ourLetters = subject.runLetters();
        long[] theirLetters = listed.runLetters();
        for (int i = 0; i < ourLetters.length; i++) {
            NameRun ours = ourRuns.get(i);
            int length = ours.text().length();
            if (length < LEAST_LETTERS - 1) {
                continue;
            }
            for (int j = 0; j < theirLetters.length; j++) {
                if (Long.bitCount(ourLetters[i] ^ theirLetters[j]) > LETTERS_OF_ONE_EDIT) {
                    continue;
                }
                NameRun theirs = theirRuns.get(j);
                int apart = length - theirs.text().length();
                if (apart >= -1 && apart <= 1 && (ours.isMany() || theirs.isMany())) {
                    Likeness likeness = alike(ours, theirs);
                    boolean exact = likeness != null && likeness.penalty() == Weights.JOINED;
                    if (likeness != null && (exact || !subject.hasInitial(ours) && !listed.hasInitial(theirs))) {
                        found.add(new Join(ours.from(), ours.to(), theirs.from(), theirs.to(), likeness));
                    }
                }
            }
        }
        int acronym = acronym(subject, listed);
        if (acronym >= 0) {
            found.add(new Join(
                    acronym,
                    acronym + 1,
                    0,
                    listed.tokens.length,
                    new Likeness(TokenPair.Kind.ACRONYM, Weights.ACRONYM)));
        }
        boolean several = subject.tokens.length > 1 || listed.tokens.length > 1;
        if (several && subject.name.compact().equals(listed.name.compact())) {
            found.add(new Join(
                    0,
                    subject.tokens.length,
                    0,
                    listed.tokens.length,
                    new Likeness(TokenPair.Kind.JOINED, Weights.JOINED)));
        }
        return found;
    }

    /** The subject's token that is the listed organisation's initials, if it stands alone but for legal forms; else -1. */
    private static int acronym(PreparedName subject, PreparedName listed) {
        String acronym = listed.name.acronym();
        if (acronym.isEmpty() || !subject.name.compact().contains(acronym)) {
            return -1;
        }
        int at = -1;
        for (int i = 0; i < subject.tokens.length; i++) {
            if (subject.tokens[i].kind() != TokenKind.ORG_FORM) {
                if (at >= 0 || !subject.tokens[i].text().equals(acronym)) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }

    /** How they are alike; with a slip only where neither holds an initial. */
    private static @Nullable Likeness alike(NameRun ours, NameRun theirs) {
        String a = ours.text();
        String b = theirs.text();
        if (a.length() >= LEAST_LETTERS && a.equals(b)) {
            return new Likeness(TokenPair.Kind.JOINED, Weights.JOINED);
        }
        boolean chunks = ours.oneChunk() && theirs.oneChunk();
        boolean together = ours.words() == 1 || theirs.words() == 1 || chunks;
        int least = chunks ? LEAST_LETTERS_WITH_TYPO : LEAST_LETTERS_WITH_TYPO_APART;
        if (together && Math.min(a.length(), b.length()) >= least && EditDistance.isOne(a, b)) {
            return new Likeness(TokenPair.Kind.JOINED, Weights.JOINED + Weights.JOINED_TYPO);
        }
        return null;
    }
}
