package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    private static final Calibration LINE = Calibration.of(new double[] {-1, 1, 3}, new double[] {-3, 1, 2});

    @ParameterizedTest
    @CsvSource({"-11, -13", "-1, -3", "0, -1", "0.5, 0", "1, 1", "2, 1.5", "2.5, 1.75", "3, 2", "13, 12"})
    void isALineThroughItsPointsAndOfSlopeOneBeyond(double engine, double score) {
        assertThat(LINE.calibrated(engine)).isCloseTo(score, within(1e-9));
        assertThat(LINE.raw(score)).isCloseTo(engine, within(1e-9));
        assertThat(Calibration.NONE.calibrated(engine)).isEqualTo(engine);
    }

    @Test
    void whatItAddsIsAPartOfItsOwn() {
        Explanation raw = new Explanation(
                List.of(), List.of(new Evidence(Evidence.Kind.PRIOR, Evidence.Verdict.NEUTRAL, "", "", -3)), "Why.");
        Explanation applied = LINE.applied(raw);
        assertThat(applied.logOdds()).isCloseTo(-5, within(1e-9));
        assertThat(applied.sentence()).isEqualTo("Why.");
        assertThat(applied.evidence().getLast().kind()).isEqualTo(Evidence.Kind.CALIBRATION);
        assertThat(applied.evidence().getLast().weight()).isCloseTo(-2, within(1e-9));
        assertThat(Calibration.rawLogOdds(applied)).isCloseTo(-3, within(1e-9));
        assertThat(Calibration.rawLogOdds(raw)).isCloseTo(-3, within(1e-9));
        assertThat(Calibration.NONE.applied(raw)).isSameAs(raw);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(LINE.written().lines()).containsExactly("-1.0000  -3.0000", "1.0000  1.0000", "3.0000  2.0000");
        assertThat(Calibration.read("# none\n\n" + LINE.written()).written()).isEqualTo(LINE.written());
        assertThat(Calibration.read("# none\n").calibrated(2)).isEqualTo(2);
        assertThat(Calibration.shipped()).isNotNull();
    }

    @Test
    void pointsThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> Calibration.of(new double[] {1}, new double[0]))
                .hasMessageContaining("two numbers");
        assertThatThrownBy(() -> Calibration.of(new double[] {1, 1}, new double[] {1, 2}))
                .hasMessageContaining("point 2");
        assertThatThrownBy(() -> Calibration.of(new double[] {1, 2}, new double[] {1, 1}))
                .hasMessageContaining("point 2");
        assertThatThrownBy(() -> Calibration.of(new double[] {Double.NaN}, new double[] {1}))
                .hasMessageContaining("point 1");
        assertThatThrownBy(() -> Calibration.of(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("point 1");
        assertThatThrownBy(() -> Calibration.read("1 2 3")).hasMessageContaining("1 2 3");
    }
}
