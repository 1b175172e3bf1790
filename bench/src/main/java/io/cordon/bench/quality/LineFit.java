package io.cordon.bench.quality;

import io.cordon.core.match.Calibration;
import java.util.List;

/**
 * Fits a calibration's line: penalised logistic regression on the line's heights at fixed places.
 *
 * <p>Between two places the line is straight, so each answer's log-odds are a weighted mean of two heights, and the
 * likelihood is concave in the heights: Newton's method finds the best ones in a few steps, each halved until it helps. A
 * penalty draws every slope towards 1, which is the engine as it is, so that stretches with few answers stay as they are.
 * Slopes under 0.1 are raised to it at the end: the line has to rise. Places lie densest where names are almost alike and
 * answers are both right and wrong.
 */
final class LineFit {
    private static final double[] PLACES = {-1, 0.5, 1.5, 2.5, 4, 7, 12};
    private static final double PENALTY = 2;
    private static final double LEAST_SLOPE = 0.1;
    private static final int MOST_STEPS = 100;
    private static final double EXTREME = 35;

    private final int n = PLACES.length;
    private final List<Refit.Answer> answers;

    private LineFit(List<Refit.Answer> answers) {
        this.answers = answers;
    }

    static Calibration fit(List<Refit.Answer> answers) {
        return Calibration.of(PLACES, new LineFit(answers).heights());
    }

    private double[] heights() {
        double[] heights = PLACES.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] change = newton(heights);
            double loss = loss(heights);
            double part = 1;
            while (part > 1e-6 && loss(moved(heights, change, part)) > loss) {
                part /= 2;
            }
            heights = moved(heights, change, part);
            double most = 0;
            for (double one : change) {
                most = Math.max(most, Math.abs(one * part));
            }
            if (most < 1e-8) {
                break;
            }
        }
        for (int i = 1; i < n; i++) {
            heights[i] = Math.max(heights[i], heights[i - 1] + LEAST_SLOPE * (PLACES[i] - PLACES[i - 1]));
        }
        return heights;
    }

    private double[] moved(double[] heights, double[] change, double part) {
        double[] to = heights.clone();
        for (int i = 0; i < n; i++) {
            to[i] -= part * change[i];
        }
        return to;
    }

    /** The place at or before a log-odds, so that it lies between that and the next; outside, the nearest end. */
    private int place(double logOdds) {
        int i = 0;
        while (i < n - 2 && logOdds > PLACES[i + 1]) {
            i++;
        }
        return i;
    }

    private double share(double logOdds, int i) {
        return Math.clamp((logOdds - PLACES[i]) / (PLACES[i + 1] - PLACES[i]), 0.0, 1.0);
    }

    private double at(double[] heights, double logOdds) {
        int i = place(logOdds);
        double share = share(logOdds, i);
        double beyond = Math.min(0, logOdds - PLACES[0]) + Math.max(0, logOdds - PLACES[n - 1]);
        return Math.clamp((1 - share) * heights[i] + share * heights[i + 1] + beyond, -EXTREME, EXTREME);
    }

    private double slope(double[] heights, int i) {
        return (heights[i + 1] - heights[i]) / (PLACES[i + 1] - PLACES[i]);
    }

    private double loss(double[] heights) {
        double loss = 0;
        for (Refit.Answer answer : answers) {
            double z = at(heights, answer.logOdds());
            loss += answer.weight() * Math.log1p(Math.exp(answer.right() ? -z : z));
        }
        for (int i = 0; i < n - 1; i++) {
            double off = slope(heights, i) - 1;
            loss += PENALTY * off * off;
        }
        return loss;
    }

    private double[] newton(double[] heights) {
        double[] gradient = new double[n];
        double[][] curvature = new double[n][n];
        for (Refit.Answer answer : answers) {
            double p = Refit.score(at(heights, answer.logOdds()));
            int i = place(answer.logOdds());
            double share = share(answer.logOdds(), i);
            add(
                    gradient,
                    curvature,
                    i,
                    1 - share,
                    share,
                    answer.weight() * (p - (answer.right() ? 1 : 0)),
                    answer.weight() * p * (1 - p));
        }
        for (int i = 0; i < n - 1; i++) {
            double per = 1 / (PLACES[i + 1] - PLACES[i]);
            add(gradient, curvature, i, -per, per, 2 * PENALTY * (slope(heights, i) - 1), 2 * PENALTY);
        }
        for (int i = 0; i < n; i++) {
            curvature[i][i] += 1e-6;
        }
        return solved(curvature, gradient);
    }

    private static void add(
            double[] gradient, double[][] curvature, int i, double a, double b, double first, double second) {
        gradient[i] += a * first;
        gradient[i + 1] += b * first;
        curvature[i][i] += a * a * second;
        curvature[i][i + 1] += a * b * second;
        curvature[i + 1][i] += a * b * second;
        curvature[i + 1][i + 1] += b * b * second;
    }

    /** Gauss's elimination; the matrix is positive definite, so no pivot is 0. */
    private static double[] solved(double[][] matrix, double[] right) {
        int n = right.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int row = i + 1; row < n; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int k = i; k < n; k++) {
                    matrix[row][k] -= factor * matrix[i][k];
                }
                x[row] -= factor * x[i];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= matrix[i][k] * x[k];
            }
            x[i] /= matrix[i][i];
        }
        return x;
    }
}
