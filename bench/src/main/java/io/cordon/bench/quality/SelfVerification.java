package io.cordon.bench.quality;

import java.util.List;
import java.util.Map;

/**
 * What came of looking for every target under each of its strong names.
 *
 * @param targets how many targets were looked for
 * @param names how many of their names
 * @param levels by {@link Level}
 * @param breakdowns by dimension ({@code list}, {@code kind}, {@code script}, {@code variation}), then level and value
 * @param misses every probe that did not find its target
 * @param wrongTops every probe that found its target but had a wrong first hit
 * @param lostBySearch misses whose target scores over the threshold: an error of candidate search
 */
public record SelfVerification(
        int targets,
        int names,
        Map<Level, Tally> levels,
        Map<String, Map<Level, Map<String, Tally>>> breakdowns,
        List<Failure> misses,
        List<Failure> wrongTops,
        int lostBySearch) {}
