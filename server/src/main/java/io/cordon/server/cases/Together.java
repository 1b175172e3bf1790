package io.cordon.server.cases;

import io.cordon.core.alert.Act;
import io.cordon.core.alert.Verdict;
import io.cordon.core.model.BadInputException;

/** What can be done to many alerts as one. That customers are who is listed is decided one by one. */
public enum Together {
    /** They are somebody else. */
    FALSE_POSITIVE,
    /** Agrees with another's decision. */
    APPROVE,
    /** Does not agree. */
    REJECT;

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads {@link #word}.
     *
     * @throws BadInputException if there is none
     */
    public static Together of(String word) {
        for (Together one : values()) {
            if (one.word().equals(word)) {
                return one;
            }
        }
        throw new BadInputException(
                "many alerts can be decided as false-positive, or approve or reject be said to them, not \"" + word
                        + "\"");
    }

    Act on(String reason) {
        return switch (this) {
            case FALSE_POSITIVE -> new Act.Decide(Verdict.FALSE_POSITIVE, reason);
            case APPROVE -> new Act.Approve(reason);
            case REJECT -> new Act.Reject(reason);
        };
    }
}
