package io.cordon.bench.speed;

import io.cordon.bench.quality.Evaluator.Watcher;
import io.cordon.bench.quality.Lists;
import io.cordon.core.model.TargetId;
import io.cordon.core.screen.Screener;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Measures, in one run. First the batch, whose peak of memory is then that of a process that holds the lists and Cordon alone;
 * then each method on one thread with the same names; then Cordon on longer lists with those names again.
 */
public final class SpeedRun {
    /** Of ten names asked of a method, so many are a target's: enough to tell what each method finds. */
    private static final int LISTED_IN_10 = 2;

    private final Lists lists;
    private final SpeedPlan plan;
    private final Watcher watcher;
    private final CustomerGenerator generator;

    private SpeedRun(Lists lists, SpeedPlan plan, Watcher watcher) {
        this.lists = lists;
        this.plan = plan;
        this.watcher = watcher;
        this.generator = new CustomerGenerator(lists, plan.seed(), CustomerGenerator.USUAL_SHARE);
    }

    /** Measures what a plan asks for. */
    public static SpeedFigures measure(String engine, Lists lists, SpeedPlan plan, Watcher watcher) {
        return new SpeedRun(lists, plan, watcher).run(engine);
    }

    private SpeedFigures run(String engine) {
        List<Listing> listings = lists.listings();
        watcher.begin("preparing Cordon", 0);
        long begin = System.nanoTime();
        Screener screener = Screener.of(listings, plan.policy());
        long buildMs = (System.nanoTime() - begin) / 1_000_000;
        Optional<BatchRate> batch = Optional.empty();
        if (plan.batch() > 0) {
            watcher.begin("screening " + plan.batch() + " customers with all processors", 0);
            batch = Optional.of(BatchRate.measure(screener, generator, plan.batch(), plan.threads()));
        }
        List<SingleThread.Question> questions = questions(listings);
        List<Measured> methods = new ArrayList<>();
        watcher.begin("measuring Cordon", 0);
        SingleThread.Timed cordon = SingleThread.measure(
                new ScreenMethod(screener, listings, false), buildMs, questions, plan.seconds(), new long[0]);
        methods.add(cordon.figures());
        measure(methods, "exhaustive", () -> new ScreenMethod(screener, listings, true), questions, cordon.took());
        measure(methods, "exact", () -> ExactMethod.analysed(listings), questions, cordon.took());
        measure(methods, "exact-plain", () -> ExactMethod.plain(listings), questions, cordon.took());
        measure(methods, "lucene", () -> new LuceneMethod(listings), questions, cordon.took());
        measure(methods, "jaro-winkler", () -> new JaroWinklerMethod(listings), questions, cordon.took());
        return new SpeedFigures(engine, lists, names(listings), plan, batch, methods, growth(questions));
    }

    private void measure(
            List<Measured> to,
            String word,
            Supplier<Method> make,
            List<SingleThread.Question> questions,
            long[] cordon) {
        if (plan.methods().contains(word)) {
            watcher.begin("measuring " + word, 0);
            long begin = System.nanoTime();
            Method method = make.get();
            long buildMs = (System.nanoTime() - begin) / 1_000_000;
            to.add(SingleThread.measure(method, buildMs, questions, plan.seconds(), cordon)
                    .figures());
        }
    }

    private List<Growth> growth(List<SingleThread.Question> questions) {
        List<Growth> curve = new ArrayList<>();
        if (plan.growth().isEmpty()) {
            return curve;
        }
        GrownLists grown = new GrownLists(lists);
        for (int times : plan.growth()) {
            watcher.begin("measuring Cordon on a list " + times + " times as long", 0);
            List<Listing> listings = grown.times(times, plan.seed());
            long begin = System.nanoTime();
            Screener screener = Screener.of(listings, plan.policy());
            long buildMs = (System.nanoTime() - begin) / 1_000_000;
            Measured figures = SingleThread.measure(
                            new ScreenMethod(screener, listings, false),
                            buildMs,
                            questions,
                            plan.seconds(),
                            new long[0])
                    .figures();
            curve.add(new Growth(times, listings.size(), names(listings), figures));
        }
        return curve;
    }

    /** Bare names, as every method takes nothing else: ordinary ones, and targets' among them. */
    private List<SingleThread.Question> questions(List<Listing> listings) {
        Map<TargetId, Integer> places = new HashMap<>();
        for (int i = 0; i < listings.size(); i++) {
            places.putIfAbsent(listings.get(i).target().id(), i);
        }
        List<SingleThread.Question> questions = new ArrayList<>();
        for (int n = 0; n < plan.names(); n++) {
            Customer customer = n % 10 < LISTED_IN_10 ? generator.listedCustomer(n) : generator.customer(n);
            OptionalInt right = customer.target()
                    .map(id ->
                            OptionalInt.of(Optional.ofNullable(places.get(id)).orElseThrow()))
                    .orElse(OptionalInt.empty());
            questions.add(new SingleThread.Question(
                    io.cordon.core.model.Subject.named(customer.name(), customer.kind()), right));
        }
        return questions;
    }

    private static int names(List<Listing> listings) {
        return listings.stream()
                .mapToInt(listing -> listing.target().names().size())
                .sum();
    }
}
