package io.cordon.sources.fetch;

/**
 * What a server said of a file's version, to ask next time whether it has changed.
 *
 * @param etag its ETag; may be empty
 * @param lastModified its Last-Modified, as the server wrote it; may be empty
 */
public record Validators(String etag, String lastModified) {
    /** Nothing known. */
    public static final Validators NONE = new Validators("", "");

    /** Whether there is nothing to ask by. */
    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
