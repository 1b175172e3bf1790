package io.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.bench.profiles.LabelledPair;
import io.cordon.bench.profiles.Resolution;
import io.cordon.core.timeline.Listing;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The labelled pairs of R4 against the goals: precision at least 0.99, recall at least 0.9. */
class ProfilesCommandTest {
    @Test
    void theLabelledPairsOfR4ReachTheGoals() {
        Assumptions.assumeTrue(SharedData.find().isPresent(), "the folder of published files is not there");
        Resolution resolution = Resolution.of(
                ReferenceSet.R4.read(SharedData.require()).listings().stream()
                        .map(Listing::target)
                        .toList(),
                LabelledPair.r4());

        assertThat(resolution.pairs()).hasSameSizeAs(LabelledPair.r4());
        Resolution.Counts all = resolution.counts(pair -> true);
        Resolution.Counts heldOut = resolution.counts(LabelledPair::heldOut);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.99);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(heldOut.wrong()).isLessThanOrEqualTo(1);
        assertThat(heldOut.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(resolution.millis()).isLessThan(300_000);
    }
}
