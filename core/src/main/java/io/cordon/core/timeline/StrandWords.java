package io.cordon.core.timeline;

import io.cordon.core.model.Status;
import io.cordon.core.timeline.Mark.Kind;
import java.util.BitSet;
import java.util.List;

/** Says why one target under one programme has the status it has on a day: one clause that names the grounds. */
final class StrandWords {
    private final EditionDays editions;
    private final BitSet carried;

    StrandWords(EditionDays editions, BitSet carried) {
        this.editions = editions;
        this.carried = carried;
    }

    /**
     * @param k the first of {@code stretches} that is not known to be over by {@code day}
     */
    String because(int day, Status status, List<Stretch> stretches, int k) {
        return switch (status) {
            case IN_FORCE -> inForce(day, stretches.get(k));
            case NOT_IN_FORCE -> notInForce(day, stretches, k);
            case UNDETERMINED -> undetermined(day, stretches, k);
        };
    }

    private String inForce(int day, Stretch stretch) {
        int slot = editions.atOrBefore(day);
        boolean carriedSince = slot >= 0 && carried.get(slot) && editions.day(slot) >= stretch.sureFrom();
        String start = stretch.opened().kind() == Kind.CARRIES ? "" : opening(stretch.opened());
        if (!carriedSince) {
            boolean denied = slot >= 0 && editions.day(slot) > stretch.sureFrom() && stretch.dated();
            String end = stretch.closed()
                    .map(mark -> mark.kind() == Kind.END ? closing(mark) : "")
                    .orElse("");
            String ground = stretch.opened().kind() == Kind.END
                    ? closing(stretch.opened()) + ", so it was listed until then"
                    : start;
            if (slot >= 0 && carried.get(slot) && ground.isEmpty()) {
                ground = editions.words(slot) + ", carries it";
            }
            if (!end.isEmpty() && stretch.opened().kind() != Kind.END) {
                ground = ground.isEmpty() ? end : ground + ", and " + end;
            }
            return denied ? ground + ", although the " + editions.words(slot) + ", does not carry it" : ground;
        }
        String carries = carrying(day, slot, stretch);
        return stretch.dated() ? start + ", and " + carries : carries;
    }

    private String carrying(int day, int slot, Stretch stretch) {
        String here = "the " + editions.words(slot) + ", ";
        if (editions.day(slot) == day) {
            return here + "carries it";
        }
        if (slot + 1 == editions.count()) {
            return "as of the newest edition held it is listed: " + here + "carries it" + endingOf(stretch);
        }
        if (carried.get(slot + 1)) {
            return here + "and the next held, " + editions.words(slot + 1) + ", carry it";
        }
        return here + "carries it" + endingOf(stretch);
    }

    private static String endingOf(Stretch stretch) {
        return stretch.closed().map(mark -> ", and " + closing(mark)).orElse("");
    }

    private String notInForce(int day, List<Stretch> stretches, int k) {
        int slot = editions.atOrBefore(day);
        if (k == 0 && k < stretches.size() && stretches.get(0).dated()) {
            return opening(stretches.get(0).opened()) + ", which is after that day";
        }
        if (k > 0 && stretches.get(k - 1).closed().isPresent()) {
            Mark closed = stretches.get(k - 1).closed().get();
            if (closed.kind() != Kind.LACKS) {
                return closing(closed) + again(stretches, k);
            }
        }
        if (slot < 0) {
            return "no edition held carries it";
        }
        String here = "the " + editions.words(slot) + ", does not carry it";
        if (k == 0) {
            return editions.day(slot) == day || stretches.isEmpty() ? here : here + " yet" + nextLacks(slot);
        }
        int last = carried.previousSetBit(slot);
        String before = last < 0 ? "" : "; the last before to carry it is the " + editions.words(last);
        return here + before + again(stretches, k);
    }

    private String nextLacks(int slot) {
        boolean lacks = slot + 1 < editions.count() && !carried.get(slot + 1);
        return lacks ? ", nor does the next held, " + editions.words(slot + 1) : "";
    }

    private static String again(List<Stretch> stretches, int k) {
        boolean later = k < stretches.size() && stretches.get(k).dated();
        return later ? "; " + opening(stretches.get(k).opened()) + ", which is after that day" : "";
    }

    private String undetermined(int day, List<Stretch> stretches, int k) {
        int slot = editions.atOrBefore(day);
        if (editions.count() == 0) {
            return "no edition of the list is held";
        }
        String bound = k < stretches.size() ? otherGround(day, stretches.get(k)) : "";
        if (slot < 0) {
            String verb = carried.get(0) ? ", carries it" : ", does not carry it";
            return "no edition held is as old as that day; the oldest, " + editions.words(0) + verb + bound;
        }
        if (slot + 1 == editions.count()) {
            String verb = carried.get(slot) ? ", carries it" : ", does not carry it";
            return "no edition is held after the " + editions.words(slot) + verb + bound;
        }
        return "no edition is held between the " + editions.words(slot)
                + (carried.get(slot) ? ", which carries it" : ", which does not carry it") + ", and the "
                + editions.words(slot + 1)
                + (carried.get(slot + 1) ? ", which does" : ", which does not")
                + bound;
    }

    /** What else than editions bounds a listing that is in doubt on a day: a bound to come, or a start with none to carry it. */
    private String otherGround(int day, Stretch stretch) {
        Mark opened = stretch.opened();
        boolean toCome = day < stretch.sureFrom();
        boolean neverCarried = !toCome && stretch.sureTo() == stretch.sureFrom();
        boolean says = opened.kind() != Kind.CARRIES && opened.kind() != Kind.END && (toCome || neverCarried);
        return says ? "; " + opening(opened) : "";
    }

    static String opening(Mark mark) {
        String day = EditionDays.written(mark.day());
        return switch (mark.kind()) {
            case START -> "the authority dates its listing " + day + " (" + mark.where() + ")";
            case INFERRED -> "its listing is inferred to be of " + day + ": " + mark.where();
            case BY -> "it was listed no later than " + day + " (" + mark.where() + ")";
            case AMENDED ->
                "the authority amended its entry on " + day + " (" + mark.where() + "), so it was listed by then";
            case CARRIES -> "the " + mark.where() + ", carries it";
            case END, OUT_BY, LACKS -> closing(mark);
        };
    }

    static String closing(Mark mark) {
        String day = EditionDays.written(mark.day());
        return switch (mark.kind()) {
            case END ->
                mark.own()
                        ? "the list says that it ended on " + day + " (" + mark.where() + ")"
                        : "the authority dates its delisting " + day + " (" + mark.where() + ")";
            case OUT_BY -> "it was delisted no later than " + day + " (" + mark.where() + ")";
            default -> "the " + mark.where() + ", does not carry it";
        };
    }
}
