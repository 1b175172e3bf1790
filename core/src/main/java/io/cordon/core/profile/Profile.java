package io.cordon.core.profile;

import io.cordon.core.model.TargetId;
import java.util.List;

/**
 * One party with all its targets.
 *
 * @param id {@code profile:} and its smallest member's id, by list, then reference. It changes only when a smaller
 *     member comes or the smallest goes; {@link Profiles#byId} finds a profile under the id of any of its members
 * @param members the targets' ids, in order; at least one
 * @param links why they are one party, strongest first
 * @param near what was close and not joined, strongest first
 */
public record Profile(String id, List<TargetId> members, List<Link> links, List<Link> near) {
    private static final String PREFIX = "profile:";

    public Profile {
        members = List.copyOf(members);
        links = List.copyOf(links);
        near = List.copyOf(near);
    }

    /** The id of the profile whose smallest member is given. */
    public static String idOf(TargetId smallest) {
        return PREFIX + smallest;
    }

    /** A target that nothing else is the same party as. */
    static Profile alone(TargetId target) {
        return new Profile(idOf(target), List.of(target), List.of(), List.of());
    }

    /**
     * The target that a profile's id is named after.
     *
     * @throws IllegalArgumentException if it is no profile's id
     */
    public static TargetId named(String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("a profile is written profile:list:reference, not \"" + id + "\"");
        }
        return TargetId.parse(id.substring(PREFIX.length()));
    }

    /** Whether a text is written as a profile's id is. */
    public static boolean isId(String text) {
        return text.startsWith(PREFIX);
    }
}
