package io.cordon.sources.eu;

import io.cordon.sources.NoticeReader;
import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class Eu {
    private Eu() {}

    /** A reader for each published form, the most particular first. */
    public static List<SourceReader> readers() {
        return List.of(new FsfReader(), new GlobalXmlReader());
    }

    /** The Official Journal's tables: the day of each listing. */
    public static NoticeReader journal() {
        return new JournalReader();
    }
}
