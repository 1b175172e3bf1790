package io.cordon.bench.speed;

import io.cordon.core.model.Name;
import io.cordon.core.model.Subject;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Jaro's and Winkler's likeness to every listed name, as M. A. Jaro (1989) and W. E. Winkler (1990) define it: letters that
 * agree within half the longer length, less half the transpositions, raised for up to four first letters in common.
 */
final class JaroWinklerMethod implements Method {
    /** Where its users commonly set it. */
    static final double THRESHOLD = 0.9;

    private static final double RAISE = 0.1;
    private static final double LEAST_TO_RAISE = 0.7;
    private static final int PREFIX = 4;

    private final char[][] names;
    private final int[] listings;
    private final int longest;

    JaroWinklerMethod(List<Listing> all) {
        List<char[]> keys = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (Name name : all.get(i).target().names()) {
                keys.add(Keys.analysed(name.text(), all.get(i).target().kind()).toCharArray());
                of.add(i);
            }
        }
        names = keys.toArray(char[][]::new);
        longest = keys.stream().mapToInt(key -> key.length).max().orElse(0);
        listings = of.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String word() {
        return "jaro-winkler";
    }

    @Override
    public String label() {
        return "Jaro-Winkler over every name, from 0.9";
    }

    @Override
    public void find(Subject subject, BitSet found) {
        for (String name : subject.names()) {
            char[] key = Keys.analysed(name, subject.kind()).toCharArray();
            boolean[] matched = new boolean[longest];
            boolean[] taken = new boolean[Math.max(longest, key.length)];
            for (int i = 0; i < names.length; i++) {
                if (likeness(key, names[i], matched, taken) >= THRESHOLD) {
                    found.set(listings[i]);
                }
            }
        }
    }

    /** The likeness of two texts, from 0 to 1. */
    static double likeness(String a, String b) {
        int longest = Math.max(a.length(), b.length());
        return likeness(a.toCharArray(), b.toCharArray(), new boolean[longest], new boolean[longest]);
    }

    /** Letters of the shorter look for their like in the longer; the buffers are as long as both at least. */
    private static double likeness(char[] one, char[] other, boolean[] matched, boolean[] taken) {
        char[] a = one.length <= other.length ? one : other;
        char[] b = one.length <= other.length ? other : one;
        Arrays.fill(matched, 0, a.length, false);
        Arrays.fill(taken, 0, b.length, false);
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        int agreed = 0;
        for (int i = 0; i < a.length; i++) {
            int end = Math.min(i + window + 1, b.length);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (!taken[j] && a[i] == b[j]) {
                    matched[i] = true;
                    taken[j] = true;
                    agreed++;
                    break;
                }
            }
        }
        if (agreed == 0) {
            return a.length == 0 && b.length == 0 ? 1 : 0;
        }
        double m = agreed;
        double jaro = (m / a.length + m / b.length + (m - transpositions(a, b, matched, taken) / 2.0) / m) / 3;
        if (jaro < LEAST_TO_RAISE) {
            return jaro;
        }
        int prefix = 0;
        while (prefix < Math.min(PREFIX, Math.min(a.length, b.length)) && a[prefix] == b[prefix]) {
            prefix++;
        }
        return jaro + prefix * RAISE * (1 - jaro);
    }

    /** Agreed letters that stand in another order, counted from both sides; whole transpositions are half of them. */
    private static int transpositions(char[] a, char[] b, boolean[] matched, boolean[] taken) {
        int out = 0;
        int j = 0;
        for (int i = 0; i < a.length; i++) {
            if (matched[i]) {
                while (!taken[j]) {
                    j++;
                }
                out += a[i] == b[j] ? 0 : 1;
                j++;
            }
        }
        return out;
    }
}
