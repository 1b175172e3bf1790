package io.cordon.answers;

/** There is no list that could answer; the message says how to get one. */
public class NoUsableListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoUsableListException(String message) {
        super(message);
    }
}
