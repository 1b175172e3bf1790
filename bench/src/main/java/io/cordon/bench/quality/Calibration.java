package io.cordon.bench.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a score is a probability: of answers scored about 0.8, are 80 % right?
 *
 * @param population what was scored, in words
 * @param bins ten, by score
 * @param expectedError mean distance between score and share right, weighted by how much falls into each bin, from 0 to 1
 */
public record Calibration(String population, List<Bin> bins, double expectedError) {
    private static final int BINS = 10;

    /**
     * Answers with scores from {@code from} up to {@code to}.
     *
     * @param count how many
     * @param meanScore their mean score; 0 where there is none
     * @param right how many are right
     * @param shareRight the share that is right, each answer with its weight; 0 where there is none
     */
    public record Bin(double from, double to, int count, double meanScore, int right, double shareRight) {}

    /** A scored answer, whether it is right, and for how many it stands. */
    record Answer(double score, boolean right, double weight) {
        Answer(double score, boolean right) {
            this(score, right, 1);
        }
    }

    static Calibration of(String population, List<Answer> answers) {
        int[] count = new int[BINS];
        int[] right = new int[BINS];
        double[] weight = new double[BINS];
        double[] rightWeight = new double[BINS];
        double[] sum = new double[BINS];
        double total = 0;
        for (Answer answer : answers) {
            int bin = Math.min(BINS - 1, (int) (answer.score() * BINS));
            count[bin]++;
            right[bin] += answer.right() ? 1 : 0;
            weight[bin] += answer.weight();
            rightWeight[bin] += answer.right() ? answer.weight() : 0;
            sum[bin] += answer.score() * answer.weight();
            total += answer.weight();
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            double mean = count[i] == 0 ? 0 : sum[i] / weight[i];
            double share = count[i] == 0 ? 0 : rightWeight[i] / weight[i];
            bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, count[i], mean, right[i], share));
            error += Math.abs(sum[i] - rightWeight[i]);
        }
        return new Calibration(population, bins, total == 0 ? 0 : error / total);
    }
}
