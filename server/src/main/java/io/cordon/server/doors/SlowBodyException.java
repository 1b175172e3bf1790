package io.cordon.server.doors;

/** A body took too long to arrive. */
public final class SlowBodyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SlowBodyException() {
        super(
                "the body was expected to arrive faster; send it whole, or many subjects to POST /api/v1/screenings/batch");
    }
}
