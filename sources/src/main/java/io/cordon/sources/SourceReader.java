package io.cordon.sources;

import java.util.List;

/** Reads one published form of a list. */
public interface SourceReader {
    /** The form in words, for example {@code OFAC standard XML}. */
    String form();

    /** Whether the files' first bytes look like this form. Never throws for content. */
    boolean recognises(List<SourceFile> files);

    /**
     * Reads the files whole.
     *
     * @param list the list's id that the targets get
     * @throws io.cordon.core.model.BadInputException if they are truncated, malformed or not this list; the message names
     *     the file and the place
     */
    Reading read(String list, List<SourceFile> files);
}
