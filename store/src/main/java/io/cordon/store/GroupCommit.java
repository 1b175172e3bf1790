package io.cordon.store;

import io.cordon.core.journal.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets threads that append at the same time share one transaction, and so one wait for the disk. Each puts what it has into a
 * queue and then wants the lock; who gets it writes all that the queue holds, and those who get it later find their part done.
 * So nobody waits for more than the transaction under way and the next one, no thread is needed beside the callers', and the
 * slower the disk is, the more go into one transaction.
 */
final class GroupCommit {
    /** What one transaction takes of others' entries: enough that the disk no longer counts, little enough to wait for. */
    private static final int MOST = 4096;

    private final ReentrantLock lock = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final Function<List<JournalRows.Written>, Long> transaction;

    /** @param transaction writes entries, on disk when it returns, and tells the number of the first; called by one at a time */
    GroupCommit(Function<List<JournalRows.Written>, Long> transaction) {
        this.transaction = transaction;
    }

    /** What one caller waits for. Written under the lock; the volatile field is written last and read first. */
    private static final class Waiting {
        private final List<JournalRows.Written> entries;
        private long first;
        private java.util.Optional<RuntimeException> failure = java.util.Optional.empty();
        private volatile boolean done;

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
        queue.add(mine);
        lock.lock();
        try {
            while (!mine.done) {
                commit(drain());
            }
        } finally {
            lock.unlock();
        }
        if (mine.failure.isPresent()) {
            throw mine.failure.get();
        }
        List<Long> numbers = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            numbers.add(mine.first + i);
        }
        return numbers;
    }

    private List<Waiting> drain() {
        List<Waiting> together = new ArrayList<>();
        int entries = 0;
        while (entries < MOST) {
            Waiting next = queue.poll();
            if (next == null) {
                break;
            }
            together.add(next);
            entries += next.entries.size();
        }
        return together;
    }

    private void commit(List<Waiting> together) {
        List<JournalRows.Written> all = new ArrayList<>();
        together.forEach(each -> all.addAll(each.entries));
        try {
            long number = transaction.apply(all);
            for (Waiting each : together) {
                each.first = number;
                number += each.entries.size();
            }
        } catch (RuntimeException e) {
            together.forEach(each -> each.failure = java.util.Optional.of(e));
        } finally {
            together.forEach(each -> each.done = true);
        }
    }
}
