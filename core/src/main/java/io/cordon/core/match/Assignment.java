package io.cordon.core.match;

import java.util.Arrays;

/**
 * The cheapest way to pair rows with columns, where leaving a row or a column unpaired has a cost of its own. Where no
 * row and no column has two partners to choose from, every worthwhile pair is taken; else the Hungarian method (Kuhn and
 * Munkres, in the O(n³) form with potentials) decides.
 */
final class Assignment {
    static final int NONE = -1;
    private static final double NEVER = 1e6;

    private Assignment() {}

    /**
     * The partner column of each row, or {@link #NONE}.
     *
     * @param gain what pairing row and column gains against leaving both alone; not above 0 where they must not pair
     */
    static int[] best(float[][] gain, int columns) {
        int rows = gain.length;
        int[] partner = new int[rows];
        Arrays.fill(partner, NONE);
        int[] taken = new int[columns];
        boolean conflict = false;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (gain[i][j] > 0) {
                    conflict |= partner[i] != NONE || taken[j]++ > 0;
                    partner[i] = j;
                }
            }
        }
        return conflict ? hungarian(gain, columns) : partner;
    }

    /** On a square matrix of rows + columns: the added rows and columns stand for staying alone. */
    private static int[] hungarian(float[][] gain, int columns) {
        int rows = gain.length;
        int n = rows + columns;
        double[] u = new double[n + 1];
        double[] v = new double[n + 1];
        int[] rowOf = new int[n + 1];
        int[] way = new int[n + 1];
        for (int i = 1; i <= n; i++) {
            rowOf[0] = i;
            int column = 0;
            double[] least = new double[n + 1];
            boolean[] used = new boolean[n + 1];
            Arrays.fill(least, Double.MAX_VALUE);
            do {
                column = step(gain, columns, rowOf, column, least, used, way, u, v);
            } while (rowOf[column] != 0);
            do {
                int previous = way[column];
                rowOf[column] = rowOf[previous];
                column = previous;
            } while (column != 0);
        }
        int[] partner = new int[rows];
        Arrays.fill(partner, NONE);
        for (int j = 1; j <= columns; j++) {
            int row = rowOf[j] - 1;
            if (row >= 0 && row < rows && gain[row][j - 1] > 0) {
                partner[row] = j - 1;
            }
        }
        return partner;
    }

    private static int step(
            float[][] gain,
            int columns,
            int[] rowOf,
            int column,
            double[] least,
            boolean[] used,
            int[] way,
            double[] u,
            double[] v) {
        used[column] = true;
        int row = rowOf[column];
        double delta = Double.MAX_VALUE;
        int next = 0;
        int n = rowOf.length - 1;
        for (int j = 1; j <= n; j++) {
            if (!used[j]) {
                double reduced = cost(gain, columns, row - 1, j - 1) - u[row] - v[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
        }
        for (int j = 0; j <= n; j++) {
            if (used[j]) {
                u[rowOf[j]] += delta;
                v[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }

    private static double cost(float[][] gain, int columns, int row, int column) {
        if (row < gain.length && column < columns) {
            return gain[row][column] > 0 ? -gain[row][column] : NEVER;
        }
        return 0;
    }
}
