package io.cordon.sources.ofac;

import io.cordon.sources.NoticeReader;
import io.cordon.sources.NoticeReading;
import io.cordon.sources.SourceFile;
import java.util.List;

/** stub to be replaced in the next commit */
public final class OfacChangeLog implements NoticeReader {
    @Override
    public String source() {
        return "us-ofac-sdn-changes";
    }

    @Override
    public NoticeReading read(List<SourceFile> files) {
        throw new UnsupportedOperationException();
    }
}
