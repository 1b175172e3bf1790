package io.cordon.core.name;

import java.util.HashMap;
import java.util.Map;

/** The table {@code spellings.txt}: each spelling of one name to its key. */
final class Spellings {
    private static final Map<String, String> KEYS = new HashMap<>();

    static {
        for (String line : Table.lines("spellings.txt")) {
            String[] spellings = line.split(" ");
            for (String spelling : spellings) {
                KEYS.putIfAbsent(spelling, spellings[0]);
            }
        }
    }

    private Spellings() {}

    /** The key spelling of a token, or the token itself. */
    static String keyOf(String token) {
        return KEYS.getOrDefault(token, token);
    }
}
