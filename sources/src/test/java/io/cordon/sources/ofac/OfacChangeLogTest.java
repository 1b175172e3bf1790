package io.cordon.sources.ofac;

import static io.cordon.sources.ofac.OfacFiles.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.NoticeReading;
import io.cordon.sources.Sources;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfacChangeLogTest {
    private static final String HEAD =
            "This publication is an introduction of several lines,\nwhich says nothing [X].\n\n";

    private static NoticeReading read(String text) {
        return Sources.readNotices("us-ofac-sdn-changes", List.of(file("some/folder/sdnew14.txt", HEAD + text)));
    }

    @Test
    void aliasesWithEntriesOfTheirOwnAreOneParty() {
        NoticeReading reading = read("""
                03/17/14:

                The following [UKRAINE] entries have been added to OFAC's SDN
                List:

                DOE, Ivan (a.k.a. DOE, Iwan; a.k.a. "JACKAL"), Omsk, Russia; DOB 26
                Nov 1972; alt. DOB 1973; POB Omsk, Russia (individual) [UKRAINE].
                DOE, Iwan (a.k.a. DOE, Ivan; a.k.a. "JACKAL"), Omsk, Russia; DOB 26
                Nov 1972; alt. DOB 1973; POB Omsk, Russia (individual) [UKRAINE].
                "JACKAL" (a.k.a. DOE, Ivan; a.k.a. DOE, Iwan), Omsk, Russia; DOB 26
                Nov 1972; alt. DOB 1973; POB Omsk, Russia (individual) [UKRAINE].
                ROE, Maria Petrovna, Crimea, Ukraine; DOB 1960 (individual)
                [UKRAINE].
                """);

        assertThat(reading.notices()).hasSize(2);
        Notice first = reading.notices().getFirst();
        assertThat(first.kind()).isEqualTo(Notice.Kind.LISTED);
        assertThat(first.list()).isEqualTo("us-ofac-sdn");
        assertThat(first.on()).isEqualTo(ListedOn.exact(LocalDate.of(2014, 3, 17)));
        assertThat(first.programme()).isEqualTo("UKRAINE-EO13660");
        assertThat(first.targetKind()).isEqualTo(TargetKind.PERSON);
        assertThat(first.names()).containsExactly("Ivan DOE", "Iwan DOE", "JACKAL");
        assertThat(first.birthDates())
                .containsExactly(PartialDate.day(LocalDate.of(1972, 11, 26)), PartialDate.year(1973));
        assertThat(first.source()).isEqualTo("sdnew14.txt line 9");
        assertThat(reading.notices().get(1).names()).containsExactly("Maria Petrovna ROE");
        assertThat(reading.account().warnings()).isEmpty();
    }

    @Test
    void namesakesWithOtherBirthDatesStayApart() {
        assertThat(read("03/17/14:\n\nThe following [SDGT] entries have been added to OFAC's SDN List:\n\n"
                                + "DOE, Ivan; DOB 1960 (individual) [SDGT].\nDOE, Ivan; DOB 1970 (individual) [SDGT].\n")
                        .notices())
                .hasSize(2);
    }

    @Test
    void tagsOfTheTimeBecomeTodaysCodesAcrossLineBreaks() {
        assertThat(read("""
                                03/20/14:

                                The following [UKRAINE2] entries have been added to OFAC's SDN List:

                                A BANK [UKRAINE2].
                                B BANK, 1 Street, Moscow, Russia [UKRAINE-
                                EO13662].
                                C BANK, Moscow, Russia [UKRAINE--EO13661] [SOUTH
                                SUDAN] (Linked To: A BANK, S.A. DE C.V.).
                                D BANK [UKRAINE3] [Zimbabwe].
                                """).notices())
                .extracting(notice -> notice.names().getFirst() + " " + notice.programme())
                .containsExactly(
                        "A BANK UKRAINE-EO13661",
                        "B BANK UKRAINE-EO13662",
                        "C BANK UKRAINE-EO13661",
                        "C BANK SOUTH SUDAN",
                        "D BANK UKRAINE-EO13662",
                        "D BANK ZIMBABWE");
    }

    @Test
    void theNameIsToldFromWhatFollowsIt() {
        assertThat(read("""
                                03/20/14:

                                The following [X] entries have been added to OFAC's SDN List:

                                GRUPO Y, S.A. DE C.V., Calle 5, Cali, Colombia [SDNT].
                                DOE, John, Jr., Cali, Colombia; DOB 1960 (individual) [SDNT].
                                SEA STAR 1 (a.k.a. MOON) (T2EU4) Crude Oil Tanker Tuvalu flag; Vessel
                                Registration Identification IMO 9187629 (vessel) [SDNT].
                                GAS ROSE LPG Tanker Panama flag (vessel) [SDNT].
                                EP-ABC; Aircraft Model A-300 (aircraft) [SDNT].
                                AL-
                                AJMI COMPANY (OVERSEAS) (f.k.a. OLD (SMALL) COMPANY) [SDNT].
                                """).notices())
                .extracting(notice -> notice.targetKind() + " " + notice.names())
                .containsExactly(
                        "ORGANISATION [GRUPO Y, S.A. DE C.V.]",
                        "PERSON [John DOE Jr.]",
                        "VESSEL [SEA STAR 1, MOON]",
                        "VESSEL [GAS ROSE]",
                        "AIRCRAFT [EP-ABC]",
                        "ORGANISATION [AL-AJMI COMPANY (OVERSEAS), OLD (SMALL) COMPANY]");
    }

    @Test
    void anAmendmentCarriesTheNamesBeforeAndAfter() {
        List<Notice> notices = read("""
                        07/31/14:

                        The following [SDGT] entries have been changed:

                        DOE, Ivan; DOB 30 Jun 1948 (individual) [SDGT]. -to- DOE, Ivan
                        Petrovich; DOB 30 Jun 1948 (individual) [SDGT].
                        A CO (a.k.a. B CO) [ISA]. -
                        to- A CO (a.k.a. B CO; a.k.a. C CO) [ISA] [IRAN].
                        B CO (a.k.a. A CO) [ISA].
                        -to- B CO (a.k.a. A CO; a.k.a. C CO) [ISA] [IRAN].

                        resulting in the following new [ISA] [IRAN] entries:

                        C CO (a.k.a. A CO; a.k.a. B CO) [ISA] [IRAN].
                        """).notices();

        assertThat(notices)
                .extracting(notice ->
                        notice.kind() + " " + notice.programme() + " " + notice.formerNames() + " -> " + notice.names())
                .containsExactly(
                        "AMENDED SDGT [Ivan DOE] -> [Ivan Petrovich DOE]",
                        "AMENDED ISA [A CO, B CO] -> [A CO, B CO, C CO]",
                        "AMENDED IRAN [A CO, B CO] -> [A CO, B CO, C CO]",
                        "LISTED IRAN [] -> [A CO, B CO, C CO]");
    }

    @Test
    void namesTakenAwayAreNoDelisting() {
        List<Notice> notices = read("""
                        07/31/14:

                        The following [SDNT] entries have been changed:

                        A CO (a.k.a. B CO) [SDNT]. -to- A CO [SDNT].

                        resulting in the removal of the following [SDNT]
                        entries:

                        B CO (a.k.a. A CO) [SDNT].

                        The following [SDNT] entries have been removed:

                        Z CO [SDNT].
                        """).notices();

        assertThat(notices)
                .extracting(notice -> notice.kind() + " " + notice.names())
                .containsExactly("AMENDED [A CO]", "DELISTED [Z CO]");
    }

    @Test
    void aMistypedDayIsOnlyABound() {
        String section = "\n\nThe following [SDGT] entries have been added to OFAC's SDN List:\n\n";
        NoticeReading reading = read("03/17/14:" + section + "A CO [SDGT].\n\n12/20/14:" + section
                + "B CO [SDGT].\n\n03/24/14:" + section + "C CO [SDGT].\n\n02/41/14:" + section + "D CO [SDGT].\n");

        assertThat(reading.notices())
                .extracting(notice -> notice.names().getFirst() + " "
                        + notice.on().certainty() + " " + notice.on().date())
                .containsExactly("A CO EXACT 2014-03-17", "B CO NO_LATER_THAN 2014-03-24", "C CO EXACT 2014-03-24");
        assertThat(reading.account().warnings())
                .anySatisfy(warning ->
                        assertThat(warning).contains("sdnew14.txt, line", "2014-12-20", "out of the log's order"))
                .anySatisfy(warning -> assertThat(warning).contains("no such day as 02/41/14"));
        assertThat(reading.account().unknown()).containsKey("entry outside of any section");
    }

    @Test
    void whatCannotBeReadIsReportedWithItsLine() {
        NoticeReading reading = read("""
                03/17/14:

                Page 12

                The following [SDGT] entries have been reconsidered:

                A CO [SDGT].

                The following [SDGT] entries have been changed:

                B CO [SDGT].
                """);

        assertThat(reading.notices()).isEmpty();
        assertThat(reading.account().warnings())
                .anySatisfy(warning -> assertThat(warning).contains("line 8", "heading that is not known"))
                .anySatisfy(warning -> assertThat(warning).contains("line 14", "without its -to-"));
        assertThat(reading.account().unknown()).containsKey("text that is no entry");
    }

    @Test
    void anotherFileIsRefused() {
        assertThatThrownBy(() -> Sources.readNotices(
                        "us-ofac-sdn-changes", List.of(file("x.txt", "<html><body>503</body></html>"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("x.txt has no dated section");
    }
}
