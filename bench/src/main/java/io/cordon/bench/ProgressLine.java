package io.cordon.bench;

import io.cordon.bench.quality.Evaluator;
import java.io.PrintStream;

/** Says on the terminal what goes on and how far it is; one line a part where nobody watches. */
final class ProgressLine implements Evaluator.Watcher, AutoCloseable {
    private static final long EVERY_NS = 500_000_000L;

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
        nextPaint = began + EVERY_NS;
        if (shown && !terminal) {
            err.println(part + (steps > 0 ? " (" + steps + ")" : "") + " ...");
        }
    }

    @Override
    public void done(long steps) {
        if (shown && terminal && System.nanoTime() >= nextPaint) {
            paint(steps);
        }
    }

    private synchronized void paint(long steps) {
        long now = System.nanoTime();
        if (now >= nextPaint) {
            nextPaint = now + EVERY_NS;
            long perSecond = steps * 1_000_000_000L / Math.max(1, now - began);
            err.print("\r\u001b[K" + what + " ... " + steps + " of " + total + ", " + perSecond + "/s");
            err.flush();
        }
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
