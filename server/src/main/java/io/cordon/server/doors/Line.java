package io.cordon.server.doors;

import io.cordon.core.model.BadInputException;
import io.cordon.core.record.ScreeningRecord;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A business line: a part of the house whose screenings, customers and alerts the others do not see.
 *
 * @param name 1 to 63 of a to z, 0 to 9, dot, dash and underscore; or {@code *}, all lines
 */
public record Line(String name) {
    /** The line of who names none. */
    public static final Line DEFAULT = new Line(ScreeningRecord.DEFAULT_LINE);

    /** All lines; for those alone who write nothing into one. */
    public static final Line ALL = new Line("*");

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final Set<Role> OVER_ALL = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    /**
     * The line of a word.
     *
     * @throws BadInputException if it is not of that form
     */
    public static Line of(String word) {
        if (word.equals(ALL.name)) {
            return ALL;
        }
        if (!FORM.matcher(word).matches()) {
            throw new BadInputException("a business line was expected to have 1 to 63 of a to z, 0 to 9, dot, dash and"
                    + " underscore, as in \"retail\", or to be \"*\" for all; not \"" + word + "\"");
        }
        return new Line(word);
    }

    /** Whether who is of this line sees what belongs to a line. */
    public boolean sees(String line) {
        return equals(ALL) || name.equals(line);
    }

    /** Whether who is of this line may look after a key of another. */
    public boolean covers(Line other) {
        return equals(ALL) || equals(other);
    }

    /**
     * This line, where somebody with these roles may be of it.
     *
     * @throws BadInputException if it is all lines, and one of the roles writes into a line
     */
    Line with(Set<Role> roles) {
        if (equals(ALL) && !OVER_ALL.containsAll(roles)) {
            throw new BadInputException(
                    "only administrators and auditors may be of all lines, \"*\"; a line was expected, as in \"default\"");
        }
        return this;
    }
}
