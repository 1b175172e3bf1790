package io.cordon.core.screen;

import io.cordon.core.model.Subject;
import io.cordon.core.timeline.Listing;
import java.util.List;

/** Screens subjects against the listings of a day under a policy. Immutable and safe for many threads. */
public final class Screener {
    private Screener() {}

    /** Prepares listings for screening under a policy. */
    public static Screener of(List<Listing> listings, Policy policy) {
        return new Screener();
    }

    /** Screens one subject. */
    public Screening screen(Subject subject) {
        return new Screening(subject, List.of(), List.of());
    }
}
