package io.cordon.core.timeline;

import io.cordon.core.model.Designation;
import io.cordon.core.model.Edition;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a list's targets on any day.
 *
 * <p>For a target, a programme and a day: a known date of listing or of delisting decides; else an edition published on
 * the day; else, if the editions before and after agree, or the newest one is before the day, they do. Otherwise, between
 * an edition without it and one with it, before the first edition held, or before a date by which it was listed, the
 * answer is {@link Status#UNDETERMINED}. What an edition carries is never reported as not in force on that edition's day,
 * whatever dates say, unless the list or a notice ends it.
 *
 * <p>Immutable; made once for a list (a pass over its editions and notices), then asked often.
 */
public final class Timeline {
    private final ListHistory history;
    private final EditionDays editions;
    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    private final NoticeMatching notices;

    private Timeline(ListHistory history) {
        this.history = history;
        editions = new EditionDays(history.editions());
        Map<String, List<ListHistory.Run>> runs = new TreeMap<>();
        for (ListHistory.Run run : history.runs()) {
            if (run.first() < 0
                    || run.first() > run.last()
                    || run.last() >= history.editions().size()) {
                throw new IllegalArgumentException("a run of " + run.target().id() + " goes from edition " + run.first()
                        + " to " + run.last() + ", but " + history.editions().size() + " are held");
            }
            runs.computeIfAbsent(run.target().id().reference(), added -> new ArrayList<>())
                    .add(run);
        }
        runs.values().forEach(list -> list.sort(Comparator.comparingInt(ListHistory.Run::first)));
        notices = NoticeMatching.of(history, runs);
        runs.forEach((reference, list) ->
                dossiers.put(reference, Dossier.of(list, editions, notices.attachedTo(reference))));
        NumberedRuns.infer(dossiers.values(), editions);
    }

    /**
     * The timeline of all that is held of one list.
     *
     * @throws IllegalArgumentException if editions are out of order, or a run names an edition that is not there
     */
    public static Timeline of(ListHistory history) {
        return new Timeline(history);
    }

    /** Every target ever held of this list, as known for a day, in order of reference. */
    public List<Listing> asOf(LocalDate day) {
        int epochDay = EditionDays.dayOf(day);
        List<Listing> all = new ArrayList<>(dossiers.size());
        dossiers.values().forEach(dossier -> all.add(listing(dossier, epochDay)));
        return all;
    }

    /** One target as known for a day; empty if no edition held ever carried it. */
    public Optional<Listing> find(String reference, LocalDate day) {
        return dossier(reference).map(dossier -> listing(dossier, EditionDays.dayOf(day)));
    }

    /** How to read, for a day, that a party is not among this list's targets. */
    public Absence absence(LocalDate day) {
        return Absence.on(EditionDays.dayOf(day), editions);
    }

    /**
     * As {@link #absence(LocalDate)}, from a list's editions alone.
     *
     * @param editions oldest first
     */
    public static Absence absence(List<Edition> editions, LocalDate day) {
        return Absence.on(EditionDays.dayOf(day), new EditionDays(editions));
    }

    /** What happened to a target's listing, oldest first; empty if no edition held ever carried it. */
    public List<Episode> episodes(String reference) {
        return dossier(reference)
                .map(dossier -> Episodes.of(dossier, history.editions(), notices.attachedTo(reference)))
                .orElse(List.of());
    }

    /** Notices that fit no target held, or several alike; they date nothing. */
    public List<Notice> unattached() {
        return notices.unattached();
    }

    /** What it was made from. */
    public ListHistory history() {
        return history;
    }

    private Optional<Dossier> dossier(String reference) {
        return Optional.ofNullable(dossiers.get(reference));
    }

    private Listing listing(Dossier dossier, int day) {
        int slot = editions.atOrBefore(day);
        int newest = slot < 0 ? -1 : editions.edition(slot);
        int r = dossier.runOn(newest);
        ListHistory.Run run = dossier.runs().get(r);
        int edition = newest < run.first() ? run.first() : Math.min(newest, run.last());
        List<Strand> strands = new ArrayList<>();
        for (int s : dossier.strandsOf(r)) {
            strands.add(dossier.strands().get(s));
        }
        Target target = withOthers(dossier, run.target(), strands, day);
        List<Standing> each = new ArrayList<>(strands.size());
        for (Strand strand : strands) {
            each.add(strand.standing(day));
        }
        return new Listing(
                target,
                overall(strands, each, day),
                each,
                history.editions().get(edition).id());
    }

    /**
     * Adds designations that the content lacks, because it is of another day, but that are or may be in force. Without
     * them a programme added after the edition before the day would be read as clear.
     */
    private static Target withOthers(Dossier dossier, Target target, List<Strand> strands, int day) {
        List<Designation> more = new ArrayList<>();
        for (int s = 0; s < dossier.strands().size(); s++) {
            Strand strand = dossier.strands().get(s);
            if (!strands.contains(strand) && strand.status(day) != Status.NOT_IN_FORCE) {
                more.add(dossier.designation(s));
                strands.add(strand);
            }
        }
        if (more.isEmpty()) {
            return target;
        }
        more.addAll(0, target.designations());
        return new Target(
                target.id(),
                target.kind(),
                target.names(),
                target.titles(),
                target.gender(),
                target.birthDates(),
                target.birthPlaces(),
                target.countries(),
                target.addresses(),
                target.identifiers(),
                more,
                target.relations(),
                target.remarks(),
                target.other());
    }

    /** In force if any designation is, since the earliest of those; else undetermined if any is; else the last to end. */
    private static Standing overall(List<Strand> strands, List<Standing> each, int day) {
        if (each.size() == 1) {
            return each.getFirst();
        }
        int at = 0;
        for (int i = 1; i < each.size(); i++) {
            if (EARLIEST_STRONGEST.compare(each.get(i), each.get(at)) < 0) {
                at = i;
            }
        }
        Standing first = each.get(at);
        Status status = first.status();
        String because = "under " + strands.get(at).programme() + ": " + first.because();
        Optional<ListedOn> listedOn = first.listedOn();
        if (status == Status.IN_FORCE && listedOn.isPresent()) {
            LocalDate start = listedOn.get().date();
            for (int i = 0; i < each.size(); i++) {
                if (each.get(i).status() == status && !strands.get(i).beganNoEarlierThan(start, day)) {
                    listedOn = Optional.of(ListedOn.noLaterThan(start));
                }
            }
        }
        return new Standing(status, listedOn, lastEnd(each, status), because);
    }

    private static final Comparator<Standing> EARLIEST_STRONGEST = Comparator.<Standing>comparingInt(
                    one -> switch (one.status()) {
                        case IN_FORCE -> 0;
                        case UNDETERMINED -> 1;
                        case NOT_IN_FORCE -> 2;
                    })
            .thenComparing(one -> one.listedOn().map(ListedOn::date).orElse(LocalDate.MAX));

    /** The last of the ends of all designations of a status, if all are known. */
    private static Optional<LocalDate> lastEnd(List<Standing> each, Status status) {
        LocalDate last = LocalDate.MIN;
        for (Standing one : each) {
            if (one.status() == status) {
                if (one.delistedOn().isEmpty()) {
                    return Optional.empty();
                }
                last = one.delistedOn().get().isAfter(last) ? one.delistedOn().get() : last;
            }
        }
        return Optional.of(last);
    }
}
