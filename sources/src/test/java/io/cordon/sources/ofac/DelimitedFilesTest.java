package io.cordon.sources.ofac;

import static io.cordon.sources.ofac.OfacFiles.file;
import static io.cordon.sources.ofac.OfacFiles.read;
import static io.cordon.sources.ofac.OfacFiles.target;
import static io.cordon.sources.ofac.OfacFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.Address;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Gender;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedFilesTest {
    private static final String NIL = "-0- ";

    private static final SourceFile PRIMARY = file(
            "SDN.CSV",
            String.join(
                    "\r\n",
                    row(
                            "101",
                            "\"DOE, John Paul\"",
                            "\"individual\"",
                            "\"SDGT] [IFSR\"",
                            "\"Director, Example Co.; Major General\"",
                            "\"DOB 08 Feb 1960; alt. DOB circa 1961; alt. DOB Mar 1962; alt. DOB 1963 to 1965; POB Omsk,"
                                    + " Russia; nationality Syria; citizen Turkey; Gender Male; Passport U001 (Turkey)"
                                    + " issued 10 Jul 1991 expires 09 Jul 2001; National ID No. 77-8; Tax ID No. 99"
                                    + " (Croatia); Digital Currency Address - XBT 1AbC; alt. Digital Currency Address -"
                                    + " ETH 0x12; Phone Number 123; a.k.a. 'JACKAL'; a.k.a. 'DOE, Jack'; Secondary"
                                    + " sanctions risk: section 1(b); liked by nobody; Linked To: EXAMPLE GROUP, S.A."
                                    + " DE C.V..\""),
                    row("102", "\"EXAMPLE GROUP, S.A. DE C.V.\"", NIL, "\"CUBA\"", NIL, NIL),
                    "103,\"SEA STAR\",\"vessel\",\"IRAN\",-0- ,\"9HBB\",\"Crude Oil Tanker\",\"99,144\",\"56,068\","
                            + "\"Malta\",\"NITC\",\"Vessel Registration Identification IMO 9187629; MMSI 572469210;"
                            + " Former Vessel Flag Panama.\"",
                    "104,\"EP-ABC\",\"aircraft\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Aircraft Manufacture Date 19"
                            + " Feb 1993; Aircraft Manufacturer's Serial Number (MSN) 11442; Aircraft Tail Number EP-ABC;"
                            + " Aircraft Mode S Transponder Code 730C46.\"",
                    "105,\"BANK X\",-0- ,\"RUSSIA-EO14024\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"SWIFT/BIC EXAMRUMM;"
                            + " Listing Date (EO 14024 Directive 2): 24 Feb 2022; Effective Date (EO 14024 Directive 2):"
                            + " 26 Mar 2022.\"",
                    "\u001a"));
    private static final SourceFile ALIASES = file(
            "ALT.CSV",
            "101,1,\"aka\",\"DO, Jon\",-0- \r\n102,2,\"fka\",\"OLD GROUP\",-0- \r\n999,3,\"aka\",\"NOBODY\",-0- \r\n\u001a");
    private static final SourceFile ADDRESSES = file(
            "ADD.CSV",
            "101,1,\"1 High Street\",\"Hebron, West Bank\",\"Palestinian\",-0- \r\n"
                    + "102,2,-0- ,\"Rotterdam 3089 JN\",\"Netherlands\",-0- \r\n105,3,-0- ,-0- ,-0- ,-0- \r\n");

    private static String row(String number, String name, String type, String programme, String title, String remarks) {
        return String.join(",", number, name, type, programme, title, NIL, NIL, NIL, NIL, NIL, NIL, remarks);
    }

    @Test
    void filesAreToldByContentInAnyOrder() {
        Reading one = read(PRIMARY, ALIASES, ADDRESSES);
        Reading other = read(ADDRESSES, ALIASES, PRIMARY);

        assertThat(one.targets()).isEqualTo(other.targets()).hasSize(5);
        assertThat(one.published()).isEmpty();
        assertThat(one.account().kept()).isEqualTo(5);
        assertThat(read(PRIMARY).targets()).hasSize(5);
    }

    @Test
    void aPersonsNameIsPutInReadingOrderWithItsParts() {
        Target person = target(read(ALIASES, PRIMARY), "101");

        assertThat(person.id()).hasToString("us-ofac-sdn:101");
        assertThat(person.primaryName().text()).isEqualTo("John Paul DOE");
        assertThat(person.primaryName().parts())
                .containsExactly(
                        new NamePart(NamePart.Kind.GIVEN, "John Paul"), new NamePart(NamePart.Kind.FAMILY, "DOE"));
        assertThat(texts(person)).containsExactlyInAnyOrder("John Paul DOE", "Jon DO", "JACKAL", "Jack DOE");
        assertThat(person.names())
                .filteredOn(name -> name.quality() == NameQuality.WEAK)
                .extracting(Name::text)
                .containsExactly("JACKAL", "Jack DOE");
    }

    @Test
    void anOrganisationsNameStaysWholeAndAFormerNameIsFormer() {
        Target group = target(read(PRIMARY, ALIASES), "102");

        assertThat(group.kind()).isEqualTo(TargetKind.ORGANISATION);
        assertThat(texts(group)).containsExactly("EXAMPLE GROUP, S.A. DE C.V.", "OLD GROUP");
        assertThat(group.names().get(1).quality()).isEqualTo(NameQuality.FORMER);
    }

    @Test
    void remarksAreReadFactByFactAndKeptWhole() {
        Reading reading = read(PRIMARY);
        Target person = target(reading, "101");

        assertThat(person.birthDates())
                .containsExactly(
                        PartialDate.day(LocalDate.of(1960, 2, 8)),
                        PartialDate.year(1961).asCirca(),
                        PartialDate.month(1962, 3),
                        PartialDate.years(1963, 1965));
        assertThat(person.birthPlaces())
                .singleElement()
                .satisfies(place -> assertThat(place.text()).isEqualTo("Omsk, Russia"));
        assertThat(person.countries()).extracting(country -> country.text()).containsExactly("Syria", "Turkey");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.titles()).containsExactly("Director, Example Co.", "Major General");
        assertThat(person.identifiers())
                .extracting(id ->
                        id.type().word() + " " + id.value() + " " + id.country().text())
                .containsExactly(
                        "passport U001 Turkey",
                        "national-id 77-8 ",
                        "tax-number 99 Croatia",
                        "wallet 1AbC ",
                        "wallet 0x12 ",
                        "phone 123 ");
        assertThat(person.identifiers().getFirst().note()).isEqualTo("issued 10 Jul 1991 expires 09 Jul 2001");
        assertThat(person.identifiers().get(3).label()).isEqualTo("Digital Currency Address - XBT");
        assertThat(person.relations())
                .extracting(relation -> relation.type() + " " + relation.name())
                .containsExactly("Linked To EXAMPLE GROUP, S.A. DE C.V.");
        assertThat(person.other()).containsEntry("Secondary sanctions risk", List.of("section 1(b)"));
        assertThat(person.remarks())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("liked by nobody", "a.k.a. 'JACKAL'"));
        assertThat(reading.account().unknown()).containsOnlyKeys("remark: words alone");
    }

    @Test
    void severalProgrammesAreSeveralDesignations() {
        assertThat(target(read(PRIMARY), "101").programmes()).containsExactly("SDGT", "IFSR");
    }

    @Test
    void aDirectivesListingDateDatesTheListOfDirectivesAndNotTheBlockingOnTheSdnList() {
        Reading directives = new DelimitedFiles().read("us-ofac-cons", List.of(PRIMARY));
        assertThat(target(directives, "105").designations().getFirst().listedOn())
                .contains(ListedOn.exact(LocalDate.of(2022, 2, 24)));
        assertThat(target(read(PRIMARY), "105").designations().getFirst().listedOn())
                .isEmpty();
    }

    @Test
    void vesselsAndAircraftKeepTheirData() {
        Target vessel = target(read(PRIMARY), "103");
        Target aircraft = target(read(PRIMARY), "104");

        assertThat(vessel.identifiers())
                .extracting(id -> id.type() + " " + id.value())
                .containsExactly("CALL_SIGN 9HBB", "IMO 9187629", "MMSI 572469210");
        assertThat(vessel.countries()).extracting(country -> country.text()).containsExactly("Malta");
        assertThat(vessel.other())
                .containsEntry("Vessel Tonnage", List.of("99144"))
                .containsEntry("Vessel Owner", List.of("NITC"))
                .containsEntry("Former Vessel Flag", List.of("Panama"));
        assertThat(aircraft.identifiers())
                .extracting(id -> id.type() + " " + id.value())
                .contains("AIRCRAFT_SERIAL 11442", "AIRCRAFT_REGISTRATION EP-ABC", "OTHER 730C46");
        assertThat(aircraft.other()).containsEntry("Aircraft Manufacture Date", List.of("19 Feb 1993"));
    }

    @Test
    void addressesAreTakenApart() {
        Reading reading = read(PRIMARY, ADDRESSES);

        assertThat(target(reading, "101").addresses())
                .extracting(Address::street, Address::city, Address::region)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1 High Street", "Hebron", "West Bank"));
        assertThat(target(reading, "102").addresses())
                .extracting(Address::city, Address::postcode)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Rotterdam", "3089 JN"));
        assertThat(target(reading, "105").addresses()).isEmpty();
    }

    @Test
    void remarksGoOnInTheOverflowFile() {
        SourceFile primary =
                file("SDN.CSV", row("7", "\"A CO\"", NIL, "\"CUBA\"", NIL, "\"Linked To: FIRST; Linked To: SE\""));
        String expected = "SECOND";

        Target fixed = target(read(primary, file("sdn_comments.ff", "         7COND; SWIFT/BIC ABCDEFGH   \r\n")), "7");
        Target delimited = target(read(primary, file("sdn_comments.csv", "7,\"COND; SWIFT/BIC ABCDEFGH\"\r\n")), "7");

        for (Target target : List.of(fixed, delimited)) {
            assertThat(target.relations())
                    .extracting(relation -> relation.name())
                    .containsExactly("FIRST", expected);
            assertThat(target.identifiers()).extracting(id -> id.type()).containsExactly(IdentifierType.BIC);
        }
    }

    @Test
    void anAliasWithoutItsEntryIsReported() {
        assertThat(read(PRIMARY, ALIASES).account().warnings())
                .anySatisfy(warning -> assertThat(warning).contains("ALT.CSV, line 3", "entry 999", "SDN.CSV"));
    }

    @Test
    void aRowWithTooFewColumnsIsRefusedWithItsPlace() {
        SourceFile broken =
                file("SDN.CSV", row("7", "\"A CO\"", NIL, "\"CUBA\"", NIL, NIL) + "\r\n8,\"B CO\",-0- ,\"CUBA\"\r\n");

        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("SDN.CSV, line 2")
                .hasMessageContaining("4 columns")
                .hasMessageContaining("12 were expected (ent_num, SDN_Name");
    }

    @Test
    void aFileCutInsideAQuoteIsRefused() {
        SourceFile cut = file(
                "SDN.CSV",
                row("7", "\"A CO\"", NIL, "\"CUBA\"", NIL, NIL) + "\n"
                        + row("8", "\"B\"", NIL, "\"CUBA\"", NIL, "\"DOB 19"));

        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("SDN.CSV is not a whole delimited file");
    }

    @Test
    void aliasesWithoutTheEntriesAreRefused() {
        assertThatThrownBy(() -> read(ALIASES))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("ALT.CSV")
                .hasMessageContaining("SDN.CSV or cons_prim.csv");
    }

    @Test
    void theSameReferenceTwiceIsRefused() {
        String row = row("7", "\"A CO\"", NIL, "\"CUBA\"", NIL, NIL);

        assertThatThrownBy(() -> read(file("SDN.CSV", row + "\n" + row)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("second record with reference 7");
    }

    @Test
    void otherFilesAreNotRecognised() {
        for (SourceFile other : List.of(
                file("x.html", "<!DOCTYPE html><html><body>503</body></html>"),
                file("customers.csv", "id,name\n1,John\n"),
                file("zeros", "\0\0\0\0"),
                file("utf16.csv", "\uFEFF\0" + "1\0,\0"))) {
            assertThat(new DelimitedFiles().recognises(List.of(other)))
                    .as(other.name())
                    .isFalse();
        }
    }
}
