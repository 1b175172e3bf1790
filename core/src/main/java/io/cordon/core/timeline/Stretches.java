package io.cordon.core.timeline;

import io.cordon.core.timeline.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the unbroken listings of one target under one programme out of all that is known of it.
 *
 * <p>The marks are walked in order of time, with one stretch open or none. Facts that contradict each other are settled
 * so that no doubt is read as clearance:
 *
 * <ul>
 *   <li>A date of listing decides against editions after it which do not carry the target yet, up to the first that does.
 *   <li>A date of delisting decides against editions before it which do not carry the target any more.
 *   <li>A date of listing on a day when the target is already known to be listed opens nothing: an edition that carries
 *       it, or an earlier date of listing, is the better start. But the list's own date replaces that of a notice.
 *   <li>A date of delisting counts for nothing if the next edition still carries the target and nothing lists it again.
 * </ul>
 */
final class Stretches {
    private final List<Mark> marks;
    private final List<Stretch> done = new ArrayList<>();
    private Optional<Mark> opened = Optional.empty();
    private boolean carried;
    private int sureFrom = Stretch.NEVER;
    private int lastIn = Stretch.NEVER;
    private int lastOut = Stretch.NEVER;
    private int ended = Stretch.NEVER;

    private Stretches(List<Mark> marks) {
        this.marks = marks;
    }

    static List<Stretch> of(List<Mark> unordered) {
        List<Mark> marks = new ArrayList<>(unordered);
        marks.sort(Mark.IN_ORDER);
        preferOwnStarts(marks);
        dropContradictedEnds(marks);
        Stretches walk = new Stretches(marks);
        for (int i = 0; i < marks.size(); i++) {
            walk.step(i);
        }
        walk.opened.ifPresent(mark -> walk.add(mark, Stretch.OPEN, Stretch.OPEN, Optional.empty()));
        return List.copyOf(walk.done);
    }

    /** Drops starts and bounds of notices beside a start that the list itself states, with nothing else between them. */
    private static void preferOwnStarts(List<Mark> marks) {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).kind() == Kind.START && marks.get(i).own()) {
                for (int j = i + 1; j < marks.size() && isSoft(marks.get(j)); ) {
                    if (marks.get(j).kind().isStart()) {
                        marks.remove(j);
                    } else {
                        j++;
                    }
                }
                while (i > 0 && isSoft(marks.get(i - 1))) {
                    marks.remove(--i);
                }
            }
        }
    }

    private static void dropContradictedEnds(List<Mark> marks) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).kind() == Kind.END && stillCarried(marks, i)) {
                marks.remove(i);
            }
        }
    }

    private static boolean stillCarried(List<Mark> marks, int end) {
        for (Mark later : marks.subList(end + 1, marks.size())) {
            if (later.kind() == Kind.LACKS || later.kind().isStart()) {
                return false;
            }
            if (later.kind() == Kind.CARRIES && later.day() > marks.get(end).day()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSoft(Mark mark) {
        return mark.kind().isBound() || mark.kind().isStart() && !mark.own();
    }

    private void step(int i) {
        Mark mark = marks.get(i);
        switch (mark.kind()) {
            case LACKS, OUT_BY -> lacking(i, mark);
            case END -> ending(mark);
            case START, INFERRED -> starting(mark);
            case BY, AMENDED -> bounding(mark);
            case CARRIES -> carrying(mark);
        }
    }

    private void lacking(int i, Mark mark) {
        if (opened.isPresent()) {
            boolean notYet = !carried && opened.get().kind() == Kind.START && next(i) == Kind.CARRIES;
            if (notYet || next(i) == Kind.END && !shownBeforeEnd(i)) {
                return;
            }
            close(lastIn, mark);
        }
        lastOut = mark.day();
    }

    private void ending(Mark mark) {
        if (opened.isPresent()) {
            close(mark.day() - 1, mark);
        } else if (mark.day() - 1 > lastOut) {
            // Delisted, so listed the day before; since when is not known.
            opened = Optional.of(mark);
            sureFrom = mark.day() - 1;
            close(sureFrom, mark);
        }
        lastOut = mark.day();
        ended = mark.day();
    }

    private void starting(Mark mark) {
        if (opened.isEmpty()) {
            Optional<Mark> bound = mark.own() ? Optional.empty() : boundBefore(mark.day());
            if (bound.isPresent() && bound.get().day() > lastOut) {
                open(bound.get(), bound.get().day());
            } else {
                open(mark, mark.day());
            }
            lastIn = mark.day();
        }
    }

    /** A notice's bound shows a listing by itself; the list's own goes with the edition that states it. */
    private void bounding(Mark mark) {
        if (!mark.own()) {
            if (opened.isEmpty()) {
                open(mark, mark.day());
            }
            lastIn = mark.day();
        }
    }

    private void carrying(Mark mark) {
        if (opened.isEmpty()) {
            if (ended == mark.day()) {
                return;
            }
            Optional<Mark> bound = boundBefore(mark.day());
            if (bound.isPresent()) {
                int notOutFrom = lastOut == Stretch.NEVER ? lastOut : Math.min(lastOut + 1, mark.day());
                open(bound.get(), Math.max(bound.get().day(), notOutFrom));
            } else {
                open(mark, mark.day());
            }
        }
        carried = true;
        lastIn = mark.day();
    }

    private void open(Mark mark, int from) {
        opened = Optional.of(mark);
        carried = false;
        sureFrom = from;
    }

    /** The earliest "listed by then" since the stretch before, if it says more than {@code day}. */
    private Optional<Mark> boundBefore(int day) {
        int after = done.isEmpty() ? Stretch.NEVER : done.getLast().sureTo();
        return marks.stream()
                .filter(mark -> mark.kind().isBound() && mark.day() > after && mark.day() < day)
                .findFirst();
    }

    /** What comes next of what lists or delists: CARRIES, END, START for either kind of start; LACKS if nothing does. */
    private Kind next(int i) {
        for (Mark later : marks.subList(i + 1, marks.size())) {
            if (later.kind().isStart()) {
                return Kind.START;
            }
            if (later.kind() == Kind.CARRIES || later.kind() == Kind.END) {
                return later.kind();
            }
        }
        return Kind.LACKS;
    }

    /** Whether a notice shows, after an edition without it and before its end, that it is listed: then again. */
    private boolean shownBeforeEnd(int i) {
        for (Mark later : marks.subList(i + 1, marks.size())) {
            if (later.kind() == Kind.END) {
                return false;
            }
            if (later.kind().isBound() && !later.own()) {
                return true;
            }
        }
        return false;
    }

    private void close(int sureTo, Mark mark) {
        add(opened.orElseThrow(), sureTo, mark.day(), Optional.of(mark));
        opened = Optional.empty();
    }

    private void add(Mark by, int sureTo, int outBy, Optional<Mark> closed) {
        done.add(new Stretch(by, Math.min(lastOut, sureFrom - 1), sureFrom, Math.max(sureTo, sureFrom), outBy, closed));
    }
}
