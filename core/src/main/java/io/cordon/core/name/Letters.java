package io.cordon.core.name;

import java.util.HashMap;
import java.util.Map;

/** The table {@code letters.txt}: letters of other scripts to Latin, one or two letters at a time. */
final class Letters {
    private static final Map<Integer, String> ONE = new HashMap<>();
    private static final Map<String, String> TWO = new HashMap<>();

    static {
        for (String line : Table.lines("letters.txt")) {
            if (!line.startsWith("[")) {
                String[] pair = line.split(" ");
                String latin = pair[1].equals("-") ? "" : pair[1];
                if (pair[0].codePointCount(0, pair[0].length()) == 1) {
                    ONE.put(pair[0].codePointAt(0), latin);
                } else {
                    TWO.put(pair[0], latin);
                }
            }
        }
    }

    private Letters() {}

    /** Whether the table has this letter (lower case). */
    static boolean has(int letter) {
        return ONE.containsKey(letter);
    }

    /** A lower-case word in Latin letters; letters that the table lacks stay as they are. */
    static String toLatin(String word) {
        StringBuilder latin = new StringBuilder(word.length() * 2);
        for (int i = 0; i < word.length(); ) {
            String pair = i + 2 <= word.length() ? TWO.get(word.substring(i, i + 2)) : null;
            if (pair != null) {
                latin.append(pair);
                i += 2;
                continue;
            }
            int letter = word.codePointAt(i);
            String one = ONE.get(letter);
            if (one == null) {
                latin.appendCodePoint(letter);
            } else {
                latin.append(one);
            }
            i += Character.charCount(letter);
        }
        return latin.toString();
    }
}
