package io.cordon.bench.quality;

import io.cordon.core.match.Calibration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A calibration fitted anew to what an evaluation found: what it would be, and whether it would be better.
 *
 * <p>The population: half of those who ask are listed and are asked for under a minor or major variation of a strong name,
 * half are not; name and kind alone are told; each answers with its first hit, if any scores at all. A first hit is right
 * if it is the target looked for, the same name, or the same party on another list.
 *
 * @param fitted the line from the engine's log-odds
 * @param before how scores as they are fit the population
 * @param after how they would; each answer scored by a line fitted to the other four fifths
 * @param moved where thresholds would come to lie so that decisions stay
 */
public record Refit(
        Calibration fitted,
        io.cordon.bench.quality.Calibration before,
        io.cordon.bench.quality.Calibration after,
        List<Moved> moved) {
    private static final int FOLDS = 5;
    private static final int FEWEST = 50;
    private static final double[] THRESHOLDS = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final double ALMOST_SURE = 1 - 1e-15;

    /** A threshold as it is, and where it would be for the same decisions. */
    public record Moved(double from, double to) {}

    /** A first hit: the engine's log-odds, whether it is right, and for how many it stands. */
    record Answer(double logOdds, boolean right, double weight) {}

    /** Fits, or gives nothing where there are too few right or wrong answers to fit to. */
    static Optional<Refit> of(List<Prober.Scored> probes, InnocentResult innocents, long seed) {
        List<Answer> answers = answers(probes, innocents);
        long right = answers.stream().filter(Answer::right).count();
        return right < FEWEST || answers.size() - right < FEWEST ? Optional.empty() : Optional.of(of(answers, seed));
    }

    static Refit of(List<Answer> answers, long seed) {
        Calibration shipped = Calibration.shipped();
        List<io.cordon.bench.quality.Calibration.Answer> before = new ArrayList<>();
        answers.forEach(answer -> before.add(scored(answer, shipped)));
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));
        List<io.cordon.bench.quality.Calibration.Answer> after = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Answer> held = new ArrayList<>();
            List<Answer> others = new ArrayList<>();
            for (int i = 0; i < shuffled.size(); i++) {
                (i % FOLDS == fold ? held : others).add(shuffled.get(i));
            }
            Calibration line = LineFit.fit(others);
            held.forEach(answer -> after.add(scored(answer, line)));
        }
        Calibration fitted = LineFit.fit(answers);
        List<Moved> moved = new ArrayList<>();
        for (double threshold : THRESHOLDS) {
            moved.add(new Moved(threshold, score(fitted.calibrated(raw(threshold)))));
        }
        String population = "half listed, half not: ";
        return new Refit(
                fitted,
                io.cordon.bench.quality.Calibration.of(population + "scores as they are", before),
                io.cordon.bench.quality.Calibration.of(population + "refitted, cross-validated", after),
                moved);
    }

    private static List<Answer> answers(List<Prober.Scored> probes, InnocentResult innocents) {
        List<Answer> answers = new ArrayList<>();
        int listed = 0;
        for (Prober.Scored one : probes) {
            if (one.level() != Level.EXACT) {
                listed++;
                if (one.who() != TopHit.NONE) {
                    answers.add(new Answer(raw(one.top()), one.who() != TopHit.OTHER, 1));
                }
            }
        }
        int unlisted = innocents.topScores().values().stream()
                .mapToInt(byTold -> byTold.getOrDefault(Innocent.Told.NAME, new double[0]).length)
                .sum();
        double weight = (double) listed / Math.max(1, unlisted);
        innocents.topScores().values().forEach(byTold -> {
            for (double score : byTold.getOrDefault(Innocent.Told.NAME, new double[0])) {
                if (score > 0) {
                    answers.add(new Answer(raw(score), false, weight));
                }
            }
        });
        return answers;
    }

    private static io.cordon.bench.quality.Calibration.Answer scored(Answer answer, Calibration line) {
        return new io.cordon.bench.quality.Calibration.Answer(
                score(line.calibrated(answer.logOdds())), answer.right(), answer.weight());
    }

    /** The engine's log-odds behind a score. */
    static double raw(double score) {
        double bounded = Math.min(score, ALMOST_SURE);
        return Calibration.shipped().raw(Math.log(bounded / (1 - bounded)));
    }

    static double score(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** The line as a file, ready to take the place of {@code core/match/calibration.txt}. */
    public String file(String lists, long seed) {
        return """
                # From the engine's log-odds to those of the score: points of a line that only rises, joined by straight lines; beyond the
                # first and the last point its slope is 1. No point: the score is what the engine says.
                # Written by cordon evaluate --calibration FILE (docs/calibration.md) on %s, seed %d.
                # engine  score
                """.formatted(lists, seed) + fitted.written();
    }
}
