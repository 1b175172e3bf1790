package io.cordon.core.timeline;

import static io.cordon.core.timeline.Histories.P;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random truths, of which editions and notices show some; the timeline is held against the plain model and the truth. */
class TimelineModelTest {
    private static final int DAYS = 60;
    private static final LocalDate ZERO = LocalDate.of(2020, 1, 1);

    /** One target's true listings: it is listed on days [from, to) of each. */
    private record Truth(List<int[]> listings) {
        boolean holds(int day) {
            return listingOn(day).isPresent();
        }

        Optional<int[]> listingOn(int day) {
            return listings.stream()
                    .filter(one -> one[0] <= day && day < one[1])
                    .findFirst();
        }

        static Truth random(Random random, int most) {
            List<int[]> listings = new ArrayList<>();
            int at = 1 + random.nextInt(25);
            for (int i = 0; i < 1 + random.nextInt(most) && at < DAYS - 2; i++) {
                int end = random.nextInt(4) == 0 ? DAYS + 1 : at + 1 + random.nextInt(20);
                listings.add(new int[] {at, end});
                at = end + 1 + random.nextInt(10);
            }
            return new Truth(listings);
        }
    }

    private static TreeSet<Integer> days(Random random, int most) {
        TreeSet<Integer> days = new TreeSet<>();
        for (int i = 0; i < 1 + random.nextInt(most); i++) {
            days.add(1 + random.nextInt(DAYS - 1));
        }
        return days;
    }

    /** What editions on {@code days} show of one truth, told both to the timeline and to the plain model. */
    private static Optional<ListHistory> tell(Truth truth, TreeSet<Integer> days, Random random, DayByDay model) {
        boolean dates = random.nextInt(4) == 0;
        boolean bounds = !dates && random.nextInt(3) == 0;
        Histories told = new Histories();
        boolean ever = false;
        for (int day : days) {
            Optional<int[]> listing = truth.listingOn(day);
            List<Target> targets = new ArrayList<>();
            targets.add(Histories.target("z", "Zoe Other", Histories.under(P)));
            if (listing.isPresent()) {
                ever = true;
                Optional<ListedOn> on = Optional.empty();
                if (dates) {
                    on = Optional.of(ListedOn.exact(date(listing.get()[0])));
                    model.starts.add(listing.get()[0]);
                } else if (bounds) {
                    int bound = listing.get()[0] + random.nextInt(day - listing.get()[0] + 1);
                    on = Optional.of(ListedOn.noLaterThan(date(bound)));
                    model.bounds.merge(bound, day, Math::max);
                }
                targets.add(Histories.target("a", "Ann Example", content(on, random)));
            }
            model.editions.put(day, listing.isPresent());
            told.edition(date(day), targets);
        }
        if (!dates && !bounds) {
            notices(truth, random, told, model);
        }
        return ever ? Optional.of(told.history()) : Optional.empty();
    }

    private static Designation content(Optional<ListedOn> on, Random random) {
        Designation plain = Histories.designation(P, on, Optional.empty());
        return new Designation(
                P, plain.measures(), on, Optional.empty(), plain.legalBasis(), "ref " + random.nextInt(2), "");
    }

    private static void notices(Truth truth, Random random, Histories told, DayByDay model) {
        for (int[] listing : truth.listings()) {
            if (random.nextInt(3) == 0) {
                told.notice(notice(Notice.Kind.LISTED, listing[0]));
                model.starts.add(listing[0]);
            }
            if (random.nextInt(3) == 0 && listing[1] < DAYS) {
                told.notice(notice(Notice.Kind.DELISTED, listing[1]));
                model.ends.add(listing[1]);
            }
            if (random.nextInt(5) == 0) {
                int amended = listing[0] + random.nextInt(Math.min(listing[1], DAYS) - listing[0]);
                told.notice(notice(Notice.Kind.AMENDED, amended));
                model.amended.add(amended);
            }
        }
    }

