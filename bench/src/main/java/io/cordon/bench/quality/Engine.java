package io.cordon.bench.quality;

import io.cordon.core.match.Calibration;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The engine under test: once under the policy, whose answers are the figures, and once with a low threshold, which shows
 * what lies below and draws the curves. Work runs on a pool of its own; answers come in the order of the questions, so
 * that threads do not change them.
 */
final class Engine implements AutoCloseable {
    /** Scores under this are not looked at in curves: 0.3 of the engine's, before calibration. */
    static final double FLOOR = Refit.score(Calibration.shipped().calibrated(Math.log(0.3 / 0.7)));

    private final Screener screener;
    private final Screener low;
    private final ForkJoinPool pool;
    private final Evaluator.Watcher watcher;

    Engine(Lists lists, Policy policy, int threads, Evaluator.Watcher watcher) {
        this.pool = new ForkJoinPool(threads);
        this.watcher = watcher;
        watcher.begin("preparing the lists", 0);
        this.screener = Screener.of(lists.listings(), policy);
        this.low = policy.threshold() <= FLOOR
                ? screener
                : Screener.of(lists.listings(), policy.withThreshold("floor", FLOOR));
    }

    Policy policy() {
        return screener.policy();
    }

    /** Hits under the policy, best first. */
    List<Hit> screen(Subject subject) {
        return screener.screen(subject).hits();
    }

    /** Hits down to {@link #FLOOR}, best first. */
    List<Hit> screenLow(Subject subject) {
        return low.screen(subject).hits();
    }

    /** Hits under the policy, by comparing everything: slow. */
    List<Hit> exhaustive(Subject subject) {
        return screener.exhaustive(subject).hits();
    }

    /** Answers every question, on all threads. */
    <Q, A> List<A> each(String what, List<Q> questions, Function<Q, A> answer) {
        watcher.begin(what, questions.size());
        AtomicLong done = new AtomicLong();
        return pool.submit(() -> questions.parallelStream()
                        .map(question -> {
                            A given = answer.apply(question);
                            watcher.done(done.incrementAndGet());
                            return given;
                        })
                        .collect(Collectors.toList()))
                .join();
    }

    @Override
    public void close() {
        pool.close();
    }
}
