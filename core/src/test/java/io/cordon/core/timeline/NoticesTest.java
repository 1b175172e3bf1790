package io.cordon.core.timeline;

import static io.cordon.core.timeline.Histories.P;
import static io.cordon.core.timeline.Histories.born;
import static io.cordon.core.timeline.Histories.day;
import static io.cordon.core.timeline.Histories.target;
import static io.cordon.core.timeline.Histories.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Standing;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticesTest {
    private static Optional<ListedOn> listedOn(Timeline timeline, String reference) {
        return timeline.find(reference, day("2015-01-05"))
                .map(Listing::standing)
                .flatMap(Standing::listedOn);
    }

    @Test
    void aNoticeFindsItsTargetWhateverTheWritingOfTheName() {
        Timeline timeline = new Histories()
                .edition("2015-01-05", born("1", "José AL-ŁAJAMI O'Neil", "1970", under(P)))
                .notice(Notice.Kind.LISTED, "2014-03-17", P, "al lajami oneil, jose", "1970-05-01")
                .timeline();
        assertThat(listedOn(timeline, "1")).contains(ListedOn.exact(day("2014-03-17")));
        assertThat(timeline.unattached()).isEmpty();
        assertThat(timeline.find("1", day("2014-07-09"))
                        .orElseThrow()
                        .standing()
                        .because())
                .isEqualTo("the authority dates its listing 17 March 2014 (log line 2014-03-17)");
    }

    @Test
    void anotherProgrammeOrBirthDateDoesNotFit() {
        Timeline timeline = new Histories()
                .edition("2015-01-05", born("1", "Ann Example", "1970", under(P)))
                .notice(Notice.Kind.LISTED, "2014-03-17", "P2", "Ann Example", "1970")
                .notice(Notice.Kind.LISTED, "2014-03-18", P, "Ann Example", "1971")
                .timeline();
        assertThat(timeline.unattached()).hasSize(2);
        assertThat(listedOn(timeline, "1")).contains(ListedOn.noLaterThan(day("2015-01-05")));
    }

    @Test
    void ofNamesakesTheOneWithTheBirthDateOrMoreNamesIsMeant() {
        Histories namesakes = new Histories()
                .edition(
                        "2015-01-05",
                        born("1", "Ann Example", "1970", under(P)),
                        target("2", "Ann Example", under(P)),
                        target("3", "Cy Sample / Cyrus Sample", under(P)),
                        target("4", "Cy Sample", under(P)),
                        target("5", "Di Double", under(P)),
                        target("6", "Di Double", under(P)))
                .notice(Notice.Kind.LISTED, "2014-03-17", P, "EXAMPLE, Ann", "1970-01-01")
                .notice(Notice.Kind.LISTED, "2014-03-18", P, "SAMPLE, Cy / SAMPLE, Cyrus", "")
                .notice(Notice.Kind.LISTED, "2014-03-19", P, "DOUBLE, Di", "");
        Timeline timeline = namesakes.timeline();
        assertThat(listedOn(timeline, "1")).contains(ListedOn.exact(day("2014-03-17")));
        assertThat(listedOn(timeline, "3")).contains(ListedOn.exact(day("2014-03-18")));
        assertThat(listedOn(timeline, "2")).map(ListedOn::certainty).contains(ListedOn.Certainty.NO_LATER_THAN);
        assertThat(timeline.unattached())
                .extracting(notice -> notice.names().getFirst())
                .containsExactly("DOUBLE, Di");
    }

    @Test
    void amendmentsLeadFromTheNameOfTheListingToThatOfTheList() {
        Timeline timeline = new Histories()
                .edition("2015-01-05", born("7", "Vladimir Ivanovich YAKUNIN", "1948-06-30", under(P)))
                .notice(Notice.Kind.LISTED, "2014-03-20", P, "YAKUNINE, Vladimir", "1948-06-30")
                .amended("2014-05-01", P, "YAKUNINE, Vladimir", "YAKUNIN, Vladimir", "1948-06-30")
                .amended("2014-07-31", P, "YAKUNIN, Vladimir", "YAKUNIN, Vladimir Ivanovich", "1948-06-30")
                .timeline();
        assertThat(timeline.unattached()).isEmpty();
        assertThat(listedOn(timeline, "7")).contains(ListedOn.exact(day("2014-03-20")));
        assertThat(timeline.episodes("7"))
                .extracting(Episode::kind)
                .containsExactly(Episode.Kind.LISTED, Episode.Kind.AMENDED, Episode.Kind.AMENDED);
    }

    @Test
    void anAmendmentBeforeTheListingDoesNotLeadOn() {
        Timeline timeline = new Histories()
                .edition("2015-01-05", target("7", "Vladimir Ivanovich YAKUNIN", under(P)))
                .amended("2013-07-31", P, "YAKUNIN, Vladimir", "YAKUNIN, Vladimir Ivanovich", "")
                .notice(Notice.Kind.LISTED, "2014-03-20", P, "YAKUNIN, Vladimir", "")
                .timeline();
        assertThat(timeline.unattached()).extracting(Notice::kind).containsExactly(Notice.Kind.LISTED);
    }

    @Test
    void aDelistingUnderALaterNameEndsTheListing() {
        Timeline timeline = new Histories()
                .edition("2014-01-05", target("7", "Old Name", under(P)))
                .edition("2015-01-05", target("8", "Other Party", under(P)))
                .amended("2014-02-01", P, "NAME, Old", "NAME, New", "")
                .notice(Notice.Kind.DELISTED, "2014-06-01", P, "NAME, New", "")
                .timeline();
        assertThat(timeline.unattached()).isEmpty();
        Standing before = timeline.find("7", day("2014-05-31")).orElseThrow().standing();
        Standing after = timeline.find("7", day("2014-06-01")).orElseThrow().standing();
        assertThat(before.status().word()).isEqualTo("in-force");
        assertThat(after.status().word()).isEqualTo("not-in-force");
        assertThat(after.because()).isEqualTo("the authority dates its delisting 1 June 2014 (log line 2014-06-01)");
    }

    @Test
    void anAmendmentShowsThatItWasListedByThen() {
        Timeline timeline = new Histories()
                .edition("2015-01-05", target("7", "Ann Example", under(P)))
                .amended("2014-07-31", P, "EXAMPLE, Ann", "EXAMPLE, Ann", "")
                .timeline();
        assertThat(listedOn(timeline, "7")).contains(ListedOn.noLaterThan(day("2014-07-31")));
        assertThat(timeline.find("7", day("2014-08-01"))
                        .orElseThrow()
                        .standing()
                        .status()
                        .word())
                .isEqualTo("in-force");
        assertThat(timeline.find("7", day("2014-07-30"))
                        .orElseThrow()
                        .standing()
                        .status()
                        .word())
                .isEqualTo("undetermined");
    }

    @Test
    void ofSeveralListingsTheFirstCountsUntilADelisting() {
        Timeline timeline = new Histories()
                .edition("2015-01-05", target("7", "Ann Example / Annie Example", under(P)))
                .notice(Notice.Kind.LISTED, "2013-01-01", P, "Ann Example", "")
                .notice(Notice.Kind.DELISTED, "2013-06-01", P, "Ann Example", "")
                .notice(Notice.Kind.LISTED, "2014-03-17", P, "Ann Example", "")
                .notice(Notice.Kind.LISTED, "2014-04-17", P, "Annie Example", "")
                .timeline();
        assertThat(listedOn(timeline, "7")).contains(ListedOn.exact(day("2014-03-17")));
        assertThat(timeline.find("7", day("2013-07-01"))
                        .orElseThrow()
                        .standing()
                        .status()
                        .word())
                .isEqualTo("not-in-force");
    }

    @Test
    void theListsOwnDateStandsAgainstANotice() {
        Timeline timeline = new Histories()
                .edition("2015-01-05", target("7", "Ann Example", under(P, ListedOn.exact(day("2014-03-17")))))
                .notice(Notice.Kind.LISTED, "2014-02-01", P, "Ann Example", "")
                .timeline();
        assertThat(listedOn(timeline, "7")).contains(ListedOn.exact(day("2014-03-17")));
        assertThat(timeline.find("7", day("2014-03-01"))
                        .orElseThrow()
                        .standing()
                        .status()
                        .word())
                .isEqualTo("not-in-force");
    }

    @Test
    void aNumberInsideADatedRunIsDatedByInference() {
        Timeline timeline = run("2014-03-20", "2014-03-20");
        assertThat(listedOn(timeline, "16677")).contains(ListedOn.inferred(day("2014-03-20")));
        assertThat(timeline.find("16677", day("2014-03-19"))
                        .orElseThrow()
                        .standing()
                        .status()
                        .word())
                .isEqualTo("not-in-force");
        assertThat(timeline.find("16677", day("2014-07-09"))
                        .orElseThrow()
                        .standing()
                        .because())
                .isEqualTo("its listing is inferred to be of 20 March 2014: 16675 and 16678, numbered before and after "
                        + "it, were both listed on that day under P1");
    }

    @Test
    void aNumberBetweenTwoRunsIsNotDated() {
        assertThat(listedOn(run("2014-03-20", "2014-04-11"), "16677"))
                .contains(ListedOn.noLaterThan(day("2015-01-05")));
    }

    private static Timeline run(String below, String above) {
        return new Histories()
                .edition(
                        "2015-01-05",
                        target("16675", "Ann Example", under(P)),
                        target("16676", "Undated Other", under("P2")),
                        target("16677", "Vladimir KOZHIN", under(P)),
                        target("16678", "Bob Example", under(P)))
                .notice(Notice.Kind.LISTED, below, P, "Ann Example", "")
                .notice(Notice.Kind.LISTED, above, P, "Bob Example", "")
                .timeline();
    }
}
