package io.cordon.core.name;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The table {@code nicknames.txt}: given names that stand for one another. */
public final class Nicknames {
    private static final Map<String, int[]> FAMILIES = new HashMap<>();
    private static final int[] NONE = {};

    static {
        int family = 0;
        for (String line : Table.lines("nicknames.txt")) {
            for (String name : line.split(" ")) {
                int[] had = FAMILIES.getOrDefault(name, NONE);
                int[] more = Arrays.copyOf(had, had.length + 1);
                more[had.length] = family;
                FAMILIES.put(name, more);
            }
            family++;
        }
    }

    private Nicknames() {}

    /** The numbers of the families a name belongs to, ascending; empty for most names. */
    public static int[] familiesOf(String token) {
        return FAMILIES.getOrDefault(token, NONE);
    }

    /** Whether two names stand for one another. */
    public static boolean related(String one, String other) {
        int[] first = familiesOf(one);
        if (first.length == 0) {
            return false;
        }
        int[] second = familiesOf(other);
        for (int a : first) {
            for (int b : second) {
                if (a == b) {
                    return true;
                }
            }
        }
        return false;
    }
}
