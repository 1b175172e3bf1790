package io.cordon.core.timeline;

import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the target that a notice speaks of.
 *
 * <p>A target fits if it shares a name with the notice, is of its kind, was under its programme in some edition, and no
 * birth dates contradict. Where the name has changed since, amendments lead from the name of the notice to that of the
 * list, step by step in order of time (for a delisting, back in time). If several targets fit, a shared birth date
 * decides, then the number of shared names, then whether the dates agree with the editions; if still two are left, the
 * notice is attached to none.
 */
final class NoticeMatching {
    private static final int MAX_NAMES_FOLLOWED = 200;

    private final String list;
    private final List<Party> parties = new ArrayList<>();
    private final Map<String, List<Party>> byName = new HashMap<>();
    private final Map<String, List<Notice>> amendedFrom = new HashMap<>();
    private final Map<String, List<Notice>> amendedTo = new HashMap<>();
    private final Map<String, List<Attachment>> attached = new HashMap<>();
    private final List<Notice> unattached = new ArrayList<>();

    /** A target with what notices can be held against, over all its contents. */
    private record Party(
            String reference,
            Set<TargetKind> kinds,
            Set<String> names,
            Set<String> primaries,
            Set<String> programmes,
            Set<PartialDate> births,
            int firstDay,
            int lastDay) {}

    /** How well a target fits a notice. */
    private record Fit(Party party, boolean birth, int names, boolean dates, boolean primary) {
        static final Comparator<Fit> BETTER = Comparator.comparing(Fit::birth)
                .thenComparingInt(Fit::names)
                .thenComparing(Fit::dates)
                .thenComparing(Fit::primary);
    }

    private NoticeMatching(String list) {
        this.list = list;
    }

    /** @param targets the runs of each target, by reference */
    static NoticeMatching of(ListHistory history, Map<String, List<ListHistory.Run>> targets) {
        NoticeMatching matching = new NoticeMatching(history.list());
        if (history.notices().isEmpty()) {
            return matching;
        }
        targets.forEach((reference, runs) -> matching.addParty(reference, runs, history));
        for (Notice notice : history.notices()) {
            if (notice.kind() == Notice.Kind.AMENDED) {
                NameKeys.of(notice.formerNames()).forEach(key -> matching.put(matching.amendedFrom, key, notice));
                NameKeys.of(notice.names()).forEach(key -> matching.put(matching.amendedTo, key, notice));
            }
        }
        history.notices().forEach(matching::attach);
        return matching;
    }

    List<Attachment> attachedTo(String reference) {
        return attached.getOrDefault(reference, List.of());
    }

    List<Notice> unattached() {
        return List.copyOf(unattached);
    }

    private <V> void put(Map<String, List<V>> map, String key, V value) {
        map.computeIfAbsent(key, added -> new ArrayList<>()).add(value);
    }

    private void addParty(String reference, List<ListHistory.Run> runs, ListHistory history) {
        Set<String> texts = new HashSet<>();
        Set<String> primaries = new HashSet<>();
        Set<String> programmes = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<PartialDate> births = new HashSet<>();
        Set<TargetKind> kinds = new HashSet<>();
        for (ListHistory.Run run : runs) {
            Target target = run.target();
            target.names().forEach(name -> texts.add(name.text()));
            primaries.add(NameKeys.of(target.primaryName().text()));
            target.programmes().forEach(code -> programmes.add(code.strip()));
            births.addAll(target.birthDates());
            kinds.add(target.kind());
        }
        int first = EditionDays.dayOf(
                history.editions().get(runs.getFirst().first()).published());
        int last =
                EditionDays.dayOf(history.editions().get(runs.getLast().last()).published());
        Party party = new Party(reference, kinds, NameKeys.of(texts), primaries, programmes, births, first, last);
        parties.add(party);
        party.names().forEach(key -> put(byName, key, party));
    }

    private void attach(Notice notice) {
        List<Fit> best = notice.list().equals(list) ? best(notice) : List.of();
        if (best.size() == 1) {
            put(attached, best.getFirst().party().reference(), new Attachment(notice));
        } else {
            unattached.add(notice);
        }
    }

