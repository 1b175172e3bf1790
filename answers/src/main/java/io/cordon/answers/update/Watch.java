package io.cordon.answers.update;

import io.cordon.sources.fetch.CatalogueEntry;
import io.cordon.store.Attempt;
import io.cordon.store.Attempts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Keeps lists up to date until it is interrupted: each is looked at in its own rhythm, varied at random by a tenth either way
 * so that many houses do not come at once, and sooner after a failure.
 */
public final class Watch {
    /** A list that failed is looked at again after this at the latest. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    /** The longest sleep, so that a computer that was asleep itself does not oversleep. */
    private static final Duration NAP = Duration.ofMinutes(1);

    private final ListUpdate update;
    private final Attempts attempts;
    private final Clock clock;
    private final RandomGenerator random;

    public Watch(ListUpdate update, Attempts attempts, Clock clock, RandomGenerator random) {
        this.update = update;
        this.attempts = attempts;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Watches. A list that was looked at not long ago, by an earlier run perhaps, waits for its turn.
     *
     * @param entries the lists
     * @param told of every update
     * @throws InterruptedException the way it ends
     */
    public void run(List<CatalogueEntry> entries, Consumer<Updated> told) throws InterruptedException {
        Map<CatalogueEntry, Instant> due = new LinkedHashMap<>();
        for (CatalogueEntry entry : entries) {
            due.put(entry, firstDue(entry));
        }
        while (true) {
            for (CatalogueEntry entry : entries) {
                if (!due.getOrDefault(entry, Instant.MIN).isAfter(clock.instant())) {
                    Updated updated = update.update(entry, false, false);
                    told.accept(updated);
                    due.put(entry, clock.instant().plus(varied(pause(entry, updated.good()))));
                }
            }
            Instant next = due.values().stream().min(Instant::compareTo).orElseThrow();
            Duration sleep = Duration.between(clock.instant(), next);
            if (sleep.isPositive()) {
                Thread.sleep(sleep.compareTo(NAP) > 0 ? NAP : sleep);
            }
        }
    }

    private Instant firstDue(CatalogueEntry entry) {
        return attempts.all().stream()
                .filter(attempt -> attempt.list().equals(entry.list())
                        && attempt.outcome() != Attempt.Outcome.RETRIED
                        && attempt.outcome() != Attempt.Outcome.NOT_USED)
                .reduce((before, after) -> after)
                .map(last -> last.at().plus(varied(pause(entry, last.good()))))
                .orElse(Instant.MIN);
    }

    private static Duration pause(CatalogueEntry entry, boolean good) {
        Duration usual = entry.checkEvery();
        return good || usual.compareTo(AFTER_FAILURE) < 0 ? usual : AFTER_FAILURE;
    }

    private Duration varied(Duration pause) {
        return Duration.ofMillis(Math.round(pause.toMillis() * random.nextDouble(0.9, 1.1)));
    }
}
