package io.cordon.core.model;

/**
 * What somebody handed in cannot be used: a file, a row, an option. The message is a whole sentence for that person: what
 * was read, where (file, line or path), what was expected, and what to do.
 */
public class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
