package io.cordon.core.match;

import java.util.Arrays;

/**
 * The cheapest way to pair rows with columns, where leaving a row or a column unpaired has a cost of its own. Where no
 * row and no column has two partners to choose from, every worthwhile pair is taken; of the others the Hungarian method
 * (Kuhn and Munkres, in the O(n³) form with potentials) decides. Reused; for one thread at a time.
 */
final class Assignment {
    static final int NONE = -1;
    private static final int SEVERAL = -2;
    private static final double NEVER = 1e6;

    private int[] partner = new int[16];
    private int[] taken = new int[16];
    private double[] u = new double[32];
    private double[] v = new double[32];
    private int[] rowOf = new int[32];
    private int[] way = new int[32];
    private double[] least = new double[32];
    private boolean[] used = new boolean[32];
    /** The rows and columns that the Hungarian method decides of. */
    private int[] row = new int[16];

    private int[] column = new int[16];
    private int rows;
    private int columns;

    /**
     * The partner column of each row, or {@link #NONE}; the array is this object's own and holds until the next call.
     *
     * @param gain what pairing row and column gains against leaving both alone; not above 0 where they must not pair
     */
    int[] best(float[][] gain, int rowCount, int columnCount) {
        rows = rowCount;
        columns = columnCount;
        grow();
        Arrays.fill(partner, 0, rows, NONE);
        Arrays.fill(taken, 0, columns, 0);
        boolean conflict = false;
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (gain[i][j] > 0) {
                    boolean second = partner[i] != NONE;
                    conflict |= second | taken[j]++ > 0;
                    partner[i] = second ? SEVERAL : j;
                }
            }
        }
        if (conflict) {
            narrow(gain);
            hungarian(gain);
        }
        return partner;
    }

    /** Leaves to the Hungarian method only the rows with several partners or a contested one, and their columns. */
    private void narrow(float[][] gain) {
        int openRows = 0;
        for (int i = 0; i < rows; i++) {
            boolean open = partner[i] == SEVERAL || partner[i] >= 0 && taken[partner[i]] > 1;
            if (open) {
                row[openRows++] = i;
            }
        }
        int openColumns = 0;
        for (int j = 0; j < columns; j++) {
            boolean open = false;
            for (int k = 0; k < openRows && !open; k++) {
                open = gain[row[k]][j] > 0;
            }
            if (open) {
                column[openColumns++] = j;
            }
        }
        rows = openRows;
        columns = openColumns;
    }

    private void grow() {
        int n = rows + columns + 1;
        if (n > u.length) {
            u = new double[2 * n];
            v = new double[2 * n];
            rowOf = new int[2 * n];
            way = new int[2 * n];
            least = new double[2 * n];
            used = new boolean[2 * n];
        }
        if (Math.max(rows, columns) > partner.length) {
            partner = new int[n];
            taken = new int[n];
            row = new int[n];
            column = new int[n];
        }
    }

    /** The shortest augmenting path for each row; as many columns are added as there are rows, for staying alone. */
    private void hungarian(float[][] gain) {
        int n = rows + columns;
        Arrays.fill(u, 0, n + 1, 0);
        Arrays.fill(v, 0, n + 1, 0);
        Arrays.fill(rowOf, 0, n + 1, 0);
        for (int i = 1; i <= rows; i++) {
            rowOf[0] = i;
            int at = 0;
            Arrays.fill(used, 0, n + 1, false);
            Arrays.fill(least, 0, n + 1, Double.MAX_VALUE);
            do {
                at = step(gain, at);
            } while (rowOf[at] != 0);
            do {
                int previous = way[at];
                rowOf[at] = rowOf[previous];
                at = previous;
            } while (at != 0);
        }
        for (int i = 0; i < rows; i++) {
            partner[row[i]] = NONE;
        }
        for (int j = 1; j <= columns; j++) {
            int i = rowOf[j] - 1;
            if (i >= 0 && gain[row[i]][column[j - 1]] > 0) {
                partner[row[i]] = column[j - 1];
            }
        }
    }

    private int step(float[][] gain, int from) {
        used[from] = true;
        int next = 0;
        int of = rowOf[from];
        double delta = Double.MAX_VALUE;
        int n = rows + columns;
        for (int j = 1; j <= n; j++) {
            if (!used[j]) {
                double reduced = cost(gain, of - 1, j - 1) - u[of] - v[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    way[j] = from;
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

    private double cost(float[][] gain, int i, int j) {
        if (j < columns) {
            float worth = gain[row[i]][column[j]];
            return worth > 0 ? -worth : NEVER;
        }
        return 0;
    }
}
