package io.cordon.core.match;

import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.List;

/**
 * An analysed name with what each token tells, ready to be compared many times. Immutable; the arrays are never handed
 * out of this package.
 */
public final class PreparedName {
    final AnalysedName name;
    final NameToken[] tokens;
    final float[] information;
    final boolean[] known;
    final List<NameRun> runs;
    /** Costs of a token without a partner, as a listed token and as a subject's. */
    final float[] missing;

    final float[] extra;
    /** How many tokens tell names apart. */
    final int words;

    private PreparedName(AnalysedName name, Rarity rarity) {
        this.name = name;
        int n = name.tokens().size();
        tokens = name.tokens().toArray(NameToken[]::new);
        information = new float[n];
        known = new boolean[n];
        missing = new float[n];
        extra = new float[n];
        runs = NameRun.of(name.tokens());
        int count = 0;
        for (int i = 0; i < n; i++) {
            information[i] = rarity.information(tokens[i]);
            known[i] = rarity.isKnown(tokens[i]);
            count += isWord(tokens[i]) ? 1 : 0;
        }
        words = count;
        int first = nextWord(0, 1);
        int last = nextWord(n - 1, -1);
        for (int i = 0; i < n; i++) {
            missing[i] = missingCost(i, first, last);
            extra[i] = extraCost(i);
        }
    }

    /** Prepares a name. */
    public static PreparedName of(AnalysedName name, Rarity rarity) {
        return new PreparedName(name, rarity);
    }

    /** What was analysed. */
    public AnalysedName analysed() {
        return name;
    }

    /** Its runs of tokens, single ones included. */
    public List<NameRun> runs() {
        return runs;
    }

    boolean hasInitial(NameRun run) {
        for (int i = run.from(); i < run.to(); i++) {
            if (tokens[i].kind() == TokenKind.INITIAL) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token tells names apart. */
    static boolean isWord(NameToken token) {
        return token.kind() == TokenKind.WORD || token.kind() == TokenKind.PATRONYMIC;
    }

    private int nextWord(int from, int step) {
        for (int i = from; i >= 0 && i < tokens.length; i += step) {
            if (tokens[i].kind() == TokenKind.WORD) {
                return i;
            }
        }
        return -1;
    }

    private float missingCost(int i, int first, int last) {
        return switch (tokens[i].kind()) {
            case ORG_FORM, HONORIFIC -> 0.02f;
            case SUFFIX -> 0.3f;
            case PARTICLE -> isArabicHead(i) ? 0.3f : 0.12f;
            case PATRONYMIC -> Weights.MISSING_PATRONYMIC;
            case INITIAL -> 0.45f;
            case NUMBER -> 2.6f;
            case GENERIC -> 0.4f * information[i];
            case WORD -> i == first ? Weights.MISSING_FIRST : i == last ? Weights.MISSING_LAST : Weights.MISSING_MIDDLE;
        };
    }

    /** abd, abu and umm make a name of what follows: with and without are two names. */
    private boolean isArabicHead(int i) {
        String text = tokens[i].text();
        return text.equals("abd") || text.startsWith("ab") && text.length() <= 4 || text.endsWith("um");
    }

    private float extraCost(int i) {
        return switch (tokens[i].kind()) {
            case ORG_FORM, HONORIFIC -> 0.02f;
            case SUFFIX -> 0.3f;
            case PARTICLE -> isArabicHead(i) ? 0.9f : 0.15f;
            case PATRONYMIC -> Weights.EXTRA_PATRONYMIC;
            case INITIAL -> 0.8f;
            case NUMBER -> 2.6f;
            case GENERIC -> 0.5f * information[i];
            case WORD -> Weights.EXTRA_WORD;
        };
    }
}
