package io.cordon.server.desk;

/** The journal could not be written, so that there is no answer; the message says why. */
public final class NotRecordedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRecordedException(String message, Throwable cause) {
        super(message, cause);
    }
}
