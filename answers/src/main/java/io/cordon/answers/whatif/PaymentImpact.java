package io.cordon.answers.whatif;

import io.cordon.intake.payments.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a draft would do to payments, counted; a payment counts once, by its surest party.
 *
 * @param messages the file or folder of messages
 * @param payments how many were screened
 * @param hits surest first
 */
public record PaymentImpact(String messages, long payments, List<PaymentHit> hits) {
    public PaymentImpact {
        List<PaymentHit> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingDouble((PaymentHit hit) -> hit.hit().score())
                .reversed());
        hits = List.copyOf(sorted);
    }

    /** The same figures as of customers; what is at stake are the payments' amounts. */
    public Impact impact() {
        return new Impact(payments, hits.stream().map(PaymentHit::hit).toList(), List.of());
    }

    /**
     * A party that the draft hits, with all payments it is the surest party of.
     *
     * @param name as the first of them writes it
     * @param roles what it does in them
     * @param impact what is at stake in them
     */
    public record Counterparty(String name, Set<Role> roles, Impact impact) {}

    /** Who is hit, those of most payments first. */
    public List<Counterparty> counterparties() {
        Map<String, List<PaymentHit>> byTarget = new LinkedHashMap<>();
        for (PaymentHit hit : hits) {
            byTarget.computeIfAbsent(hit.hit().best().target().id().toString(), id -> new ArrayList<>())
                    .add(hit);
        }
        return byTarget.values().stream()
                .map(of -> {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    of.forEach(hit -> roles.add(hit.party().role()));
                    Impact impact = new Impact(
                            of.size(), of.stream().map(PaymentHit::hit).toList(), List.of());
                    return new Counterparty(of.getFirst().hit().name(), roles, impact);
                })
                .sorted(Comparator.comparingInt(
                                (Counterparty one) -> one.impact().total().all())
                        .reversed())
                .toList();
    }
}
