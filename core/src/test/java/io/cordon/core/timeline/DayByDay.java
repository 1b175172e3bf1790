package io.cordon.core.timeline;

import io.cordon.core.model.Status;
import java.util.Arrays;
import java.util.BitSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rules for one target under one programme, written the plain way: an array with what is known of each day, filled in
 * from the facts, then the days between read from their neighbours. Slow; the timeline is held against it.
 */
final class DayByDay {
    final TreeMap<Integer, Boolean> editions = new TreeMap<>();
    final TreeSet<Integer> starts = new TreeSet<>();
    final TreeSet<Integer> ends = new TreeSet<>();
    /** A day by which it was listed, and the edition that states it. */
    final TreeMap<Integer, Integer> bounds = new TreeMap<>();
    /** Days on which it is known to be listed, by an amendment. */
    final TreeSet<Integer> amended = new TreeSet<>();

    private final int days;
    private final BitSet in = new BitSet();
    private final BitSet out = new BitSet();
    private int notBefore = -1;

    DayByDay(int days) {
        this.days = days;
    }

    Status[] statuses() {
        ends.removeIf(this::contradicted);
        editions.forEach((day, carries) -> (carries ? in : out).set(day));
        in.or(amendedDays());
        starts.removeIf(start -> alreadyIn(start));
        for (int start : starts) {
            int carrying = firstCarrying(start);
            out.clear(start);
            in.set(start);
            if (carrying >= 0
                    && carrying > start
                    && starts.subSet(start, false, carrying, true).isEmpty()
                    && ends.subSet(start, false, carrying, true).isEmpty()) {
                in.set(start, carrying);
                out.clear(start, carrying);
            }
        }
        for (int end : ends) {
            int since = lastShownIn(end);
            if (since >= 0 && ends.subSet(since, false, end, false).isEmpty()) {
                in.set(since, end);
                out.clear(since, end);
            }
            in.set(end - 1);
            out.clear(end - 1);
            if (!starts.contains(end)) {
                out.set(end);
                in.clear(end);
            }
        }
        bounds.forEach((bound, edition) -> in.set(bound, edition));
        for (int start : starts) {
            if (!in.get(start - 1)) {
                out.set(start - 1);
            }
        }
        int firstIn = in.nextSetBit(0);
        if (firstIn >= 0 && starts.contains(firstIn)) {
            notBefore = firstIn;
        }
        return filled();
    }

    private BitSet amendedDays() {
        BitSet set = new BitSet();
        amended.forEach(set::set);
        return set;
    }

    private boolean contradicted(int end) {
        var next = editions.containsKey(end) && !editions.get(end) ? null : editions.higherEntry(end);
        return next != null
                && next.getValue()
                && starts.subSet(end, true, next.getKey(), true).isEmpty();
    }

    /** Whether the last fact before a start says that it is listed. */
    private boolean alreadyIn(int start) {
        for (int day = start - 1; day >= 0; day--) {
            if (ends.contains(day + 1)) {
                return false;
            }
            if (starts.contains(day) || in.get(day)) {
                return true;
            }
            if (out.get(day)) {
                return false;
            }
        }
        return false;
    }

    private int firstCarrying(int from) {
        for (int day = from; day < days; day++) {
            if (editions.getOrDefault(day, false)) {
                return day;
            }
        }
        return -1;
    }

    private int lastShownIn(int end) {
        for (int day = end - 1; day >= 0; day--) {
            if (editions.getOrDefault(day, false) || starts.contains(day) || amended.contains(day)) {
                return day;
            }
        }
        return -1;
    }

    private Status[] filled() {
        Status[] all = new Status[days];
        for (int day = 0; day < days; day++) {
            all[day] = read(day);
        }
        return all;
    }

    private Status read(int day) {
        if (in.get(day)) {
            return Status.IN_FORCE;
        }
        if (out.get(day) || day < notBefore) {
            return Status.NOT_IN_FORCE;
        }
        int before = Math.max(in.previousSetBit(day), out.previousSetBit(day));
        int after = day;
        while (after < days && !in.get(after) && !out.get(after)) {
            after++;
        }
        if (before < 0) {
            return Status.UNDETERMINED;
        }
        if (after == days || in.get(before) == in.get(after)) {
            return in.get(before) ? Status.IN_FORCE : Status.NOT_IN_FORCE;
        }
        return Status.UNDETERMINED;
    }

    @Override
    public String toString() {
        return "editions " + editions + " starts " + starts + " ends " + ends + " bounds " + bounds + " amended "
                + amended + "\nin " + in + " out " + out + " " + Arrays.asList(notBefore);
    }
}
