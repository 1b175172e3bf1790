package io.cordon.bench.quality;

import java.util.Arrays;
import java.util.Locale;

/** When two written names are the very same name: case, accents, punctuation and the order of words aside. */
final class NameKey {
    private NameKey() {}

    static String of(String name) {
        String plain = Variations.stripped(name, " ").toLowerCase(Locale.ROOT);
        String[] words = plain.strip().split("\\s+");
        Arrays.sort(words);
        return String.join(" ", words);
    }
}
