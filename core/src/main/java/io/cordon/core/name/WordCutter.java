package io.cordon.core.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a name as written into words: at spaces, hyphens and punctuation, not at apostrophes. */
final class WordCutter {
    /** A word as written; {@code dotted} where a full stop followed it or stood inside; {@code chunk} counts spaces. */
    record Word(String written, boolean dotted, int chunk) {}

    private static final int LEAST_SPACED_LETTERS = 4;
    private static final String APOSTROPHES = "'`\u2019\u2018\u02BC\u02BB\u02BE\u02BF\u00B4\u2032\u05F3";

    private WordCutter() {}

    /** The words, in order; {@code initialsApart} keeps J.-C. as two words where otherwise L.X.C. becomes one. */
    static List<Word> cut(String name, boolean initialsApart, Set<Evasion> found) {
        List<Word> words = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        int chunk = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (APOSTROPHES.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK) {
                if (APOSTROPHES.indexOf(c) < 0) {
                    current.append(c);
                }
            } else if (Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || c == '.'
                    || isSign(name, i)
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
                current.append(c);
            } else if (c == '&' || c == '+') {
                flush(current, words, initialsApart, chunk);
                words.add(new Word("and", false, chunk));
            } else {
                flush(current, words, initialsApart, chunk);
                chunk += Character.isWhitespace(c) || Character.isSpaceChar(c) ? 1 : 0;
            }
        }
        flush(current, words, initialsApart, chunk);
        return joinSpacedLetters(words, found);
    }

    /** A sign that stands for a letter: @, $, ! or | between letters. */
    private static boolean isSign(String name, int i) {
        char c = name.charAt(i);
        return (c == '@' || c == '$' || c == '!' || c == '|')
                && i > 0
                && i + 1 < name.length()
                && Character.isLetter(name.charAt(i - 1))
                && Character.isLetterOrDigit(name.charAt(i + 1));
    }

    private static void flush(StringBuilder current, List<Word> words, boolean initialsApart, int chunk) {
        String text = current.toString();
        current.setLength(0);
        if (text.indexOf('.') < 0) {
            if (!text.isEmpty()) {
                words.add(new Word(text, false, chunk));
            }
            return;
        }
        List<String> pieces = new ArrayList<>();
        boolean allSingle = true;
        for (String piece : text.split("\\.")) {
            if (!piece.isEmpty()) {
                pieces.add(piece);
                allSingle &= piece.codePointCount(0, piece.length()) == 1;
            }
        }
        if (pieces.size() > 1 && allSingle && !initialsApart) {
            words.add(new Word(String.join("", pieces), true, chunk));
        } else {
            pieces.forEach(piece -> words.add(new Word(piece, true, chunk)));
        }
    }

    /** Four or more single letters in a row without full stops are one word spaced out, unless they are few of many. */
    private static List<Word> joinSpacedLetters(List<Word> words, Set<Evasion> found) {
        List<Word> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); ) {
            int end = i;
            while (end < words.size() && isSpacedLetter(words.get(end))) {
                end++;
            }
            if (end - i >= LEAST_SPACED_LETTERS) {
                StringBuilder joined = new StringBuilder();
                for (int k = i; k < end; k++) {
                    joined.append(words.get(k).written());
                }
                out.add(new Word(joined.toString(), false, words.get(i).chunk()));
                found.add(Evasion.SPACED_OUT);
                i = end;
            } else {
                out.add(words.get(i));
                i++;
            }
        }
        return out;
    }

    private static boolean isSpacedLetter(Word word) {
        return !word.dotted()
                && word.written().length() == 1
                && Character.isLetter(word.written().charAt(0))
                && !Character.isIdeographic(word.written().charAt(0));
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
