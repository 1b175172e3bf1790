package io.cordon.sources.ofac;

import io.cordon.sources.NoticeReader;
import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class Ofac {
    private Ofac() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new EnhancedXml(), new AdvancedXml(), new StandardXml(), new DelimitedFiles());
    }

    /** The reader of the SDN list's change log. */
    public static NoticeReader changeLog() {
        return new OfacChangeLog();
    }
}
