package io.cordon.store;

import io.cordon.core.model.BadInputException;

/**
 * What is kept cannot be read or written for now: the database is not reached, does not answer in time, or has no room. Nothing
 * is wrong with what was asked, and the same may work later. Nothing of what failed is half there; where the answer to a write
 * was lost on the way, all of it may be there.
 */
public final class UnavailableException extends BadInputException {
    private static final long serialVersionUID = 1L;

    UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
