package io.cordon.core.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cordon.core.model.Edition;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random histories in which editions and notices are read in any order: a target is added, amended, delisted, relisted. For
 * every pair of dates, the day asked about and the moment known, the timeline equals the plain model, which is told only
 * what had been read by then; and reading more changes nothing of what was known before.
 */
class TwoClocksTest {
    private static final int DAYS = 40;
    private static final LocalDate ZERO = LocalDate.of(2020, 1, 1);
    private static final Target OTHER = Histories.target("z", "Zoe Other", Histories.under(Histories.P));

    /** An edition: the day it is of, the moment it is read, whether it carries the target, and in which wording. */
    private record Told(int day, int read, boolean carries, int wording) {}

    /** A notice: what it tells of which day, and the moment it is read. */
    private record Noted(Notice.Kind kind, int day, int read) {}

    private record Past(List<Told> editions, List<Noted> notices) {}

    private static Past random(Random random) {
        // The truth: listed from, until, listed again from.
        TreeSet<Integer> turns = new TreeSet<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            turns.add(2 + random.nextInt(DAYS - 4));
        }
        TreeSet<Integer> days = new TreeSet<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            days.add(random.nextInt(DAYS));
        }
        boolean inOrder = random.nextInt(4) == 0;
        List<Told> editions = new ArrayList<>();
        for (int day : days) {
            boolean listed = turns.headSet(day, true).size() % 2 == 1;
            editions.add(new Told(day, inOrder ? day : random.nextInt(DAYS), listed, random.nextInt(3)));
        }
        List<Noted> notices = new ArrayList<>();
        boolean starts = true;
        for (int turn : turns) {
            if (random.nextInt(3) == 0) {
                Notice.Kind kind = starts ? Notice.Kind.LISTED : Notice.Kind.DELISTED;
                notices.add(new Noted(kind, turn, random.nextInt(DAYS)));
            }
            starts = !starts;
        }
        return new Past(editions, notices);
    }

    private static LocalDate date(int day) {
        return ZERO.plusDays(day);
    }

    private static Instant moment(int read) {
        return Instant.EPOCH.plusSeconds(3600L * read);
    }

    private static Target content(Told told) {
        return Histories.target(
                "a",
                told.wording() == 0 ? "Ann Example" : "Ann Example / Annie Example",
                new io.cordon.core.model.Designation(
                        Histories.P,
                        Histories.under(Histories.P).measures(),
                        Optional.empty(),
                        Optional.empty(),
                        "art. 1",
                        "ref " + told.wording(),
                        ""));
    }

    private static Notice notice(Noted noted) {
        return Histories.notice(noted.kind(), ListedOn.exact(date(noted.day())), Histories.P, "EXAMPLE, Ann", "", "");
    }

    private static List<Notice> noticesBy(Past past, int known) {
        return past.notices().stream()
                .filter(noted -> noted.read() <= known)
                .map(TwoClocksTest::notice)
                .toList();
    }

    /** The whole of it, with each edition's moment of reading. */
    private static ListHistory whole(Past past) {
        Histories told = new Histories();
        for (Told edition : past.editions()) {
            told.edition(date(edition.day()), edition.carries() ? List.of(OTHER, content(edition)) : List.of(OTHER));
        }
        ListHistory history = told.history();
        List<Edition> editions = new ArrayList<>();
        for (int i = 0; i < past.editions().size(); i++) {
            Edition one = history.editions().get(i);
            Instant read = moment(past.editions().get(i).read());
            editions.add(new Edition(one.id(), one.list(), one.published(), read, one.sha256(), one.targets()));
        }
        return new ListHistory(history.list(), editions, history.runs(), noticesBy(past, DAYS));
    }

    private static Optional<Status[]> model(Past past, int known) {
        DayByDay model = new DayByDay(DAYS);
        boolean ever = false;
        for (Told edition : past.editions()) {
            if (edition.read() <= known) {
                model.editions.put(edition.day(), edition.carries());
                ever |= edition.carries();
            }
        }
        for (Noted noted : past.notices()) {
            if (noted.read() <= known) {
                (noted.kind() == Notice.Kind.LISTED ? model.starts : model.ends).add(noted.day());
            }
        }
        return ever ? Optional.of(model.statuses()) : Optional.empty();
    }

    @Test
    void everyPairOfDatesAgreesWithThePlainModel() {
        int[] seen = new int[Status.values().length];
        int unknown = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Past past = random(new Random(seed));
            ListHistory whole = whole(past);
            for (int known = 0; known < DAYS; known += 1 + seed % 3) {
                Timeline timeline = Timeline.of(whole.knownAt(moment(known), noticesBy(past, known)));
                Optional<Status[]> expected = model(past, known);
                for (int day = 0; day < DAYS; day++) {
                    Optional<Status> got = timeline.find("a", date(day))
                            .map(listing -> listing.standing().status());
                    if (expected.isEmpty()) {
                        unknown++;
                        assertThat(got)
                                .as("seed %d known %d day %d", seed, known, day)
                                .isEmpty();
                    } else if (!got.equals(Optional.of(expected.get()[day]))) {
                        fail(
                                "seed %d known %d day %d: %s, not %s: %s",
                                seed, known, day, got, expected.get()[day], past);
                    } else {
                        seen[expected.get()[day].ordinal()]++;
                    }
                }
            }
        }
        assertThat(unknown).isGreaterThan(10_000);
        assertThat(Arrays.stream(seen).min().getAsInt()).isGreaterThan(10_000);
    }

    /** What was known at a moment is the same whether or not anything was read since, told from scratch or filtered. */
    @Test
    void readingMoreChangesNothingOfWhatWasKnownBefore() {
        int compared = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Past past = random(new Random(seed));
            ListHistory whole = whole(past);
            for (int known = 0; known < DAYS; known += 3) {
                int until = known;
                Past then = new Past(
                        past.editions().stream()
                                .filter(one -> one.read() <= until)
                                .toList(),
                        past.notices().stream()
                                .filter(one -> one.read() <= until)
                                .toList());
                ListHistory fromScratch = whole(then);
                ListHistory filtered = whole.knownAt(moment(known), noticesBy(past, known));
                assertThat(filtered.editions()).isEqualTo(fromScratch.editions());
                assertThat(filtered.notices()).isEqualTo(fromScratch.notices());
                assertThat(filtered.runs())
                        .as("seed %d known %d", seed, known)
                        .containsExactlyInAnyOrderElementsOf(fromScratch.runs());
                assertThat(Timeline.of(filtered).episodes("a"))
                        .isEqualTo(Timeline.of(fromScratch).episodes("a"));
                compared++;
            }
            assertThat(whole.knownAt(Instant.MAX, whole.notices())).isEqualTo(whole);
            assertThat(whole).as("it is not changed by being asked").isEqualTo(whole(past));
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    /** A content shows on each edition's own day exactly as that edition has it, whichever others are known. */
    @Test
    void onAnEditionsDayItsOwnWordingAnswers() {
        int compared = 0;
        for (int seed = 0; seed < 1500; seed++) {
            Past past = random(new Random(seed));
            ListHistory whole = whole(past);
            TreeMap<Integer, Told> byRead = new TreeMap<>();
            past.editions().forEach(one -> byRead.put(one.read(), one));
            for (int known : byRead.keySet()) {
                Timeline timeline = Timeline.of(whole.knownAt(moment(known), List.of()));
                for (Told edition : past.editions()) {
                    if (edition.read() <= known && edition.carries()) {
                        compared++;
                        assertThat(timeline.find("a", date(edition.day()))
                                        .orElseThrow()
                                        .target())
                                .isEqualTo(content(edition));
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(3_000);
    }
}
