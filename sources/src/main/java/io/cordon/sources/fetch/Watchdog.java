package io.cordon.sources.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Ends a transfer that is too slow, takes too long, or is no longer wanted. A server that sends a byte now and then keeps
 * every time-out of a connection from passing; what counts is the rate, and the time of the whole.
 */
final class Watchdog implements AutoCloseable {
    private static final long LOOK_MS = 50;

    private final InputStream watched;
    private final LongSupplier received;
    private final Network limits;
    private final long deadline;
    private final Thread reader = Thread.currentThread();
    private final Thread watcher;
    private volatile String verdict = "";
    private volatile boolean over;

    /**
     * Watches until closed.
     *
     * @param watched closed to end the transfer, which wakes whoever reads from it
     * @param received bytes that came so far
     * @param deadline of the whole, in {@link System#nanoTime}
     */
    Watchdog(InputStream watched, LongSupplier received, Network limits, long deadline) {
        this.watched = watched;
        this.received = received;
        this.limits = limits;
        this.deadline = deadline;
        this.watcher = Thread.ofVirtual().name("cordon-fetch-watchdog").start(this::watch);
    }

    private void watch() {
        long windowNs = limits.slowestOver().toNanos();
        long least = limits.slowest() * limits.slowestOver().toMillis() / 1000;
        long windowStart = System.nanoTime();
        long before = received.getAsLong();
        try {
            while (!over) {
                Thread.sleep(LOOK_MS);
                long now = System.nanoTime();
                if (now - deadline > 0) {
                    end("it took longer than " + words(limits.wholeTimeout()) + " as a whole");
                } else if (now - windowStart > windowNs) {
                    long came = received.getAsLong() - before;
                    if (came < least) {
                        end("it came too slowly: " + came + " bytes in " + words(limits.slowestOver()) + ", where "
                                + least + " are the least");
                    }
                    windowStart = now;
                    before += came;
                } else if (reader.isInterrupted()) {
                    end("it was interrupted");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String why) {
        verdict = why;
        over = true;
        try {
            watched.close();
        } catch (IOException e) {
            // It is over either way; the reader sees the verdict.
        }
    }

    /** {@code 30 s} or {@code 500 ms}. */
    static String words(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    /** Why the transfer was ended; empty if it was not. */
    Optional<String> verdict() {
        return verdict.isEmpty() ? Optional.empty() : Optional.of(verdict);
    }

    @Override
    public void close() {
        over = true;
        watcher.interrupt();
    }
}
