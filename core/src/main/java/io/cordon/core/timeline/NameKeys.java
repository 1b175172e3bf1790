package io.cordon.core.timeline;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name as the set of its words: case, accents, punctuation and order do not matter. {@code YAKUNIN, Vladimir} and
 * {@code Vladimir Yakunin} have one key; {@code J.P.} and {@code JP} too.
 */
final class NameKeys {
    private NameKeys() {}

    /** The words, sorted and joined by blanks; empty if there is no letter or digit. */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(plain.length() + 4);
        for (int i = 0; i < plain.length(); ) {
            int letter = plain.codePointAt(i);
            int width = Character.charCount(letter);
            if (Character.isLetterOrDigit(letter)) {
                appendFolded(text, letter);
            } else if (!isSilent(letter) && !(letter == '.' && isInitial(plain, i))) {
                text.append(' ');
            }
            i += width;
        }
        Set<String> words = new TreeSet<>();
        for (String word : text.toString().split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    static Set<String> of(Collection<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : names) {
            String key = of(name);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Letters that have no decomposition but are written plainly by other authorities. */
    private static void appendFolded(StringBuilder text, int letter) {
        switch (letter) {
            case 'ł' -> text.append('l');
            case 'ø' -> text.append('o');
            case 'đ', 'ð' -> text.append('d');
            case 'ı' -> text.append('i');
            case 'ß' -> text.append("ss");
            case 'æ' -> text.append("ae");
            case 'œ' -> text.append("oe");
            case 'þ' -> text.append("th");
            default -> text.appendCodePoint(letter);
        }
    }

    /** Marks within a word: accents split off by the decomposition, and apostrophes of any form. */
    private static boolean isSilent(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.FORMAT
                || "'`\u2018\u2019\u201B\u02BC\u02BB\u02BE\u02BF\u00B4\u2032".indexOf(letter) >= 0;
    }

    /** Whether the dot at {@code dot} follows a single letter and the next letter follows at once. */
    private static boolean isInitial(String text, int dot) {
        return dot > 0
                && Character.isLetter(text.charAt(dot - 1))
                && (dot == 1 || !Character.isLetterOrDigit(text.charAt(dot - 2)))
                && dot + 1 < text.length()
                && Character.isLetter(text.charAt(dot + 1));
    }
}
