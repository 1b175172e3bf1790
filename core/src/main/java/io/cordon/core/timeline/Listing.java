package io.cordon.core.timeline;

import io.cordon.core.model.Standing;
import io.cordon.core.model.Target;
import java.util.List;

/**
 * A target as known for one day, with what is known of its listing on that day.
 *
 * @param target the content that applies: that of the last edition on or before the day which carries it, else of the
 *     first one after; with the designations added that only other editions state but that are or may be in force
 * @param standing of the target as a whole: in force if any designation is, else undetermined if any is
 * @param designations of each of {@link Target#designations}, in the same order
 * @param edition the id of the edition that {@code target} was taken from
 */
public record Listing(Target target, Standing standing, List<Standing> designations, String edition) {
    public Listing {
        designations = List.copyOf(designations);
        if (designations.size() != target.designations().size()) {
            throw new IllegalArgumentException("one standing for each designation of " + target.id() + " is needed");
        }
    }

    /** Whether two say the same of a target, whichever edition says so: {@link Standing#saysTheSame}. */
    public boolean saysTheSame(Listing other) {
        if (!target.equals(other.target) || !standing.saysTheSame(other.standing)) {
            return false;
        }
        for (int i = 0; i < designations.size(); i++) {
            if (!designations.get(i).saysTheSame(other.designations.get(i))) {
                return false;
            }
        }
        return true;
    }
}
