package io.cordon.core.alert;

import io.cordon.core.alert.Actor.Duty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may happen to an alert, and when: the state machine.
 *
 * <pre>
 *   NEW --assign--> IN_REVIEW --decide--> PENDING_APPROVAL --approve (another person)--> TRUE_MATCH | FALSE_POSITIVE
 *                    |   ^  \               | reject (another person)                        |
 *                    |   +---\-------------+                                                 | reopen, a lapsed clearance
 *          escalate  v        decide where one person is enough ----------> FALSE_POSITIVE    v
 *                ESCALATED --decide (an approver)--> PENDING_APPROVAL ...                     NEW
 * </pre>
 *
 * A true match always needs two persons; a false positive where the rules say so. Nobody approves or rejects a decision of their
 * own. What is decided on changes only by screening: while a decision waits for its second person, it then goes back to NEW.
 *
 * @param fourEyesOnFalsePositive whether a false positive needs two persons
 * @param clearedFor how long a false positive stays silent at most; empty for as long as nothing changes
 * @param dueIn when an alert should be decided, by its priority: {@link Priority#URGENT} first
 */
public record AlertRules(boolean fourEyesOnFalsePositive, Optional<Duration> clearedFor, List<Duration> dueIn) {
    /** Two persons for a true match, one for a false positive, silent for a year; due in 4 hours, 1, 3 and 7 days. */
    public static final AlertRules DEFAULT = new AlertRules(
            false,
            Optional.of(Duration.ofDays(365)),
            List.of(Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(7)));

    private static final int LONGEST_TEXT = 10_000;

    public AlertRules {
        dueIn = List.copyOf(dueIn);
        if (dueIn.size() != Priority.values().length) {
            throw new IllegalArgumentException("a time to decide in is needed for each priority");
        }
    }

    private Instant due(List<AlertHit> hits, Instant now) {
        return now.plus(dueIn.get(Priority.of(hits).ordinal()));
    }

    /** The event that opens an alert. */
    public AlertEvent open(List<AlertHit> hits, Instant now) {
        return new AlertEvent(0, now, Actor.SYSTEM, new AlertEvent.Opened(hits, due(hits, now)));
    }

    /**
     * What a new screening of the customer does to an alert.
     *
     * @param hits what is hit of the party now; none if it no longer is
     * @param threshold the policy's threshold now
     * @return nothing where all is as it was
     */
    public Optional<AlertEvent> seen(Alert alert, List<AlertHit> hits, double threshold, Instant now) {
        if (alert.clearance().isPresent()) {
            List<String> because = alert.clearance().get().lapses(hits, threshold, now);
            return because.isEmpty() ? Optional.empty() : Optional.of(reopened(alert, because, hits, now));
        }
        List<String> differences = differences(alert.hits(), hits);
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                alert.state() == AlertState.PENDING_APPROVAL
                        ? reopened(alert, differences, hits, now)
                        : new AlertEvent(alert.events(), now, Actor.SYSTEM, new AlertEvent.Seen(hits)));
    }

    private AlertEvent reopened(Alert alert, List<String> because, List<AlertHit> hits, Instant now) {
        return new AlertEvent(
                alert.events(), now, Actor.SYSTEM, new AlertEvent.Reopened(because, hits, due(hits, now)));
    }

    private static List<String> differences(List<AlertHit> before, List<AlertHit> now) {
        List<String> differences = new ArrayList<>();
        for (AlertHit hit : now) {
            before.stream()
                    .filter(one -> one.target().equals(hit.target()))
                    .findFirst()
                    .ifPresentOrElse(
                            one -> differences.addAll(Clearance.differences(one, hit)),
                            () -> differences.add(hit.target() + " (" + hit.name() + ") is hit now."));
        }
        for (AlertHit hit : before) {
            if (now.stream().noneMatch(one -> one.target().equals(hit.target()))) {
                differences.add(hit.target() + " (" + hit.name() + ") is no longer hit.");
            }
        }
        return differences;
    }

    /**
     * What a person's act does to an alert.
     *
     * @param threshold the policy's threshold now
     * @throws RefusedActException if this person may not do it, or the state does not allow it
     */
    public AlertEvent act(Alert alert, Act act, Actor actor, double threshold, Instant now) {
        AlertEvent.What what = switch (act) {
            case Act.Assign assign -> {
                requireAny(actor);
                requireOpen(alert, "assigned");
                yield new AlertEvent.Assigned(text("whom it is given to", assign.to()));
            }
            case Act.Note note -> {
                requireAny(actor);
                yield new AlertEvent.Noted(text("a note", note.text()));
            }
            case Act.Attach attach -> {
                requireAny(actor);
                yield new AlertEvent.Attached(
                        text("a document's name", attach.name()), attach.sha256(), attach.bytes());
            }
            case Act.Link link -> {
                requireAny(actor);
                yield new AlertEvent.Linked(text("an alert", link.alert()));
            }
            case Act.Escalate escalate -> {
                require(actor, Duty.REVIEW, "escalate");
                requireIn(alert, "escalated", AlertState.IN_REVIEW);
                yield new AlertEvent.Escalated(text("a reason", escalate.reason()));
            }
            case Act.Decide decide -> decided(alert, decide, actor, threshold, now);
            case Act.Approve approve -> {
                requireSecond(alert, actor, "approve");
                yield new AlertEvent.Approved(text("a reason", approve.reason()));
            }
            case Act.Reject reject -> {
                requireSecond(alert, actor, "reject");
                yield new AlertEvent.Rejected(text("a reason", reject.reason()));
            }
            case Act.Reopen reopen -> {
                require(actor, Duty.APPROVE, "reopen");
                requireIn(alert, "reopened", AlertState.TRUE_MATCH, AlertState.FALSE_POSITIVE);
                String reason = text("a reason", reopen.reason());
                yield new AlertEvent.Reopened(
                        List.of(actor.id() + ": " + reason), alert.hits(), due(alert.hits(), now));
            }
        };
        return new AlertEvent(alert.events(), now, actor.id(), what);
    }

    private AlertEvent.Decided decided(Alert alert, Act.Decide decide, Actor actor, double threshold, Instant now) {
        boolean escalated = alert.state() == AlertState.ESCALATED;
        require(actor, escalated ? Duty.APPROVE : Duty.REVIEW, "decide");
        requireIn(alert, "decided", AlertState.IN_REVIEW, AlertState.ESCALATED);
        boolean falsePositive = decide.verdict() == Verdict.FALSE_POSITIVE;
        return new AlertEvent.Decided(
                decide.verdict(),
                text("a reason", decide.reason()),
                !falsePositive || fourEyesOnFalsePositive,
                threshold,
                falsePositive ? clearedFor.map(now::plus) : Optional.empty());
    }

    private static void requireSecond(Alert alert, Actor actor, String verb) {
        require(actor, Duty.APPROVE, verb);
        requireIn(alert, verb.equals("approve") ? "approved" : "rejected", AlertState.PENDING_APPROVAL);
        if (alert.proposal().orElseThrow().by().equals(actor.id())) {
            throw new RefusedActException(
                    true, "nobody may " + verb + " a decision of their own; another approver is needed");
        }
    }

    private static void require(Actor actor, Duty duty, String verb) {
        if (!actor.may(duty)) {
            throw new RefusedActException(
                    true, "to " + verb + " is for " + (duty == Duty.APPROVE ? "approvers" : "analysts"));
        }
    }

    private static void requireAny(Actor actor) {
        if (actor.duties().isEmpty()) {
            throw new RefusedActException(true, "an analyst or an approver may do that");
        }
    }

    private static void requireOpen(Alert alert, String done) {
        if (!alert.state().isOpen()) {
            throw state(alert, done, "an open one can be");
        }
    }

    private static void requireIn(Alert alert, String done, AlertState... states) {
        List<String> words = new ArrayList<>();
        for (AlertState state : states) {
            if (alert.state() == state) {
                return;
            }
            words.add(state.word());
        }
        throw state(alert, done, "one that is " + String.join(" or ", words) + " can be");
    }

    private static RefusedActException state(Alert alert, String done, String instead) {
        return new RefusedActException(
                false,
                "alert " + alert.id() + " is " + alert.state().word() + " and cannot be " + done + "; " + instead);
    }

    private static String text(String what, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new RefusedActException(
                    false,
                    what + " of 1 to " + LONGEST_TEXT + " characters was expected, for whoever reads it in five years");
        }
        return text.strip();
    }
}
