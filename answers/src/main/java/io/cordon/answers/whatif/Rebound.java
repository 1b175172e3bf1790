package io.cordon.answers.whatif;

import io.cordon.core.model.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whose laws forbid to follow what.
 *
 * @param statutes the table of laws
 * @param authority who would impose the draft; empty where not known
 * @param jurisdictions whose laws bind the house
 * @param counterMeasure whether the draft answers measures in force, so that its authority's own laws are asked too
 *     whether they forbid to follow those
 */
public record Rebound(BlockingStatutes statutes, String authority, Set<String> jurisdictions, boolean counterMeasure) {
    /** A list's id begins with its authority's country or union; what does not is a house's own. */
    private static final Pattern OF_AN_AUTHORITY = Pattern.compile("[a-z]{2}-.+");

    public Rebound {
        jurisdictions = Set.copyOf(new TreeSet<>(jurisdictions));
    }

    List<Conflict> conflicts(List<Hit> drafted, List<Hit> held) {
        List<Conflict> all = new ArrayList<>();
        for (Hit hit : drafted) {
            all.addAll(statutes.conflicts(authority, hit.target(), jurisdictions));
        }
        if (counterMeasure) {
            Set<String> own = Set.of(authority.replaceFirst("-.*", "").toUpperCase(Locale.ROOT));
            for (Hit hit : held) {
                String list = hit.target().id().list();
                if (OF_AN_AUTHORITY.matcher(list).matches()) {
                    all.addAll(statutes.conflicts(list, hit.target(), own));
                }
            }
        }
        return all;
    }
}
