package io.cordon.answers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on a stream with all processors and hands the results on in the order of the input. At most a few batches are
 * held at once, so that memory does not grow with the input.
 */
public final class OrderedWork {
    private static final int BATCH = 128;
    private static final int BATCHES_PER_THREAD = 4;

    private OrderedWork() {}

    /**
     * Reads to the end, works, and hands on. What reading or working throws is thrown here, after the results of what came
     * before it have been handed on.
     *
     * @param work called by many threads at once
     * @param results called by this thread alone, in the order of the input
     */
    public static <I, O> void run(Iterator<I> input, Function<I, O> work, Consumer<O> results) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory())) {
            Deque<Future<List<O>>> pending = new ArrayDeque<>();
            Optional<RuntimeException> failure = Optional.empty();
            boolean more = true;
            while (more) {
                List<I> batch = new ArrayList<>(BATCH);
                try {
                    while (batch.size() < BATCH && input.hasNext()) {
                        batch.add(input.next());
                    }
                } catch (RuntimeException e) {
                    failure = Optional.of(e);
                }
                more = batch.size() == BATCH && failure.isEmpty();
                pending.add(pool.submit(() -> batch.stream().map(work).toList()));
                if (pending.size() >= threads * BATCHES_PER_THREAD) {
                    handOn(pending, results);
                }
            }
            drain(pending, results);
            if (failure.isPresent()) {
                throw failure.get();
            }
        }
    }

    private static <O> void drain(Deque<Future<List<O>>> pending, Consumer<O> results) {
        while (!pending.isEmpty()) {
            handOn(pending, results);
        }
    }

    private static <O> void handOn(Deque<Future<List<O>>> pending, Consumer<O> results) {
        try {
            pending.remove().get().forEach(results);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while screening", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
