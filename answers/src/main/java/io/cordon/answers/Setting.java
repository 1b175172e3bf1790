package io.cordon.answers;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TargetId;
import io.cordon.core.screen.OnStale;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.search.Snapshot;
import io.cordon.core.timeline.Absence;
import io.cordon.core.timeline.Held;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import io.cordon.intake.articles.KnownNames;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything set out for screening: the day, the policy, the lists with the edition each answers from, and the screener.
 *
 * @param day the day asked about
 * @param known the moment whose knowledge may be used; empty for all that is known now
 * @param policy what counts as a hit
 * @param grounds the lists asked
 * @param ages how current they are
 * @param screener over all the lists' targets, as known for the day
 * @param profiles which of them are one party
 */
public record Setting(
        LocalDate day,
        Optional<Known> known,
        Policy policy,
        List<Ground> grounds,
        ListAges ages,
        Screener screener,
        LazyProfiles profiles) {

    /**
     * One list's part in an answer.
     *
     * @param edition the newest edition on or before the day, else the first one after it
     * @param absence how to read that somebody is not among the hits
     * @param held all that was held of the list, as far as it may be used
     */
    public record Ground(Edition edition, Absence absence, Held held) {}

    public static Setting prepare(
            DataFolder folder, List<String> lists, Optional<LocalDate> asked, Instant now, Policy policy) {
        return prepare(folder, lists, asked, Optional.empty(), now, policy);
    }

    /** As known at a moment, see {@link Holdings#load(DataFolder, List, Optional)}. */
    public static Setting prepare(
            DataFolder folder,
            List<String> lists,
            Optional<LocalDate> asked,
            Optional<Known> known,
            Instant now,
            Policy policy) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean sampleAlone = lists.equals(List.of(Holdings.SAMPLE));
        if (sampleAlone || !folder.holdsAnything()) {
            return build(folder, Holdings.load(folder, lists, known), asked, known, now, policy);
        }
        KeptSnapshots kept = KeptSnapshots.of(folder, lists, asked.orElse(today), known);
        Optional<Snapshot> held = kept.open();
        if (held.isPresent()) {
            List<Ground> grounds = GroundsCodec.decode(held.get().note());
            ListAges ages = ages(folder, grounds, asked.orElse(today), judgedAt(known, now), policy);
            Screener screener = Screener.of(held.get(), policy);
            LazyProfiles profiles = profiles(folder, kept, known, screener);
            return new Setting(asked.orElse(today), known, policy, grounds, ages, screener, profiles);
        }
        Holdings holdings = Holdings.load(folder, lists, known);
        if (holdings.sampleOnly()) {
            return build(folder, holdings, asked, known, now, policy);
        }
        LocalDate day = asked.orElse(today);
        List<Ground> grounds = new ArrayList<>();
        Snapshot snapshot = Screener.snapshot(listings(holdings, day, grounds), GroundsCodec.encode(grounds));
        kept.keep(snapshot);
        ListAges ages = ages(folder, grounds, day, judgedAt(known, now), policy);
        Screener screener = Screener.of(snapshot, policy);
        LazyProfiles profiles = profiles(folder, kept, known, screener);
        return new Setting(day, known, policy, List.copyOf(grounds), ages, screener, profiles);
    }

    private static LazyProfiles profiles(
            DataFolder folder, KeptSnapshots kept, Optional<Known> known, Screener screener) {
        return new LazyProfiles(() -> KeptProfiles.of(folder, kept, known, screener::listings));
    }

    private static LazyProfiles profiles(DataFolder folder, Optional<Known> known, List<Listing> listings) {
        return new LazyProfiles(() -> KeptProfiles.resolve(listings, KeptProfiles.decisions(folder, known)));
    }

    /**
     * The same on a later day, for which names are as common as they are here, so that what changed for one target moves
     * nobody's score with another.
     */
    public Setting later(DataFolder folder, List<String> lists, Optional<LocalDate> asked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        boolean sampleAlone = lists.equals(List.of(Holdings.SAMPLE));
        if (!sampleAlone && folder.holdsAnything()) {
            Optional<Snapshot> held =
                    KeptSnapshots.of(folder, lists, asked.orElse(today), known).open();
            if (held.isPresent()) {
                List<Listing> listings =
                        Screener.of(held.get(), policy).listings().toList();
                return later(
                        folder,
                        asked.orElse(today),
                        now,
                        GroundsCodec.decode(held.get().note()),
                        listings);
            }
        }
        Holdings holdings = Holdings.load(folder, lists, known);
        LocalDate later = asked.orElseGet(() -> holdings.defaultDay(today));
        List<Ground> laterGrounds = new ArrayList<>();
        List<Listing> listings = listings(holdings, later, laterGrounds);
        return later(folder, later, now, laterGrounds, listings);
    }

    private Setting later(
            DataFolder folder, LocalDate later, Instant now, List<Ground> laterGrounds, List<Listing> listings) {
        ListAges laterAges = ages(folder, laterGrounds, later, now, policy);
        return new Setting(
                later,
                known,
                policy,
                List.copyOf(laterGrounds),
                laterAges,
                screener.over(listings),
                profiles(folder, known, listings));
    }

    /**
     * The same with its lists' ages judged at another moment.
     *
     * @throws StaleListsException if they are stale and the policy wants no answer then
     */
    public Setting judged(DataFolder folder, Instant now) {
        ListAges judged = ages(folder, grounds, day, judgedAt(known, now), policy);
        return new Setting(day, known, policy, grounds, judged, screener, profiles);
    }

    private static Setting build(
            DataFolder folder,
            Holdings holdings,
            Optional<LocalDate> asked,
            Optional<Known> known,
            Instant now,
            Policy policy) {
        LocalDate day = asked.orElseGet(() -> holdings.defaultDay(LocalDate.ofInstant(now, ZoneOffset.UTC)));
        List<Ground> grounds = new ArrayList<>();
        List<Listing> listings = listings(holdings, day, grounds);
        ListAges ages = ages(folder, grounds, day, judgedAt(known, now), policy);
        LazyProfiles profiles = profiles(folder, known, listings);
        return new Setting(day, known, policy, List.copyOf(grounds), ages, Screener.of(listings, policy), profiles);
    }

    private static Instant judgedAt(Optional<Known> known, Instant now) {
        return known.map(at -> at.orNow(now)).orElse(now);
    }

    /** How current the lists are; where they are not and the policy wants no answer then, there is none. */
    private static ListAges ages(DataFolder folder, List<Ground> grounds, LocalDate day, Instant now, Policy policy) {
        ListAges ages = ListAges.judge(folder, grounds, day, now);
        if (policy.onStale() == OnStale.FAIL_CLOSED && !ages.stale().isEmpty()) {
            throw ages.refusal();
        }
        return ages;
    }

    private static List<Listing> listings(Holdings holdings, LocalDate day, List<Ground> grounds) {
        List<Listing> listings = new ArrayList<>();
        for (ListHistory history : holdings.histories()) {
            Timeline timeline = Timeline.of(history);
            listings.addAll(timeline.asOf(day));
            grounds.add(new Ground(editionFor(history, day), timeline.absence(day), holdings.held(history.list())));
        }
        if (listings.isEmpty()) {
            throw new NoUsableListException("the lists held have no target; import one with: cordon import LIST FILE");
        }
        return listings;
    }

    /** Whether every list asked can say that somebody who is not among its hits was not listed on the day. */
    public boolean absenceDecided() {
        return grounds.stream().allMatch(ground -> ground.absence().decided());
    }

    /** The names of all targets, in the form in which an article's words are looked up. */
    public Set<String> knownNames() {
        Set<String> names = new HashSet<>();
        screener.listings().forEach(listing -> {
            for (Name name : listing.target().names()) {
                if (name.quality() != NameQuality.WEAK) {
                    names.add(KnownNames.normalise(name.text()));
                }
            }
        });
        return names;
    }

    /** The listing of a target that was hit. */
    public Listing listing(TargetId id) {
        return screener.listing(id)
                .orElseThrow(() -> new IllegalArgumentException("no listing of " + id + " was prepared"));
    }

    /** The id of the edition that a list answers from; empty if the list is not asked. */
    public String edition(String list) {
        return grounds.stream()
                .map(Ground::edition)
                .filter(edition -> edition.list().equals(list))
                .map(Edition::id)
                .findFirst()
                .orElse("");
    }

    /** The newest edition on or before a day, else the first. */
    public static Edition editionFor(ListHistory history, LocalDate day) {
        Edition chosen = history.editions().getFirst();
        for (Edition edition : history.editions()) {
            if (!edition.published().isAfter(day)) {
                chosen = edition;
            }
        }
        return chosen;
    }
}
