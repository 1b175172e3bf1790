package io.cordon.core.match;

import java.util.Arrays;
import java.util.Locale;

/** How close two names are as written, letter by letter: what decides between hits that score the same. */
public final class Closeness {
    private static final int MOST = 6;
    private static final int CASE_ONLY = 1;
    private static final int LETTERS_ONLY = 2;

    private Closeness() {}

    /** 0 for the same characters, 1 for the same but for case, 2 for the same letters, more the more letters differ. */
    public static int of(String name, String listed) {
        if (name.equals(listed)) {
            return 0;
        }
        String a = name.toLowerCase(Locale.ROOT);
        String b = listed.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return CASE_ONLY;
        }
        int inOrder = EditDistance.within(letters(a, false), letters(b, false), MOST);
        int sorted = inOrder == 0 ? 0 : EditDistance.within(letters(a, true), letters(b, true), MOST) + 1;
        return LETTERS_ONLY + Math.min(inOrder, sorted);
    }

    private static String letters(String name, boolean sorted) {
        String[] words = name.split("[^\\p{L}\\p{N}]+");
        if (sorted) {
            Arrays.sort(words);
        }
        return String.join("", words);
    }
}
