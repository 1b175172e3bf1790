package io.cordon.core.timeline;

import static io.cordon.core.timeline.Histories.P;
import static io.cordon.core.timeline.Histories.day;
import static io.cordon.core.timeline.Histories.target;
import static io.cordon.core.timeline.Histories.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Target A = target("a", "Ann Example", under(P));
    private static final Target B = target("b", "Bob Example", under(P));

    private static Standing on(Timeline timeline, String day) {
        return timeline.find("a", day(day)).orElseThrow().standing();
    }

    /** One letter for each day: I in force, N not in force, u undetermined. */
    private static String on(Timeline timeline, String... days) {
        return Arrays.stream(days)
                .map(day -> switch (on(timeline, day).status()) {
                    case IN_FORCE -> "I";
                    case NOT_IN_FORCE -> "N";
                    case UNDETERMINED -> "u";
                })
                .collect(Collectors.joining());
    }

    @Test
    void editionsDecideOnTheirDaysAndWhereTheyAgree() {
        Timeline timeline = new Histories()
                .edition("2020-01-10", B)
                .edition("2020-02-10", B)
                .edition("2020-03-10", A, B)
                .edition("2020-04-10", A, B)
                .edition("2020-05-10", B)
                .edition("2020-06-10", B)
                .timeline();
        assertThat(on(timeline, "2020-01-09", "2020-01-10", "2020-01-20", "2020-02-10"))
                .isEqualTo("uNNN");
        assertThat(on(timeline, "2020-02-11", "2020-03-09", "2020-03-10", "2020-03-20", "2020-04-10"))
                .isEqualTo("uuIII");
        assertThat(on(timeline, "2020-04-11", "2020-05-09", "2020-05-10", "2020-05-20", "2021-01-01"))
                .isEqualTo("uuNNN");
        assertThat(on(timeline, "2020-02-20").because())
                .isEqualTo("no edition is held between the edition house@2020-02-10, published 10 February 2020, which "
                        + "does not carry it, and the edition house@2020-03-10, published 10 March 2020, which does");
        assertThat(on(timeline, "2020-03-20").listedOn()).contains(ListedOn.noLaterThan(day("2020-03-10")));
        assertThat(on(timeline, "2020-05-20").delistedOn()).isEmpty();
        assertThat(on(timeline, "2020-05-20").because())
                .contains("house@2020-05-10")
                .contains("the last before to carry it is the edition house@2020-04-10");
    }

    @Test
    void theNewestEditionSpeaksForTheDaysAfterIt() {
        Timeline timeline = new Histories().edition("2020-01-10", A).timeline();
        assertThat(on(timeline, "2020-01-09", "2024-01-01")).isEqualTo("uI");
        assertThat(on(timeline, "2024-01-01").because())
                .isEqualTo("as of the newest edition held it is listed: the edition house@2020-01-10, "
                        + "published 10 January 2020, carries it");
    }

    @Test
    void anExactDateDecidesBeforeAnyEdition() {
        Target dated = target("a", "Ann Example", under(P, ListedOn.exact(day("2014-03-17"))));
        Timeline timeline = new Histories().edition("2015-01-05", dated).timeline();
        assertThat(on(timeline, "2014-03-16", "2014-03-17", "2014-07-09", "2015-01-05", "2016-01-01"))
                .isEqualTo("NIIII");
        assertThat(on(timeline, "2014-07-09").because())
                .isEqualTo("the authority dates its listing 17 March 2014 (edition house@2015-01-05)");
        assertThat(on(timeline, "2014-03-16").because()).endsWith(", which is after that day");
    }

    @Test
    void anExactDateDecidesAgainstEditionsThatDoNotCarryItYet() {
        Target dated = target("a", "Ann Example", under(P, ListedOn.exact(day("2020-01-05"))));
        Timeline timeline = new Histories()
                .edition("2020-01-05", B)
                .edition("2020-01-08", B)
                .edition("2020-02-10", B, dated)
                .timeline();
        assertThat(on(timeline, "2020-01-04", "2020-01-05", "2020-01-08", "2020-01-20"))
                .isEqualTo("NIII");
        assertThat(on(timeline, "2020-01-20").because())
                .contains("although the edition house@2020-01-08, published 8 January 2020, does not carry it");
    }

    @Test
    void whatAnEditionCarriesIsNotClearedByALaterDate() {
        Target dated = target("a", "Ann Example", under(P, ListedOn.exact(day("2020-03-01"))));
        Timeline timeline = new Histories()
                .edition("2020-01-10", dated)
                .edition("2020-04-10", dated)
                .timeline();
        assertThat(on(timeline, "2020-01-09", "2020-01-10", "2020-02-01", "2020-03-01"))
                .isEqualTo("uIII");
    }

    @Test
    void anUpperBoundOfTheSourceEndsTheDoubt() {
        Target bounded = target("a", "Ann Example", under(P, ListedOn.noLaterThan(day("2020-02-15"))));
        Timeline timeline = new Histories()
                .edition("2020-02-01", B)
                .edition("2020-03-10", B, bounded)
                .timeline();
        assertThat(on(timeline, "2020-02-01", "2020-02-14", "2020-02-15", "2020-03-01"))
                .isEqualTo("NuII");
        assertThat(on(timeline, "2020-02-20").because())
                .isEqualTo("it was listed no later than 15 February 2020 (edition house@2020-03-10)");
        assertThat(on(timeline, "2020-04-01").listedOn()).contains(ListedOn.noLaterThan(day("2020-02-15")));
    }

    @Test
    void aStatedEndHolds() {
        Target ends = target(
                "a",
                "Ann Example",
                Histories.designation(
                        P, Optional.of(ListedOn.exact(day("2019-01-01"))), Optional.of(day("2020-03-01"))));
        Timeline timeline = new Histories()
                .edition("2020-01-10", ends)
                .edition("2020-04-10", ends)
                .timeline();
        assertThat(on(timeline, "2018-12-31", "2020-02-29", "2020-03-01", "2020-04-10", "2021-01-01"))
                .isEqualTo("NINNN");
        assertThat(on(timeline, "2020-02-01").delistedOn()).contains(day("2020-03-01"));
    }

    @Test
    void aRelistedTargetHasTwoListings() {
        Timeline timeline = new Histories()
                .edition("2020-01-10", A)
                .edition("2020-02-10", B)
                .edition("2020-03-10", B)
                .edition("2020-04-10", A)
                .notice(Notice.Kind.DELISTED, "2020-01-20", P, "EXAMPLE, Ann", "")
                .notice(Notice.Kind.LISTED, "2020-03-20", P, "EXAMPLE, Ann", "")
                .timeline();
        assertThat(on(timeline, "2020-01-19", "2020-01-20", "2020-03-19", "2020-03-20", "2020-05-01"))
                .isEqualTo("INNII");
        assertThat(on(timeline, "2020-02-20").delistedOn()).contains(day("2020-01-20"));
        assertThat(on(timeline, "2020-05-01").listedOn()).contains(ListedOn.exact(day("2020-03-20")));
        assertThat(timeline.episodes("a"))
                .extracting(episode -> episode.kind() + " " + episode.on().date())
                .containsExactly("LISTED 2020-01-10", "DELISTED 2020-01-20", "LISTED 2020-03-20");
    }

    @Test
    void aDelistingThatTheNextEditionContradictsCountsForNothing() {
        Timeline timeline = new Histories()
                .edition("2020-01-10", A)
                .edition("2020-02-10", A)
                .notice(Notice.Kind.DELISTED, "2020-01-20", P, "Ann Example", "")
                .timeline();
        assertThat(on(timeline, "2020-01-25")).isEqualTo(on(timeline, "2020-01-15"));
        assertThat(on(timeline, "2020-01-25", "2020-03-01")).isEqualTo("II");
    }

    @Test
    void theLastEditionOfADaySpeaksForIt() {
        Timeline timeline = new Histories()
                .edition("2020-01-10", A)
                .edition("2020-01-10", B)
                .edition("2020-02-10", A)
                .timeline();
        assertThat(on(timeline, "2020-01-09", "2020-01-10", "2020-01-11", "2020-02-10"))
                .isEqualTo("uNuI");
    }

    @Test
    void aProgrammeAddedLaterIsShownWhereItMayHold() {
        Target more = target("a", "Ann Example", under(P), under("P2"));
        Timeline timeline = new Histories()
                .edition("2020-01-10", A)
                .edition("2020-02-10", more)
                .timeline();
        Listing between = timeline.find("a", day("2020-01-20")).orElseThrow();
        assertThat(between.edition()).isEqualTo("house@2020-01-10");
        assertThat(between.target().programmes()).containsExactly(P, "P2");
        assertThat(between.designations())
                .extracting(Standing::status)
                .containsExactly(Status.IN_FORCE, Status.UNDETERMINED);
        assertThat(between.standing().status()).isEqualTo(Status.IN_FORCE);
        Listing first = timeline.find("a", day("2020-01-10")).orElseThrow();
        assertThat(first.target()).isEqualTo(A);
        assertThat(timeline.find("a", day("2020-02-10"))
                        .orElseThrow()
                        .standing()
                        .because())
                .startsWith("under P1: ");
    }

    @Test
    void aTargetIsDatedExactlyOnlyIfNoOtherDesignationMayBeOlder() {
        Target two = target("a", "Ann Example", under(P, ListedOn.exact(day("2014-03-17"))), under("P2"));
        Timeline alone = new Histories().edition("2015-01-05", two).timeline();
        assertThat(on(alone, "2015-01-05").listedOn()).contains(ListedOn.noLaterThan(day("2014-03-17")));
        Timeline older = new Histories()
                .edition("2014-12-01", target("a", "Ann Example", under(P, ListedOn.exact(day("2014-03-17")))))
                .edition("2015-01-05", two)
                .timeline();
        assertThat(on(older, "2015-01-05").listedOn()).contains(ListedOn.exact(day("2014-03-17")));
    }

    @Test
    void theContentIsThatOfTheLastEditionBeforeTheDay() {
        Target renamed = target("a", "Ann Sample", under(P));
        Timeline timeline = new Histories()
                .edition("2020-01-10", A)
                .edition("2020-02-10", A)
                .edition("2020-03-10", renamed)
                .edition("2020-04-10", B)
                .timeline();
        assertThat(timeline.find("a", day("2019-01-01"))).map(Listing::edition).contains("house@2020-01-10");
        assertThat(timeline.find("a", day("2020-03-01"))).map(Listing::edition).contains("house@2020-02-10");
        assertThat(timeline.find("a", day("2020-05-01"))).map(Listing::target).contains(renamed);
        assertThat(timeline.find("a", day("2020-05-01"))).map(Listing::edition).contains("house@2020-03-10");
        assertThat(timeline.find("c", day("2020-05-01"))).isEmpty();
        assertThat(timeline.asOf(day("2020-05-01")))
                .extracting(l -> l.target().id().reference())
                .containsExactly("a", "b");
        assertThat(timeline.episodes("a"))
                .filteredOn(episode -> episode.kind() == Episode.Kind.AMENDED)
                .singleElement()
                .satisfies(episode -> {
                    assertThat(episode.after()).contains(day("2020-02-10"));
                    assertThat(episode.fields()).extracting(FieldChange::field).containsExactly("names", "primaryName");
                });
    }

    @Test
    void anAbsenceSaysWhatItRestsOn() {
        Timeline timeline = new Histories()
                .edition("2020-01-10", A)
                .edition("2020-02-10", A)
                .timeline();
        assertThat(timeline.absence(day("2020-01-09")).decided()).isFalse();
        assertThat(timeline.absence(day("2020-01-09")).because())
                .contains("for earlier days only targets with a known date of listing can be judged");
        assertThat(timeline.absence(day("2020-01-10")).ground()).isEqualTo(Absence.Ground.EDITION_OF_THE_DAY);
        assertThat(timeline.absence(day("2020-01-11")).ground()).isEqualTo(Absence.Ground.EDITIONS_AROUND);
        Absence newest = timeline.absence(day("2020-02-13"));
        assertThat(newest.ground()).isEqualTo(Absence.Ground.NEWEST_EDITION);
        assertThat(newest.ageDays()).hasValue(3);
        assertThat(newest.editions()).containsExactly("house@2020-02-10");
        assertThat(new Histories().timeline().absence(day("2020-01-01")).decided())
                .isFalse();
    }

    @Test
    void editionsOutOfOrderAreRefused() {
        Histories histories = new Histories().edition("2020-02-10", A).edition("2020-01-10", A);
        assertThatThrownBy(histories::timeline).hasMessageContaining("older than the one before it");
    }
}
