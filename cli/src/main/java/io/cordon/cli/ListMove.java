package io.cordon.cli;

import io.cordon.core.model.Status;
import io.cordon.core.timeline.Changes;
import io.cordon.core.timeline.FieldChange;
import io.cordon.core.timeline.Listing;
import java.util.List;
import java.util.Optional;

/**
 * What became of one target between two days.
 *
 * @param kind what happened
 * @param fields where both days have it, every field of its content that differs
 * @param before as it was; empty if nothing held had it
 * @param after as it is; empty if nothing held has it
 */
record ListMove(Kind kind, List<FieldChange> fields, Optional<Listing> before, Optional<Listing> after) {
    /** What happened to a target, most telling first. */
    enum Kind {
        /** It did not bind and now binds, or may. */
        DESIGNATED,
        /** It bound, or may have, and does not any more. */
        DELISTED,
        /** It binds on both days and its content differs. */
        AMENDED,
        /** It binds on both days with the same content; how sure that is, or since when, differs. */
        STANDING,
        /** It binds on neither day, and something of it differs. */
        NOT_IN_FORCE,
        /** Nothing of it differs. */
        NONE
    }

    static ListMove of(Optional<Listing> before, Optional<Listing> after) {
        boolean was = binds(before);
        boolean is = binds(after);
        List<FieldChange> fields = before.isPresent() && after.isPresent()
                ? Changes.fields(before.get().target(), after.get().target())
                : List.of();
        Kind kind;
        if (before.equals(after)) {
            kind = Kind.NONE;
        } else if (was != is) {
            kind = is ? Kind.DESIGNATED : Kind.DELISTED;
        } else if (!is) {
            kind = Kind.NOT_IN_FORCE;
        } else {
            kind = fields.isEmpty() ? Kind.STANDING : Kind.AMENDED;
        }
        return new ListMove(kind, fields, before, after);
    }

    private static boolean binds(Optional<Listing> listing) {
        return listing.isPresent() && listing.get().standing().status() != Status.NOT_IN_FORCE;
    }
}
