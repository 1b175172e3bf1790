package io.cordon.bench;

import io.cordon.bench.quality.Evaluator;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Says what goes on, how far it is and how long it will take: on one line of a terminal, twice a second; where nobody
 * watches a line at the beginning of each part and one every half minute.
 */
final class ProgressLine implements Evaluator.Watcher, AutoCloseable {
    private static final long EVERY_NS = 500_000_000L;
    private static final long EVERY_UNWATCHED_NS = 30_000_000_000L;

    private final PrintStream err;
    private final boolean terminal;
    private final boolean shown;
    private String what = "";
    private int total;
    private long began;
    private volatile long nextPaint;

    ProgressLine(PrintStream err, boolean terminal, boolean shown) {
        this.err = err;
        this.terminal = terminal;
        this.shown = shown;
    }

    @Override
    public synchronized void begin(String part, int steps) {
        wipe();
        what = part;
        total = steps;
        began = System.nanoTime();
        nextPaint = began + every();
        if (shown && !terminal) {
            err.println(part + (steps > 0 ? " (" + steps + ")" : "") + " ...");
        }
    }

    private long every() {
        return terminal ? EVERY_NS : EVERY_UNWATCHED_NS;
    }

    @Override
    public void done(long steps) {
        if (shown && System.nanoTime() >= nextPaint) {
            paint(steps);
        }
    }

    private synchronized void paint(long steps) {
        long now = System.nanoTime();
        if (now < nextPaint) {
            return;
        }
        nextPaint = now + every();
        String line = line(what, steps, total, now - began);
        if (terminal) {
            err.print("\r\u001b[K" + line);
            err.flush();
        } else {
            err.println("  " + line);
        }
    }

    /** {@code looking for listed targets: 1200 of 3849 (31 %), 410/s, 6 s left}. */
    static String line(String what, long steps, int total, long elapsedNs) {
        long perSecond = steps * 1_000_000_000L / Math.max(1, elapsedNs);
        if (total <= 0 || steps <= 0) {
            return what + ": " + steps + ", " + perSecond + "/s";
        }
        long left = Math.round((double) elapsedNs / steps * Math.max(0, total - steps) / 1e9);
        Duration time = Duration.ofSeconds(left);
        String written = left < 100 ? left + " s" : time.toMinutes() + " min";
        return what + ": " + steps + " of " + total + " (" + 100 * steps / total + " %), " + perSecond + "/s, "
                + written + " left";
    }

    private void wipe() {
        if (shown && terminal) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        wipe();
    }
}
