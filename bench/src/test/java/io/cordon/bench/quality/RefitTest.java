package io.cordon.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.match.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fitting a calibration to answers whose truth is known. */
class RefitTest {
    private static List<Refit.Answer> answers(Calibration truth, int count, double weight) {
        Random random = new Random(42);
        List<Refit.Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double logOdds = -0.8 + random.nextDouble() * 9;
            boolean right = random.nextDouble() < Refit.score(truth.calibrated(logOdds));
            answers.add(new Refit.Answer(logOdds, right, weight));
        }
        return answers;
    }

    @Test
    void findsTheLineThatMadeTheAnswers() {
        Calibration truth = Calibration.of(new double[] {-1, 2.5, 7}, new double[] {-4, 1.5, 3});
        Refit refit = Refit.of(answers(truth, 40_000, 1), 1);
        for (double logOdds = 0; logOdds < 6; logOdds += 0.25) {
            double fitted = Refit.score(refit.fitted().calibrated(logOdds));
            assertThat(fitted).as("at " + logOdds).isEqualTo(Refit.score(truth.calibrated(logOdds)), within(0.04));
        }
        assertThat(refit.after().expectedError()).isLessThan(0.015);
        assertThat(refit.before().expectedError()).isGreaterThan(0.05);
        assertThat(refit.before().bins().stream().mapToInt(bin -> bin.count()).sum())
                .isEqualTo(40_000);
    }

    @Test
    void leavesAlmostAloneWhatIsRightAlready() {
        Refit refit = Refit.of(answers(Calibration.NONE, 20_000, 1), 1);
        for (double logOdds = 0; logOdds < 6; logOdds += 0.5) {
            assertThat(Refit.score(refit.fitted().calibrated(logOdds))).isEqualTo(Refit.score(logOdds), within(0.03));
        }
        refit.moved().forEach(moved -> assertThat(moved.to()).isEqualTo(moved.from(), within(0.03)));
    }

    @Test
    void risesEvenWhereTheAnswersFall() {
        List<Refit.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(new Refit.Answer(1 + i / 100.0, i < 100, 1));
        }
        Calibration fitted = Refit.of(answers, 1).fitted();
        for (double logOdds = -3; logOdds < 14; logOdds += 0.25) {
            assertThat(fitted.calibrated(logOdds + 0.25)).isGreaterThan(fitted.calibrated(logOdds));
        }
    }

    @Test
    void weighsAnswersAndGivesEqualFitsForEqualSeeds() {
        List<Refit.Answer> light = new ArrayList<>();
        for (Refit.Answer answer : answers(Calibration.NONE, 8_000, 1)) {
            light.add(answer.right() ? answer : new Refit.Answer(answer.logOdds(), false, 0.2));
        }
        Refit refit = Refit.of(light, 3);
        // A fifth of the weight of what is wrong is a shift of ln 5 in log-odds.
        assertThat(refit.fitted().calibrated(2)).isEqualTo(2 + Math.log(5), within(0.4));
        assertThat(Refit.of(light, 3)).usingRecursiveComparison().isEqualTo(refit);
    }

    @Test
    void aScoreAndItsLogOddsAreOneAndTheSame() {
        for (double logOdds = -3; logOdds < 20; logOdds += 0.5) {
            assertThat(Refit.raw(Refit.score(Calibration.shipped().calibrated(logOdds))))
                    .isEqualTo(logOdds, within(1e-5));
        }
    }

    @Test
    void itsFileIsACalibration() {
        Refit refit = Refit.of(answers(Calibration.NONE, 2_000, 1), 1);
        String file = refit.file("reference set R4", 1);
        assertThat(Calibration.read(file).written()).isEqualTo(refit.fitted().written());
    }
}