    private List<Fit> best(Notice notice) {
        Set<String> stated = NameKeys.of(notice.names());
        List<Fit> direct = bestOf(notice, stated);
        if (direct.size() == 1) {
            return direct;
        }
        Set<String> followed = new LinkedHashSet<>(stated);
        if (notice.kind() == Notice.Kind.AMENDED) {
            followed.addAll(NameKeys.of(notice.formerNames()));
        }
        follow(followed, notice, notice.kind() != Notice.Kind.DELISTED);
        List<Fit> through = followed.size() == stated.size() ? direct : bestOf(notice, followed);
        if (!through.isEmpty() || notice.kind() != Notice.Kind.AMENDED) {
            return through;
        }
        follow(followed, notice, false);
        return bestOf(notice, followed);
    }

    /** Adds the names that amendments lead to from those given: later ones, or, back in time, earlier ones. */
    private void follow(Set<String> names, Notice from, boolean forward) {
        Map<String, List<Notice>> steps = forward ? amendedFrom : amendedTo;
        record Reached(String name, LocalDate on) {}
        Deque<Reached> open = new ArrayDeque<>();
        names.forEach(name -> open.add(new Reached(name, from.on().date())));
        while (!open.isEmpty() && names.size() < MAX_NAMES_FOLLOWED) {
            Reached reached = open.remove();
            for (Notice step : steps.getOrDefault(reached.name(), List.of())) {
                LocalDate on = step.on().date();
                boolean inOrder = forward ? !on.isBefore(reached.on()) : !on.isAfter(reached.on());
                if (inOrder
                        && sameKind(step.targetKind(), from.targetKind())
                        && !contradict(step.birthDates(), from.birthDates())) {
                    for (String name : NameKeys.of(forward ? step.names() : step.formerNames())) {
                        if (names.add(name)) {
                            open.add(new Reached(name, on));
                        }
                    }
                }
            }
        }
    }

    /** The targets that fit best: one, or several that fit alike, or none. */
    private List<Fit> bestOf(Notice notice, Set<String> names) {
        Map<Party, Integer> shared = new LinkedHashMap<>();
        for (String name : names) {
            byName.getOrDefault(name, List.of()).forEach(party -> shared.merge(party, 1, Integer::sum));
        }
        List<Fit> best = new ArrayList<>();
        shared.forEach((party, count) -> {
            if (fits(notice, party)) {
                Fit fit = fit(notice, party, names, count);
                int order = best.isEmpty() ? 0 : Fit.BETTER.compare(fit, best.getFirst());
                if (order > 0) {
                    best.clear();
                }
                if (order >= 0 && (fit.birth() || fit.primary() || !onlyNicknames(names, party))) {
                    best.add(fit);
                }
            }
        });
        return best;
    }

    private static boolean fits(Notice notice, Party party) {
        return (notice.programme().isBlank()
                        || party.programmes().contains(notice.programme().strip()))
                && party.kinds().stream().anyMatch(kind -> sameKind(kind, notice.targetKind()))
                && !contradict(notice.birthDates(), party.births());
    }

    private static Fit fit(Notice notice, Party party, Set<String> names, int shared) {
        boolean birth = notice.birthDates().stream().anyMatch(date -> meetsAny(date, party.births()));
        int on = EditionDays.dayOf(notice.on().date());
        boolean dates = switch (notice.kind()) {
            case LISTED -> on <= party.firstDay();
            case AMENDED -> true;
            case DELISTED -> on >= party.lastDay();
        };
        boolean primary = party.primaries().contains(names.iterator().next());
        return new Fit(party, birth, shared, dates, primary);
    }

    /** Whether a person is met by single words alone, as nicknames are, which many share. */
    private static boolean onlyNicknames(Set<String> names, Party party) {
        return party.kinds().contains(TargetKind.PERSON)
                && names.stream()
                        .noneMatch(
                                name -> name.indexOf(' ') > 0 && party.names().contains(name));
    }

    private static boolean sameKind(TargetKind a, TargetKind b) {
        return a == b || a == TargetKind.UNKNOWN || b == TargetKind.UNKNOWN;
    }

    private static boolean contradict(Collection<PartialDate> a, Collection<PartialDate> b) {
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(date -> meetsAny(date, b));
    }

    private static boolean meetsAny(PartialDate date, Collection<PartialDate> others) {
        return others.stream().anyMatch(other -> meet(date, other));
    }

    /** Whether two dates can be the same day; one that is approximate may be a year off. */
    private static boolean meet(PartialDate a, PartialDate b) {
        int years = a.circa() || b.circa() ? 1 : 0;
        return !a.from().minusYears(years).isAfter(b.to())
                && !b.from().minusYears(years).isAfter(a.to());
    }
}
