package io.cordon.server.api;

/** What was asked for is not there; the message says what was expected. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Tells so. */
    public NotFoundException(String message) {
        super(message);
    }
}