    private static Notice notice(Notice.Kind kind, int day) {
        return Histories.notice(kind, ListedOn.exact(date(day)), P, "EXAMPLE, Ann", "", "");
    }

    private static LocalDate date(int day) {
        return ZERO.plusDays(day);
    }

    private static Status status(Timeline timeline, int day) {
        return timeline.find("a", date(day)).orElseThrow().standing().status();
    }

    @Test
    void everyDayAgreesWithThePlainModel() {
        int[] seen = new int[Status.values().length];
        for (int seed = 0; seed < 6000; seed++) {
            Random random = new Random(seed);
            DayByDay model = new DayByDay(DAYS);
            Optional<ListHistory> history = tell(Truth.random(random, 3), days(random, 6), random, model);
            if (history.isPresent()) {
                Timeline timeline = Timeline.of(history.get());
                Status[] expected = model.statuses();
                for (int day = 0; day < DAYS; day++) {
                    Status got = status(timeline, day);
                    seen[got.ordinal()]++;
                    if (got != expected[day]) {
                        fail("seed %d day %d: %s, but the model says %s: %s", seed, day, got, expected[day], model);
                    }
                }
            }
        }
        assertThat(Arrays.stream(seen).min().getAsInt())
                .as("every status occurs often")
                .isGreaterThan(10_000);
    }

    /**
     * For a target listed once in truth: up to the newest edition held, an answer that is not "undetermined" is the truth,
     * whichever editions and notices are held. So less knowledge never gives another determined answer.
     */
    @Test
    void whatIsDeterminedIsTrueForATargetListedOnce() {
        int determined = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            Truth truth = Truth.random(random, 1);
            TreeSet<Integer> days = days(random, 6);
            Optional<ListHistory> history = tell(truth, days, random, new DayByDay(DAYS));
            if (history.isPresent()) {
                Timeline timeline = Timeline.of(history.get());
                for (int day = 0; day <= days.last(); day++) {
                    Status got = status(timeline, day);
                    if (got != Status.UNDETERMINED) {
                        determined++;
                        assertThat(got == Status.IN_FORCE)
                                .as("seed %d day %d", seed, day)
                                .isEqualTo(truth.holds(day));
                    }
                }
            }
        }
        assertThat(determined).isGreaterThan(10_000);
    }

    /**
     * For any truth and editions alone: on the day of an edition the answer is the truth, whatever else is held. And for
     * a target listed once, taking editions away never turns "undetermined" into an answer, up to the newest one left.
     */
    @Test
    void fewerEditionsNeverDetermineMore() {
        int compared = 0;
        for (int seed = 0; seed < 4000; seed++) {
            Random random = new Random(seed);
            Truth truth = Truth.random(random, 1 + seed % 3);
            TreeSet<Integer> many = days(random, 8);
            TreeSet<Integer> few = new TreeSet<>(many);
            few.removeIf(day -> random.nextBoolean());
            if (few.stream().anyMatch(truth::holds)) {
                Timeline more = editionsAlone(truth, many);
                Timeline less = editionsAlone(truth, few);
                for (int day = 0; day <= few.last(); day++) {
                    if (few.contains(day)) {
                        assertThat(status(more, day)).isEqualTo(status(less, day));
                        assertThat(status(less, day) == Status.IN_FORCE).isEqualTo(truth.holds(day));
                    }
                    if (truth.listings().size() == 1 && status(more, day) == Status.UNDETERMINED) {
                        compared++;
                        assertThat(status(less, day))
                                .as("seed %d day %d", seed, day)
                                .isEqualTo(Status.UNDETERMINED);
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private static Timeline editionsAlone(Truth truth, TreeSet<Integer> days) {
        Histories told = new Histories();
        Target other = Histories.target("z", "Zoe Other", Histories.under(P));
        Target target = Histories.target("a", "Ann Example", Histories.under(P));
        days.forEach(day -> told.edition(date(day), truth.holds(day) ? List.of(other, target) : List.of(other)));
        return told.timeline();
    }
}
