package io.cordon.intake.articles;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names that the caller already knows of, such as those on the lists held; so that they are found in a text however it
 * writes their capitals.
 */
@FunctionalInterface
public interface KnownNames {
    /** Knows of nobody. */
    KnownNames NONE = name -> false;

    /**
     * Whether a name is known. Called for every run of one to six words of a text, so it should be fast.
     *
     * @param normalisedName as {@link #normalise} writes it
     */
    boolean contains(String normalisedName);

    /** A name in the form that is asked for: NFKC, lower case, words of letters and digits parted by one space, apostrophes left out. */
    static String normalise(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            boolean part = Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (part) {
                if (gap && !words.isEmpty()) {
                    words.append(' ');
                }
                gap = false;
                words.appendCodePoint(c);
            } else if (c != '\'') {
                gap = true;
            }
        }
        return words.toString();
    }
}
