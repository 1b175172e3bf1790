package io.cordon.core.name;

/** A single slip of the pen: one letter inserted, dropped or substituted, or two neighbours swapped. */
public final class Slip {
    private Slip() {}

    /** Whether two different tokens are one edit apart. */
    public static boolean isOne(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int difference = longer.length() - shorter.length();
        if (difference > 1) {
            return false;
        }
        int i = 0;
        while (i < shorter.length() && shorter.charAt(i) == longer.charAt(i)) {
            i++;
        }
        if (difference == 1) {
            return shorter.regionMatches(i, longer, i + 1, shorter.length() - i);
        }
        if (i == shorter.length()) {
            return false;
        }
        int rest = shorter.length() - i - 1;
        if (shorter.regionMatches(i + 1, longer, i + 1, rest)) {
            return true;
        }
        return rest > 0
                && shorter.charAt(i) == longer.charAt(i + 1)
                && shorter.charAt(i + 1) == longer.charAt(i)
                && shorter.regionMatches(i + 2, longer, i + 2, rest - 1);
    }
}
