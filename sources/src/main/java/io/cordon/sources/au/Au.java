package io.cordon.sources.au;

import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class Au {
    private Au() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new DfatXlsxReader());
    }
}
