package io.cordon.sources;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SafeXmlTest {
    private static final byte[] NOT_UTF8 = {(byte) 0xa8, 'x'};

    private static SourceFile file(byte[] middle) {
        byte[] text = ("<list>\n<name>" + "a".repeat(5_000) + "#</name>\n</list>").getBytes(StandardCharsets.UTF_8);
        int at = new String(text, StandardCharsets.UTF_8).indexOf('#');
        System.arraycopy(middle, 0, text, at - middle.length, middle.length);
        return SourceFile.of("list.xml", text);
    }

    /** Nobody asks for the text, so that a lazy parser would come upon it only while skipping. */
    @Test
    void badBytesInTextThatIsSkippedAreToldAsBadInput() {
        assertThatThrownBy(() -> SafeXml.read(file(NOT_UTF8), xml -> 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.xml, line 2")
                .hasMessageContaining("not well-formed XML");
        assertThatThrownBy(() -> SafeXml.read(file("&x;".getBytes(StandardCharsets.UTF_8)), xml -> 0))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.xml, line 2");
    }
}
