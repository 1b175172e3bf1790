package io.cordon.core.timeline;

import io.cordon.core.model.ListedOn.Certainty;
import io.cordon.core.model.Notice;

/** A notice found to speak of a target. */
record Attachment(Notice notice) {
    /** Whether it speaks of a listing under a programme; one that names no programme speaks of all. */
    boolean speaksOf(String programme) {
        return sameProgramme(notice.programme(), programme);
    }

    static boolean sameProgramme(String stated, String programme) {
        return stated.isBlank() || stated.strip().equalsIgnoreCase(programme.strip());
    }

    Mark mark() {
        boolean bound = notice.on().certainty() == Certainty.NO_LATER_THAN;
        Mark.Kind kind = switch (notice.kind()) {
            case LISTED ->
                bound
                        ? Mark.Kind.BY
                        : notice.on().certainty() == Certainty.EXACT ? Mark.Kind.START : Mark.Kind.INFERRED;
            case AMENDED -> bound ? Mark.Kind.BY : Mark.Kind.AMENDED;
            case DELISTED -> bound ? Mark.Kind.OUT_BY : Mark.Kind.END;
        };
        return new Mark(EditionDays.dayOf(notice.on().date()), kind, false, notice.source());
    }
}
