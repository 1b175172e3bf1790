package io.cordon.bench.quality;

import io.cordon.core.model.TargetKind;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;

/** When two written names are the very same name. */
final class NameKey {
    private NameKey() {}

    /** By what is written: case, accents, punctuation and the order of words aside. */
    static String of(String name) {
        String plain = Variations.stripped(name, " ").toLowerCase(Locale.ROOT);
        String[] words = plain.strip().split("\\s+");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /**
     * By the set of its tokens as the engine takes names apart, in Latin letters: case, accents, punctuation, script and
     * the order of words aside. Another spelling in Latin letters is another name.
     */
    static String of(String name, TargetKind kind) {
        TreeSet<String> tokens = new TreeSet<>();
        for (NameToken token : NameAnalyser.analyse(name, kind).tokens()) {
            tokens.add(token.spelled());
        }
        return String.join(" ", tokens);
    }
}
