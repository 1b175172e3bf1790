package io.cordon.sources.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.PublishedFiles;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written is read back. */
class FtmWritersTest {
    private static final Target PERSON = Target.builder(new TargetId("us-ofac-sdn", "77"), TargetKind.PERSON)
            .name(Name.ofParts(
                    List.of(new NamePart(NamePart.Kind.GIVEN, "Ivo"), new NamePart(NamePart.Kind.FAMILY, "Hoeven")),
                    NameQuality.PRIMARY,
                    ""))
            .name(Name.of("Иво \"Хувен\"", NameQuality.STRONG))
            .name(Name.of("Captain; the", NameQuality.WEAK))
            .name(Name.of("Ivo Klein", NameQuality.FORMER))
            .title("Minister")
            .gender(Gender.MALE)
            .birthDate(PartialDate.day(LocalDate.of(1964, 5, 6)))
            .birthDate(PartialDate.month(1965, 3))
            .birthPlace(new Place("Varna, Bulgaria", Country.of("Bulgaria")))
            .country(Country.of("Bulgaria"))
            .address(new Address("Quay 4", "Varna", "", "9000", Country.of("Bulgaria")))
            .identifier(new Identifier(IdentifierType.PASSPORT, "A12", "Passport", Country.of("Bulgaria"), "expired"))
            .identifier(new Identifier(IdentifierType.TAX_NUMBER, "123", "Tax ID No.", Place.NO_COUNTRY, ""))
            .identifier(new Identifier(IdentifierType.WALLET, "1Q6", "Digital Currency", Place.NO_COUNTRY, ""))
            .designation(new Designation(
                    "RUSSIA-EO14024",
                    Set.of(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN),
                    Optional.of(ListedOn.exact(LocalDate.of(2022, 2, 24))),
                    Optional.empty(),
                    "E.O. 14024",
                    "FR 1",
                    "A reason"))
            .designation(new Designation(
                    "house-7",
                    Set.of(Measure.BUSINESS_RESTRICTION),
                    Optional.of(ListedOn.inferred(LocalDate.of(2020, 1, 2))),
                    Optional.of(LocalDate.of(2030, 1, 1)),
                    "",
                    "",
                    ""))
            .remark("A remark")
            .build();

    private static Target readBack(List<Target> targets, boolean simple) throws IOException {
        return read(targets, simple).getFirst();
    }

    private static List<Target> read(List<Target> targets, boolean simple) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (simple) {
            Ftm.writeSimple(targets, list -> "us-ofac", bytes);
        } else {
            Ftm.writeEntities(targets, list -> "us-ofac", bytes);
        }
        return Sources.read("ftm", List.of(SourceFile.of("export", bytes.toByteArray())))
                .targets();
    }

    @Test
    void entitiesCarryEverythingThatTheModelCanSay() throws IOException {
        Target back = readBack(List.of(PERSON), false);
        assertThat(back.id()).hasToString("ftm:us-ofac-sdn:77");
        assertThat(back.names())
                .extracting(Name::text)
                .isEqualTo(PERSON.names().stream().map(Name::text).toList());
        assertThat(back.names())
                .extracting(Name::quality)
                .isEqualTo(PERSON.names().stream().map(Name::quality).toList());
        assertThat(back.titles()).isEqualTo(PERSON.titles());
        assertThat(back.gender()).isEqualTo(Gender.MALE);
        assertThat(back.birthDates()).isEqualTo(PERSON.birthDates());
        assertThat(back.birthPlaces()).extracting(Place::text).containsExactly("Varna, Bulgaria");
        assertThat(back.countries()).extracting(Country::code).containsExactly("BG");
        assertThat(back.addresses().getFirst().city()).isEqualTo("Varna");
        assertThat(back.identifiers())
                .extracting(id ->
                        id.type().word() + " " + id.value() + " " + id.country().code() + " " + id.note())
                .containsExactlyInAnyOrder("passport A12 BG expired", "tax-number 123  ", "wallet 1Q6  ");
        assertThat(back.remarks()).isEqualTo(PERSON.remarks());
        assertThat(back.designations()).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Designation was = PERSON.designations().get(i);
            Designation is = back.designations().get(i);
            assertThat(is.programme()).isEqualTo(was.programme());
            assertThat(is.measures()).isEqualTo(was.measures());
            assertThat(is.listedOn()).isEqualTo(was.listedOn());
            assertThat(is.until()).isEqualTo(was.until());
            assertThat(is.reference()).isEqualTo(was.reference());
            assertThat(is.reason()).isEqualTo(was.reason());
        }
    }

    @Test
    void simpleTargetsCarryNamesDatesAndMeasures() throws IOException {
        Target back = readBack(List.of(PERSON), true);
        assertThat(back.names())
                .extracting(Name::text)
                .containsExactly("Ivo Hoeven", "Иво \"Хувен\"", "Captain, the", "Ivo Klein");
        assertThat(back.birthDates()).isEqualTo(PERSON.birthDates());
        assertThat(back.designations())
                .extracting(each -> each.programme() + " " + each.measureWords())
                .containsExactly("RUSSIA-EO14024 [asset-freeze, travel-ban]", "house-7 [business-restriction]");
    }

    @Test
    void aPublishedListComesBackTargetByTarget() throws IOException {
        List<Target> un = Sources.read(
                        "un-sc", List.of(PublishedFiles.open("un-sc/2025-06-18-ammitto/consolidated.xml.xz")))
                .targets();
        for (boolean simple : new boolean[] {false, true}) {
            List<Target> back = read(un, simple);
            assertThat(back).hasSize(877);
            for (int i = 0; i < un.size(); i++) {
                assertThat(back.get(i).kind()).isEqualTo(un.get(i).kind());
                assertThat(back.get(i).measures()).isEqualTo(un.get(i).measures());
                assertThat(back.get(i).programmes()).isEqualTo(un.get(i).programmes());
                if (!simple) {
                    assertThat(back.get(i).names().stream().map(Name::text).distinct())
                            .containsExactlyInAnyOrderElementsOf(un.get(i).names().stream()
                                    .map(name -> name.text().strip())
                                    .distinct()
                                    .toList());
                }
            }
        }
    }

    @Test
    void oneStateGivesTheSameBytes() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        Ftm.writeEntities(List.of(PERSON), list -> "us-ofac", first);
        Ftm.writeEntities(List.of(PERSON), list -> "us-ofac", second);
        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
    }
}
