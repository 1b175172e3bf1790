package io.cordon.core.name;

/** Hangul syllables to Latin, after the Revised Romanisation, letter by letter (Unicode chapter 3.12 for the arithmetic). */
final class Hangul {
    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final String[] LEAD = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"
    };
    private static final String[] VOWEL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu", "eu",
        "ui", "i"
    };
    private static final String[] TAIL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t", "ng",
        "t", "t", "k", "t", "p", "t"
    };
    /** Family names whose usual spelling is not the rule's. */
    private static final String KIM = "김";

    private Hangul() {}

    static boolean isSyllable(int letter) {
        return letter >= FIRST && letter <= LAST;
    }

    /** Syllables with a space between them; {@code isName} reads the first one as a family name. */
    static String toLatin(String word) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int index = word.charAt(i) - FIRST;
            if (index < 0 || word.charAt(i) > LAST) {
                latin.append(word.charAt(i));
                continue;
            }
            if (i > 0) {
                latin.append(' ');
            }
            latin.append(syllable(word.substring(i, i + 1), index, i == 0));
        }
        return latin.toString();
    }

    private static String syllable(String written, int index, boolean first) {
        if (first) {
            switch (written) {
                case KIM:
                    return "kim";
                case "이", "리":
                    return "lee";
                case "박":
                    return "park";
                case "최":
                    return "choi";
                default:
                    break;
            }
        }
        return LEAD[index / 588] + VOWEL[index % 588 / 28] + TAIL[index % 28];
    }
}
