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
        return switch (event.what()) {
            case AlertEvent.Opened again -> throw new IllegalArgumentException("alert " + id + " is open already");
            case AlertEvent.Seen seen -> seeing(seen.hits());
            case AlertEvent.Reopened reopened -> seeing(reopened.hits()).reopened(reopened.due());
            case AlertEvent.Assigned assigned -> assigned(assigned.to());
            case AlertEvent.Noted noted -> next();
            case AlertEvent.Attached attached -> next();
            case AlertEvent.Linked linked -> next();
            case AlertEvent.Escalated escalated -> next().in(AlertState.ESCALATED, Optional.empty());
            case AlertEvent.Rejected rejected -> next().in(AlertState.IN_REVIEW, Optional.empty());
            case AlertEvent.Decided decided -> decided(event.by(), decided);
            case AlertEvent.Approved approved ->
                next().settled(proposal.orElseThrow(
                        () -> new IllegalArgumentException("nothing waits for approval in alert " + id)));
        };
    }

    private Alert decided(String by, AlertEvent.Decided decided) {
        Proposal made =
                new Proposal(decided.verdict(), by, decided.reason(), decided.threshold(), decided.clearedUntil());
        return decided.needsSecond() ? next().in(AlertState.PENDING_APPROVAL, Optional.of(made)) : next().settled(made);
    }

    private Alert settled(Proposal decision) {
        Alert settled = in(decision.verdict().state(), Optional.empty());
        return decision.verdict() == Verdict.TRUE_MATCH
                ? settled
                : settled.cleared(new Clearance(hits, decision.threshold(), decision.clearedUntil()));
    }

    private Alert next() {
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

    private Alert in(AlertState newState, Optional<Proposal> waiting) {
        return new Alert(
                id,
                line,
                customer,
                profile,
                events,
                newState,
                hits,
                priority,
                opened,
                due,
                assignee,
                waiting,
                Optional.empty());
    }

    private Alert cleared(Clearance by) {
        return new Alert(
                id,
                line,
                customer,
                profile,
                events,
                state,
                hits,
                priority,
                opened,
                due,
                assignee,
                proposal,
                Optional.of(by));
    }

    private Alert seeing(List<AlertHit> now) {
        return new Alert(
                id,
                line,
                customer,
                profile,
                events + 1,
                state,
                now,
                now.isEmpty() ? priority : Priority.of(now),
                opened,
                due,
                assignee,
                proposal,
                clearance);
    }

    private Alert reopened(Instant newDue) {
        return new Alert(
                id,
                line,
                customer,
                profile,
                events,
                AlertState.NEW,
                hits,
                priority,
                opened,
                newDue,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Alert assigned(String to) {
        AlertState taken = state == AlertState.NEW ? AlertState.IN_REVIEW : state;
        return new Alert(
                id,
                line,
                customer,
                profile,
                events + 1,
                taken,
                hits,
                priority,
                opened,
                due,
                Optional.of(to),
                proposal,
                clearance);
    }
}
