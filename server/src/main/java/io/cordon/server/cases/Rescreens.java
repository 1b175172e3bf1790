package io.cordon.server.cases;

import io.cordon.answers.NoUsableListException;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.store.CustomerKey;
import io.cordon.store.CustomerVersion;
import io.cordon.store.Customers;
import io.cordon.store.KeptCustomer;
import io.cordon.store.LeaderLock;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Screens every kept customer again when what screenings rest on has changed, and those whose clearance has ended. Of several servers
 * on one store the one that holds the lock does it for all.
 *
 * <p>Customers are gone through in their order, {@value #TOGETHER} at a time, in bounded memory; each page's alerts and the mark that
 * its customers are screened are one transaction. Who is marked is not asked for again, so that a run which is killed goes on where it
 * was, and makes nothing twice and nothing less. Should two lead for a moment, the second to write sees what the first wrote and adds
 * nothing.
 */
public final class Rescreens implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rescreens.class);
    private static final int TOGETHER = 500;
    private static final long LOOK_MS = 2000;

    private final Desk desk;
    private final Monitoring monitoring;
    private final Clock clock;
    private final LeaderLock lock;
    private final Thread thread;
    private final Semaphore woken = new Semaphore(0);
    private volatile Progress progress = new Progress(false, 0, 0, Instant.EPOCH);
    private volatile boolean closed;
    private Instant lapsesSeen = Instant.EPOCH;

    /**
     * How far a run is.
     *
     * @param running whether this server screens customers again now
     * @param of how many there were to screen when it began
     * @param done how many of them have been
     * @param began when the last run began; 1970 where there was none
     */
    public record Progress(boolean running, long of, long done, Instant began) {}

    public Rescreens(Desk desk, Monitoring monitoring, Clock clock) {
        this.desk = desk;
        this.monitoring = monitoring;
        this.clock = clock;
        this.lock = desk.stores().leader("rescreen");
        this.thread = Thread.ofPlatform().daemon().name("rescreens").unstarted(this::run);
        desk.onSwap(woken::release);
    }

    /** Begins; what an earlier server left half done first. */
    public void start() {
        thread.start();
    }

    /** How far the last run is. */
    public Progress progress() {
        return progress;
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    if (lock.leads()) {
                        round();
                    }
                } catch (NoUsableListException e) {
                    LOG.debug("Customers wait: {}", e.getMessage());
                } catch (RuntimeException e) {
                    LOG.warn("Customers could not be screened again now: {}", e.getMessage());
                }
                if (woken.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            progress = new Progress(false, progress.of(), progress.done(), progress.began());
        }
    }

    /** Screens all who are not screened on what answers rest on now; how many were. */
    synchronized long round() {
        Ready ready = desk.now();
        long basis = monitoring.basis(ready);
        Customers customers = desk.stores().customers();
        long done = 0;
        if (customers.anyUnscreened(basis)) {
            done = pages(ready, basis, customers);
        }
        return done + lapsed(ready);
    }

    private long pages(Ready ready, long basis, Customers customers) {
        long of = customers.countUnscreened(basis);
        long done = 0;
        Instant began = clock.instant();
        LOG.info("Screening {} customers again", of);
        progress = new Progress(true, of, 0, began);
        try {
            CustomerKey after = CustomerKey.FIRST;
            while (!closed && lock.leads() && monitoring.basis(desk.now()) == basis) {
                List<KeptCustomer> page = customers.unscreened(basis, after, TOGETHER);
                if (page.isEmpty()) {
                    LOG.info("Screened {} customers again", done);
                    break;
                }
                monitoring.rescreen(
                        ready, page.stream().map(KeptCustomer::version).toList());
                done += page.size();
                after = page.getLast().key();
                progress = new Progress(true, of, done, began);
            }
        } finally {
            progress = new Progress(false, of, done, began);
        }
        return done;
    }

    private long lapsed(Ready ready) {
        Instant now = clock.instant();
        List<CustomerVersion> ended = new ArrayList<>();
        for (CustomerKey key : desk.stores().alerts().lapsed(lapsesSeen, now)) {
            desk.stores().customers().find(key).map(KeptCustomer::version).ifPresent(ended::add);
        }
        for (int from = 0; from < ended.size(); from += TOGETHER) {
            monitoring.rescreen(ready, ended.subList(from, Math.min(ended.size(), from + TOGETHER)));
        }
        lapsesSeen = now;
        return ended.size();
    }

    /** Ends what is under way, with no page half done, and lets another server lead. */
    @Override
    public void close() {
        closed = true;
        woken.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }
}
