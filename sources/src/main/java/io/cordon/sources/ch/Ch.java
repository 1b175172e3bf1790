package io.cordon.sources.ch;

import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class Ch {
    private Ch() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new SecoXmlReader());
    }
}
