package io.cordon.core.name;

import java.util.List;

/** Words of Arabic and Hebrew script after their letters became Latin: the article cut off, long vowels read as vowels. */
final class ArabicWords {
    private ArabicWords() {}

    /** Adds a word's tokens to a list. */
    static void part(String word, List<String> into) {
        switch (word) {
            case "bn", "abn" -> into.add("bin");
            case "bnt" -> into.add("bint");
            case "abw", "aby", "aba" -> into.add("abu");
            case "abd", "ebd" -> into.add("abd");
            default -> partLonger(word, into);
        }
    }

    private static void partLonger(String word, List<String> into) {
        if (word.length() >= 5 && word.startsWith("al")) {
            into.add("al");
            into.add(vowels(word.substring(2)));
        } else if (word.length() >= 7 && word.startsWith("abdal")) {
            into.add("abd");
            into.add(vowels(word.substring(5)));
        } else {
            into.add(vowels(word));
        }
    }

    /** w and y behind a consonant are the long vowels u and i; aw at the start is o. */
    static String vowels(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int from = 0;
        if (word.startsWith("aw")) {
            out.append('o');
            from = 2;
        } else if (word.startsWith("ay")) {
            out.append('i');
            from = 2;
        }
        for (int i = from; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean behindConsonant = i > 0 && "aiuo".indexOf(word.charAt(i - 1)) < 0;
            boolean beforeVowel = i + 1 < word.length() && "aiuo".indexOf(word.charAt(i + 1)) >= 0;
            if (c == 'w' && behindConsonant && !beforeVowel) {
                out.append('u');
            } else if (c == 'y' && behindConsonant && !beforeVowel) {
                out.append('i');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
