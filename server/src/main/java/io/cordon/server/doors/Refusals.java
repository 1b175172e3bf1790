package io.cordon.server.doors;

import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.store.Journal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log-ins on the journal: those refused, and those of people. Of the refused, {@value #BURST} at once and then one in
 * {@value #EVERY_SECONDS} seconds are entries of their own; how many came in between the next one says, so that who tries keys
 * cannot fill the disk. What was presented is not told; of where it came from the network alone, as an address can be personal
 * and entries cannot be taken back.
 */
public final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int BURST = 10;
    private static final int EVERY_SECONDS = 6;
    private static final int LONGEST = 200;

    private final Journal journal;
    private final Clock clock;
    private final Buckets room = new Buckets(1);
    private final AtomicLong unrecorded = new AtomicLong();
    private final AtomicLong all = new AtomicLong();

    /** Tells a journal. */
    public Refusals(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** How many log-ins were refused since the start. */
    public long count() {
        return all.get();
    }

    /**
     * Tells of a refused log-in.
     *
     * @param why a word
     * @param key the id of the key presented; empty where there is none
     */
    void refused(String why, String key, String address) {
        all.incrementAndGet();
        if (!room.take("", 1.0 / EVERY_SECONDS, BURST, System.nanoTime()).allowed()) {
            unrecorded.incrementAndGet();
            return;
        }
        Map<String, Object> fields = new TreeMap<>();
        fields.put("action", "login-refused");
        fields.put("why", why);
        fields.put("from", network(address));
        if (!key.isEmpty()) {
            fields.put("key", key);
        }
        long before = unrecorded.getAndSet(0);
        if (before > 0) {
            fields.put("unrecorded", before);
        }
        append(fields);
    }

    /** Tells that a person logged in, or out. */
    void person(String action, Caller caller) {
        append(Map.of(
                "action", action, "by", cut(caller.id()), "line", caller.line().name()));
    }

    private void append(Map<String, Object> fields) {
        try {
            journal.append(Draft.of(new Leaf(Leaf.Kind.ADMIN, clock.instant(), fields)));
        } catch (BadInputException | IllegalStateException e) {
            LOG.error("A log-in could not be recorded ({}): {}", fields.get("action"), e.getMessage());
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 one. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == 4 ? 3 : 6;
            for (int i = kept; i < bytes.length; i++) {
                bytes[i] = 0;
            }
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
