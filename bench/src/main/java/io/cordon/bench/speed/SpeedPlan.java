package io.cordon.bench.speed;

import io.cordon.core.screen.Policy;
import java.util.List;
import java.util.Set;

/**
 * What to measure.
 *
 * @param policy screening's policy
 * @param seed decides every random choice
 * @param names at most so many are asked of each method
 * @param seconds at most so long for each method, after a warm-up
 * @param batch customers that all processors screen together; 0 for none
 * @param threads processors at work
 * @param methods words of the methods to measure; Cordon itself always is
 * @param growth how many times as long lists are to be; none for no curve
 */
public record SpeedPlan(
        Policy policy,
        long seed,
        int names,
        double seconds,
        long batch,
        int threads,
        Set<String> methods,
        List<Integer> growth) {
    /** Words of all methods beside Cordon. */
    public static final List<String> METHODS = List.of("exhaustive", "exact", "exact-plain", "lucene", "jaro-winkler");

    public SpeedPlan {
        methods = Set.copyOf(methods);
        growth = List.copyOf(growth);
    }
}
