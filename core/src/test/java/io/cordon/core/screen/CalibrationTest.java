package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.match.Calibration;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calibration changes what scores say, and neither their order nor, where thresholds move with it, any decision. */
class CalibrationTest {
    private static final Calibration LINE = Calibration.read("""
            # engine  score
            -1.0  -3.5   # a comment
             1.0  -1.0
             3.0   2.5

             8.0   4.0
            """);

    private static final List<Listing> LISTINGS = List.of(
            ScreenerTest.listing("1", TargetKind.PERSON, Status.IN_FORCE, "1960", "RU", "Ivan Petrovich Sokolov"),
            ScreenerTest.listing("2", TargetKind.PERSON, Status.IN_FORCE, "", "RU", "Ivan Sokolov"),
            ScreenerTest.listing("3", TargetKind.PERSON, Status.IN_FORCE, "", "RU", "Ivan Sokol"),
            ScreenerTest.listing("4", TargetKind.ORGANISATION, Status.IN_FORCE, "", "RU", "Sokolov Trading"));

    private static final List<String> NAMES = List.of(
            "Ivan Sokolov",
            "Ivan Petrovich Sokolov",
            "Sokolov Ivan",
            "Ivan Sokolof",
            "Iwan Sokolow",
            "Sokolov",
            "Ivan");

    @Test
    void itRisesAndItsInverseGivesBackWhatItTook() {
        double before = Double.NEGATIVE_INFINITY;
        for (double logOdds = -40; logOdds <= 40; logOdds += 0.37) {
            double calibrated = LINE.calibrated(logOdds);
            assertThat(calibrated).isGreaterThan(before);
            assertThat(LINE.raw(calibrated)).isEqualTo(logOdds, within(1e-9));
            before = calibrated;
        }
        assertThat(LINE.calibrated(2)).isEqualTo(0.75, within(1e-12));
        assertThat(LINE.calibrated(-3)).isEqualTo(-5.5, within(1e-12));
        assertThat(Calibration.read(LINE.written()).written()).isEqualTo(LINE.written());
        assertThat(Calibration.NONE.calibrated(1.5)).isEqualTo(1.5);
    }

    @Test
    void pointsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> Calibration.read("0 1\n1 1\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.read("0 1\n0 2\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.read("0\n")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.read("0 NaN\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSumOfThePartsIsTheScoreAndCalibrationIsOneOfThem() {
        Screener screener = Screener.of(LISTINGS, new Policy(0.01), LINE);
        Screener plain = Screener.of(LISTINGS, new Policy(0.01), Calibration.NONE);
        Subject subject = Subject.named("Ivan Sokolof", TargetKind.PERSON);
        Hit hit = screener.screen(subject).hits().getFirst();
        Hit same = plain.screen(subject).hits().getFirst();
        assertThat(hit.score()).isEqualTo(hit.explanation().score());
        assertThat(hit.explanation().evidence().getLast().kind()).isEqualTo(Evidence.Kind.CALIBRATION);
        assertThat(hit.explanation().logOdds())
                .isEqualTo(LINE.calibrated(same.explanation().logOdds()), within(1e-9));
        assertThat(Calibration.rawLogOdds(hit.explanation()))
                .isEqualTo(same.explanation().logOdds(), within(1e-9));
        assertThat(hit.score()).isNotEqualTo(same.score());
    }

    @Test
    void whereThresholdsMoveWithItEveryDecisionAndTheOrderStay() {
        int hits = 0;
        for (double threshold : new double[] {0.3, 0.5, 0.7, 0.9, 0.99}) {
            double moved = 1 / (1 + Math.exp(-LINE.calibrated(Math.log(threshold / (1 - threshold)))));
            Screener plain = Screener.of(LISTINGS, new Policy(threshold), Calibration.NONE);
            Screener calibrated = Screener.of(LISTINGS, new Policy(moved), LINE);
            for (String name : NAMES) {
                Subject subject = Subject.named(name, TargetKind.PERSON);
                List<Hit> before = plain.screen(subject).hits();
                List<Hit> after = calibrated.screen(subject).hits();
                assertThat(after.stream().map(hit -> hit.target().id()))
                        .as(name + " at " + threshold)
                        .containsExactlyElementsOf(
                                before.stream().map(hit -> hit.target().id()).toList());
                assertThat(calibrated.exhaustive(subject).hits()).isEqualTo(after);
                after.forEach(hit -> assertThat(hit.score()).isGreaterThanOrEqualTo(moved - 1e-9));
                hits += after.size();
            }
        }
        assertThat(hits).isGreaterThan(20);
    }
}
