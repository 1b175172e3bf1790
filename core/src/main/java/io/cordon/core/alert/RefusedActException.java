package io.cordon.core.alert;

/** An act that is not allowed; the message says why and what is. */
public final class RefusedActException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean forbidden;

    RefusedActException(boolean forbidden, String message) {
        super(message);
        this.forbidden = forbidden;
    }

    /** Whether this person may not; else the alert's state does not allow it to anybody. */
    public boolean forbidden() {
        return forbidden;
    }
}
