package io.cordon.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a list is stale. */
class FreshnessTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 1);
    private static final Edition EDITION = new Edition(
            "un-sc@2026-03-01", "un-sc", PUBLISHED, Instant.parse("2026-03-01T10:00:00Z"), "ab".repeat(32), 700);
    private static final Rhythm RHYTHM =
            new Rhythm(Duration.ofDays(2), Optional.of(Duration.ofDays(30)), Optional.empty());

    private static Freshness judge(Rhythm rhythm, Optional<String> confirmed, String day, String now) {
        LocalDate asked = LocalDate.parse(day);
        return Freshness.of(
                rhythm,
                EDITION,
                Timeline.absence(List.of(EDITION), asked),
                confirmed.map(Instant::parse),
                asked,
                Instant.parse(now));
    }

    @Test
    void anEditionIsFreshUntilItsRhythmHasPassed() {
        assertThat(judge(RHYTHM, Optional.empty(), "2026-03-03", "2026-03-03T23:59:59Z")
                        .state())
                .isEqualTo(Freshness.State.FRESH);
        Freshness stale = judge(RHYTHM, Optional.empty(), "2026-03-04", "2026-03-04T00:01:00Z");
        assertThat(stale.stale()).isTrue();
        assertThat(stale.because())
                .isEqualTo("edition un-sc@2026-03-01 was published on 2026-03-01 and never confirmed since, 48 hours"
                        + " before; the list counts as current for 48 hours");
    }

    @Test
    void anOldEditionThatItsAuthorityConfirmsIsFresh() {
        Optional<String> confirmed = Optional.of("2026-03-19T08:00:00Z");
        assertThat(judge(RHYTHM, confirmed, "2026-03-20", "2026-03-20T12:00:00Z")
                        .state())
                .isEqualTo(Freshness.State.FRESH);
        assertThat(judge(RHYTHM, confirmed, "2026-03-22", "2026-03-22T12:00:00Z")
                        .because())
                .contains("was last confirmed by its authority at 2026-03-19T08:00:00Z, 3 days before");
    }

    @Test
    void anAddressThatConfirmsForTooLongIsDoubted() {
        Freshness frozen = judge(RHYTHM, Optional.of("2026-04-05T08:00:00Z"), "2026-04-05", "2026-04-05T09:00:00Z");
        assertThat(frozen.stale()).isTrue();
        assertThat(frozen.because()).contains("the address may be frozen");
    }

    @Test
    void aDayBeforeTheNewestEditionOrBeforeAllIsNotJudged() {
        assertThat(judge(RHYTHM, Optional.empty(), "2026-02-20", "2026-09-01T00:00:00Z"))
                .isEqualTo(Freshness.NOT_JUDGED);
    }

    /** Asked on 1 September about 2 March, the edition of 1 March is as current as it was then. */
    @Test
    void aPastDayIsJudgedAsOfThatDay() {
        assertThat(judge(RHYTHM, Optional.empty(), "2026-03-02", "2026-09-01T00:00:00Z")
                        .state())
                .isEqualTo(Freshness.State.FRESH);
        assertThat(judge(RHYTHM, Optional.empty(), "2026-03-20", "2026-09-01T00:00:00Z")
                        .stale())
                .isTrue();
    }

    @Test
    void aClosedListIsStaleForEveryLaterDay() {
        Rhythm closed = new Rhythm(Duration.ofDays(300), Optional.empty(), Optional.of(PUBLISHED.plusDays(1)));
        assertThat(judge(closed, Optional.empty(), "2026-03-02", "2026-03-02T12:00:00Z")
                        .stale())
                .isFalse();
        Freshness after = judge(closed, Optional.empty(), "2026-03-03", "2026-03-03T12:00:00Z");
        assertThat(after.because()).contains("the authority closed the list on 2026-03-02");
    }
}
