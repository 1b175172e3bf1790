package io.cordon.core.timeline;

import java.util.Comparator;

/**
 * One thing known about a listing on one day.
 *
 * @param day epoch day
 * @param kind what is known
 * @param own whether the list itself states it; else another publication does, or it is inferred
 * @param where where it stands
 */
record Mark(int day, Kind kind, boolean own, String where) {
    /** What is known; those of one day are weighed in this order. */
    enum Kind {
        /** Delisted on that day, exactly. */
        END,
        /** An edition of that day does not carry it. */
        LACKS,
        /** Known to be delisted by then. */
        OUT_BY,
        /** Listed on that day, exactly. */
        START,
        /** Listed on that day, as its neighbours' dates tell. */
        INFERRED,
        /** Known to be listed by then. */
        BY,
        /** Amended on that day, and so listed by then and still. */
        AMENDED,
        /** An edition of that day carries it. */
        CARRIES;

        boolean isStart() {
            return this == START || this == INFERRED;
        }

        boolean isBound() {
            return this == BY || this == AMENDED;
        }
    }

    static final Comparator<Mark> IN_ORDER = Comparator.comparingInt(Mark::day)
            .thenComparing(Mark::kind)
            .thenComparing(Mark::own, Comparator.reverseOrder());
}
