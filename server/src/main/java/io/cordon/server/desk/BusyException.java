package io.cordon.server.desk;

/** More is asked than can be answered in time; ask again. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a whole sentence. */
    public BusyException(String message) {
        super(message);
    }
}
