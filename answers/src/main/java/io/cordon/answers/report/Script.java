package io.cordon.answers.report;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Text as a PDF's font shows it: PDF has glyphs in the order of the page and knows no scripts, so that right-to-left runs are
 * turned round here. What the font has no glyph for is written in Latin letters, marked.
 */
final class Script {
    /** After a word that was written in Latin letters for want of a glyph. */
    static final String MARK = "*";

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");

    private Script() {}

    /** The text as glyphs from left to right. */
    static String shown(String text, PDFont font) {
        String clean = text.replaceAll("\\p{Cntrl}+", " ");
        String turned = turned(clean);
        if (shows(font, turned)) {
            return turned;
        }
        return turned(Arrays.stream(clean.split(" ", -1))
                .map(word -> shows(font, turned(word)) ? word : latin(word, font))
                .collect(Collectors.joining(" ")));
    }

    private static String turned(String text) {
        if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text;
        }
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).writeReordered(Bidi.DO_MIRRORING);
    }

    private static String latin(String text, PDFont font) {
        StringBuilder shown = new StringBuilder();
        LATIN.transliterate(text).codePoints().forEach(point -> {
            String one = Character.toString(point);
            shown.append(shows(font, one) ? one : "?");
        });
        return shown + MARK;
    }

    private static boolean shows(PDFont font, String text) {
        try {
            font.getStringWidth(text);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
