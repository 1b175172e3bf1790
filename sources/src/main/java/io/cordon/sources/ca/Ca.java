package io.cordon.sources.ca;

import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class Ca {
    private Ca() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new SemaXmlReader());
    }
}
