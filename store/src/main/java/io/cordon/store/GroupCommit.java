package io.cordon.store;

import io.cordon.core.journal.Draft;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Lets threads that append at the same time share one transaction, and so one wait for the disk. The first to come leads: it
 * writes what the queue holds and wakes all whose part that was; then it hands the lead to the first who came meanwhile. So
 * nobody waits for more than the transaction under way and the next one, no thread is needed beside the callers', and the
 * slower the disk is, the more go into one transaction. Those who wait hold no lock, or each would have to be woken in turn
 * only to find its part done.
 */
final class GroupCommit {
    /** What one transaction takes of others' entries: enough that the disk no longer counts, little enough to wait for. */
    private static final int MOST = 4096;

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>(); // under the lock
    private boolean led; // under the lock: whether somebody writes, or has been told to
    private final ToLongFunction<List<JournalRows.Written>> transaction;

    /** @param transaction writes entries, on disk when it returns, and tells the number of the first; called by one at a time */
    GroupCommit(ToLongFunction<List<JournalRows.Written>> transaction) {
        this.transaction = transaction;
    }

    /** What one caller waits for. Written before the signal is given, read after it was taken. */
    private static final class Waiting {
        private final List<JournalRows.Written> entries;
        private final Semaphore signal = new Semaphore(0);
        private boolean leads;
        private long first;
        private Optional<RuntimeException> failure = Optional.empty();

        Waiting(List<JournalRows.Written> entries) {
            this.entries = entries;
        }
    }

    /** Appends entries one after the other; their numbers. */
    List<Long> append(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return List.of();
        }
        Waiting mine = new Waiting(drafts.stream().map(JournalRows.Written::of).toList());
        lock.lock();
        try {
            queue.add(mine);
            mine.leads = !led;
            led = true;
        } finally {
            lock.unlock();
        }
        if (!mine.leads) {
            mine.signal.acquireUninterruptibly(); // it will be written whether or not its caller still wants to know
        }
        if (mine.leads) {
            lead(mine);
        }
        if (mine.failure.isPresent()) {
            throw mine.failure.get();
        }
        return LongStream.range(mine.first, mine.first + drafts.size()).boxed().toList();
    }

    /** Writes one transaction's worth, in which the leader's own part is the first, and hands the lead on. */
    private void lead(Waiting leader) {
        List<Waiting> together = new ArrayList<>();
        try {
            lock.lock();
            try {
                int entries = 0;
                while (entries < MOST && !queue.isEmpty()) {
                    Waiting next = queue.remove();
                    together.add(next);
                    entries += next.entries.size();
                }
            } finally {
                lock.unlock();
            }
            commit(together);
        } finally {
            for (Waiting each : together) {
                if (each != leader) {
                    each.leads = false;
                    each.signal.release();
                }
            }
            handOn();
        }
    }

    private void handOn() {
        lock.lock();
        try {
            Waiting next = queue.peek();
            led = next != null;
            if (next != null) {
                next.leads = true;
                next.signal.release();
            }
        } finally {
            lock.unlock();
        }
    }

    private void commit(List<Waiting> together) {
        List<JournalRows.Written> all = new ArrayList<>();
        together.forEach(each -> all.addAll(each.entries));
        try {
            long number = transaction.applyAsLong(all);
            for (Waiting each : together) {
                each.first = number;
                number += each.entries.size();
            }
        } catch (RuntimeException e) {
            together.forEach(each -> each.failure = Optional.of(e));
        } catch (Error e) {
            together.forEach(each -> each.failure =
                    Optional.of(new IllegalStateException("the thread that wrote for others failed", e)));
            throw e;
        }
    }
}
