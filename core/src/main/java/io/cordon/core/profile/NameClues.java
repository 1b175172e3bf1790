package io.cordon.core.profile;

import io.cordon.core.match.NameAgreement;
import io.cordon.core.match.PreparedName;
import java.util.Arrays;
import java.util.List;

/**
 * Names as clues. The few pairs of names that share most are compared in full, both ways; the best one counts by how
 * rare its words are. Further names that both targets hold count for a little.
 */
final class NameClues {
    private static final int COMPARED = 4;
    /** The names that both are listed under agree where they share so much of what the best names share. */
    private static final double PRIMARY_SHARE = 0.5;

    private static final double MOST_TOLD = 20.0;
    private static final double MOST_ONE_WORD = 9.0;
    static final double WEAK = 3.0;
    private static final double MOST_FURTHER = 4.0;
    private static final double FURTHER = 0.35;
    private static final double CLASH_SHARE = 0.5;

    private NameClues() {}

    /**
     * The best pair of names.
     *
     * @param one the one target's name
     * @param other the other's
     * @param weight what it tells
     * @param further what further names tell
     * @param primary whether the names that both are listed under share anything
     */
    record Best(String one, String other, double weight, double further, boolean primary) {}

    /** Compares two parties' names; by their numbers. */
    static Best of(Party a, Party b, NameWords words, int one, int other) {
        List<PreparedName> preparedA = words.prepared(one);
        List<PreparedName> preparedB = words.prepared(other);
        int n = a.names.size();
        int m = b.names.size();
        double[] top = new double[COMPARED];
        int[] topPair = new int[COMPARED];
        Arrays.fill(top, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                keep(top, topPair, words.likeness(one, i, other, j), i * m + j);
            }
        }
        double best = Double.NEGATIVE_INFINITY;
        int bestPair = 0;
        for (int k = 0; k < COMPARED; k++) {
            if (top[k] > Double.NEGATIVE_INFINITY) {
                int i = topPair[k] / m;
                int j = topPair[k] % m;
                NameAgreement there = NameAgreement.of(preparedA.get(i), preparedB.get(j));
                NameAgreement back = NameAgreement.of(preparedB.get(j), preparedA.get(i));
                double weight = weight(a.names.get(i), b.names.get(j), there, back);
                if (weight > best) {
                    best = weight;
                    bestPair = topPair[k];
                }
            }
        }
        Party.NameForm bestA = a.names.get(bestPair / m);
        Party.NameForm bestB = b.names.get(bestPair % m);
        double likeness = words.likeness(one, bestPair / m, other, bestPair % m);
        boolean primary = words.likeness(one, 0, other, 0) > PRIMARY_SHARE * likeness;
        double further = best > 0 ? FURTHER * words.further(one, bestPair / m, other, bestPair % m) : 0;
        return new Best(bestA.name().text(), bestB.name().text(), best, Math.min(MOST_FURTHER, further), primary);
    }

    private static void keep(double[] top, int[] topPair, double value, int pair) {
        if (value <= top[COMPARED - 1]) {
            return;
        }
        int at = COMPARED - 1;
        while (at > 0 && value > top[at - 1]) {
            top[at] = top[at - 1];
            topPair[at] = topPair[at - 1];
            at--;
        }
        top[at] = value;
        topPair[at] = pair;
    }

    private static double weight(Party.NameForm a, Party.NameForm b, NameAgreement there, NameAgreement back) {
        double told = Math.min(MOST_TOLD, Math.min(there.told(), back.told()));
        if (a.nameWords() <= 1 || b.nameWords() <= 1) {
            told = Math.min(MOST_ONE_WORD, told);
        }
        double against = (there.against() + back.against()) / 2;
        double clash = CLASH_SHARE * Math.max(there.clash(), back.clash());
        double weak = a.weak() || b.weak() ? WEAK : 0;
        return told - against - clash - weak;
    }
}
