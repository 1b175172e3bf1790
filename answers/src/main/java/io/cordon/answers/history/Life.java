package io.cordon.answers.history;

import io.cordon.answers.changes.Words;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Edition;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.DatedChange;
import io.cordon.core.timeline.Episode;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A target's life on one list.
 *
 * @param listing the target as known for the day asked about
 * @param events oldest first
 * @param bars when it was in force, by programme, then oldest first
 */
public record Life(Listing listing, List<Event> events, List<Bar> bars) {
    public Life {
        events = List.copyOf(events);
        bars = List.copyOf(bars);
    }

    /**
     * Tells a target's life.
     *
     * @param day the day whose listing heads it; events of all days are told
     * @return empty if no edition held carries the target
     */
    public static Optional<Life> of(Timeline timeline, String reference, LocalDate day) {
        return timeline.find(reference, day).map(listing -> {
            List<Episode> episodes = timeline.episodes(reference);
            List<Event> events = new ArrayList<>();
            Set<String> delisted = new HashSet<>();
            for (Episode episode : episodes) {
                events.add(new Event(what(episode, delisted), episode, act(timeline, listing.target(), episode)));
                if (episode.kind() == Episode.Kind.DELISTED) {
                    delisted.add(episode.programme());
                }
            }
            return new Life(listing, events, bars(episodes));
        });
    }

    /** The target. */
    public Target target() {
        return listing.target();
    }

    private static Event.What what(Episode episode, Set<String> delisted) {
        return switch (episode.kind()) {
            case AMENDED -> Event.What.AMENDED;
            case DELISTED -> Event.What.DELISTED;
            case LISTED -> delisted.contains(episode.programme()) ? Event.What.RELISTED : Event.What.DESIGNATED;
        };
    }

    /**
     * The law as contents state it: for a listing, the first that an edition of that day or later carries; for a delisting,
     * the last before it.
     */
    private static DatedChange.Act act(Timeline timeline, Target target, Episode episode) {
        String programme = episode.programme();
        if (programme.isEmpty()) {
            return new DatedChange.Act("", "", "", Set.of());
        }
        List<Edition> editions = timeline.history().editions();
        LocalDate on = episode.on().date();
        Optional<Designation> before = Optional.empty();
        Optional<Designation> since = Optional.empty();
        for (ListHistory.Run run : timeline.history().runs()) {
            Optional<Designation> stated =
                    run.target().id().equals(target.id()) ? designation(run.target(), programme) : Optional.empty();
            if (stated.isPresent() && editions.get(run.first()).published().isBefore(on)) {
                before = stated;
            }
            if (stated.isPresent()
                    && since.isEmpty()
                    && !editions.get(run.last()).published().isBefore(on)) {
                since = stated;
            }
        }
        Optional<Designation> first = episode.kind() == Episode.Kind.DELISTED ? before : since;
        Optional<Designation> second = episode.kind() == Episode.Kind.DELISTED ? since : before;
        DatedChange.Act act = first.or(() -> second)
                .map(found ->
                        new DatedChange.Act(found.programme(), found.legalBasis(), found.reference(), found.measures()))
                .orElse(new DatedChange.Act(programme, "", "", Set.of()));
        return Words.complete(act, target.id().list(), target.kind());
    }

    private static Optional<Designation> designation(Target target, String programme) {
        return target.designations().stream()
                .filter(one -> one.programme().equals(programme))
                .findFirst();
    }

    /** Each listing with the first delisting after it, of those under its programme. */
    private static List<Bar> bars(List<Episode> episodes) {
        Map<String, List<Episode>> byProgramme = new LinkedHashMap<>();
        for (Episode episode : episodes) {
            if (episode.kind() != Episode.Kind.AMENDED) {
                byProgramme
                        .computeIfAbsent(episode.programme(), added -> new ArrayList<>())
                        .add(episode);
            }
        }
        List<Bar> bars = new ArrayList<>();
        byProgramme.values().forEach(each -> {
            List<Episode> ends = new ArrayList<>(each);
            ends.removeIf(episode -> episode.kind() == Episode.Kind.LISTED);
            for (Episode episode : each) {
                if (episode.kind() == Episode.Kind.LISTED) {
                    Optional<Episode> end = ends.stream()
                            .filter(one -> one.on().date().isAfter(episode.on().date()))
                            .findFirst();
                    end.ifPresent(ends::remove);
                    bars.add(bar(episode, end));
                }
            }
        });
        return bars;
    }

    private static Bar bar(Episode start, Optional<Episode> end) {
        return new Bar(
                start.programme(),
                start.on().date(),
                start.on().certainty() != ListedOn.Certainty.NO_LATER_THAN,
                start.after(),
                end.map(one -> one.after().orElse(one.on().date().minusDays(1))),
                end.map(one -> one.on().date()));
    }
}
