package io.cordon.answers.history;

import io.cordon.core.timeline.DatedChange;
import io.cordon.core.timeline.Episode;
import java.util.Locale;

/**
 * One thing that happened in a target's life.
 *
 * @param what what happened
 * @param episode the day, how sure it is, the fields that changed, and the ground
 * @param act the law behind it, with its measures; its programme is empty where the entry as a whole was amended
 */
public record Event(What what, Episode episode, DatedChange.Act act) {
    /** What can happen. */
    public enum What {
        DESIGNATED,
        /** Designated under a programme from which it had been delisted. */
        RELISTED,
        AMENDED,
        DELISTED;

        /** The word for it, in lower case. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
