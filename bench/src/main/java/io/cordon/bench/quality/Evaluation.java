package io.cordon.bench.quality;

import io.cordon.core.screen.Policy;
import java.util.List;
import java.util.Optional;

/**
 * Everything an evaluation found. Equal for equal lists, plan and engine.
 *
 * @param engine the engine's version
 * @param lists what was screened against
 * @param policy what counts as a hit
 * @param plan what was asked for
 * @param self listed targets under their own names
 * @param pairs labelled pairs, where given
 * @param innocents parties that are not listed, where given
 * @param curves figures at other thresholds
 * @param calibrations whether scores are probabilities
 * @param refit how they could be made so, where there are innocents and answers enough
 */
public record Evaluation(
        String engine,
        Lists lists,
        Policy policy,
        Plan plan,
        SelfVerification self,
        Optional<PairResult> pairs,
        Optional<InnocentResult> innocents,
        List<Curve> curves,
        List<Calibration> calibrations,
        Optional<Refit> refit) {}
