package io.cordon.sources.house;

import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The way into this package. */
public final class House {
    /** The id of the built-in sample list. */
    public static final String SAMPLE_LIST = "sample";

    private static final String SAMPLE_FILE = "sample-crimea-2014.csv";

    private static final int HEAD_BYTES = 16 << 10;

    private House() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new HouseReader(), new TreeReader());
    }

    /**
     * A reader for a house's own file as it is, by a mapping file.
     *
     * @throws io.cordon.core.model.BadInputException if the mapping is malformed
     */
    public static SourceReader reader(SourceFile mapping) {
        return new MappedReader(Mapping.of(mapping));
    }

    /**
     * What a comment line at the top of a house list says, for example of {@code title}; empty where none does.
     *
     * @param key the word before the colon
     */
    public static String stated(SourceFile file, String key) {
        byte[] content = file.content();
        String head = new String(content, 0, Math.min(HEAD_BYTES, content.length), StandardCharsets.UTF_8);
        return head.replace("\uFEFF", "")
                .lines()
                .takeWhile(Head::isComment)
                .map(line -> line.replaceFirst("^#\\s*", ""))
                .filter(line -> line.regionMatches(true, 0, key + ":", 0, key.length() + 1))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /**
     * The built-in sample: who was under United States measures of E.O. 13660 and 13661 and European Union measures of
     * Regulation 269/2014 on 9 July 2014. Read it with {@link #readers} as list {@link #SAMPLE_LIST}.
     */
    public static SourceFile sample() {
        try (InputStream in = House.class.getResourceAsStream(SAMPLE_FILE)) {
            if (in == null) {
                throw new IllegalStateException(SAMPLE_FILE + " is not on the class path");
            }
            return SourceFile.of(SAMPLE_FILE, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
