package io.cordon.bench.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a score is a probability: of answers scored about 0.8, are 80 % right?
 *
 * @param population what was scored, in words
 * @param bins ten, by score
 * @param expectedError mean distance between score and share right, weighted by how many fall into each bin, from 0 to 1
 */
public record Calibration(String population, List<Bin> bins, double expectedError) {
    private static final int BINS = 10;

    /**
     * Answers with scores from {@code from} up to {@code to}.
     *
     * @param count how many
     * @param meanScore their mean score; 0 where there is none
     * @param right how many are right
     */
    public record Bin(double from, double to, int count, double meanScore, int right) {
        /** Share that is right; 0 where there is none. */
        public double shareRight() {
            return count == 0 ? 0 : (double) right / count;
        }
    }

    /** A scored answer and whether it is right. */
    record Answer(double score, boolean right) {}

    static Calibration of(String population, List<Answer> answers) {
        int[] count = new int[BINS];
        int[] right = new int[BINS];
        double[] sum = new double[BINS];
        for (Answer answer : answers) {
            int bin = Math.min(BINS - 1, (int) (answer.score() * BINS));
            count[bin]++;
            right[bin] += answer.right() ? 1 : 0;
            sum[bin] += answer.score();
        }
        List<Bin> bins = new ArrayList<>();
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            double mean = count[i] == 0 ? 0 : sum[i] / count[i];
            bins.add(new Bin((double) i / BINS, (double) (i + 1) / BINS, count[i], mean, right[i]));
            error += Math.abs(sum[i] - right[i]);
        }
        return new Calibration(population, bins, answers.isEmpty() ? 0 : error / answers.size());
    }
}
