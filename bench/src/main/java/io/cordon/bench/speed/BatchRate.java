package io.cordon.bench.speed;

import io.cordon.core.screen.Screener;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many customers all processors screen together.
 *
 * @param threads at work
 * @param customers screened
 * @param hits customers with a hit
 * @param seconds it took
 * @param peakKiB most memory that the process had resident so far, in KiB; 0 where the system does not tell
 */
record BatchRate(int threads, long customers, long hits, double seconds, long peakKiB) {
    private static final int PIECE = 64;

    double perSecond() {
        return customers / seconds;
    }

    /** Screens customers 0 to {@code customers}, each made up and screened by whoever is free. */
    static BatchRate measure(Screener screener, CustomerGenerator generator, long customers, int threads) {
        AtomicLong next = new AtomicLong();
        AtomicLong hits = new AtomicLong();
        long begin = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                pool.execute(() -> {
                    for (long from = next.getAndAdd(PIECE); from < customers; from = next.getAndAdd(PIECE)) {
                        long found = 0;
                        for (long n = from; n < Math.min(customers, from + PIECE); n++) {
                            found += screener.screen(generator.customer(n).subject())
                                            .hits()
                                            .isEmpty()
                                    ? 0
                                    : 1;
                        }
                        hits.addAndGet(found);
                    }
                });
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new BatchRate(threads, customers, hits.get(), seconds, Memory.peakKiB());
    }
}
