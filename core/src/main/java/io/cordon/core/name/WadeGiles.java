package io.cordon.core.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table {@code wade-giles.txt}: Chinese syllables in the older romanisation, to pinyin. */
final class WadeGiles {
    private static final Map<String, String> PINYIN = new HashMap<>();
    private static final Set<String> ALONE = new HashSet<>();
    private static final int MOST_SYLLABLES = 4;

    static {
        for (String line : Table.lines("wade-giles.txt")) {
            String[] pair = line.split(" ");
            boolean alone = pair[0].endsWith("!");
            String syllable = alone ? pair[0].substring(0, pair[0].length() - 1) : pair[0];
            PINYIN.put(syllable, pair[1]);
            if (alone) {
                ALONE.add(syllable);
            }
        }
    }

    private WadeGiles() {}

    /** Whether a name's words are all Chinese syllables, and are written after Wade and Giles. */
    static boolean isShownBy(List<String> words) {
        if (words.size() < 2 || words.size() > MOST_SYLLABLES) {
            return false;
        }
        boolean shown = false;
        for (String word : words) {
            if (!PINYIN.containsKey(word)) {
                return false;
            }
            shown |= ALONE.contains(word);
        }
        return shown;
    }

    /** A syllable in pinyin. */
    static String pinyin(String syllable) {
        return PINYIN.getOrDefault(syllable, syllable);
    }
}
