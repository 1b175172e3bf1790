package io.cordon.bench.quality;

import io.cordon.core.model.BadInputException;
import java.util.List;

/**
 * What is to be evaluated.
 *
 * @param seed decides every random choice
 * @param limit how many targets to look for, chosen at random; 0 for all
 * @param variants how many variations of each level a name gets; {@link #ALL} for every one that applies
 * @param threads how many threads work
 * @param kindKnown whether queries for targets say what the target is
 * @param pairs labelled pairs; none to leave them out
 * @param innocents parties that are not listed; none to leave them out
 */
public record Plan(
        long seed,
        int limit,
        int variants,
        int threads,
        boolean kindKnown,
        List<LabelledPair> pairs,
        List<Innocent> innocents) {
    /** Every variation that applies. */
    public static final int ALL = Integer.MAX_VALUE;

    public Plan {
        if (limit < 0 || variants < 0 || threads < 1) {
            throw new BadInputException("--limit and --variants are not below 0, and --threads is at least 1");
        }
        pairs = List.copyOf(pairs);
        innocents = List.copyOf(innocents);
    }
}
