package io.cordon.cli.batch;

/**
 * How many of each there were.
 *
 * @param customers rows of the customers file
 * @param hit customers with a hit
 * @param clear customers without
 * @param notScreened rows that could not be used
 * @param undetermined hits of which what is held cannot say whether they bind on the day
 * @param warnings values that could not be used
 * @param rows rows written
 */
public record Totals(
        long customers, long hit, long clear, long notScreened, long undetermined, long warnings, long rows) {
    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);
    static final int FIELDS = 7;

    Totals plus(Totals more) {
        return new Totals(
                customers + more.customers,
                hit + more.hit,
                clear + more.clear,
                notScreened + more.notScreened,
                undetermined + more.undetermined,
                warnings + more.warnings,
                rows + more.rows);
    }

    String written() {
        return customers + "\t" + hit + "\t" + clear + "\t" + notScreened + "\t" + undetermined + "\t" + warnings + "\t"
                + rows;
    }

    static Totals read(String[] parts, int from) {
        long[] n = new long[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            n[i] = Long.parseLong(parts[from + i]);
        }
        return new Totals(n[0], n[1], n[2], n[3], n[4], n[5], n[6]);
    }
}
