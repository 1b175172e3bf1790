package io.cordon.core.name;

import com.ibm.icu.text.SpoofChecker;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Undoes disguises inside a name's characters: invisible characters, look-alike letters, digits for letters. */
final class Disguises {
    private static final Map<Integer, Character> TO_LATIN = new HashMap<>();
    private static final String LEET_FROM = "013457@$!|9";
    private static final String LEET_TO = "oieastasilg";

    static {
        for (String line : Table.lines("confusables.txt")) {
            TO_LATIN.put(line.codePointAt(0), line.charAt(line.length() - 1));
        }
    }

    private Disguises() {}

    /** The name in compatibility form (NFKC) without invisible characters; what was found is added to {@code found}. */
    static String visible(String name, Set<Evasion> found) {
        if (isPlain(name)) {
            return name;
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (isInvisible(c)) {
                boolean betweenLatin = !kept.isEmpty()
                        && isLatin(kept.codePointBefore(kept.length()))
                        && i < composed.length()
                        && isLatin(composed.codePointAt(i));
                if (betweenLatin && c != 0xAD) {
                    found.add(Evasion.INVISIBLE_CHARACTERS);
                }
            } else {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || text.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.CONTROL && !Character.isWhitespace(c)
                || c >= 0xFE00 && c <= 0xFE0F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164;
    }

    private static boolean isLatin(int c) {
        return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
    }

    /**
     * A lower-case word whose letters are of one script: where a word mixes Latin with Cyrillic or Greek look-alikes,
     * the fewer are taken for the letters of the more that they look like.
     */
    static String oneScript(String word, Set<Evasion> found) {
        int latin = 0;
        int other = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 0x80) {
                latin += Character.isLetter(c) ? 1 : 0;
            } else if (TO_LATIN.containsKey((int) c) || isOtherAlphabet(c)) {
                other++;
            } else if (Character.isLetter(c)) {
                latin++;
            }
        }
        if (latin == 0 || other == 0) {
            return word;
        }
        found.add(Evasion.LOOK_ALIKE_LETTERS);
        return latin >= other ? lookAlikesToLatin(word) : latinToLookAlikes(word);
    }

    /** Whether a letter is of an alphabet other than Latin, not of a syllabary or of Han. */
    private static boolean isOtherAlphabet(char c) {
        return switch (UnicodeScript.of(c)) {
            case CYRILLIC, GREEK, ARMENIAN, CHEROKEE, COPTIC, GEORGIAN, LISU, DESERET, OSAGE, TIFINAGH -> true;
            default -> false;
        };
    }

    private static String lookAlikesToLatin(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            Character latin = TO_LATIN.get((int) word.charAt(i));
            out.append(latin == null ? looksLike(word.charAt(i)) : latin);
        }
        return out.toString();
    }

    /** The Latin letter that a letter of another script looks like by Unicode's table of confusables, or itself. */
    private static char looksLike(char letter) {
        if (letter < 0x80 || isLatin(letter) || !Character.isLetter(letter)) {
            return letter;
        }
        String skeleton = Confusables.skeleton(String.valueOf(letter));
        boolean one = skeleton.length() == 1 && skeleton.charAt(0) < 0x80 && Character.isLetter(skeleton.charAt(0));
        return one ? Character.toLowerCase(skeleton.charAt(0)) : letter;
    }

    /** ICU's checker, made on first use: few names mix scripts. */
    private static final class Confusables {
        private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

        static String skeleton(String letter) {
            return CHECKER.getSkeleton(letter);
        }
    }

    private static String latinToLookAlikes(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char best = c;
            for (Map.Entry<Integer, Character> pair : TO_LATIN.entrySet()) {
                boolean cyrillic = UnicodeScript.of(pair.getKey()) == UnicodeScript.CYRILLIC;
                if (cyrillic && pair.getValue() == c) {
                    best = (char) pair.getKey().intValue();
                }
            }
            out.append(best);
        }
        return out.toString();
    }

    /** A word in which digits or signs stand between letters, with the letters they stand for; other words unchanged. */
    static String withoutDigits(String word, Set<Evasion> found) {
        int letters = 0;
        int disguised = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
            } else if (LEET_FROM.indexOf(c) >= 0) {
                disguised++;
            } else {
                return word;
            }
        }
        boolean startsWithLetter = !word.isEmpty() && Character.isLetter(word.charAt(0));
        boolean endsWithLetter = !word.isEmpty() && Character.isLetter(word.charAt(word.length() - 1));
        if (disguised == 0 || letters < 3 || disguised * 2 > letters || !(startsWithLetter && endsWithLetter)) {
            return word;
        }
        found.add(Evasion.DIGITS_FOR_LETTERS);
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int at = LEET_FROM.indexOf(word.charAt(i));
            out.append(at < 0 ? word.charAt(i) : LEET_TO.charAt(at));
        }
        return out.toString();
    }
}
