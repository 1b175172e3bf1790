package io.cordon.answers.whatif;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a draft would hit, counted.
 *
 * @param customers how many were screened
 * @param hits who would be hit, surest first
 * @param targets the draft's targets, in its order
 */
public record Impact(long customers, List<CustomerHit> hits, List<DraftTarget> targets) {
    /** The bands of sureness, surest first: a label, and the least score. */
    private static final Map<String, Double> BANDS = bands();

    public Impact {
        hits = List.copyOf(hits);
        targets = List.copyOf(targets);
    }

    /**
     * How many customers, by what lists in force say of them.
     *
     * @param fresh whom no list in force hits
     * @param undetermined of whom that cannot be said
     * @param covered whom a list in force hits
     */
    public record Tally(int fresh, int undetermined, int covered) {
        static final Tally NONE = new Tally(0, 0, 0);

        public int all() {
            return fresh + undetermined + covered;
        }

        private Tally plus(Coverage coverage) {
            return switch (coverage) {
                case NEW -> new Tally(fresh + 1, undetermined, covered);
                case UNDETERMINED -> new Tally(fresh, undetermined + 1, covered);
                case COVERED -> new Tally(fresh, undetermined, covered + 1);
            };
        }
    }

    /**
     * What is at stake in one currency, as {@link Tally} has it.
     *
     * @param customers how many state an amount in it
     */
    public record Stake(BigDecimal fresh, BigDecimal undetermined, BigDecimal covered, int customers) {
        static final Stake NONE = new Stake(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        public BigDecimal all() {
            return fresh.add(undetermined).add(covered);
        }

        private Stake plus(Coverage coverage, BigDecimal amount) {
            return switch (coverage) {
                case NEW -> new Stake(fresh.add(amount), undetermined, covered, customers + 1);
                case UNDETERMINED -> new Stake(fresh, undetermined.add(amount), covered, customers + 1);
                case COVERED -> new Stake(fresh, undetermined, covered.add(amount), customers + 1);
            };
        }
    }

    /** All customers hit. */
    public Tally total() {
        return tally(hits.stream().map(CustomerHit::coverage).toList());
    }

    /** All targets of the draft. */
    public Tally targetTally() {
        return tally(targets.stream().map(DraftTarget::coverage).toList());
    }

    /** By how sure the best hit is; every band is there, the empty ones too. */
    public Map<String, Tally> bySureness() {
        Map<String, Tally> counted = count(hit -> Set.of(band(hit.score())));
        Map<String, Tally> all = new LinkedHashMap<>();
        BANDS.keySet().forEach(band -> all.put(band, counted.getOrDefault(band, Tally.NONE)));
        return all;
    }

    /** By measure; a customer counts under each that would be imposed. */
    public Map<String, Tally> byMeasure() {
        return largestFirst(count(hit -> Set.copyOf(CustomerHit.words(hit.measures()))));
    }

    /** By the customer's country; one with several counts under each. */
    public Map<String, Tally> byCountry() {
        return largestFirst(count(hit -> Set.copyOf(hit.countries())));
    }

    /** By the line of business. */
    public Map<String, Tally> byBusinessLine() {
        return largestFirst(count(hit -> Set.of(hit.businessLine())));
    }

    /** What is at stake, by currency. */
    public Map<String, Stake> byCurrency() {
        Map<String, Stake> stakes = new TreeMap<>();
        for (CustomerHit hit : hits) {
            hit.exposure()
                    .ifPresent(amount -> stakes.put(
                            hit.currency(),
                            stakes.getOrDefault(hit.currency(), Stake.NONE).plus(hit.coverage(), amount)));
        }
        return stakes;
    }

    /** Laws that may forbid to follow, each with how many customers it concerns; in the order of the table. */
    public Map<BlockingStatutes.Statute, Integer> byStatute() {
        Map<BlockingStatutes.Statute, Integer> counted = new LinkedHashMap<>();
        for (CustomerHit hit : hits) {
            hit.conflicts().stream()
                    .map(Conflict::statute)
                    .distinct()
                    .forEach(statute -> counted.merge(statute, 1, Integer::sum));
        }
        return counted;
    }

    private static Tally tally(List<Coverage> coverages) {
        Tally tally = Tally.NONE;
        for (Coverage coverage : coverages) {
            tally = tally.plus(coverage);
        }
        return tally;
    }

    private Map<String, Tally> count(Function<CustomerHit, Set<String>> labels) {
        Map<String, Tally> counted = new TreeMap<>();
        for (CustomerHit hit : hits) {
            for (String label : labels.apply(hit)) {
                counted.put(label, counted.getOrDefault(label, Tally.NONE).plus(hit.coverage()));
            }
        }
        return counted;
    }

    private static Map<String, Tally> largestFirst(Map<String, Tally> counted) {
        return counted.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingInt(Tally::all).reversed()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static String band(double score) {
        return BANDS.entrySet().stream()
                .filter(band -> score >= band.getValue())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Map<String, Double> bands() {
        Map<String, Double> bands = new LinkedHashMap<>();
        bands.put("0.9 or more", 0.9);
        bands.put("0.8 to 0.9", 0.8);
        bands.put("below 0.8", 0.0);
        return bands;
    }
}
