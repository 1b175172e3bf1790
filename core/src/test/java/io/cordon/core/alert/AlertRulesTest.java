package io.cordon.core.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.Measure;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    private static final Actor ANNA = new Actor("anna", EnumSet.of(Actor.Duty.REVIEW));
    private static final Actor BEN = new Actor("ben", EnumSet.of(Actor.Duty.REVIEW, Actor.Duty.APPROVE));
    private static final Actor CLEO = new Actor("cleo", EnumSet.of(Actor.Duty.REVIEW, Actor.Duty.APPROVE));
    private static final Actor DAN = new Actor("dan", Set.of());
    private static final AlertRules RULES = AlertRules.DEFAULT;

    static AlertHit hit(String target, double score, String birthDate, Measure... measures) {
        return new AlertHit(
                TargetId.parse(target),
                "Ivan Petrov",
                TargetKind.PERSON,
                score,
                Set.of(measures),
                "a sentence",
                "name equal",
                birthDate.isEmpty()
                        ? List.of(new Used(AlertHit.NAME, "agrees", "Ivan Petrov", "Ivan Petrov"))
                        : List.of(
                                new Used(AlertHit.NAME, "agrees", "Ivan Petrov", "Ivan Petrov"),
                                new Used("birth-date", "contradicts", birthDate, "1960-01-01")));
    }

    private static final List<AlertHit> HITS = List.of(hit("eu-fsf:1", 0.8, "1971-02-03", Measure.ASSET_FREEZE));

    private static Alert opened() {
        return Alert.first(new Alert.Key("A1", "retail", "C-7", "profile:eu-fsf:1"), RULES.open(HITS, NOW));
    }

    private static Alert act(AlertRules rules, Alert alert, Actor actor, Act act) {
        return alert.after(rules.act(alert, act, actor, 0.5, NOW));
    }

    private static Alert act(Alert alert, Actor actor, Act act) {
        return act(RULES, alert, actor, act);
    }

    private static Alert inReview() {
        return act(opened(), ANNA, new Act.Assign("anna"));
    }

    @Test
    void aTrueMatchNeedsASecondPersonWhoIsNotTheFirst() {
        Alert decided =
                act(act(opened(), BEN, new Act.Assign("ben")), BEN, new Act.Decide(Verdict.TRUE_MATCH, "it is he"));
        assertThat(decided.state()).isEqualTo(AlertState.PENDING_APPROVAL);
        assertThatThrownBy(() -> act(decided, BEN, new Act.Approve("yes")))
                .isInstanceOf(RefusedActException.class)
                .hasMessageContaining("decision of their own");
        assertThatThrownBy(() -> act(decided, ANNA, new Act.Approve("yes"))).hasMessageContaining("approvers");
        assertThat(act(decided, CLEO, new Act.Approve("yes")).state()).isEqualTo(AlertState.TRUE_MATCH);
        assertThat(act(decided, CLEO, new Act.Reject("no")).state()).isEqualTo(AlertState.IN_REVIEW);
    }

    @Test
    void aFalsePositiveNeedsASecondPersonWhereTheRulesSaySo() {
        Act decide = new Act.Decide(Verdict.FALSE_POSITIVE, "born otherwise");
        assertThat(act(inReview(), ANNA, decide).state()).isEqualTo(AlertState.FALSE_POSITIVE);
        AlertRules strict = new AlertRules(true, Optional.empty(), RULES.dueIn());
        Alert waiting = act(strict, inReview(), ANNA, decide);
        assertThat(waiting.state()).isEqualTo(AlertState.PENDING_APPROVAL);
        assertThat(waiting.clearance()).isEmpty();
        Alert cleared = act(strict, waiting, BEN, new Act.Approve("indeed"));
        assertThat(cleared.clearance()).hasValue(new Clearance(HITS, 0.5, Optional.empty()));
    }

    @Test
    void aClearanceHoldsWhenOnlyTheScoreMovesAndLapsesWhenAFieldThatMatteredChanges() {
        Alert cleared = act(inReview(), ANNA, new Act.Decide(Verdict.FALSE_POSITIVE, "born otherwise"));

        assertThat(RULES.seen(cleared, List.of(hit("eu-fsf:1", 0.83, "1971-02-03", Measure.ASSET_FREEZE)), 0.5, NOW))
                .isEmpty();
        assertThat(RULES.seen(cleared, List.of(), 0.5, NOW)).isEmpty();
        Alert reopened = cleared.after(
                RULES.seen(cleared, List.of(hit("eu-fsf:1", 0.83, "1960-02-03", Measure.ASSET_FREEZE)), 0.5, NOW)
                        .orElseThrow());
        assertThat(reopened.state()).isEqualTo(AlertState.NEW);
        assertThat(reopened.assignee()).isEmpty();
        assertThat(RULES.seen(cleared, HITS, 0.49, NOW).orElseThrow().what().toString())
                .contains("threshold fell from 0.500 to 0.490");
        assertThat(RULES.seen(cleared, HITS, 0.5, NOW.plus(Duration.ofDays(366)))
                        .orElseThrow()
                        .what()
                        .toString())
                .contains("expired");
        assertThat(RULES.seen(cleared, List.of(HITS.getFirst(), hit("uk-sl:9", 0.8, "", Measure.TRAVEL_BAN)), 0.5, NOW)
                        .orElseThrow()
                        .what()
                        .toString())
                .contains("uk-sl:9 (Ivan Petrov) was not among what was cleared");
        assertThat(RULES.seen(cleared, List.of(hit("eu-fsf:1", 0.9, "", Measure.ASSET_FREEZE)), 0.5, NOW)
                        .orElseThrow()
                        .what()
                        .toString())
                .contains(
                        "The birth date that mattered with eu-fsf:1 changed: was contradicts (1971-02-03 / 1960-01-01),"
                                + " is not used.");
    }

    @Test
    void whatIsDecidedOnCannotChangeUnderASecondPersonsEyes() {
        Alert waiting = act(inReview(), ANNA, new Act.Decide(Verdict.TRUE_MATCH, "it is he"));
        List<AlertHit> other = List.of(hit("eu-fsf:1", 0.3, "1999-01-01", Measure.ASSET_FREEZE));
        Alert seen = waiting.after(RULES.seen(waiting, other, 0.5, NOW).orElseThrow());
        assertThat(seen.state()).isEqualTo(AlertState.NEW);
        assertThat(seen.hits()).isEqualTo(other);
        assertThat(seen.proposal()).isEmpty();
    }

    @Test
    void whatFreezesFundsComesBeforeWhatForbidsToTravel() {
        assertThat(Priority.of(List.of(hit("a:1", 0.95, "", Measure.ASSET_FREEZE))))
                .isEqualTo(Priority.URGENT);
        assertThat(Priority.of(
                        List.of(hit("a:1", 0.95, "", Measure.TRAVEL_BAN), hit("a:2", 0.6, "", Measure.ASSET_FREEZE))))
                .isEqualTo(Priority.HIGH);
        assertThat(Priority.of(List.of(hit("a:1", 0.99, "", Measure.SECTORAL_DEBT_EQUITY))))
                .isEqualTo(Priority.NORMAL);
        assertThat(Priority.of(List.of(hit("a:1", 0.99, "", Measure.TRAVEL_BAN))))
                .isEqualTo(Priority.LOW);
        assertThat(opened().due()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void anEscalatedAlertIsDecidedByAnApproverAndStillByTwo() {
        Alert escalated = act(inReview(), ANNA, new Act.Escalate("not sure"));
        assertThatThrownBy(() -> act(escalated, ANNA, new Act.Decide(Verdict.FALSE_POSITIVE, "no")))
                .hasMessageContaining("approvers");
        assertThat(act(escalated, BEN, new Act.Decide(Verdict.TRUE_MATCH, "yes"))
                        .state())
                .isEqualTo(AlertState.PENDING_APPROVAL);
    }

    /** Whatever is tried by whomever, in any order, the invariants hold, and the events alone make the same alert again. */
    @Test
    void noSequenceOfActsBreaksFourEyes() {
        Random random = new Random(2014);
        List<Actor> actors = List.of(ANNA, BEN, CLEO, DAN);
        int settled = 0;
        for (int round = 0; round < 2_000; round++) {
            AlertRules rules = new AlertRules(random.nextBoolean(), RULES.clearedFor(), RULES.dueIn());
            Alert alert = opened();
            List<AlertEvent> events = new ArrayList<>(List.of(rules.open(HITS, NOW)));
            for (int step = 0; step < 30; step++) {
                Alert before = alert;
                Optional<AlertEvent> event = tried(rules, alert, actors.get(random.nextInt(4)), random);
                if (event.isEmpty()) {
                    continue;
                }
                events.add(event.get());
                alert = alert.after(event.get());
                requireInvariants(rules, before, event.get(), alert, events);
                settled += alert.state().isOpen() ? 0 : 1;
            }
            assertThat(Alert.of(new Alert.Key("A1", "retail", "C-7", "profile:eu-fsf:1"), events))
                    .isEqualTo(alert);
        }
        assertThat(settled).isGreaterThan(1_000);
    }

    private static Optional<AlertEvent> tried(AlertRules rules, Alert alert, Actor actor, Random random) {
        List<AlertHit> hits = random.nextInt(4) == 0
                ? List.of(hit("eu-fsf:1", 0.8, "197" + random.nextInt(3) + "-02-03", Measure.ASSET_FREEZE))
                : alert.hits();
        Act act = switch (random.nextInt(10)) {
            case 0 -> new Act.Assign(actor.id());
            case 1 -> new Act.Note("a note");
            case 2, 3 -> new Act.Decide(Verdict.TRUE_MATCH, "yes");
            case 4 -> new Act.Decide(Verdict.FALSE_POSITIVE, "no");
            case 5, 6 -> new Act.Approve("yes");
            case 7 -> new Act.Reject("no");
            case 8 -> random.nextBoolean() ? new Act.Escalate("hm") : new Act.Reopen("again");
            default -> new Act.Assign("anna");
        };
        try {
            return random.nextInt(6) == 0
                    ? rules.seen(alert, hits, 0.5, NOW)
                    : Optional.of(rules.act(alert, act, actor, 0.5, NOW));
        } catch (RefusedActException e) {
            assertThat(e.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }

    private static void requireInvariants(
            AlertRules rules, Alert before, AlertEvent event, Alert after, List<AlertEvent> events) {
        assertThat(event.by()).isNotEqualTo(DAN.id());
        if (after.state() == AlertState.TRUE_MATCH && before.state() != AlertState.TRUE_MATCH) {
            assertThat(event.what()).isInstanceOf(AlertEvent.Approved.class);
        }
        if (event.what() instanceof AlertEvent.Approved) {
            String decidedBy = events.reversed().stream()
                    .filter(one -> one.what() instanceof AlertEvent.Decided)
                    .findFirst()
                    .orElseThrow()
                    .by();
            assertThat(event.by()).isNotEqualTo(decidedBy).isIn("ben", "cleo");
        }
        if (after.state() == AlertState.FALSE_POSITIVE && event.what() instanceof AlertEvent.Decided) {
            assertThat(rules.fourEyesOnFalsePositive()).isFalse();
        }
        assertThat(after.clearance().isPresent()).isEqualTo(after.state() == AlertState.FALSE_POSITIVE);
        assertThat(after.proposal().isPresent()).isEqualTo(after.state() == AlertState.PENDING_APPROVAL);
        assertThat(after.events()).isEqualTo(before.events() + 1);
    }
}
