package io.cordon.core.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An alert as its events have made it: one for each customer and party. Immutable; {@link #after} gives the next.
 *
 * @param id what it is called
 * @param line the line of business whose customer it is
 * @param customer the customer's reference
 * @param profile the id that the party had when it was opened
 * @param events how many events made it: the number that the next one has
 * @param state how far it has come
 * @param hits what it is about, as last seen; none once the party is no longer hit
 * @param priority of the hits
 * @param opened when it was opened
 * @param due when it should be decided
 * @param assignee who looks at it
 * @param proposal what one person decided and a second has to agree with
 * @param clearance what a false positive rests on
 */
public record Alert(
        String id,
        String line,
        String customer,
        String profile,
        int events,
        AlertState state,
        List<AlertHit> hits,
        Priority priority,
        Instant opened,
        Instant due,
        Optional<String> assignee,
        Optional<Proposal> proposal,
        Optional<Clearance> clearance) {

    /**
     * A decision that waits for a second person.
     *
     * @param by who decided
     * @param reason why
     */
    public record Proposal(
            Verdict verdict, String by, String reason, double threshold, Optional<Instant> clearedUntil) {}

    public Alert {
        hits = List.copyOf(hits);
    }

    /** Whose alert it is and of which party. */
    public record Key(String id, String line, String customer, String profile) {}

    /**
     * What its first event makes.
     *
     * @throws IllegalArgumentException if that is not an opening
     */
    public static Alert first(Key key, AlertEvent event) {
        if (event.number() != 0 || !(event.what() instanceof AlertEvent.Opened opened)) {
            throw new IllegalArgumentException("the first event of alert " + key.id() + " is not its opening");
        }
        return new Alert(
                key.id(),
                key.line(),
                key.customer(),
                key.profile(),
                1,
                AlertState.NEW,
                opened.hits(),
                Priority.of(opened.hits()),
                event.at(),
                opened.due(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What all its events make. */
    public static Alert of(Key key, List<AlertEvent> events) {
        Alert alert = first(key, events.getFirst());
        for (AlertEvent event : events.subList(1, events.size())) {
            alert = alert.after(event);
        }
        return alert;
    }

    /**
     * What one more event makes.
     *
     * @throws IllegalArgumentException if it is not the next one
     */
    public Alert after(AlertEvent event) {
        if (event.number() != events) {
            throw new IllegalArgumentException(
                    "alert " + id + " has " + events + " events; number " + event.number() + " is not the next");
        }
        Next next = new Next();
        switch (event.what()) {
            case AlertEvent.Opened again -> throw new IllegalArgumentException("alert " + id + " is open already");
            case AlertEvent.Seen seen -> next.see(seen.hits());
            case AlertEvent.Reopened reopened -> next.reopen(reopened);
            case AlertEvent.Assigned assigned -> next.assign(assigned.to());
            case AlertEvent.Noted noted -> {}
            case AlertEvent.Attached attached -> {}
            case AlertEvent.Linked linked -> {}
            case AlertEvent.Escalated escalated -> next.enter(AlertState.ESCALATED);
            case AlertEvent.Rejected rejected -> next.enter(AlertState.IN_REVIEW);
            case AlertEvent.Decided decided -> next.decide(event.by(), decided);
            case AlertEvent.Approved approved ->
                next.settle(proposal.orElseThrow(
                        () -> new IllegalArgumentException("nothing waits for approval in alert " + id)));
        }
        return next.alert();
    }

    /** This alert with one more event, as far as that event changes it. */
    private final class Next {
        private AlertState state = Alert.this.state;
        private List<AlertHit> hits = Alert.this.hits;
        private Priority priority = Alert.this.priority;
        private Instant due = Alert.this.due;
        private Optional<String> assignee = Alert.this.assignee;
        private Optional<Proposal> proposal = Alert.this.proposal;
        private Optional<Clearance> clearance = Alert.this.clearance;

        Alert alert() {
            return new Alert(
                    id,
                    line,
                    customer,
                    profile,
                    events + 1,
                    state,
                    hits,
                    priority,
                    opened,
                    due,
                    assignee,
                    proposal,
                    clearance);
        }

        /** What was proposed or cleared in another state no longer counts. */
        void enter(AlertState entered) {
            state = entered;
            proposal = Optional.empty();
            clearance = Optional.empty();
        }

        void see(List<AlertHit> now) {
            hits = now;
            priority = now.isEmpty() ? priority : Priority.of(now);
        }

        void reopen(AlertEvent.Reopened reopened) {
            see(reopened.hits());
            enter(AlertState.NEW);
            due = reopened.due();
            assignee = Optional.empty();
        }

        void assign(String to) {
            state = state == AlertState.NEW ? AlertState.IN_REVIEW : state;
            assignee = Optional.of(to);
        }

        void decide(String by, AlertEvent.Decided decided) {
            Proposal made =
                    new Proposal(decided.verdict(), by, decided.reason(), decided.threshold(), decided.clearedUntil());
            if (decided.needsSecond()) {
                enter(AlertState.PENDING_APPROVAL);
                proposal = Optional.of(made);
            } else {
                settle(made);
            }
        }

        void settle(Proposal decision) {
            enter(decision.verdict().state());
            if (decision.verdict() == Verdict.FALSE_POSITIVE) {
                clearance = Optional.of(new Clearance(hits, decision.threshold(), decision.clearedUntil()));
            }
        }
    }
}
