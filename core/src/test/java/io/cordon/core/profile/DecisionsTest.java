package io.cordon.core.profile;

import static io.cordon.core.profile.Parties.person;
import static io.cordon.core.profile.Parties.resolve;
import static io.cordon.core.profile.Parties.same;
import static io.cordon.core.profile.Parties.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static HouseDecision decision(long number, HouseDecision.Kind kind, String one, String other) {
        return new HouseDecision(
                number, kind, TargetId.parse(one), TargetId.parse(other), "mara", NOON, "seen in the register");
    }

    private static HouseDecision join(long number, String one, String other) {
        return decision(number, HouseDecision.Kind.JOIN, one, other);
    }

    private static HouseDecision split(long number, String one, String other) {
        return decision(number, HouseDecision.Kind.SPLIT, one, other);
    }

    private static HouseDecision undo(long number, String one, String other) {
        return decision(number, HouseDecision.Kind.UNDO, one, other);
    }

    private static List<Target> targets() {
        return with(
                person("eu", "E1", "Gennady Timchenko", "1952-11-09"),
                person("us", "S1", "Gennadiy TIMCHENKO", "1952-11-09"),
                person("uk", "U1", "Boris BEREZKIN", "1980-01-02"));
    }

    @Test
    void aSplitWinsOverTheEvidence() {
        Profiles profiles = resolve(targets(), split(1, "us:S1", "eu:E1"));

        assertThat(same(profiles, "eu:E1", "us:S1")).isFalse();
        assertThat(profiles.of(TargetId.parse("eu:E1")).near())
                .singleElement()
                .satisfies(link -> assertThat(link.outcome()).isEqualTo(Link.Outcome.SPLIT_BY_HOUSE));
    }

    @Test
    void aJoinWinsOverAContradictionAndCarriesOver() {
        Profiles profiles = resolve(targets(), join(1, "uk:U1", "us:S1"));

        assertThat(same(profiles, "uk:U1", "us:S1")).isTrue();
        assertThat(profiles.of(TargetId.parse("uk:U1")).links()).anySatisfy(link -> {
            assertThat(link.outcome()).isEqualTo(Link.Outcome.JOINED_BY_HOUSE);
            assertThat(link.because()).isEqualTo("decision 1 by mara: seen in the register");
        });
    }

    @Test
    void joinsAreTransitive() {
        Profiles profiles = resolve(targets(), join(1, "uk:U1", "us:S1"), join(2, "uk:U1", "eu:E1"));

        assertThat(profiles.of(TargetId.parse("eu:E1")).members()).hasSize(3);
    }

    @Test
    void aLaterDecisionOnTheSameTwoReplacesTheEarlier() {
        Profiles profiles = resolve(targets(), split(1, "us:S1", "eu:E1"), join(2, "eu:E1", "us:S1"));

        assertThat(same(profiles, "eu:E1", "us:S1")).isTrue();
    }

    @Test
    void anUndoneDecisionLeavesTheEvidenceToDecide() {
        assertThat(same(resolve(targets(), split(1, "us:S1", "eu:E1"), undo(2, "us:S1", "eu:E1")), "eu:E1", "us:S1"))
                .isTrue();
        assertThat(same(resolve(targets(), join(1, "uk:U1", "eu:E1"), undo(2, "uk:U1", "eu:E1")), "eu:E1", "uk:U1"))
                .isFalse();
    }

    @Test
    void decisionsThatContradictAreRefusedWithTheWayOut() {
        List<HouseDecision> record = List.of(join(1, "eu:E1", "uk:U1"), join(2, "uk:U1", "us:S1"));

        assertThatThrownBy(() -> Decisions.refuseContradiction(record, split(3, "us:S1", "eu:E1")))
                .isInstanceOf(BadInputException.class)
                .hasMessage("eu:E1 and us:S1 cannot be both split (decision 3) and joined, through eu:E1 = uk:U1"
                        + " (decision 1), uk:U1 = us:S1 (decision 2); undo one of these decisions first, with"
                        + " cordon resolve --undo A B --reason WHY");
        assertThatThrownBy(() -> Decisions.refuseContradiction(
                        List.of(split(1, "eu:E1", "us:S1"), join(2, "eu:E1", "uk:U1")), join(3, "uk:U1", "us:S1")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("split (decision 1)");
    }

    @Test
    void whatWasNeverDecidedCannotBeUndone() {
        assertThatThrownBy(() -> Decisions.refuseContradiction(List.of(), undo(1, "eu:E1", "us:S1")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("nothing to undo");
    }

    @Test
    void decisionsOnTargetsThatNoListHoldsWait() {
        Profiles profiles = resolve(targets(), join(1, "eu:E1", "ch:GONE"));

        assertThat(profiles.of(TargetId.parse("eu:E1")).members()).hasSize(2);
    }
}
