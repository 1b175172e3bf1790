package io.cordon.intake.articles;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a saved page carries that its author did not write. */
final class Noise {
    private static final Pattern BOILERPLATE = Pattern.compile(
            "^(?:share|share this.*|tweet|e-?mail|print|comments?|read more.*|read also.*|see also.*|related( articles?| stories| news)?:?.*"
                    + "|subscribe.*|sign up.*|newsletter.*|advertisement|advertising|sponsored.*|follow us.*|all rights reserved.*"
                    + "|(copyright|©).*|more from.*|click here.*|back to top|cookie.*|accept( all)?|menu|search|home|log ?in|register"
                    + "|читайте также.*|подписывайтесь.*|поделиться.*|реклама|все права защищены.*)$");
    private static final Pattern CREDIT = Pattern.compile(
            "^(?:(photo|image|picture|foto|фото|photograph|caption|file photo|illustration)\\s?(by|credit|courtesy|from)?\\s?[:/].*|getty images.*|.{0,60}/\\s?(reuters|ap|afp|tass|epa|getty images|itar-tass))$");

    private Noise() {}

    /**
     * Takes away soft hyphens, zero-width and direction marks, box signs and the like, and writes typographic quotes,
     * dashes and spaces plainly. Line breaks stay.
     */
    static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        composed.codePoints().forEach(c -> {
            switch (c) {
                case '\r', 0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF -> {}
                case 0x201C, 0x201D, 0x201E, 0x201F, 0x00AB, 0x00BB, 0x2033, 0x300C, 0x300D -> out.append('"');
                case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x00B4, '`' -> out.append('\'');
                case 0x2010, 0x2011 -> out.append('-');
                case 0x2026 -> out.append("...");
                case '\n', 0x2028, 0x2029 -> out.append('\n');
                default -> {
                    if (isSign(c)) {
                        out.append(' ');
                    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                        out.append(' ');
                    } else if (!isMark(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Boxes, blocks, geometric shapes, dingbats, bullets, replacement characters, private use. */
    private static boolean isSign(int c) {
        return c >= 0x2500 && c <= 0x27BF
                || c == 0x2022
                || c == 0x25E6
                || c == 0xFFFC
                || c == 0xFFFD
                || c >= 0x2B00 && c <= 0x2BFF
                || c >= 0x1F000 && c <= 0x1FAFF
                || Character.getType(c) == Character.PRIVATE_USE;
    }

    /** Direction embeddings and other control characters. */
    private static boolean isMark(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || Character.isISOControl(c);
    }

    /** One line without markup, spaces run together. */
    static String line(String line) {
        return line.replaceAll("\\[([^\\]]{1,300})\\]\\([^)]{1,500}\\)", "$1")
                .replaceAll("(\\*\\*|__)(\\S.*?)\\1", "$2")
                .replaceAll(" {2,}", " ")
                .strip();
    }

    /** Whether a line is the page's and not the article's. */
    static boolean isPageFurniture(String line) {
        if (line.length() > 120) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return line.codePoints().noneMatch(Character::isLetterOrDigit)
                || BOILERPLATE.matcher(lower).matches() && !lower.endsWith(" said.")
                || CREDIT.matcher(lower).matches();
    }
}
