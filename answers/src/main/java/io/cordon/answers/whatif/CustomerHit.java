package io.cordon.answers.whatif;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A customer whom the draft would hit.
 *
 * @param customer who
 * @param hits of the draft's targets, best first; never empty
 * @param held hits of lists in force (or undetermined), best first
 * @param conflicts laws of the house's jurisdictions that forbid to follow the draft
 */
public record CustomerHit(Subject customer, List<Hit> hits, List<Hit> held, List<Conflict> conflicts) {
    static final String NOT_STATED = "not stated";

    public CustomerHit {
        if (hits.isEmpty()) {
            throw new IllegalArgumentException("customer " + customer.ref() + " has no hit");
        }
        hits = List.copyOf(hits);
        held = List.copyOf(held);
        conflicts = List.copyOf(conflicts);
    }

    public Hit best() {
        return hits.getFirst();
    }

    /** The probability that the best hit is a true match. */
    public double score() {
        return best().score();
    }

    /** The customer's main name. */
    public String name() {
        return customer.names().getFirst();
    }

    public Coverage coverage() {
        return Coverage.of(held);
    }

    /** What the draft would impose, by all its targets that hit. */
    public Set<Measure> measures() {
        return measures(hits);
    }

    /** What of it no list held imposes already. */
    public Set<Measure> addedMeasures() {
        EnumSet<Measure> added = EnumSet.noneOf(Measure.class);
        added.addAll(measures());
        added.removeAll(measures(held));
        return Collections.unmodifiableSet(added);
    }

    /** The customer's countries: codes, or as written; or that none is stated. */
    public List<String> countries() {
        Set<String> countries = new LinkedHashSet<>();
        customer.countries()
                .forEach(country -> countries.add(country.code().isEmpty() ? country.text() : country.code()));
        return countries.isEmpty() ? List.of(NOT_STATED) : List.copyOf(countries);
    }

    /** The line of business, or that none is stated. */
    public String businessLine() {
        return customer.businessLine().isEmpty() ? NOT_STATED : customer.businessLine();
    }

    /** What is at stake, where the customers file says. */
    public Optional<BigDecimal> exposure() {
        try {
            return Optional.ofNullable(customer.extra().get(Subject.EXPOSURE)).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            // A column of that name that did not come through the customers reader.
            return Optional.empty();
        }
    }

    /** The currency of the exposure, or that none is stated. */
    public String currency() {
        return customer.extra().getOrDefault(Subject.CURRENCY, NOT_STATED);
    }

    /** Words of measures, in declaration order. */
    static List<String> words(Collection<Measure> measures) {
        return measures.stream().map(Measure::word).toList();
    }

    private static Set<Measure> measures(List<Hit> of) {
        EnumSet<Measure> all = EnumSet.noneOf(Measure.class);
        Stream<Target> targets = of.stream().map(Hit::target);
        targets.forEach(target -> all.addAll(target.measures()));
        return Collections.unmodifiableSet(all);
    }
}
