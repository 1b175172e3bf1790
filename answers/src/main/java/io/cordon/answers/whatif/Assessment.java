package io.cordon.answers.whatif;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Name;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.screen.Screener;
import io.cordon.intake.payments.Payment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Screens customers against a draft, and those it hits against the lists in force. {@link #assess} may be called by many
 * threads; {@link #add} and {@link #targets} by one.
 */
public final class Assessment {
    /** Who would be hit is held in memory; a draft that hits more than this is no draft but a threshold set too low. */
    private static final int MOST_HITS = 1_000_000;

    private static final Comparator<CustomerHit> SUREST_FIRST =
            Comparator.comparingDouble(CustomerHit::score).reversed();

    private final Draft draft;
    private final Screener inDraft;
    private final Screener inForce;
    private final Rebound rebound;
    private final List<CustomerHit> hits = new ArrayList<>();
    private long customers;

    /**
     * Prepares a draft.
     *
     * @param inForce over the lists in force. Names are as common to the draft as they are to these, so that a customer's
     *     score is the one he would have once the draft has joined them
     */
    public Assessment(Draft draft, Screener inForce, Rebound rebound) {
        this.draft = draft;
        this.inForce = inForce;
        this.inDraft = inForce.over(draft.listings());
        this.rebound = rebound;
    }

    /** What the draft would do to one customer; nothing where it does not hit. */
    public Optional<CustomerHit> assess(Subject customer) {
        List<Hit> drafted = inDraft.screen(customer).hits();
        if (drafted.isEmpty()) {
            return Optional.empty();
        }
        List<Hit> held = inForce.screen(customer).hits();
        return Optional.of(new CustomerHit(customer, drafted, held, rebound.conflicts(drafted, held)));
    }

    /** What the draft would do to a payment, by the party it hits most surely; nothing where it hits none. */
    public Optional<PaymentHit> assess(Payment payment) {
        return payment.parties().stream()
                .flatMap(party -> assess(PaymentHit.atStake(payment, party)).stream()
                        .map(hit -> new PaymentHit(payment, party, hit)))
                .max(Comparator.comparingDouble(hit -> hit.hit().score()));
    }

    /** Counts a customer. */
    public void add(Optional<CustomerHit> assessed) {
        customers++;
        assessed.ifPresent(hits::add);
        if (hits.size() > MOST_HITS) {
            throw new BadInputException("the draft hits more than " + MOST_HITS
                    + " customers; raise the policy's threshold, or take fewer customers at a time");
        }
    }

    /** What has been counted. */
    public Impact impact() {
        List<CustomerHit> sorted = new ArrayList<>(hits);
        sorted.sort(SUREST_FIRST);
        return new Impact(customers, sorted, targets());
    }

    private List<DraftTarget> targets() {
        Map<TargetId, Integer> customersOf = new HashMap<>();
        for (CustomerHit hit : hits) {
            hit.hits().forEach(one -> customersOf.merge(one.target().id(), 1, Integer::sum));
        }
        return draft.targets().stream()
                .map(target -> new DraftTarget(
                        target, inForce.screen(asked(target)).hits(), customersOf.getOrDefault(target.id(), 0)))
                .toList();
    }

    /** A draft's target as one asks about it. */
    private static Subject asked(Target target) {
        return new Subject(
                target.id().reference(),
                target.kind(),
                target.names().stream().map(Name::text).distinct().toList(),
                target.gender(),
                target.birthDates(),
                target.birthPlaces(),
                target.countries(),
                target.identifiers(),
                Map.of());
    }
}
