package io.cordon.sources.house;

import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class House {
    private House() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of();
    }
}
