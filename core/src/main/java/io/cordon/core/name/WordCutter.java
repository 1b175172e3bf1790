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
    private static final int LEAST_BESIDE_SEAM = 3;
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
            } else if (c == '&'
                    && current.length() == 1
                    && i + 1 < name.length()
                    && Character.isLetter(name.charAt(i + 1))) {
                // B&W is one word, as it often is where it is run together with what follows.
                continue;
            } else if (c == '&' || c == '+') {
                flush(current, words, initialsApart, chunk);
                words.add(new Word("and", false, chunk));
            } else {
                flush(current, words, initialsApart, chunk);
                chunk += Character.isWhitespace(c) || Character.isSpaceChar(c) ? 1 : 0;
            }
        }
        flush(current, words, initialsApart, chunk);
        List<Word> joined = joinSpacedLetters(words, found);
        return initialsApart ? joined : joinLetters(joined);
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
                addPlain(text, words, initialsApart, chunk);
            }
            return;
        }
        List<String> pieces = new ArrayList<>();
        int single = 0;
        int longest = 0;
        for (String piece : text.split("\\.")) {
            if (!piece.isEmpty()) {
                int letters = piece.codePointCount(0, piece.length());
                pieces.add(piece);
                single += letters == 1 ? 1 : 0;
                longest = Math.max(longest, letters);
            }
        }
        boolean slippedAcronym = pieces.size() > 2 && longest <= 2 && single * 2 >= pieces.size();
        if (initialsApart) {
            pieces.forEach(piece -> words.add(new Word(piece, true, chunk)));
        } else if (slippedAcronym) {
            words.add(new Word(String.join("", pieces), true, chunk));
        } else {
            joinSinglePieces(pieces, words, chunk);
        }
    }

    /** T.E.G.Limited is TEG and Limited. */
    private static void joinSinglePieces(List<String> pieces, List<Word> words, int chunk) {
        StringBuilder letters = new StringBuilder();
        for (String piece : pieces) {
            if (piece.codePointCount(0, piece.length()) == 1) {
                letters.append(piece);
                continue;
            }
            if (!letters.isEmpty()) {
                words.add(new Word(letters.toString(), true, chunk));
                letters.setLength(0);
            }
            words.add(new Word(piece, true, chunk));
        }
        if (!letters.isEmpty()) {
            words.add(new Word(letters.toString(), true, chunk));
        }
    }

    /** Where a word of two scripts, such as a name run together with a company's, is cut; 0 where it is not. */
    private static int seam(String word) {
        int at = 0;
        for (int i = 1; i < word.length(); i++) {
            boolean before = word.charAt(i - 1) < 0x250;
            boolean here = word.charAt(i) < 0x250;
            if (before != here && Character.isLetter(word.charAt(i - 1)) && Character.isLetter(word.charAt(i))) {
                if (at > 0) {
                    return 0;
                }
                at = i;
            }
        }
        return at >= LEAST_BESIDE_SEAM && word.length() - at >= LEAST_BESIDE_SEAM ? at : 0;
    }

    /** Where capitals inside a word show two words run together: AlDin, and in organisations' names RepublicaDonetsk. */
    private static int hump(String word, boolean person) {
        for (int i = 2; i + 1 < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i))
                    && Character.isLowerCase(word.charAt(i - 1))
                    && Character.isLowerCase(word.charAt(i + 1))) {
                boolean article = i == 2 && word.charAt(1) == 'l' && "aAeE".indexOf(word.charAt(0)) >= 0;
                boolean words = !person && i >= LEAST_BESIDE_SEAM && word.length() - i >= LEAST_BESIDE_SEAM;
                if (article || words) {
                    return i;
                }
            }
        }
        return 0;
    }

    private static void addPlain(String text, List<Word> words, boolean person, int chunk) {
        int at = seam(text);
        at = at > 0 ? at : hump(text, person);
        if (at > 0) {
            words.add(new Word(text.substring(0, at), false, chunk));
            addPlain(text.substring(at), words, person, chunk);
        } else {
            words.add(new Word(text, false, chunk));
        }
    }

    /** In organisations' names single letters beside one another are one word, as in I C E Limited and W & G. */
    private static List<Word> joinLetters(List<Word> words) {
        List<Word> out = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean follows = !out.isEmpty()
                    && isSpacedLetter(word)
                    && i > 0
                    && (isSpacedLetter(words.get(i - 1)) || isAndBetweenLetters(words, i - 1));
            if (follows) {
                Word before = out.removeLast();
                out.add(new Word(before.written() + word.written(), false, before.chunk()));
            } else if (!isAndBetweenLetters(words, i)) {
                out.add(word);
            }
        }
        return out;
    }

    private static boolean isAndBetweenLetters(List<Word> words, int i) {
        return i > 0
                && i + 1 < words.size()
                && words.get(i).written().equalsIgnoreCase("and")
                && isSpacedLetter(words.get(i - 1))
                && isSpacedLetter(words.get(i + 1));
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
