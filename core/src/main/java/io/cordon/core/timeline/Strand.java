package io.cordon.core.timeline;

import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One target under one programme, through time. */
final class Strand {
    private final String programme;
    private final EditionDays editions;
    private final BitSet carried;
    private final List<Mark> marks;
    private final List<Stretch> stretches;
    private final StrandWords words;

    /**
     * @param carried the slots of {@code editions} that carry it
     * @param marks everything known, editions included
     */
    Strand(String programme, EditionDays editions, BitSet carried, List<Mark> marks) {
        this.programme = programme;
        this.editions = editions;
        this.carried = carried;
        this.marks = List.copyOf(marks);
        this.stretches = Stretches.of(marks);
        this.words = new StrandWords(editions, carried);
    }

    String programme() {
        return programme;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    Strand with(Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(mark);
        return new Strand(programme, editions, carried, more);
    }

    Status status(int day) {
        int k = stretchOf(day);
        if (k == stretches.size()) {
            return stretches.isEmpty() && beforeAll(day) ? Status.UNDETERMINED : Status.NOT_IN_FORCE;
        }
        Stretch stretch = stretches.get(k);
        if (day >= stretch.sureFrom()) {
            return day <= stretch.sureTo() ? Status.IN_FORCE : Status.UNDETERMINED;
        }
        if (stretch.dated()) {
            return Status.NOT_IN_FORCE;
        }
        return day > stretch.outUntil() || k == 0 && beforeAll(day) ? Status.UNDETERMINED : Status.NOT_IN_FORCE;
    }

    Standing standing(int day) {
        Status status = status(day);
        Optional<Stretch> spoken = spokenOf(day, status);
        return new Standing(
                status,
                spoken.map(Stretch::listedOn),
                spoken.flatMap(Stretch::delistedOn),
                words.because(day, status, stretches, stretchOf(day)));
    }

    /** Whether, in force on {@code day}, it certainly began no earlier than {@code start}. */
    boolean beganNoEarlierThan(LocalDate start, int day) {
        return stretches.get(stretchOf(day)).mayBeginOn() >= EditionDays.dayOf(start);
    }

    /** The listing that an answer for a day speaks of: the one around or to come, or after it ended, the one before. */
    private Optional<Stretch> spokenOf(int day, Status status) {
        int k = stretchOf(day);
        if (status == Status.NOT_IN_FORCE && k > 0) {
            return Optional.of(stretches.get(k - 1));
        }
        return k < stretches.size() ? Optional.of(stretches.get(k)) : Optional.empty();
    }

    /** The first stretch that is not known to be over by {@code day}, or the number of stretches. */
    private int stretchOf(int day) {
        int k = 0;
        while (k < stretches.size() && day >= stretches.get(k).outBy()) {
            k++;
        }
        return k;
    }

    private boolean beforeAll(int day) {
        return editions.count() == 0 || day < editions.day(0);
    }
}
