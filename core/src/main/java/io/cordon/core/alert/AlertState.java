package io.cordon.core.alert;

import java.util.Arrays;
import java.util.Locale;

/** How far an alert has come. */
public enum AlertState {
    /** Nobody has taken it. */
    NEW,
    /** Somebody looks at it. */
    IN_REVIEW,
    /** Decided by one; a second person must agree. */
    PENDING_APPROVAL,
    /** Handed to somebody who may decide more. */
    ESCALATED,
    /** The customer is the party listed. */
    TRUE_MATCH,
    /** The customer is somebody else; silent for as long as its clearance holds. */
    FALSE_POSITIVE;

    /** The word used in JSON and on pages, for example {@code pending-approval}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this != TRUE_MATCH && this != FALSE_POSITIVE;
    }

    /**
     * Reads {@link #word}.
     *
     * @throws IllegalArgumentException if there is no such state; the message lists them
     */
    public static AlertState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of an alert is called \"" + word
                        + "\"; there are: new, in-review, pending-approval, escalated, true-match, false-positive"));
    }
}
