package io.cordon.store;

import java.time.Instant;

/**
 * One attempt to fetch a file of a list. Texts are empty and numbers 0 where there is nothing to say.
 *
 * @param list the list's id
 * @param at when it ended
 * @param address where the file was asked for, without its query
 * @param from where it came from, if redirects led elsewhere, without its query
 * @param outcome what became of it
 * @param status the HTTP status
 * @param bytes received over the wire
 * @param sha256 of the file, unpacked, in lower-case hexadecimal
 * @param edition the edition added or confirmed
 * @param reason one sentence for the person who looks after updates: what happened and what to do
 * @param etag the server's mark of this version of the file
 * @param lastModified the server's date of it, as written
 */
public record Attempt(
        String list,
        Instant at,
        String address,
        String from,
        Outcome outcome,
        int status,
        long bytes,
        String sha256,
        String edition,
        String reason,
        String etag,
        String lastModified) {
    /** What became of an attempt. */
    public enum Outcome {
        /** An edition came in. */
        ADDED,
        /** The server confirmed that the newest edition held is its newest. */
        UNCHANGED,
        /** The file came whole, but another file of the edition did not. */
        NOT_USED,
        /** It failed, and was tried again. */
        RETRIED,
        /** It failed; the edition held stays in force. */
        FAILED,
        /** The file came and was not taken; the edition held stays in force. */
        REFUSED;

        /** The word used in JSON, for example {@code not-used}. */
        public String word() {
            return Json.word(this);
        }
    }

    /** Whether the authority's newest edition is held after it. */
    public boolean good() {
        return outcome == Outcome.ADDED || outcome == Outcome.UNCHANGED;
    }
}
