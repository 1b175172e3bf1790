package io.cordon.store;

/**
 * What became of an import.
 *
 * @param kind added, already held, or refused
 * @param edition the id of the edition added or already held; for notices their source's; empty if refused
 * @param message one sentence for the person who imports, with the reason if refused
 */
public record ImportOutcome(Kind kind, String edition, String message) {
    /** What became of it. */
    public enum Kind {
        ADDED,
        ALREADY_HELD,
        REFUSED
    }
}
