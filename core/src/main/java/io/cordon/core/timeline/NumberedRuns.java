package io.cordon.core.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Infers dates of listing from numbers. An authority that numbers its targets as it lists them gives those of one day
 * consecutive numbers; so a target without a date, whose nearest neighbours under its programme, on both sides, were
 * listed on one day, was listed on that day too. Numbers between them that belong to other programmes do not matter: an
 * authority prepares several actions at once.
 */
final class NumberedRuns {
    /** How far neighbours may be: targets delisted since leave holes in a run. */
    private static final long REACH = 10;

    private final NavigableMap<Long, Dossier> byNumber = new TreeMap<>();
    /** The exact first day under each programme, of those numbers that have one. */
    private final NavigableMap<Long, Map<String, Integer>> dated = new TreeMap<>();

    private NumberedRuns() {}

    /** Adds an inferred date of listing to each strand whose neighbours tell it. */
    static void infer(Iterable<Dossier> dossiers, EditionDays editions) {
        NumberedRuns runs = new NumberedRuns();
        for (Dossier dossier : dossiers) {
            number(dossier.reference()).ifPresent(number -> runs.add(number, dossier));
        }
        record Found(Dossier dossier, int strand, Mark mark) {}
        List<Found> found = new ArrayList<>();
        runs.byNumber.forEach((number, dossier) -> {
            for (int s = 0; s < dossier.strands().size(); s++) {
                int strand = s;
                runs.mark(number, dossier.strands().get(s), editions)
                        .ifPresent(mark -> found.add(new Found(dossier, strand, mark)));
            }
        });
        // Only stated dates are neighbours: what is inferred is added after all is found.
        found.forEach(one -> one.dossier()
                .replaceStrand(
                        one.strand(), one.dossier().strands().get(one.strand()).with(one.mark())));
    }

    private Optional<Mark> mark(long number, Strand strand, EditionDays editions) {
        if (strand.stretches().isEmpty()
                || strand.marks().stream().anyMatch(mark -> mark.kind().isStart())) {
            return Optional.empty();
        }
        Optional<Map.Entry<Long, Integer>> below = nearest(
                strand.programme(),
                dated.subMap(number - REACH, true, number, false).descendingMap());
        Optional<Map.Entry<Long, Integer>> above =
                nearest(strand.programme(), dated.subMap(number, false, number + REACH, true));
        if (below.isEmpty()
                || above.isEmpty()
                || !below.get().getValue().equals(above.get().getValue())) {
            return Optional.empty();
        }
        int day = below.get().getValue();
        Stretch first = strand.stretches().getFirst();
        boolean agrees = day <= first.sureFrom() && day > first.outUntil();
        String where = below.get().getKey() + " and " + above.get().getKey()
                + ", numbered before and after it, were both listed on that day under " + strand.programme();
        return agrees ? Optional.of(new Mark(day, Mark.Kind.INFERRED, false, where)) : Optional.empty();
    }

    private void add(long number, Dossier dossier) {
        byNumber.put(number, dossier);
        Map<String, Integer> days = new HashMap<>();
        for (Strand strand : dossier.strands()) {
            if (!strand.stretches().isEmpty()
                    && strand.stretches().getFirst().opened().kind() == Mark.Kind.START) {
                days.putIfAbsent(
                        strand.programme(), strand.stretches().getFirst().sureFrom());
            }
        }
        if (!days.isEmpty()) {
            dated.put(number, days);
        }
    }

    /** The first of some dated numbers that is dated under a programme, and its day. */
    private static Optional<Map.Entry<Long, Integer>> nearest(
            String programme, NavigableMap<Long, Map<String, Integer>> numbers) {
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(programme))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().get(programme)))
                .findFirst();
    }

    private static Optional<Long> number(String reference) {
        boolean digits = reference.length() <= 18 && reference.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.parseLong(reference)) : Optional.empty();
    }
}
