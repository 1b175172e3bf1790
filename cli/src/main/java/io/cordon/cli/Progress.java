package io.cordon.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line on the terminal that says what goes on and how far it is, shown once work takes over a second and wiped when it
 * ends. Off where nobody watches.
 */
final class Progress implements AutoCloseable {
    private static final long FIRST_MS = 1000;
    private static final long EVERY_MS = 200;

    private final PrintStream err;
    private final AtomicLong done = new AtomicLong();
    private final long total;
    private final Thread painter;
    private volatile String what;
    private volatile boolean ended;

    private Progress(PrintStream err, boolean shown, String what, long total) {
        this.err = err;
        this.what = what;
        this.total = total;
        this.painter = Thread.ofVirtual().unstarted(this::paint);
        if (shown) {
            painter.start();
        }
    }

    static Progress of(Console console, GlobalOptions options, String what) {
        return of(console, options, what, 0);
    }

    /**
     * Starts a progress line.
     *
     * @param total steps in all, or 0 where not known
     */
    static Progress of(Console console, GlobalOptions options, String what, long total) {
        return new Progress(console.err(), options.progress(console), what, total);
    }

    /** What is being done from here on. */
    void say(String now) {
        what = now;
    }

    /** One more step is done. */
    void step() {
        done.incrementAndGet();
    }

    private void paint() {
        long start = System.nanoTime();
        try {
            Thread.sleep(FIRST_MS);
            while (!ended) {
                long seconds = (System.nanoTime() - start) / 1_000_000_000L;
                long count = done.get();
                String far = count == 0
                        ? ""
                        : " " + count + (total > 0 ? " of " + total : "") + ", " + count / Math.max(1, seconds) + "/s";
                err.print("\r\u001b[K" + what + " ..." + far + " (" + seconds + " s)");
                err.flush();
                Thread.sleep(EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ended) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    @Override
    public void close() {
        if (ended) {
            return;
        }
        ended = true;
        if (painter.isAlive()) {
            painter.interrupt();
            try {
                painter.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
