package io.cordon.core.match;

import io.cordon.core.name.Slip;

/** Edit distance between short tokens: insert, drop, substitute, swap two neighbours (optimal string alignment). */
final class EditDistance {
    private EditDistance() {}

    /** Whether two different tokens are one edit apart. */
    static boolean isOne(String a, String b) {
        return Slip.isOne(a, b);
    }

    /**
     * Whether two tokens of one length, one edit apart, have another letter in one place (not two swapped), which is not
     * easily written for it.
     */
    static boolean isOddSubstitution(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int differ = 0;
        boolean near = false;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                differ++;
                near = Keyboard.areNear(a.charAt(i), b.charAt(i));
            }
        }
        return differ == 1 && !near;
    }

    /** The distance, or {@code most + 1} where it is greater than {@code most}. */
    static int within(String a, String b, int most) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > most) {
            return most + 1;
        }
        int[] before = new int[m + 1];
        int[] above = new int[m + 1];
        int[] row = new int[m + 1];
        for (int j = 0; j <= m; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= n; i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= m; j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int best = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.min(above[m], most + 1);
    }
}
