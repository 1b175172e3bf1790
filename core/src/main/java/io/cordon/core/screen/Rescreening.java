package io.cordon.core.screen;

import io.cordon.core.model.TargetId;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Screens a base of customers again after the lists changed, by screening what changed against all customers instead of
 * all customers against everything. What it reports, put in place of the earlier answers, gives exactly what screening
 * every customer again would give: the same hits, scores and order. {@code docs/rescreening.md} argues it.
 *
 * <p>How common names are is counted once, for the earlier screener, and holds for the later one too
 * ({@link Screener#over}); a full screening counts anew. Immutable and safe for many threads.
 */
public final class Rescreening {
    private final Screener before;
    private final Screener after;
    private final Screener changed;
    private final int changedTargets;

    private Rescreening(Screener before, Screener after, List<Listing> changed, int changedTargets) {
        this.before = before;
        this.after = after;
        this.changed = before.over(changed);
        this.changedTargets = changedTargets;
    }

    /**
     * From one state of the lists to another.
     *
     * @param after what {@code before}, or a screener that it came from, gives by {@link Screener#over}
     * @throws IllegalArgumentException if names are not as common, or policies not the same, for both
     */
    public static Rescreening between(Screener before, Screener after) {
        if (before.listed.rarity != after.listed.rarity || !before.policy().equals(after.policy())) {
            throw new IllegalArgumentException(
                    "both screeners must be of one policy, and the later one made by over()");
        }
        Map<TargetId, Listing> old = byId(before);
        Map<TargetId, Listing> now = byId(after);
        List<Listing> changed = new ArrayList<>();
        int targets = 0;
        for (Map.Entry<TargetId, Listing> entry : old.entrySet()) {
            Listing then = now.get(entry.getKey());
            if (then == null || !entry.getValue().saysTheSame(then)) {
                changed.add(entry.getValue());
                targets++;
                if (then != null) {
                    changed.add(then);
                }
            }
        }
        for (Map.Entry<TargetId, Listing> entry : now.entrySet()) {
            if (!old.containsKey(entry.getKey())) {
                changed.add(entry.getValue());
                targets++;
            }
        }
        return new Rescreening(before, after, changed, targets);
    }

    private static Map<TargetId, Listing> byId(Screener screener) {
        Map<TargetId, Listing> byId = new LinkedHashMap<>();
        screener.listings().forEach(listing -> byId.put(listing.target().id(), listing));
        return byId;
    }

    /** How many targets were designated, amended or delisted, or stand otherwise. */
    public int changedTargets() {
        return changedTargets;
    }

    /**
     * The customers whose answers differ, in their order.
     *
     * @param done told how many customers were gone through, each time of some more; by several threads
     */
    public List<Rescreened> run(CustomerIndex customers, LongConsumer done) {
        int[] touched = touched(customers, done);
        return IntStream.of(touched)
                .parallel()
                .mapToObj(customer -> rescreened(customers, customer, customers, customer))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The same where the customers changed as well: new and altered ones are screened against everything.
     *
     * @param earlier the customers whom the earlier answers are of
     * @param now the customers as they are
     * @return those whose answers differ, in the order of {@code now}; then those who are gone and had a hit
     */
    public List<Rescreened> run(CustomerIndex earlier, CustomerIndex now, LongConsumer done) {
        CustomerChanges changes = CustomerChanges.between(earlier, now);
        int[] touched = touched(now, done);
        int[] all = IntStream.concat(IntStream.of(touched), changes.altered.stream())
                .sorted()
                .distinct()
                .toArray();
        List<Rescreened> rescreened = new ArrayList<>(Arrays.stream(all)
                .parallel()
                .mapToObj(customer -> rescreened(earlier, changes.earlierOf[customer], now, customer))
                .flatMap(Optional::stream)
                .toList());
        changes.gone.stream()
                .mapToObj(customer ->
                        new Rescreened(Optional.of(before.screen(earlier.subject(customer))), Optional.empty()))
                .filter(one -> !one.differences().isEmpty())
                .forEach(rescreened::add);
        return rescreened;
    }

    private int[] touched(CustomerIndex customers, LongConsumer done) {
        return changedTargets == 0 ? new int[0] : new CustomerScan(customers, before, after, changed).touched(done);
    }

    private Optional<Rescreened> rescreened(CustomerIndex earlier, int was, CustomerIndex now, int is) {
        Optional<Screening> old =
                was == CustomerChanges.NEW ? Optional.empty() : Optional.of(before.screen(earlier.subject(was)));
        Rescreened one = new Rescreened(old, Optional.of(after.screen(now.subject(is))));
        return one.differences().isEmpty() ? Optional.empty() : Optional.of(one);
    }
}
