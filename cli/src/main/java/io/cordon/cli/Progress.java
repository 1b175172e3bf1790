package io.cordon.cli;

import io.cordon.answers.LazyProfiles;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/**
 * A line on the terminal that says what goes on, how far it is and how long it takes yet, shown once work takes over a second
 * and wiped when it ends. Where nobody watches it is off, or on request a plain line every ten seconds.
 */
final class Progress implements LazyProfiles.Announcement {
    private static final long FIRST_MS = 1000;
    private static final long EVERY_MS = 200;
    private static final long EVERY_PLAIN_MS = 10_000;
    private static final String WIPE = "\r\u001b[K";

    private final PrintStream err;
    private final AtomicLong done = new AtomicLong();
    private final boolean terminal;
    private final DoubleSupplier fraction;
    private final Thread painter;
    private volatile String what;
    private volatile boolean ended;
    private volatile long first = -1;
    private volatile double firstFraction;

    private Progress(PrintStream err, boolean terminal, boolean plain, String what, DoubleSupplier fraction) {
        this.err = err;
        this.terminal = terminal;
        this.what = what;
        this.fraction = fraction;
        this.painter = Thread.ofVirtual().unstarted(this::paint);
        if (terminal || plain) {
            painter.start();
        }
    }

    static Progress of(Console console, GlobalOptions options, String what) {
        return of(console, options, false, what, () -> Double.NaN);
    }

    /**
     * Starts a progress line.
     *
     * @param always whether to say it also where nobody watches
     * @param fraction how much is done, from 0 to 1; not a number where not known
     */
    static Progress of(Console console, GlobalOptions options, boolean always, String what, DoubleSupplier fraction) {
        boolean terminal = options.progress(console);
        return new Progress(console.err(), terminal, always && !terminal, what, fraction);
    }

    /** What is being done from here on. */
    void say(String now) {
        what = now;
    }

    /** One more step is done. */
    void step() {
        at(done.get() + 1);
    }

    /** So many steps are done; the first time that this is said is what the rate counts from. */
    void at(long steps) {
        if (first < 0) {
            first = steps - 1;
            firstFraction = fraction.getAsDouble();
        }
        done.set(steps);
    }

    private void paint() {
        long start = System.nanoTime();
        try {
            Thread.sleep(terminal ? FIRST_MS : EVERY_PLAIN_MS);
            while (!ended) {
                String line = line(System.nanoTime() - start);
                err.print(terminal ? WIPE + line : line + System.lineSeparator());
                err.flush();
                Thread.sleep(terminal ? EVERY_MS : EVERY_PLAIN_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (ended && terminal) {
            err.print(WIPE);
            err.flush();
        }
    }

    private String line(long elapsedNs) {
        long seconds = elapsedNs / 1_000_000_000L;
        long count = done.get();
        if (count == 0) {
            return what + " ... (" + seconds + " s)";
        }
        long rate = (count - Math.max(0, first)) * 1_000_000_000L / Math.max(1, elapsedNs);
        return what + " ... " + count + ", " + rate + "/s" + left(elapsedNs, fraction.getAsDouble(), firstFraction)
                + " (" + seconds + " s)";
    }

    /** The part done and the time left at the pace so far; empty where the whole is not known. */
    static String left(long elapsedNs, double now, double before) {
        double gained = now - before;
        if (!(gained > 0) || now > 1) {
            return "";
        }
        long left = Math.round(elapsedNs / 1e9 * (1 - now) / gained);
        String time = left < 120 ? left + " s" : left < 7200 ? left / 60 + " min" : left / 3600 + " h";
        return String.format(Locale.ROOT, ", %.0f %%, %s left", now * 100, time);
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
