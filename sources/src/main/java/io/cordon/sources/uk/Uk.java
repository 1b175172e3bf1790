package io.cordon.sources.uk;

import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class Uk {
    private Uk() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new SlXmlReader(), new SlCsvReader(), new OfsiCsvReader());
    }
}
