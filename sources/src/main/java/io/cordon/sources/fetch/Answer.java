package io.cordon.sources.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What came of asking for a file. */
public sealed interface Answer {
    /** The address that answered, after redirects, or the one that was asked last. */
    URI from();

    /** The HTTP status; 0 where there was no answer. */
    int status();

    /** Bytes of content received, as they came over the wire. */
    long bytes();

    /**
     * The whole file.
     *
     * @param file where it now lies, the transfer's compression undone
     * @param validators to ask by next time
     */
    record Whole(URI from, int status, long bytes, Path file, Validators validators) implements Answer {}

    /** It is the one that is known. */
    record Unchanged(URI from, int status, long bytes) implements Answer {}

    /**
     * It could not be had.
     *
     * @param reason one sentence: what was asked, what came, what to do
     * @param passing whether another try may go better
     * @param askedWait how long the server asks to wait before it
     */
    record Failed(URI from, int status, long bytes, String reason, boolean passing, Optional<Duration> askedWait)
            implements Answer {}
}
