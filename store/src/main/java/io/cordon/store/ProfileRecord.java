package io.cordon.store;

import io.cordon.core.model.TargetId;
import io.cordon.core.profile.HouseDecision;
import java.time.Instant;
import java.util.List;

/** What the house decided of profiles: added and never changed. Safe for several threads and processes, as {@link Store}. */
public interface ProfileRecord {
    /**
     * Adds a decision, on disk before the call returns. What was decided before is read in the same transaction, so that
     * two processes cannot contradict each other.
     *
     * @param by who decides
     * @param at when
     * @param reason why; not blank
     * @return the decision with its number
     * @throws io.cordon.core.model.BadInputException if it contradicts decisions that hold, or there is nothing to undo;
     *     nothing is added then
     */
    HouseDecision decide(HouseDecision.Kind kind, TargetId one, TargetId other, String by, Instant at, String reason);

    /** Every decision ever taken up to a moment, in order. */
    List<HouseDecision> decisions(Instant known);
}
