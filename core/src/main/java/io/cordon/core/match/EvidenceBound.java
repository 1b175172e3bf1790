package io.cordon.core.match;

import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;

/**
 * The most that evidence beside names and identifiers can add for one subject, from what is cheap to know of a target:
 * between which years it was born.
 */
public final class EvidenceBound {
    private static final double REST = PartyEvidence.MOST_BESIDE_DATES;
    private static final int NEAR_YEARS = DateEvidence.CIRCA_YEARS;

    private final int firstYear;
    private final int lastYear;
    private final boolean dated;

    private EvidenceBound(int firstYear, int lastYear, boolean dated) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.dated = dated;
    }

    /** The bound for a subject. */
    public static EvidenceBound of(Subject subject) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (PartialDate date : subject.birthDates()) {
            first = Math.min(first, date.from().getYear());
            last = Math.max(last, date.to().getYear());
        }
        return new EvidenceBound(first, last, first <= last);
    }

    /** The most for any target. */
    public double most() {
        return dated ? REST + DateEvidence.SAME_DAY : REST;
    }

    /**
     * The most for a target.
     *
     * @param first the first year in which it may have been born
     * @param last the last such year; before {@code first} where nothing is known
     */
    public double most(int first, int last) {
        if (!dated || first > last) {
            return REST;
        }
        boolean near = first - NEAR_YEARS <= lastYear && firstYear <= last + NEAR_YEARS;
        return REST + (near ? DateEvidence.SAME_DAY : DateEvidence.ONE_DIGIT_OFF);
    }
}
