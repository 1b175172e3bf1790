package io.cordon.core.name;

import java.util.List;
import java.util.Set;

/**
 * A name, taken apart.
 *
 * @param original as written
 * @param tokens in reading order; never empty
 * @param compact the texts of all tokens, run together
 * @param evasions disguises found and undone
 */
public record AnalysedName(String original, List<NameToken> tokens, String compact, Set<Evasion> evasions) {
    public AnalysedName {
        tokens = List.copyOf(tokens);
        evasions = Set.copyOf(evasions);
    }
}
