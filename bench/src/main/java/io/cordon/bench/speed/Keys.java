package io.cordon.bench.speed;

import io.cordon.core.model.TargetKind;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names normalised, for methods that compare texts. */
final class Keys {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Keys() {}

    /** The words as Cordon's own analysis has them: Latin letters, lower case. */
    static List<String> words(String name, TargetKind kind) {
        AnalysedName analysed = NameAnalyser.analyse(name, kind);
        return analysed.tokens().stream()
                .map(NameToken::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Those words, in order of the alphabet. */
    static String analysed(String name, TargetKind kind) {
        return words(name, kind).stream().sorted().collect(Collectors.joining(" "));
    }

    /** What a plain program does: case, marks and punctuation away, words in order of the alphabet. */
    static String plain(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String[] words = NO_WORD.split(bare.toLowerCase(Locale.ROOT).strip());
        Arrays.sort(words);
        return String.join(" ", words);
    }
}
