package io.cordon.server.api;

import io.cordon.core.alert.Actor;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Line;
import io.cordon.server.doors.Role;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which business line a request is about, and as whom one acts there. */
public final class Lined {
    private Lined() {}

    /**
     * The line whose customers are asked for: the caller's; for who sees all lines the one named, else the usual one.
     *
     * @throws NotFoundException if another's is named
     */
    static String one(@Nullable String asked) {
        return any(asked).orElse(Line.DEFAULT.name());
    }

    /**
     * The line asked for; empty for all, which only who sees all lines can ask for.
     *
     * @throws NotFoundException as {@link #one}
     */
    public static Optional<String> any(@Nullable String asked) {
        Line own = Caller.current().line();
        if (asked == null || asked.isBlank()) {
            return own.equals(Line.ALL) ? Optional.empty() : Optional.of(own.name());
        }
        String line = Line.of(asked).name();
        if (!own.sees(line)) {
            throw new NotFoundException("there is no business line \"" + asked + "\" that this caller sees");
        }
        return line.equals(Line.ALL.name()) ? Optional.empty() : Optional.of(line);
    }

    /** The caller, as one who works on alerts. */
    public static Actor actor() {
        Caller caller = Caller.current();
        EnumSet<Actor.Duty> duties = EnumSet.noneOf(Actor.Duty.class);
        if (caller.roles().contains(Role.ANALYST) || caller.roles().contains(Role.APPROVER)) {
            duties.add(Actor.Duty.REVIEW);
        }
        if (caller.roles().contains(Role.APPROVER)) {
            duties.add(Actor.Duty.APPROVE);
        }
        return new Actor(caller.id(), duties);
    }
}
