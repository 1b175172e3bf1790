package io.cordon.sources;

import java.util.List;

/** Reads one published form of dated facts about listings. */
public interface NoticeReader {
    /** The source's id, for example {@code us-ofac-sdn-changes}. */
    String source();

    /**
     * Reads the files whole.
     *
     * @throws io.cordon.core.model.BadInputException if they are not this form; the message names the file and the place
     */
    NoticeReading read(List<SourceFile> files);
}
