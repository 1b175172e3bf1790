package io.cordon.bench.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledPairTest {
    private static final String HEAD = "half\tlabel\tstratum\tone\tother\tname_one\tname_other\tground\n";

    @Test
    void theShippedPairsAreManyBothWaysInBothHalvesAndEachOnce() {
        List<LabelledPair> pairs = LabelledPair.r4();

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(300);
        for (boolean heldOut : new boolean[] {true, false}) {
            assertThat(pairs.stream().filter(pair -> pair.heldOut() == heldOut && pair.same()))
                    .hasSizeGreaterThan(80);
            assertThat(pairs.stream().filter(pair -> pair.heldOut() == heldOut && !pair.same()))
                    .hasSizeGreaterThan(80);
        }
        assertThat(new HashSet<>(pairs.stream()
                        .map(pair -> pair.one().compareTo(pair.other()) < 0
                                ? List.of(pair.one(), pair.other())
                                : List.of(pair.other(), pair.one()))
                        .toList()))
                .hasSameSizeAs(pairs);
        assertThat(pairs).allSatisfy(pair -> {
            assertThat(pair.ground()).isNotBlank();
            assertThat(pair.one().list()).isNotEqualTo(pair.other().list());
        });
    }

    @Test
    void aLineThatIsNoPairIsNamed() {
        assertThatThrownBy(() -> LabelledPair.parse(HEAD + "tune\tperhaps\ts\ta:1\tb:1\tA\tB\tground\n"))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("line 2 of the labelled pairs");
        assertThatThrownBy(() -> LabelledPair.parse(HEAD + "tune\tsame\ts\ta:1\tb:1\tA\tB\t\n"))
                .isInstanceOf(BadInputException.class);
    }
}
