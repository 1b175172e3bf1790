package io.cordon.core.name;

import java.util.List;
import java.util.Set;

/**
 * A name, taken apart.
 *
 * @param original as written
 * @param tokens in reading order; never empty
 * @param compact all its words as spelled, run together
 * @param acronym the initials of an organisation's name, legal forms and small words left out; empty where they are fewer
 *     than five, or it is no organisation's name
 * @param evasions disguises found and undone
 */
public record AnalysedName(
        String original, List<NameToken> tokens, String compact, String acronym, Set<Evasion> evasions) {
    public AnalysedName {
        tokens = List.copyOf(tokens);
        evasions = Set.copyOf(evasions);
    }
}
