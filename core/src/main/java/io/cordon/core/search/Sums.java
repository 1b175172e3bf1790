package io.cordon.core.search;

import java.util.Arrays;

/**
 * What has been gathered for each name while one subject is looked up; reused. A unit is a token or a run of the
 * subject: of all its terms in one name the most that any tells and the least that any costs count, once.
 */
final class Sums {
    /** The cost of a joined run: it takes away all other costs of the name, which may be those of its tokens. */
    static final float JOINED = -1_000f;

    final float[] told;
    final float[] penalty;
    final float[] extra;
    final int[] words;
    int[] touched = new int[1024];
    int size;

    private final int[] unitOf;
    private final float[] toldOfUnit;
    private final float[] penaltyOfUnit;
    private int unit;
    private int unitWords;
    private float unitExtra;

    Sums(int names) {
        told = new float[names];
        penalty = new float[names];
        extra = new float[names];
        words = new int[names];
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

    void clear() {
        for (int k = 0; k < size; k++) {
            int name = touched[k];
            told[name] = 0;
            penalty[name] = 0;
            extra[name] = 0;
            words[name] = 0;
            unitOf[name] = 0;
        }
        size = 0;
        unit = 0;
    }
}
