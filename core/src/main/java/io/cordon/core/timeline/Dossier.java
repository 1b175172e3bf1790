package io.cordon.core.timeline;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn.Certainty;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is held of one target: its contents through the editions, and a strand for each programme.
 *
 * <p>Where one content holds several designations under one programme, the first of each content makes one strand, the
 * second another, and so on.
 */
final class Dossier {
    private final List<ListHistory.Run> runs;
    private final List<Strand> strands;
    /** For each run, the strand of each of its target's designations. */
    private final int[][] strandOf;

    private Dossier(List<ListHistory.Run> runs, List<Strand> strands, int[][] strandOf) {
        this.runs = runs;
        this.strands = strands;
        this.strandOf = strandOf;
    }

    /** @param runs of one target, oldest first */
    static Dossier of(List<ListHistory.Run> runs, EditionDays editions, List<Attachment> notices) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        List<String> programmes = new ArrayList<>();
        int[][] strandOf = new int[runs.size()][];
        for (int r = 0; r < runs.size(); r++) {
            List<Designation> designations = runs.get(r).target().designations();
            strandOf[r] = new int[designations.size()];
            Map<String, Integer> seen = new HashMap<>();
            for (int d = 0; d < designations.size(); d++) {
                String programme = designations.get(d).programme();
                String key = programme + '\n' + seen.merge(programme, 1, Integer::sum);
                strandOf[r][d] = keys.computeIfAbsent(key, added -> {
                    programmes.add(programme);
                    return programmes.size() - 1;
                });
            }
        }
        List<Strand> strands = new ArrayList<>();
        for (int s = 0; s < programmes.size(); s++) {
            strands.add(strand(s, programmes.get(s), runs, strandOf, editions, notices));
        }
        return new Dossier(List.copyOf(runs), strands, strandOf);
    }

    private static Strand strand(
            int s,
            String programme,
            List<ListHistory.Run> runs,
            int[][] strandOf,
            EditionDays editions,
            List<Attachment> notices) {
        List<Mark> marks = new ArrayList<>();
        BitSet carried = new BitSet();
        for (int r = 0; r < runs.size(); r++) {
            int d = indexOf(strandOf[r], s);
            if (d >= 0) {
                Designation designation = runs.get(r).target().designations().get(d);
                carry(runs.get(r), designation, editions, carried);
                boolean continues = r + 1 < runs.size()
                        && runs.get(r + 1).first() == runs.get(r).last() + 1
                        && indexOf(strandOf[r + 1], s) >= 0;
                state(marks, designation, words(editions, runs.get(r)), continues);
            }
        }
        for (Attachment notice : notices) {
            if (notice.speaksOf(programme)) {
                marks.add(notice.mark());
            }
        }
        // Last: which editions matter depends on the marks beside them.
        editions.addMarks(marks, carried);
        return new Strand(programme, editions, carried, marks);
    }

    private static String words(EditionDays editions, ListHistory.Run run) {
        for (int slot = 0; slot < editions.count(); slot++) {
            if (editions.edition(slot) >= run.first()) {
                return "edition " + editions.id(slot);
            }
        }
        return "edition";
    }

    private static void carry(ListHistory.Run run, Designation designation, EditionDays editions, BitSet carried) {
        int until = designation.until().map(EditionDays::dayOf).orElse(Integer.MAX_VALUE);
        for (int slot = 0; slot < editions.count(); slot++) {
            int edition = editions.edition(slot);
            if (edition >= run.first() && edition <= run.last() && editions.day(slot) < until) {
                carried.set(slot);
            }
        }
    }

    /** Adds what a content itself states of a listing's dates. A later content's end stands in for an earlier one's. */
    private static void state(List<Mark> marks, Designation designation, String where, boolean continues) {
        designation.listedOn().ifPresent(on -> {
            Mark.Kind kind = on.certainty() == Certainty.NO_LATER_THAN
                    ? Mark.Kind.BY
                    : on.certainty() == Certainty.EXACT ? Mark.Kind.START : Mark.Kind.INFERRED;
            marks.add(new Mark(EditionDays.dayOf(on.date()), kind, true, where));
        });
        if (!continues) {
            designation
                    .until()
                    .ifPresent(end -> marks.add(new Mark(EditionDays.dayOf(end), Mark.Kind.END, true, where)));
        }
    }

    private static int indexOf(int[] values, int value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    List<ListHistory.Run> runs() {
        return runs;
    }

    List<Strand> strands() {
        return strands;
    }

    String reference() {
        return runs.getFirst().target().id().reference();
    }

    /** A strand's designation, as the newest content that has it states it. */
    Designation designation(int s) {
        for (int r = runs.size() - 1; r >= 0; r--) {
            int d = indexOf(strandOf[r], s);
            if (d >= 0) {
                return runs.get(r).target().designations().get(d);
            }
        }
        throw new IllegalArgumentException("no content has strand " + s);
    }

    void replaceStrand(int s, Strand strand) {
        strands.set(s, strand);
    }

    /** The strand of each designation of a run's target. */
    int[] strandsOf(int run) {
        return strandOf[run];
    }

    /** The run whose content applies on a day: the last to begin by {@code edition}, the newest on or before it, or -1. */
    int runOn(int edition) {
        int run = 0;
        while (run + 1 < runs.size() && runs.get(run + 1).first() <= edition) {
            run++;
        }
        return run;
    }
}
