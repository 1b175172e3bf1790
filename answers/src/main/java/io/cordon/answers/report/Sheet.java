package io.cordon.answers.report;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** A4 pages filled from the top: headings, paragraphs and rows of a label and a value, in points (1/72 inch). */
final class Sheet implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float LABEL = 130;
    private static final float SIZE = 9;
    private static final float PLAIN = 0;
    private static final float BOLD = 0.03f; // of the size
    private static final float LEADING = 1.45f;
    private static final Color INK = new Color(0x1b, 0x1f, 0x24);
    private static final Color SOFT = new Color(0x59, 0x63, 0x6e);

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    Sheet(String title) throws IOException {
        font = font(document);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreator("Cordon");
        document.getDocumentCatalog().setLanguage("en");
        content = page();
    }

    /** Liberation Sans, which the PDF library brings along: Latin, Cyrillic, Greek and Hebrew letters. */
    static PDFont font(PDDocument document) throws IOException {
        try (InputStream in =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            if (in == null) {
                throw new IOException("the PDF library has no Liberation Sans any more");
            }
            return PDType0Font.load(document, in);
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = page.getMediaBox().getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /** The report's name, once. */
    void title(String text) throws IOException {
        block(text, BOLD, 17, INK, MARGIN, width());
        y -= 4;
    }

    /** A part's name, never alone at a page's end. */
    void heading(String text) throws IOException {
        room(60);
        y -= 12;
        block(text, BOLD, 11, INK, MARGIN, width());
        content.setStrokingColor(SOFT);
        content.setLineWidth(0.4f);
        content.moveTo(MARGIN, y + 4);
        content.lineTo(MARGIN + width(), y + 4);
        content.stroke();
        y -= 6;
    }

    /** Running text. */
    void paragraph(String text) throws IOException {
        block(text, PLAIN, SIZE, INK, MARGIN, width());
        y -= 3;
    }

    /** Less important text. */
    void note(String text) throws IOException {
        block(text, PLAIN, SIZE - 1.5f, SOFT, MARGIN, width());
        y -= 3;
    }

    /** A label and what it says; nothing where that is empty. */
    void row(String label, String value) throws IOException {
        if (value.isBlank()) {
            return;
        }
        room(SIZE * LEADING);
        float top = y;
        List<PDPage> before = List.copyOf(pages);
        line(Script.shown(label, font), PLAIN, SIZE, SOFT, MARGIN, top - SIZE);
        block(value, PLAIN, SIZE, INK, MARGIN + LABEL, width() - LABEL);
        if (pages.size() == before.size()) {
            y = Math.min(y, top - SIZE * LEADING);
        }
    }

    private void block(String text, float weight, float size, Color colour, float x, float width) throws IOException {
        for (String line : wrapped(text, font, size, width)) {
            room(size * LEADING);
            line(line, weight, size, colour, x, y - size);
            y -= size * LEADING;
        }
    }

    private void room(float needed) throws IOException {
        if (y - needed < MARGIN) {
            content.close();
            content = page();
        }
    }

    private void line(String shown, float weight, float size, Color colour, float x, float baseline)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor(colour);
        if (weight > 0) { // there is one weight: its outline makes the other
            content.setStrokingColor(colour);
            content.setLineWidth(weight * size);
            content.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            content.setRenderingMode(RenderingMode.FILL);
        }
        content.newLineAtOffset(x, baseline);
        content.showText(shown);
        content.endText();
    }

    /** Lines, each as it is shown; broken at spaces, and where a word is longer than a line, within it. */
    private static List<String> wrapped(String text, PDFont font, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            while (!fits(joined(line, rest), font, size, width)) {
                if (!line.isEmpty()) {
                    lines.add(Script.shown(line, font));
                    line = "";
                    continue;
                }
                int end = rest.length() - 1;
                while (end > 1 && !fits(rest.substring(0, end), font, size, width)) {
                    end--;
                }
                end = Math.max(1, Character.isHighSurrogate(rest.charAt(end - 1)) ? end + 1 : end);
                lines.add(Script.shown(rest.substring(0, end), font));
                rest = rest.substring(end);
            }
            line = joined(line, rest);
        }
        lines.add(Script.shown(line, font));
        return lines;
    }

    private static String joined(String line, String word) {
        return line.isEmpty() ? word : word.isEmpty() ? line : line + " " + word;
    }

    private static boolean fits(String text, PDFont font, float size, float width) throws IOException {
        return text.isEmpty() || font.getStringWidth(Script.shown(text, font)) / 1000 * size <= width;
    }

    /** Numbers the pages and writes all. */
    void save(String foot, OutputStream out) throws IOException {
        content.close();
        for (int i = 0; i < pages.size(); i++) {
            content =
                    new PDPageContentStream(document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
            String text = foot + " \u2013 page " + (i + 1) + " of " + pages.size();
            line(Script.shown(text, font), PLAIN, 7, SOFT, MARGIN, MARGIN - 22);
            content.close();
        }
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
