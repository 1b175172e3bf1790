package io.cordon.server;

import io.cordon.answers.NoUsableListException;
import io.cordon.server.api.Readiness;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Figures;
import io.cordon.server.desk.LastConfirmed;
import io.cordon.server.doors.Refusals;
import io.cordon.store.UnavailableException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Figures for Prometheus, beside those that the framework counts of requests; docs/operations.md lists them. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
public class Meters {
    private static final long EVERY_MS = 10_000;

    private final Desk desk;
    private final Readiness readiness;
    private final Clock clock;
    private final MultiGauge ages;
    private final MultiGauge stale;
    private volatile boolean ready;

    Meters(Desk desk, Readiness readiness, MeterRegistry registry, Clock clock) {
        this.desk = desk;
        this.readiness = readiness;
        this.clock = clock;
        this.ages = MultiGauge.builder("cordon.list.age")
                .description("Since a list's edition was published, or last confirmed as its authority's newest")
                .baseUnit("seconds")
                .register(registry);
        this.stale = MultiGauge.builder("cordon.list.stale")
                .description("1 where a list is older than its authority's rhythm allows")
                .register(registry);
    }

    /** What the desk did. */
    @Bean
    MeterBinder deskMeters(Refusals refusals) {
        Figures figures = desk.figures();
        return registry -> {
            counter(registry, "cordon.screenings", "Subjects screened", figures, Figures::screened);
            counter(registry, "cordon.screenings.hit", "Subjects screened that hit", figures, Figures::screenedWithHit);
            counter(registry, "cordon.hits", "Hits of all subjects screened", figures, Figures::hits);
            counter(
                    registry,
                    "cordon.swaps",
                    "Times that the lists answered from were replaced",
                    figures,
                    Figures::swaps);
            counter(
                    registry,
                    "cordon.journal.failed",
                    "Appends to the journal that failed",
                    figures,
                    Figures::failedAppends);
            gauge(registry, "cordon.alert.rate", "The share of subjects screened that hit", figures, Figures::hitRate);
            gauge(registry, "cordon.journal.waiting", "Answers that wait for the disk", figures, Figures::waiting);
            Gauge.builder("cordon.journal.entries", desk, at -> at.journal().size())
                    .description("Entries in the journal")
                    .register(registry);
            Gauge.builder("cordon.ready", this, meters -> meters.ready ? 1 : 0)
                    .description("1 where every required list is fresh")
                    .register(registry);
            FunctionCounter.builder("cordon.logins.refused", refusals, Refusals::count)
                    .description("Keys, tokens and log-ins that were refused")
                    .register(registry);
            Timer append = Timer.builder("cordon.journal.append")
                    .description("From an answer being made until it is in the journal, on disk")
                    .register(registry);
            DistributionSummary entries = DistributionSummary.builder("cordon.journal.append.entries")
                    .description("Entries of one append")
                    .register(registry);
            figures.watch((count, nanos) -> {
                append.record(nanos, TimeUnit.NANOSECONDS);
                entries.record(count);
            });
        };
    }

    private static void counter(
            MeterRegistry registry, String name, String says, Figures of, ToDoubleFunction<Figures> value) {
        FunctionCounter.builder(name, of, value).description(says).register(registry);
    }

    private static void gauge(
            MeterRegistry registry, String name, String says, Figures of, ToDoubleFunction<Figures> value) {
        Gauge.builder(name, of, value).description(says).register(registry);
    }

    /** Which lists there are changes, so that their figures are made anew from time to time. */
    @Scheduled(fixedDelay = EVERY_MS)
    void lookAtLists() {
        try {
            Instant now = clock.instant();
            var setting = desk.now().setting();
            List<MultiGauge.Row<?>> old = new ArrayList<>();
            List<MultiGauge.Row<?>> behind = new ArrayList<>();
            for (Map.Entry<String, Instant> list :
                    LastConfirmed.of(desk, setting).entrySet()) {
                Tags tags = Tags.of("list", list.getKey());
                Duration age = Duration.between(list.getValue(), now);
                old.add(MultiGauge.Row.of(tags, Math.max(0, age.toSeconds())));
                behind.add(
                        MultiGauge.Row.of(tags, setting.ages().of(list.getKey()).stale() ? 1 : 0));
            }
            ages.register(old, true);
            stale.register(behind, true);
            readiness.check();
            ready = true;
        } catch (NoUsableListException | UnavailableException | IllegalStateException | Readiness.NotReadyException e) {
            ready = false;
        }
    }
}
