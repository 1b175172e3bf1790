package io.cordon.cli;

/** There is no list that could answer; the message says how to get one. */
final class NoUsableListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoUsableListException(String message) {
        super(message);
    }
}
