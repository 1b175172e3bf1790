package io.cordon.answers.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The answer, with all that it rests on; the reports are made from it.
 *
 * @param draft what was tried
 * @param impact what it would hit
 * @param payments what it would do to payments, where some were given
 * @param rebound whose laws were asked
 * @param grounds what the answer rests on
 */
public record Outcome(Draft draft, Impact impact, Optional<PaymentImpact> payments, Rebound rebound, Grounds grounds) {

    /**
     * What an answer rests on.
     *
     * @param day the day of the lists in force
     * @param customers the customers' file; empty where none was given
     * @param engine the engine's version
     * @param policy the policy's name
     * @param policyHash the policy's hash
     * @param lists the lists in force
     * @param stale ids of those that are not current
     */
    public record Grounds(
            LocalDate day,
            String customers,
            String engine,
            String policy,
            String policyHash,
            List<HeldList> lists,
            List<String> stale) {
        public Grounds {
            lists = List.copyOf(lists);
            stale = List.copyOf(stale);
        }
    }

    /**
     * A list in force.
     *
     * @param id of its edition
     * @param published when
     * @param sha256 of the edition's files
     */
    public record HeldList(String id, LocalDate published, String sha256) {}

    /** A score as it is shown to programs: four decimals. */
    static double rounded(double score) {
        return Math.round(score * 1e4) / 1e4;
    }
}
