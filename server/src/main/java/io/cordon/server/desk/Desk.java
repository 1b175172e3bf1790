package io.cordon.server.desk;

import io.cordon.answers.DataFolder;
import io.cordon.answers.Known;
import io.cordon.answers.NoUsableListException;
import io.cordon.answers.Recorder;
import io.cordon.answers.Setting;
import io.cordon.answers.StaleListsException;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.screen.Screening;
import io.cordon.store.Journal;
import io.cordon.store.Store;
import io.cordon.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Screens subjects and records the answers. What it answers from is looked at anew every {@value #LOOK_EVERY_MS} ms: an edition
 * that another process imported, a new day or a list that has become stale makes another setting, which takes the place of the
 * one before in one step. Safe for many threads.
 */
public final class Desk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final long LOOK_EVERY_MS = 2000;
    private static final int MOST_AT_ONCE = 256;
    private static final int WAIT_SECONDS = 10;
    private static final int WORTH_SHARING = 8; // subjects, from which on all processors screen them
    private static final int MOST_PAST_SETTINGS = 4;

    private final DataFolder folder;
    private final List<String> lists;
    private final Policy policy;
    private final Clock clock;
    private final Stores stores;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE, true);
    private final Thread looker;
    private final CompletableFuture<Boolean> first = new CompletableFuture<>();
    private final Figures figures = new Figures();
    private final Map<Asked, Ready> past = new LinkedHashMap<>(16, 0.75f, true); // under its own lock
    private final List<Runnable> onSwap = new CopyOnWriteArrayList<>();
    private volatile State state;

    /** What is answered from now, or why nothing is. */
    private record State(
            String contents, LocalDate today, Optional<Ready> ready, Optional<NoUsableListException> refusal) {}

    private record Asked(Optional<LocalDate> asOf, Optional<Known> known, String contents, long minute) {}

    private Desk(DataFolder folder, List<String> lists, Policy policy, Clock clock, Stores stores, State state) {
        this.folder = folder;
        this.lists = List.copyOf(lists);
        this.policy = policy;
        this.clock = clock;
        this.stores = stores;
        this.state = state;
        this.looker = Thread.ofPlatform().daemon().name("list-looker").unstarted(this::lookOn);
    }

    /**
     * Opens the lists and the journal. The lists are read on a thread of the desk's own; {@link #awaitLists} waits for them.
     *
     * @param lists ids, or none for all that are held
     * @throws BadInputException if the data folder cannot be used
     */
    public static Desk open(DataFolder folder, List<String> lists, Policy policy, Clock clock) {
        Stores stores = folder.open();
        try {
            stores.signsWith(); // a node that was not given the key should say so now, not at the first checkpoint
            State none = new State("", LocalDate.MIN, Optional.empty(), Optional.empty());
            Desk desk = new Desk(folder, lists, policy, clock, stores, none);
            desk.looker.start();
            return desk;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    /**
     * Waits until the lists have been read for the first time.
     *
     * @throws BadInputException if they cannot be, or one asked for is not held
     */
    public void awaitLists() {
        try {
            first.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * What an answer of now rests on.
     *
     * @throws NoUsableListException if no list can answer: none has a target, or some are stale and the policy is fail-closed
     */
    public Ready now() {
        State at = state;
        return at.ready()
                .orElseThrow(() -> at.refusal()
                        .orElseGet(() ->
                                new NoUsableListException("the lists are not loaded yet; ask again in a moment")));
    }

    /**
     * What an answer about another day, or with the knowledge of another moment, rests on.
     *
     * @throws BadInputException if nothing had been read by then
     * @throws NoUsableListException as {@link #now}
     */
    public Ready at(Optional<LocalDate> asOf, Optional<Known> known) {
        if (asOf.isEmpty() && known.isEmpty()) {
            return now();
        }
        Instant now = clock.instant();
        Asked asked = new Asked(asOf, known, state.contents(), now.getEpochSecond() / 60);
        // One at a time: settings of other days are large, and who asks for many of them waits.
        synchronized (past) {
            Ready had = past.get(asked);
            if (had != null) {
                return had;
            }
            try {
                Ready made = ready(Setting.prepare(folder, lists, asOf, known, now, policy));
                past.put(asked, made);
                if (past.size() > MOST_PAST_SETTINGS) {
                    past.remove(past.keySet().iterator().next());
                }
                return made;
            } catch (StaleListsException e) {
                throw e;
            } catch (NoUsableListException e) {
                throw new BadInputException(String.valueOf(e.getMessage()), e);
            }
        }
    }

    private Ready ready(Setting setting) {
        return new Ready(setting, Recorder.on(stores.journal(), setting, clock));
    }

    /**
     * Screens subjects in one setting; on record, on disk, when this returns.
     *
     * @param line the business line that asks
     * @throws BusyException if there was no room for it in {@value #WAIT_SECONDS} seconds
     * @throws NotRecordedException if the journal could not be written
     */
    public List<Recorded> screen(Ready ready, List<Subject> subjects, String line) {
        enter();
        try {
            Screener screener = ready.setting().screener();
            List<Screening> answers = (subjects.size() < WORTH_SHARING ? subjects.stream() : subjects.parallelStream())
                    .map(screener::screen)
                    .toList();
            List<Long> numbers = record(ready, answers, line);
            List<Recorded> recorded = new ArrayList<>(answers.size());
            for (int i = 0; i < answers.size(); i++) {
                recorded.add(new Recorded(numbers.get(i), answers.get(i), ready));
                figures.screened(answers.get(i).hits().size());
            }
            return recorded;
        } finally {
            room.release();
        }
    }

    private void enter() {
        try {
            if (!room.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException(
                        "more than " + MOST_AT_ONCE + " requests are being screened; ask again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("the server is being stopped; ask again when it is back");
        }
    }

    private List<Long> record(Ready ready, List<Screening> answers, String line) {
        long began = System.nanoTime();
        figures.recording(answers.size());
        try {
            return ready.recorder().record(answers, line);
        } catch (BadInputException e) {
            figures.notRecorded();
            throw new NotRecordedException("there is no answer, as it could not be recorded: " + e.getMessage(), e);
        } finally {
            figures.recorded(answers.size(), System.nanoTime() - began);
        }
    }

    /** The journal. */
    public Journal journal() {
        return stores.journal();
    }

    /** What is kept of lists. */
    public Store store() {
        return stores.store();
    }

    /** All that is kept. */
    public Stores stores() {
        return stores;
    }

    /** Calls back, on the looker's thread and briefly, whenever what is answered from has been replaced. */
    public void onSwap(Runnable told) {
        onSwap.add(told);
    }

    /** Where the lists are. */
    public DataFolder folder() {
        return folder;
    }

    /** The lists asked for; none for all. */
    public List<String> lists() {
        return lists;
    }

    /** The policy in use. */
    public Policy policy() {
        return policy;
    }

    /** What was done since the start, in numbers. */
    public Figures figures() {
        return figures;
    }

    private void lookOn() {
        try {
            look();
            first.complete(true);
        } catch (RuntimeException e) {
            first.completeExceptionally(e);
            return;
        }
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY_MS);
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.warn(
                            "The lists could not be looked at; answers go on from what was read before: {}",
                            e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks whether what answers rest on has changed, and if so replaces it. */
    synchronized void look() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        String contents = contents(); // before the lists are read: what comes in between is seen the next time
        State had = state;
        boolean same = contents.equals(had.contents()) && today.equals(had.today());
        try {
            if (same && had.ready().isPresent()) {
                state = new State(
                        contents, today, Optional.of(judged(had.ready().get(), now)), Optional.empty());
                return;
            }
            Setting setting = Setting.prepare(folder, lists, Optional.empty(), now, policy);
            setting.profiles().get(); // resolved here, so that no request waits for it
            state = new State(contents, today, Optional.of(ready(setting)), Optional.empty());
            figures.swapped();
            onSwap.forEach(Runnable::run);
            LOG.info(
                    "Answering from {}",
                    setting.grounds().stream()
                            .map(ground -> ground.edition().id())
                            .toList());
        } catch (NoUsableListException e) {
            if (had.refusal().isEmpty()) {
                LOG.warn("No answers for now: {}", e.getMessage());
            }
            state = new State(contents, today, Optional.empty(), Optional.of(e));
        }
    }

    private Ready judged(Ready had, Instant now) {
        Setting judged = had.setting().judged(folder, now);
        return judged.ages().stale().equals(had.setting().ages().stale())
                ? new Ready(judged, had.recorder())
                : ready(judged); // what is stale is on record, so that it is another setting there
    }

    private String contents() {
        StringBuilder all = new StringBuilder();
        Store store = stores.store();
        for (String list : store.lists()) {
            all.append(store.held(list, Instant.MAX)).append('\n');
        }
        return all.append(stores.profiles().decisions(Instant.MAX).size()).toString();
    }

    @Override
    public void close() {
        looker.interrupt();
        try {
            looker.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stores.close();
    }
}
