package io.cordon.sources.csl;

import io.cordon.sources.SourceReader;
import java.util.List;

/** The way into this package. */
public final class Csl {
    private Csl() {}

    /**
     * Readers of the lists of Commerce and State. Treasury's rows are left out: {@code us-ofac-sdn} and
     * {@code us-ofac-cons} hold them with their grades, and beside those lists they would all stand twice.
     */
    public static List<SourceReader> readers() {
        return List.of(new CslCsvReader(false));
    }

    /** Readers that keep every row, Treasury's too, for a house that holds no other list of the United States. */
    public static List<SourceReader> wholeReaders() {
        return List.of(new CslCsvReader(true));
    }
}
