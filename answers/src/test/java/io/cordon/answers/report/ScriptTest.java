package io.cordon.answers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class ScriptTest {
    private static String shown(String text) throws IOException {
        try (PDDocument document = new PDDocument()) {
            return Script.shown(text, Sheet.font(document));
        }
    }

    @Test
    void leftToRightTextStaysAsItIs() throws IOException {
        assertThat(shown("Anna \u0410\u043d\u043d\u0430 \u0391\u03bd\u03bd\u03b1"))
                .isEqualTo("Anna \u0410\u043d\u043d\u0430 \u0391\u03bd\u03bd\u03b1");
    }

    @Test
    void hebrewRunsFromTheRight() throws IOException {
        assertThat(shown("(\u05d0\u05d1)")).isEqualTo("(\u05d1\u05d0)");
    }

    @Test
    void aScriptWithoutGlyphsIsWrittenInLatinLettersAndMarked() throws IOException {
        assertThat(shown("\u0645\u062d\u0645\u062f \u0410\u043d\u043d\u0430"))
                .isEqualTo("m\u1e25md* \u0410\u043d\u043d\u0430");
        assertThat(shown("\u0410\u043d\u043d\u0430 \u674e\u660e"))
                .isEqualTo("\u0410\u043d\u043d\u0430 l\u01d0 m\u00edng*");
    }
}
