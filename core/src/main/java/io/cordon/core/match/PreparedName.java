package io.cordon.core.match;

import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An analysed name with what each token tells, ready to be compared many times. Immutable; the arrays are never handed
 * out of this package.
 */
public final class PreparedName {
    /** A name of no token, before there is another. */
    static final PreparedName NOTHING =
            new PreparedName(new AnalysedName("", List.of(), "", "", Set.of()), new float[0], new boolean[0]);

    final AnalysedName name;
    final NameToken[] tokens;
    final float[] information;
    final boolean[] known;
    private @Nullable Runs runs;
    /** Costs of a token without a partner, as a listed token and as a subject's. */
    final float[] missing;

    final float[] extra;
    /** How many tokens tell names apart. */
    final int words;

    private PreparedName(AnalysedName name, float[] information, boolean[] known) {
        this.name = name;
        int n = name.tokens().size();
        tokens = name.tokens().toArray(NameToken[]::new);
        this.information = information;
        this.known = known;
        missing = new float[n];
        extra = new float[n];
        int count = 0;
        for (NameToken token : tokens) {
            count += isWord(token) ? 1 : 0;
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
        int n = name.tokens().size();
        float[] information = new float[n];
        boolean[] known = new boolean[n];
        for (int i = 0; i < n; i++) {
            information[i] = rarity.information(name.tokens().get(i));
            known[i] = rarity.isKnown(name.tokens().get(i));
        }
        return new PreparedName(name, information, known);
    }

    /**
     * A name that was prepared before.
     *
     * @param information what {@link #information} was of each token; kept, not copied
     * @param known what {@link #isKnown} was of each token; kept, not copied
     */
    public static PreparedName of(AnalysedName name, float[] information, boolean[] known) {
        if (information.length != name.tokens().size() || known.length != information.length) {
            throw new IllegalArgumentException("one value for each token of " + name.original() + " is needed");
        }
        return new PreparedName(name, information, known);
    }

    /** What was analysed. */
    public AnalysedName analysed() {
        return name;
    }

    /** Its runs of tokens, single ones included. */
    public List<NameRun> runs() {
        return lettered().runs();
    }

    /** For each of {@link #runs} which letters it has, a bit for each; one edit changes two bits at most. */
    long[] runLetters() {
        return lettered().letters();
    }

    private Runs lettered() {
        Runs had = runs;
        if (had == null) {
            List<NameRun> found = NameRun.of(name.tokens());
            long[] letters = new long[found.size()];
            for (int i = 0; i < letters.length; i++) {
                letters[i] = letters(found.get(i).text());
            }
            had = new Runs(found, letters);
            runs = had;
        }
        return had;
    }

    /** Made by whichever thread needs them first, and the same whoever makes them. */
    @SuppressWarnings("ArrayRecordComponent") // read by this package alone, never compared
    private record Runs(List<NameRun> runs, long[] letters) {}

    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << (text.charAt(i) & Long.SIZE - 1);
        }
        return letters;
    }

    /** What the agreement of a token tells at most, in nats. */
    public float information(int token) {
        return information[token];
    }

    /** Whether a token is known to be a name or word of its own. */
    public boolean isKnown(int token) {
        return known[token];
    }

    /** What it costs that a listed token has no partner, in nats. */
    public float missing(int token) {
        return missing[token];
    }

    /** What it costs that a subject's token has no partner, in nats. */
    public float extra(int token) {
        return extra[token];
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
        return text.equals("abd")
                || text.startsWith("ab") && text.length() <= 4
                || text.equals("umm")
                || text.endsWith("um");
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
