package io.cordon.core.alert;

/** What is decided of an alert. */
public enum Verdict {
    /** The customer is the party listed. */
    TRUE_MATCH(AlertState.TRUE_MATCH),
    /** The customer is somebody else. */
    FALSE_POSITIVE(AlertState.FALSE_POSITIVE);

    private final AlertState state;

    Verdict(AlertState state) {
        this.state = state;
    }

    /** The state of an alert on which this is the last word. */
    public AlertState state() {
        return state;
    }

    /** The word used in JSON and on pages. */
    public String word() {
        return state.word();
    }

    /**
     * Reads {@link #word}.
     *
     * @throws IllegalArgumentException if it is neither {@code true-match} nor {@code false-positive}
     */
    public static Verdict of(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word().equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("a verdict is true-match or false-positive, not \"" + word + "\"");
    }
}
