package io.cordon.server.desk;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a desk did since the start, in numbers. Safe for many threads. */
public final class Figures {
    /** Told how long each append to the journal took, until it was on disk. */
    public interface Appends {
        /** So many entries were on disk after so long. */
        void took(int entries, long nanos);
    }

    private final LongAdder screened = new LongAdder();
    private final LongAdder screenedWithHit = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private final LongAdder swaps = new LongAdder();
    private final LongAdder notRecorded = new LongAdder();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Appends appends = (entries, nanos) -> {};

    Figures() {}

    void screened(int found) {
        screened.increment();
        hits.add(found);
        if (found > 0) {
            screenedWithHit.increment();
        }
    }

    void swapped() {
        swaps.increment();
    }

    void recording(int entries) {
        waiting.addAndGet(entries);
    }

    void recorded(int entries, long nanos) {
        waiting.addAndGet(-entries);
        appends.took(entries, nanos);
    }

    void notRecorded() {
        notRecorded.increment();
    }

    /** Has appends told of from here on. */
    public void watch(Appends watch) {
        appends = watch;
    }

    /** Subjects screened. */
    public long screened() {
        return screened.sum();
    }

    /** Subjects screened that hit. */
    public long screenedWithHit() {
        return screenedWithHit.sum();
    }

    /** Hits of all of them. */
    public long hits() {
        return hits.sum();
    }

    /** The share of subjects screened that hit, from 0 to 1; not a number before the first. */
    public double hitRate() {
        return (double) screenedWithHit.sum() / screened.sum();
    }

    /** How often what is answered from was replaced by another content. */
    public long swaps() {
        return swaps.sum();
    }

    /** Appends to the journal that failed. */
    public long failedAppends() {
        return notRecorded.sum();
    }

    /** Answers that wait for the disk now. */
    public int waiting() {
        return waiting.get();
    }
}
