package io.cordon.core.timeline;

import io.cordon.core.model.ListedOn;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One unbroken listing, with how well its ends are known. In epoch days:
 *
 * <pre>
 *   out      ?        in force       ?       out
 *  -----|---------|=============|---------|-------
 *  outUntil   sureFrom       sureTo     outBy
 * </pre>
 *
 * @param opened what makes it sure to be in force on {@code sureFrom}
 * @param outUntil the last day before it that is known to be out, or {@link #NEVER}
 * @param sureFrom the first day that is known to be in force
 * @param sureTo the last day that is known to be in force, or {@link #OPEN}
 * @param outBy the first day after it that is known to be out, or {@link #OPEN}
 * @param closed what makes it out on {@code outBy}
 */
record Stretch(Mark opened, int outUntil, int sureFrom, int sureTo, int outBy, Optional<Mark> closed) {
    static final int NEVER = Integer.MIN_VALUE;
    static final int OPEN = Integer.MAX_VALUE;

    /** Whether the day it began is known, and not only bounded. */
    boolean dated() {
        return opened.kind().isStart();
    }

    /** The first day on which it may have begun, or {@link #NEVER} where that is not known. */
    int mayBeginOn() {
        return dated() ? sureFrom : outUntil == NEVER ? NEVER : outUntil + 1;
    }

    ListedOn listedOn() {
        LocalDate day = LocalDate.ofEpochDay(sureFrom);
        return switch (opened.kind()) {
            case START -> ListedOn.exact(day);
            case INFERRED -> ListedOn.inferred(day);
            default -> ListedOn.noLaterThan(day);
        };
    }

    Optional<LocalDate> delistedOn() {
        return closed.filter(mark -> mark.kind() == Mark.Kind.END).map(mark -> LocalDate.ofEpochDay(mark.day()));
    }
}
