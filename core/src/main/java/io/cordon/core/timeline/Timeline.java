package io.cordon.core.timeline;

import java.time.LocalDate;
import java.util.List;

/** What is known of a list's targets on any day. */
public final class Timeline {
    private final ListHistory history;

    private Timeline(ListHistory history) {
        this.history = history;
    }

    /** The timeline of all that is held of one list. */
    public static Timeline of(ListHistory history) {
        return new Timeline(history);
    }

    /** Every target ever held of this list, as known for a day. */
    public List<Listing> asOf(LocalDate day) {
        return List.of();
    }

    /** What it was made from. */
    public ListHistory history() {
        return history;
    }
}
