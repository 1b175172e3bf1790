package io.cordon.answers.update;

import io.cordon.store.Attempt;
import java.util.List;

/**
 * What became of one list's update.
 *
 * @param list the list's id
 * @param outcome added, unchanged, failed or refused
 * @param held the newest edition held afterwards; empty if none is
 * @param message sentences for a person: what happened, what holds, what to do
 * @param attempts what was recorded, oldest first
 */
public record Updated(String list, Attempt.Outcome outcome, String held, String message, List<Attempt> attempts) {
    public Updated {
        attempts = List.copyOf(attempts);
    }

    /** Whether the authority's newest edition is held. */
    public boolean good() {
        return outcome == Attempt.Outcome.ADDED || outcome == Attempt.Outcome.UNCHANGED;
    }
}
