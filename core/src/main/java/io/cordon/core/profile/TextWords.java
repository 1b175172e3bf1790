package io.cordon.core.profile;

import io.cordon.core.model.Target;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes running text and places apart into words. */
final class TextWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int MOST_TEXT = 4_000;

    private TextWords() {}

    /** What a target's list says of positions and reasons. */
    static Set<String> statement(Target target) {
        Set<String> words = new HashSet<>();
        target.titles().forEach(text -> split(text, 4, words));
        target.remarks().forEach(text -> split(text, 4, words));
        target.designations().forEach(designation -> split(designation.reason(), 4, words));
        target.relations().forEach(relation -> split(relation.name(), 4, words));
        return words;
    }

    /** The words of places, without vowels, so that spellings of one place are equal. */
    static void place(String text, Set<String> into) {
        Set<String> words = new HashSet<>();
        split(text, 3, words);
        for (String word : words) {
            String bones = Bones.of(word);
            into.add(bones.length() < 2 ? word : bones);
        }
    }

    /** Words of at least so many letters and digits, in lower case, without marks. */
    static void split(String text, int least, Set<String> into) {
        String bounded = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        String plain = isAscii(bounded)
                ? bounded
                : MARKS.matcher(Normalizer.normalize(bounded, Normalizer.Form.NFKD))
                        .replaceAll("");
        int start = 0;
        for (int i = 0; i <= plain.length(); i++) {
            if (i == plain.length() || !Character.isLetterOrDigit(plain.charAt(i))) {
                if (i - start >= least) {
                    into.add(plain.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
