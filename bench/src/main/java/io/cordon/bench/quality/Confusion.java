package io.cordon.bench.quality;

/**
 * How decisions fell.
 *
 * @param truePositives matches called matches
 * @param falsePositives others called matches
 * @param falseNegatives matches not called so
 * @param trueNegatives others not called matches
 */
public record Confusion(int truePositives, int falsePositives, int falseNegatives, int trueNegatives) {
    static final Confusion NONE = new Confusion(0, 0, 0, 0);

    Confusion with(boolean match, boolean called) {
        return new Confusion(
                truePositives + (match && called ? 1 : 0),
                falsePositives + (!match && called ? 1 : 0),
                falseNegatives + (match && !called ? 1 : 0),
                trueNegatives + (!match && !called ? 1 : 0));
    }

    public int total() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    /** Share of what was called a match that is one; 1 where nothing was called. */
    public double precision() {
        int called = truePositives + falsePositives;
        return called == 0 ? 1 : (double) truePositives / called;
    }

    /** Share of matches that were called so; 1 where there is none. */
    public double recall() {
        int matches = truePositives + falseNegatives;
        return matches == 0 ? 1 : (double) truePositives / matches;
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        int doubled = 2 * truePositives;
        int all = doubled + falsePositives + falseNegatives;
        return all == 0 ? 1 : (double) doubled / all;
    }
}
