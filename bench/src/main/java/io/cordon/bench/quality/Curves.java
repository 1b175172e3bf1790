package io.cordon.bench.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What the figures would be at other thresholds, and how scores relate to what is right. */
final class Curves {
    private static final int FIRST = Math.max(1, (int) Math.round(Engine.FLOOR * 100));
    private static final int LAST = 99;

    private Curves() {}

    static List<Curve> of(List<Prober.Scored> probes, Optional<PairResult> pairs, Optional<InnocentResult> innocents) {
        List<Curve> curves = new ArrayList<>();
        for (Level level : Level.values()) {
            List<Prober.Scored> of =
                    probes.stream().filter(one -> one.level() == level).toList();
            if (!of.isEmpty()) {
                curves.add(curve(
                        "detection, " + level.word(),
                        Curve.Unit.SHARE,
                        t -> (double) of.stream()
                                        .filter(one -> one.expected() >= t)
                                        .count()
                                / of.size()));
            }
        }
        pairs.ifPresent(result -> {
            curves.add(curve(
                    "pairs, precision",
                    Curve.Unit.SHARE,
                    t -> PairJudge.at(result.all(), t).precision()));
            curves.add(curve(
                    "pairs, recall",
                    Curve.Unit.SHARE,
                    t -> PairJudge.at(result.all(), t).recall()));
            curves.add(curve(
                    "pairs, F1",
                    Curve.Unit.SHARE,
                    t -> PairJudge.at(result.all(), t).f1()));
        });
        innocents.ifPresent(result -> result.topScores()
                .forEach((kind, byTold) -> byTold.forEach((told, scores) -> {
                    if (told != Innocent.Told.BARE_NAME) {
                        curves.add(curve(
                                "alerts, " + kind + ", " + told.description(),
                                Curve.Unit.PER_THOUSAND,
                                t -> 1000.0
                                        * Arrays.stream(scores)
                                                .filter(score -> score >= t)
                                                .count()
                                        / scores.length));
                    }
                })));
        return curves;
    }

    private static Curve curve(String name, Curve.Unit unit, DoubleUnaryOperator value) {
        List<Curve.Point> points = new ArrayList<>();
        for (int percent = FIRST; percent <= LAST; percent++) {
            points.add(new Curve.Point(percent / 100.0, value.applyAsDouble(percent / 100.0)));
        }
        return new Curve(name, unit, points);
    }

    static List<Calibration> calibrations(
            List<Prober.Scored> probes, Optional<PairResult> pairs, Optional<InnocentResult> innocents) {
        List<Calibration> all = new ArrayList<>();
        pairs.ifPresent(result -> all.add(Calibration.of(
                "labelled pairs",
                result.all().stream()
                        .map(one ->
                                new Calibration.Answer(one.score(), one.pair().match()))
                        .toList())));
        List<Calibration.Answer> answers = new ArrayList<>();
        for (Prober.Scored one : probes) {
            if (one.level() != Level.EXACT && one.who() != TopHit.NONE) {
                answers.add(new Calibration.Answer(one.top(), one.who() != TopHit.OTHER));
            }
        }
        innocents.ifPresent(result -> result.topScores().values().forEach(byTold -> {
            for (double score : byTold.getOrDefault(Innocent.Told.NAME, new double[0])) {
                if (score > 0) {
                    answers.add(new Calibration.Answer(score, false));
                }
            }
        }));
        all.add(Calibration.of(
                "first hits of varied names" + (innocents.isPresent() ? " and of innocents" : ""), answers));
        return all;
    }
}
