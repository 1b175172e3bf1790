package io.cordon.core.search;

import io.cordon.core.match.Likely;
import java.util.Arrays;

/**
 * What has been gathered for each name while one subject is looked up; reused. A unit is a token or a run of the
 * subject: of all its terms in one name the most that any tells and the least that any costs count, once.
 */
final class Sums implements Likely {
    /** The cost of a joined run: it takes away all other costs of the name, which may be those of its tokens. */
    static final float JOINED = -1_000f;

    final float[] told;
    final float[] penalty;
    final float[] extra;
    final int[] words;
    final int[] absorbed;
    int[] touched = new int[1024];
    int size;

    /** For each term, which of the subject's first 31 tokens it may be like, as bits; with the terms that have any. */
    private final int[] likeTokens;

    private final IntArray marked = new IntArray();
    private int openTokens;
    private int[] lookedAt = {};
    private boolean lookedAtJoined;
    private static final int MOST_BITS = 31;

    private final int[] unitOf;
    private final float[] toldOfUnit;
    private final float[] penaltyOfUnit;
    private int unit;
    private int unitWords;
    private float unitExtra;

    Sums(int names, int terms) {
        likeTokens = new int[terms];
        told = new float[names];
        penalty = new float[names];
        extra = new float[names];
        words = new int[names];
        absorbed = new int[names];
        unitOf = new int[names];
        toldOfUnit = new float[names];
        penaltyOfUnit = new float[names];
    }

    void nextUnit(int countsWords, float sparesExtra) {
        unit++;
        unitWords = countsWords;
        unitExtra = sparesExtra;
    }

    void add(int name, float tells, float costs) {
        if (unitOf[name] == unit) {
            if (tells > toldOfUnit[name]) {
                told[name] += tells - toldOfUnit[name];
                toldOfUnit[name] = tells;
            }
            if (costs < penaltyOfUnit[name]) {
                penalty[name] += costs - penaltyOfUnit[name];
                penaltyOfUnit[name] = costs;
            }
            return;
        }
        if (unitOf[name] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = name;
        }
        unitOf[name] = unit;
        toldOfUnit[name] = tells;
        penaltyOfUnit[name] = costs;
        told[name] += tells;
        penalty[name] += costs;
        words[name] += unitWords;
        extra[name] += unitExtra;
    }

    /** Notes that the subject's token may be like a term. */
    void mark(int term, int token) {
        if (token < MOST_BITS) {
            if (likeTokens[term] == 0) {
                marked.add(term);
            }
            likeTokens[term] |= 1 << token;
        }
    }

    /** Notes that the subject's token may be like anything. */
    void open(int token) {
        if (token < MOST_BITS) {
            openTokens |= 1 << token;
        }
    }

    /** From now on answers for this name. */
    void look(int name, int[] termsOfName) {
        lookedAt = termsOfName;
        lookedAtJoined = penalty[name] < 0;
    }

    @Override
    public boolean mayBeAlike(int subjectToken, int listedToken) {
        int term = lookedAt[listedToken];
        return term < 0 || subjectToken >= MOST_BITS || ((likeTokens[term] | openTokens) >>> subjectToken & 1) != 0;
    }

    @Override
    public boolean mayJoin() {
        return lookedAtJoined;
    }

    /** Counts a listed word that need not stand alone; only names already touched matter. */
    void absorb(int name) {
        if (unitOf[name] != 0) {
            absorbed[name]++;
        }
    }

    void clear() {
        for (int k = 0; k < size; k++) {
            int name = touched[k];
            told[name] = 0;
            penalty[name] = 0;
            extra[name] = 0;
            words[name] = 0;
            absorbed[name] = 0;
            unitOf[name] = 0;
        }
        for (int k = 0; k < marked.size(); k++) {
            likeTokens[marked.get(k)] = 0;
        }
        marked.clear();
        openTokens = 0;
        size = 0;
        unit = 0;
    }
}
