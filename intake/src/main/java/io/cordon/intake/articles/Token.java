package io.cordon.intake.articles;

import java.util.Locale;

/**
 * A word of the text.
 *
 * @param start offset in the text
 * @param end offset after it, a possessive {@code 's} left out
 * @param text as written, between them
 * @param lower the same in lower case
 * @param gap what stands between the word before it in its line and this one; empty at the start of a line
 * @param opens whether it opens a sentence, a line or a quotation
 * @param possessive whether {@code 's} follows
 */
record Token(int start, int end, String text, String lower, String gap, boolean opens, boolean possessive) {
    Token(int start, int end, String text, String gap, boolean opens, boolean possessive) {
        this(start, end, text, text.toLowerCase(Locale.ROOT), gap, opens, possessive);
    }

    boolean isCapital() {
        int dash = lower.indexOf('-');
        boolean article = dash == 2
                && (lower.startsWith("al")
                        || lower.startsWith("el")
                        || lower.startsWith("ad")
                        || lower.startsWith("as")
                        || lower.startsWith("ar")
                        || lower.startsWith("az")
                        || lower.startsWith("an")
                        || lower.startsWith("at")
                        || lower.startsWith("ul"));
        return isUpper(text.codePointAt(0)) || article && text.length() > 3 && isUpper(text.codePointAt(3));
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** Two or more letters, all of them capitals. */
    boolean isAllCaps() {
        long letters = text.codePoints().filter(Character::isLetter).count();
        return letters > 1 && text.codePoints().filter(Character::isLetter).allMatch(Token::isUpper);
    }

    /** {@code J.} or {@code J.K.} */
    boolean isInitial() {
        return text.length() <= 6 && text.endsWith(".") && text.length() > 1 && text.charAt(1) == '.';
    }

    boolean isCyrillic() {
        return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    /** Whether nothing but space parts it from the word before it. */
    boolean follows() {
        return !gap.isEmpty() && gap.isBlank();
    }

    private static boolean isUpper(int c) {
        return Character.isUpperCase(c) || Character.isTitleCase(c);
    }
}
