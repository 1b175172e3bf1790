package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The Hungarian method against every pairing there is. */
class AssignmentTest {
    private final Random random = new Random(11);
    private final Assignment assignment = new Assignment();

    @Test
    void gainsAsMuchAsTheBestOfAllPairings() {
        for (int round = 0; round < 1_500; round++) {
            int rows = random.nextInt(6);
            int columns = random.nextInt(6);
            float[][] gain = gains(Math.max(rows, 1), Math.max(columns, 1));
            int[] partner = assignment.best(gain, rows, columns);
            assertThat(gained(gain, partner, rows, columns))
                    .isCloseTo(rows == 0 || columns == 0 ? 0 : brute(gain), within(1e-4));
        }
    }

    @Test
    void growsWithTheNames() {
        for (int[] size : new int[][] {{20, 3}, {3, 20}, {40, 4}, {4, 40}, {2, 2}, {17, 1}, {1, 17}}) {
            for (int round = 0; round < 20; round++) {
                float[][] gain = gains(size[0], size[1]);
                int[] partner = new Assignment().best(gain, size[0], size[1]);
                double best = size[1] <= size[0] ? brute(gain) : brute(transposed(gain));
                assertThat(gained(gain, partner, size[0], size[1])).isCloseTo(best, within(1e-3));
            }
        }
    }

    @Test
    void pairsNothingThatGainsNothing() {
        assertThat(assignment.best(new float[][] {{0, -1}, {0, 0}}, 2, 2)).startsWith(Assignment.NONE, Assignment.NONE);
        assertThat(assignment.best(new float[][] {{3, 2}, {2, 0}}, 2, 2)).startsWith(1, 0);
        assertThat(assignment.best(new float[][] {{5, 2}, {2, 0}}, 2, 2)).startsWith(0, Assignment.NONE);
    }

    private float[][] gains(int rows, int columns) {
        float[][] gain = new float[rows][columns];
        int dense = 1 + random.nextInt(4);
        for (float[] row : gain) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextInt(4) < dense ? random.nextInt(9) - 1 + random.nextFloat() : 0;
            }
        }
        return gain;
    }

    private static float[][] transposed(float[][] gain) {
        float[][] turned = new float[gain[0].length][gain.length];
        for (int i = 0; i < gain.length; i++) {
            for (int j = 0; j < gain[0].length; j++) {
                turned[j][i] = gain[i][j];
            }
        }
        return turned;
    }

    private static double gained(float[][] gain, int[] partner, int rows, int columns) {
        boolean[] taken = new boolean[columns];
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            if (partner[i] != Assignment.NONE) {
                assertThat(taken[partner[i]]).as("a column has one partner").isFalse();
                taken[partner[i]] = true;
                assertThat(gain[i][partner[i]]).isPositive();
                sum += gain[i][partner[i]];
            }
        }
        return sum;
    }

    /** The most of all pairings, of few columns: row after row, for every set of columns that are taken. */
    private static double brute(float[][] gain) {
        int columns = gain[0].length;
        double[] most = new double[1 << columns];
        for (float[] row : gain) {
            for (int taken = most.length - 1; taken > 0; taken--) {
                for (int j = 0; j < columns; j++) {
                    if ((taken >>> j & 1) != 0 && row[j] > 0) {
                        most[taken] = Math.max(most[taken], most[taken & ~(1 << j)] + row[j]);
                    }
                }
            }
        }
        double best = 0;
        for (double one : most) {
            best = Math.max(best, one);
        }
        return best;
    }
}
