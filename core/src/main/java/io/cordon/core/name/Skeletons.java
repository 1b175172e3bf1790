package io.cordon.core.name;

/**
 * Skeletons of a token: what stays the same when one name is written in Latin letters in different ways.
 *
 * <p>The <em>fine</em> skeleton folds the letter groups that romanisations choose between (ch, tch, tsch; sh, sch; ou, u,
 * oo; y, i, j, iy, yi; kh, h; w, v; doubled letters): Tschaikowski, Tchaikovsky and Chaykovskiy share one. The
 * <em>coarse</em> skeleton drops the vowels behind the first letter as well, for scripts that do not write them and
 * ears that do not agree on them: Mohammed, Muhamad and mhmd share one. Spellings that no rule brings together stand in
 * {@code spellings.txt}.
 *
 * <p>Letters of the skeletons: {@code C} is ch, {@code S} is sh, {@code Z} is zh and j; the rest are themselves.
 */
final class Skeletons {
    private static final String[][] GROUPS = {
        {"shtsh", "S"},
        {"schtsch", "S"},
        {"shch", "S"},
        {"chtch", "S"},
        {"tsch", "C"},
        {"tsh", "C"},
        {"tch", "C"},
        {"dzh", "Z"},
        {"dsch", "Z"},
        {"dj", "Z"},
        {"zh", "Z"},
        {"cz", "C"},
        {"ch", "C"},
        {"sch", "S"},
        {"sh", "S"},
        {"sz", "S"},
        {"kh", "h"},
        {"ckh", "k"},
        {"ck", "k"},
        {"gh", "g"},
        {"ph", "f"},
        {"th", "t"},
        {"dh", "d"},
        {"bh", "b"},
        {"rh", "r"},
        {"wh", "v"},
        {"qu", "k"},
        {"tz", "ts"},
        {"x", "ks"},
        {"q", "k"},
        {"w", "v"},
        {"eev", "aiav"},
        {"eyev", "aiav"},
        {"eiev", "aiav"},
        {"ejev", "aiav"},
        {"ouy", "ui"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ue", "u"},
        {"oe", "u"},
        {"ae", "a"},
        {"aa", "a"},
        {"iy", "i"},
        {"yi", "i"},
        {"ij", "i"},
        {"ii", "i"},
        {"yy", "i"},
        {"ie", "i"},
        {"iu", "u"},
        {"yu", "u"},
        {"y", "i"}
    };

    private static final int MOST_KEPT = 1 << 15;
    private static final Recent<String, String> FINE = new Recent<>(MOST_KEPT);
    private static final Recent<String, String> COARSE = new Recent<>(MOST_KEPT);

    private Skeletons() {}

    /** The fine skeleton of a token of Latin letters and digits. Kept, as tokens repeat. */
    static String fine(String token) {
        return FINE.get(token, Skeletons::foldFine);
    }

    /** The coarse skeleton, from the fine one. Kept, as tokens repeat. */
    static String coarse(String fine) {
        return COARSE.get(fine, Skeletons::foldCoarse);
    }

    private static String foldFine(String token) {
        if (token.isEmpty() || Character.isDigit(token.charAt(0))) {
            return token;
        }
        String source = Spellings.keyOf(token);
        StringBuilder folded = new StringBuilder(source.length() + 2);
        for (int i = 0; i < source.length(); ) {
            int next = i;
            for (String[] group : GROUPS) {
                if (source.startsWith(group[0], i)) {
                    folded.append(group[1]);
                    next = i + group[0].length();
                    break;
                }
            }
            if (next == i) {
                folded.append(single(source, i));
                next = i + 1;
            }
            i = next;
        }
        return collapse(folded);
    }

    private static char single(String source, int i) {
        char c = source.charAt(i);
        if (c == 'c') {
            boolean last = i == source.length() - 1;
            char after = last ? ' ' : source.charAt(i + 1);
            return last && i > 0 ? 'C' : after == 'e' || after == 'i' || after == 'y' ? 's' : 'k';
        }
        if (c == 'j') {
            return j(source, i);
        }
        return c == 'e' ? 'a' : c == 'o' ? 'u' : c;
    }

    /** English and French j (Z) at the start and between vowels, German and Slavic j (i) elsewhere. */
    private static char j(String source, int i) {
        if (i == 0) {
            return 'Z';
        }
        boolean afterVowel = isVowel(source.charAt(i - 1)) || source.charAt(i - 1) == 'y';
        boolean beforeVowel = i + 1 < source.length() && isVowel(source.charAt(i + 1));
        return afterVowel && beforeVowel ? 'Z' : 'i';
    }

    /** Doubled letters once, and the vowels of the folded groups brought to a, i, u; a silent final h is dropped. */
    private static String collapse(StringBuilder folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char vowel = c == 'e' ? 'a' : c == 'o' ? 'u' : c;
            if (out.isEmpty() || out.charAt(out.length() - 1) != vowel) {
                out.append(vowel);
            }
        }
        int last = out.length() - 1;
        if (last > 2 && out.charAt(last) == 'h' && isVowel(out.charAt(last - 1))) {
            out.setLength(last);
        }
        if (out.length() > 4 && out.charAt(out.length() - 1) == 'i' && out.charAt(out.length() - 2) == 'i') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static String foldCoarse(String fine) {
        StringBuilder out = new StringBuilder(fine.length());
        for (int i = 0; i < fine.length(); i++) {
            char c = fine.charAt(i);
            if (isVowel(c)) {
                if (i == 0) {
                    out.append('a');
                }
                continue;
            }
            char folded = c == 'S' ? 's' : c == 'C' ? 'c' : c;
            if (out.isEmpty() || out.charAt(out.length() - 1) != folded) {
                out.append(folded);
            }
        }
        return out.toString();
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
