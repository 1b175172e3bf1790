package io.cordon.core.alert;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who does something.
 *
 * @param id who
 * @param duties what they may do
 */
public record Actor(String id, Set<Duty> duties) {
    /** Who opens and reopens alerts. */
    public static final String SYSTEM = "cordon";

    /** What somebody may do with an alert. */
    public enum Duty {
        /** Take it, write notes, decide, escalate. */
        REVIEW,
        /** Agree or not with another's decision, decide what was escalated, reopen. */
        APPROVE
    }

    public Actor {
        if (id.isBlank() || id.equals(SYSTEM)) {
            throw new IllegalArgumentException("who acts needs an id that is not " + SYSTEM);
        }
        duties = duties.isEmpty() ? EnumSet.noneOf(Duty.class) : EnumSet.copyOf(duties);
    }

    boolean may(Duty duty) {
        return duties.contains(duty);
    }
}
