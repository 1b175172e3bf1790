package io.cordon.core.name;

import java.util.HashMap;
import java.util.Map;

/**
 * How common a word is in ordinary names, from {@code common-names.txt} and {@code generic-words.txt}, in nats: minus
 * the natural logarithm of the share of names that hold it.
 */
public final class OrdinaryWords {
    private static final Map<String, Float> NAMES = new HashMap<>();
    private static final Map<String, Float> BY_SKELETON = new HashMap<>();
    private static final Map<String, Float> GENERIC = new HashMap<>();
    private static final Map<String, String> CANONICAL = new HashMap<>();

    static {
        float nats = 0;
        for (String line : Table.lines("common-names.txt")) {
            if (line.startsWith("[")) {
                nats = figure(line);
            } else {
                for (String name : line.split(" ")) {
                    NAMES.putIfAbsent(name, nats);
                    BY_SKELETON.merge(Skeletons.fine(name), nats, Math::min);
                }
            }
        }
        for (String line : Table.lines("generic-words.txt")) {
            if (line.startsWith("[")) {
                nats = figure(line);
            } else {
                readGeneric(line, nats);
            }
        }
    }

    private OrdinaryWords() {}

    private static float figure(String line) {
        return Float.parseFloat(line.substring(1, line.length() - 1));
    }

    private static void readGeneric(String line, float nats) {
        String[] sides = line.split("=");
        GENERIC.putIfAbsent(sides[0], nats);
        if (sides.length > 1) {
            for (String other : sides[1].split(",")) {
                GENERIC.putIfAbsent(other, nats);
                if (!other.equals("&")) {
                    CANONICAL.putIfAbsent(other, sides[0]);
                }
            }
        }
    }

    /** What an ordinary personal name tells, or NaN where it is not in the table. */
    public static float ofName(String token) {
        return NAMES.getOrDefault(token, Float.NaN);
    }

    /** What an ordinary personal name with this fine skeleton tells, or NaN where none in the table has it. */
    public static float ofNameLike(String fine) {
        return BY_SKELETON.getOrDefault(fine, Float.NaN);
    }

    /** What a word that organisations share tells, or NaN where it is not in the table. */
    public static float ofGeneric(String token) {
        return GENERIC.getOrDefault(token, Float.NaN);
    }

    /** Whether a token is one slip from a generic word other than this one. */
    static boolean isNearGeneric(String token, String otherThan) {
        for (String word : GENERIC.keySet()) {
            if (word.length() > 4 && !word.equals(otherThan) && Slip.isOne(token, word)) {
                return true;
            }
        }
        return false;
    }

    /** The usual spelling of a generic word: {@code international} for {@code intl}. */
    static String canonical(String token) {
        return CANONICAL.getOrDefault(token, token);
    }
}
