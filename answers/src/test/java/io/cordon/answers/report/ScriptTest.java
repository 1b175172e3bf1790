package io.cordon.answers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static String shown(String text) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream("DejaVuSans.ttf"))) {
            PDFont font = PDType0Font.load(document, in);
            return Script.shown(text, font);
        }
    }

    @Test
    void leftToRightTextStaysAsItIs() throws IOException {
        assertThat(shown("Anna \u0410\u043d\u043d\u0430 \u0391\u03bd\u03bd\u03b1"))
                .isEqualTo("Anna \u0410\u043d\u043d\u0430 \u0391\u03bd\u03bd\u03b1");
    }

    @Test
    void arabicIsJoinedAndRunsFromTheRight() throws IOException {
        // meem, hah, meem, dal: the first letter comes last, each in the form of its place
        assertThat(shown("\u0645\u062d\u0645\u062f")).isEqualTo("\ufeaa\ufee4\ufea4\ufee3");
        assertThat(shown("(\u05d0\u05d1)")).isEqualTo("(\u05d1\u05d0)");
    }

    @Test
    void aScriptWithoutGlyphsIsWrittenInLatinLettersAndMarked() throws IOException {
        assertThat(shown("\u0410\u043d\u043d\u0430 \u674e\u660e"))
                .isEqualTo("\u0410\u043d\u043d\u0430 l\u01d0 m\u00edng*");
    }
}
