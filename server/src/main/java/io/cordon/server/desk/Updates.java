package io.cordon.server.desk;

import io.cordon.answers.DataFolder;
import io.cordon.answers.update.ListUpdate;
import io.cordon.answers.update.Updated;
import io.cordon.sources.fetch.Catalogue;
import io.cordon.sources.fetch.CatalogueEntry;
import io.cordon.sources.fetch.Fetcher;
import io.cordon.store.LeaderLock;
import io.cordon.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the lists held, as {@code cordon update} does, again and again. Of several servers on one store the one that holds the
 * lock does it for all; the others look every {@value #LOOK_MS} ms whether it is gone. What comes in reaches every server as any
 * import does. Should two lead for a moment, because one was cut off and does not know yet, both fetch the same edition, and the
 * second adds nothing.
 */
public final class Updates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Updates.class);
    private static final long LOOK_MS = 2000;

    private final DataFolder folder;
    private final Stores stores;
    private final List<String> lists;
    private final Duration every;
    private final Clock clock;
    private final LeaderLock lock;
    private final Thread thread;
    private volatile boolean leads;
    private volatile boolean closed;

    /**
     * @param lists ids of the lists to fetch, or none for all that are held
     * @param every how long after one round the next begins
     */
    public Updates(DataFolder folder, Stores stores, List<String> lists, Duration every, Clock clock) {
        this.folder = folder;
        this.stores = stores;
        this.lists = List.copyOf(lists);
        this.every = every;
        this.clock = clock;
        this.lock = stores.leader("update");
        this.thread = Thread.ofPlatform().daemon().name("updates").unstarted(this::run);
    }

    /** Begins, with a first round as soon as this server leads. */
    public void start() {
        thread.start();
    }

    /** Whether this server fetches for all. */
    public boolean leads() {
        return leads;
    }

    private void run() {
        Instant due = Instant.MIN;
        try {
            while (!closed) {
                try {
                    boolean led = leads;
                    leads = lock.leads();
                    if (leads && !led) {
                        LOG.info("This server fetches the lists, every {}", every);
                        due = Instant.MIN;
                    }
                    if (leads && !clock.instant().isBefore(due)) {
                        round();
                        due = clock.instant().plus(every);
                    }
                } catch (RuntimeException e) {
                    leads = false;
                    LOG.warn("Lists could not be fetched now: {}", e.getMessage());
                }
                Thread.sleep(LOOK_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leads = false;
        }
    }

    private void round() throws InterruptedException {
        Catalogue catalogue = folder.catalogue();
        List<CatalogueEntry> entries = (lists.isEmpty() ? stores.store().lists() : lists)
                .stream()
                        .flatMap(list -> catalogue.find(list).stream())
                        .filter(entry -> !entry.closed())
                        .toList();
        try (Fetcher fetcher = new Fetcher(catalogue.network(), clock)) {
            ListUpdate update = new ListUpdate(stores.store(), stores.attempts(), fetcher, clock);
            for (CatalogueEntry entry : entries) {
                if (!lock.leads()) {
                    return; // another has taken over
                }
                Updated updated = update.update(entry, false, false);
                if (updated.good()) {
                    LOG.info("{}: {}", updated.list(), updated.message());
                } else {
                    LOG.warn("{}: {}: {}", updated.list(), updated.outcome().word(), updated.message());
                }
            }
        }
    }

    /** Ends what is under way, with nothing half done, and lets another server lead. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lock.close();
    }
}
