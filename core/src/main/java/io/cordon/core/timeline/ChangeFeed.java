package io.cordon.core.timeline;

import io.cordon.core.model.Designation;
import io.cordon.core.model.Edition;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells what an authority did to a list between two days: the episodes of every target's listing, seen as changes of the
 * list. What the first edition held carries without a date of listing is where knowledge begins, not a change.
 */
public final class ChangeFeed {
    private static final Comparator<DatedChange> ORDER = Comparator.comparing(
                    (DatedChange change) -> change.on().date())
            .thenComparing(change -> change.on().certainty())
            .thenComparing(DatedChange::kind)
            .thenComparing(change -> change.target().map(Object::toString).orElse("~"))
            .thenComparing(DatedChange::key);

    private final Timeline timeline;
    private final LocalDate since;
    private final LocalDate until;
    private final Map<String, List<Target>> contents = new TreeMap<>();

    private ChangeFeed(Timeline timeline, LocalDate since, LocalDate until) {
        this.timeline = timeline;
        this.since = since;
        this.until = until;
        for (ListHistory.Run run : timeline.history().runs()) {
            contents.computeIfAbsent(run.target().id().reference(), reference -> new ArrayList<>())
                    .add(run.target());
        }
    }

    /** The changes from a day to another, both included, oldest first. */
    public static List<DatedChange> between(Timeline timeline, LocalDate since, LocalDate until) {
        ChangeFeed feed = new ChangeFeed(timeline, since, until);
        List<DatedChange> changes = new ArrayList<>();
        feed.contents.keySet().forEach(reference -> feed.target(reference, changes));
        timeline.unattached().forEach(notice -> feed.notice(notice, changes));
        changes.sort(ORDER);
        return changes;
    }

    private boolean wanted(ListedOn on) {
        return !on.date().isBefore(since) && !on.date().isAfter(until);
    }

    /** Several programmes that begin, or end, on one day are one change. */
    private record Together(Episode.Kind kind, ListedOn on, Optional<LocalDate> after, String because) {}

    private void target(String reference, List<DatedChange> changes) {
        Map<Together, List<Episode>> together = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        Map<Episode, Integer> nth = new HashMap<>();
        for (Episode episode : timeline.episodes(reference)) {
            nth.put(episode, counts.merge(episode.kind() + "|" + episode.programme(), 1, Integer::sum));
            boolean whereKnowledgeBegins = episode.kind() == Episode.Kind.LISTED
                    && episode.on().certainty() == ListedOn.Certainty.NO_LATER_THAN
                    && episode.after().isEmpty();
            if (wanted(episode.on()) && !whereKnowledgeBegins) {
                String because = episode.kind() == Episode.Kind.AMENDED ? episode.because() : "";
                together.computeIfAbsent(
                                new Together(episode.kind(), episode.on(), episode.after(), because),
                                key -> new ArrayList<>())
                        .add(episode);
            }
        }
        together.forEach((what, episodes) -> changes.add(change(reference, what, episodes, nth)));
    }

    private DatedChange change(String reference, Together what, List<Episode> episodes, Map<Episode, Integer> nth) {
        LocalDate day = what.on().date();
        LocalDate before = what.after().orElse(day.minusDays(1));
        DatedChange.Kind kind = switch (what.kind()) {
            case LISTED -> inForce(reference, before) ? DatedChange.Kind.EXTENDED : DatedChange.Kind.ADDED;
            case AMENDED -> DatedChange.Kind.AMENDED;
            case DELISTED -> inForce(reference, day) ? DatedChange.Kind.REDUCED : DatedChange.Kind.REMOVED;
        };
        Target content = timeline.find(reference, what.kind() == Episode.Kind.DELISTED ? before : day)
                .orElseThrow()
                .target();
        List<DatedChange.Act> acts = new ArrayList<>();
        StringBuilder key =
                new StringBuilder(content.id().toString()).append('|').append(what.kind());
        for (Episode episode : episodes) {
            key.append('|').append(episode.programme()).append('#').append(nth.get(episode));
            if (!episode.programme().isEmpty()) {
                acts.add(act(reference, content, episode.programme()));
            }
        }
        if (acts.isEmpty()) {
            content.designations().forEach(designation -> acts.add(act(designation)));
        }
        return new DatedChange(
                key.toString(),
                kind,
                content.id().list(),
                Optional.of(content.id()),
                content.primaryName().text(),
                content.kind(),
                what.on(),
                what.after(),
                acts.stream().distinct().toList(),
                episodes.stream().flatMap(episode -> episode.fields().stream()).toList(),
                episodes.getFirst().because(),
                known(day));
    }

    private boolean inForce(String reference, LocalDate day) {
        return timeline.find(reference, day)
                .filter(listing -> listing.standing().status() == Status.IN_FORCE)
                .isPresent();
    }

    private DatedChange.Act act(String reference, Target content, String programme) {
        List<Target> places = new ArrayList<>(List.of(content));
        places.addAll(contents.getOrDefault(reference, List.of()));
        for (Target place : places) {
            for (Designation designation : place.designations()) {
                if (designation.programme().equals(programme)) {
                    return act(designation);
                }
            }
        }
        return new DatedChange.Act(programme, "", "", java.util.Set.of());
    }

    private static DatedChange.Act act(Designation designation) {
        return new DatedChange.Act(
                designation.programme(), designation.legalBasis(), designation.reference(), designation.measures());
    }

    /** A party that was listed and delisted between the editions held, or before them, is known from a notice alone. */
    private void notice(Notice notice, List<DatedChange> changes) {
        boolean bound = notice.on().certainty() == ListedOn.Certainty.NO_LATER_THAN;
        if (notice.kind() == Notice.Kind.AMENDED || bound || !wanted(notice.on())) {
            return;
        }
        boolean listed = notice.kind() == Notice.Kind.LISTED;
        String name = notice.names().getFirst();
        changes.add(new DatedChange(
                notice.list() + "|" + notice.kind() + "|" + name + "|" + notice.programme() + "|"
                        + notice.on().date(),
                listed ? DatedChange.Kind.ADDED : DatedChange.Kind.REMOVED,
                notice.list(),
                Optional.empty(),
                name,
                notice.targetKind(),
                notice.on(),
                Optional.empty(),
                List.of(new DatedChange.Act(notice.programme(), "", "", java.util.Set.of())),
                List.of(),
                "the authority's own record says so (" + notice.source()
                        + "); no edition held carries it under this name",
                known(notice.on().date())));
    }

    /** When it could first be known here: when the first edition of that day or later was read. */
    private Instant known(LocalDate day) {
        for (Edition edition : timeline.history().editions()) {
            if (!edition.published().isBefore(day)) {
                return edition.readAt();
            }
        }
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
