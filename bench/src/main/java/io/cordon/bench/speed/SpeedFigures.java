package io.cordon.bench.speed;

import io.cordon.bench.quality.Lists;
import java.util.List;
import java.util.Optional;

/**
 * What was measured.
 *
 * @param engine the engine's version
 * @param lists what was screened against
 * @param names on the lists
 * @param plan what was asked for
 * @param batch all processors together
 * @param methods each method on one thread, Cordon first
 * @param growth Cordon on longer lists
 */
public record SpeedFigures(
        String engine,
        Lists lists,
        int names,
        SpeedPlan plan,
        Optional<BatchRate> batch,
        List<Measured> methods,
        List<Growth> growth) {
    public SpeedFigures {
        methods = List.copyOf(methods);
        growth = List.copyOf(growth);
    }
}
