package io.cordon.core.match;

import io.cordon.core.model.TokenPair;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Finds the runs of two names that agree once they are run together. */
final class Joins {
    /** A run has at most this many tokens. */
    static final int LONGEST_RUN = 3;
    /** A run together has at least this many letters. */
    static final int LEAST_LETTERS = 4;

    static final int LEAST_LETTERS_WITH_TYPO = 6;

    private Joins() {}

    /** All of them, one token against a run, either way round; and whole against whole. */
    static List<Join> find(PreparedName subject, PreparedName listed) {
        List<Join> found = new ArrayList<>(2);
        int n = subject.tokens.length;
        int m = listed.tokens.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j + 1 < m; j++) {
                oneAgainstRun(subject.tokens[i], listed.tokens, j, found, i, true);
            }
        }
        for (int j = 0; j < m; j++) {
            for (int i = 0; i + 1 < n; i++) {
                oneAgainstRun(listed.tokens[j], subject.tokens, i, found, j, false);
            }
        }
        if (n > 1 && m > 1 && n != m && subject.name.compact().equals(listed.name.compact())) {
            found.add(new Join(0, n, 0, m, new Likeness(TokenPair.Kind.JOINED, Weights.JOINED)));
        }
        return found;
    }

    private static void oneAgainstRun(
            NameToken one, NameToken[] many, int from, List<Join> found, int at, boolean oneIsSubject) {
        if (one.kind() == TokenKind.ORG_FORM || one.text().length() < LEAST_LETTERS) {
            return;
        }
        int length = one.text().length();
        int sum = many[from].text().length();
        for (int to = from + 2; to <= Math.min(many.length, from + LONGEST_RUN); to++) {
            sum += many[to - 1].text().length();
            if (sum > length + 1) {
                return;
            }
            if (sum >= length - 1) {
                Likeness likeness = alike(one.text(), many, from, to);
                if (likeness != null) {
                    found.add(
                            oneIsSubject
                                    ? new Join(at, at + 1, from, to, likeness)
                                    : new Join(from, to, at, at + 1, likeness));
                }
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Likeness alike(String one, NameToken[] many, int from, int to) {
        StringBuilder run = new StringBuilder(one.length() + 1);
        for (int k = from; k < to; k++) {
            if (many[k].kind() == TokenKind.ORG_FORM) {
                return null;
            }
            run.append(many[k].text());
        }
        String together = run.toString();
        if (together.equals(one)) {
            return new Likeness(TokenPair.Kind.JOINED, Weights.JOINED);
        }
        boolean longEnough = Math.min(one.length(), together.length()) >= LEAST_LETTERS_WITH_TYPO;
        return longEnough && EditDistance.isOne(one, together)
                ? new Likeness(TokenPair.Kind.JOINED, Weights.JOINED + Weights.TYPO)
                : null;
    }
}
