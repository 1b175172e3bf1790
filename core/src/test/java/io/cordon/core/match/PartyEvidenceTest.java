package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyEvidenceTest {
    private static final Subject UKRAINIAN = new Subject(
            "",
            TargetKind.PERSON,
            List.of("Sergej Aksenow"),
            Gender.UNKNOWN,
            List.of(),
            List.of(),
            List.of(Country.of("UA")),
            List.of(),
            Map.of());

    @Test
    void aStatedNationalityContradictsMoreThanABirthplaceDoes() {
        Evidence national = country(target().country(Country.of("Moldova")).build());
        Evidence born = country(target().birthPlace(new Place("Balti, Moldova", Country.of("Moldova")))
                .build());
        assertThat(national.verdict()).isEqualTo(Evidence.Verdict.CONTRADICTS);
        assertThat(born.verdict()).isEqualTo(Evidence.Verdict.CONTRADICTS);
        assertThat(born.weight()).isNegative().isGreaterThan(national.weight() / 2);
    }

    @Test
    void aBirthplaceAgreesLessThanANationality() {
        Evidence national = country(target().country(Country.of("Ukraine")).build());
        Evidence born = country(target().birthPlace(new Place("Sevastopol, Ukraine", Country.of("Ukraine")))
                .build());
        assertThat(born.verdict()).isEqualTo(Evidence.Verdict.AGREES);
        assertThat(born.weight()).isPositive().isLessThan(national.weight());
    }

    @Test
    void whatNobodyStatesIsNoEvidence() {
        assertThat(PartyEvidence.of(UKRAINIAN, target().build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PERSON, ORGANISATION, -7", "VESSEL, PERSON, -7", "VESSEL, ORGANISATION, -2", "AIRCRAFT, VESSEL, -2"})
    void anotherKindContradicts(TargetKind subject, TargetKind listed, double weight) {
        List<Evidence> evidence = PartyEvidence.of(
                Subject.named("Sergej Aksenow", subject), target(listed).build());
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().kind()).isEqualTo(Evidence.Kind.KIND);
        assertThat(evidence.getFirst().verdict()).isEqualTo(Evidence.Verdict.CONTRADICTS);
        assertThat(evidence.getFirst().weight()).isEqualTo(weight);
        assertThat(evidence.getFirst().subject()).isEqualTo(subject.word());
        assertThat(evidence.getFirst().listed()).isEqualTo(listed.word());
    }

    @ParameterizedTest
    @CsvSource({"PERSON, PERSON", "UNKNOWN, PERSON", "VESSEL, UNKNOWN", "VESSEL, VESSEL"})
    void theSameOrAnUnknownKindSaysNothing(TargetKind subject, TargetKind listed) {
        assertThat(PartyEvidence.of(
                        Subject.named("Sergej Aksenow", subject), target(listed).build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MALE, MALE, AGREES, 0.2",
        "FEMALE, FEMALE, AGREES, 0.2",
        "MALE, FEMALE, CONTRADICTS, -4",
        "FEMALE, MALE, CONTRADICTS, -4"
    })
    void genderAgreesALittleAndContradictsMuch(Gender subject, Gender listed, Evidence.Verdict verdict, double weight) {
        List<Evidence> evidence = PartyEvidence.of(
                of(subject, List.of(), List.of()), target().gender(listed).build());
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().kind()).isEqualTo(Evidence.Kind.GENDER);
        assertThat(evidence.getFirst().verdict()).isEqualTo(verdict);
        assertThat(evidence.getFirst().weight()).isEqualTo(weight);
    }

    @Test
    void aGenderThatOneSideDoesNotStateSaysNothing() {
        assertThat(PartyEvidence.of(
                        of(Gender.UNKNOWN, List.of(), List.of()),
                        target().gender(Gender.MALE).build()))
                .isEmpty();
        assertThat(PartyEvidence.of(of(Gender.FEMALE, List.of(), List.of()), target().build()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HK, China, 0.1",
        "MO, CN, 0.1",
        "SU, Russia, 0.1",
        "YU, Serbia, 0.1",
        "CS, RS, 0.1",
        "DD, Germany, 0.1",
        "RU, Ukraine, -3.4",
        "HK, Macao, 0.1"
    })
    void statesThatWereOrBelongToAnotherCountAsIt(String ours, String theirs, double weight) {
        Subject subject = of(Gender.UNKNOWN, List.of(), List.of(new Country(ours, ours)));
        List<Evidence> evidence =
                PartyEvidence.of(subject, target().country(Country.of(theirs)).build());
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().weight()).isEqualTo(weight);
    }

    @Test
    void countriesOfBirthAndOfAddressesCountToo() {
        Place kyiv = new Place("Kyiv, Ukraine", Country.of("Ukraine"));
        Subject born = of(Gender.UNKNOWN, List.of(kyiv), List.of());
        assertThat(PartyEvidence.of(born, target().country(Country.of("UA")).build()))
                .extracting(Evidence::weight)
                .containsExactly(0.1);
        Address address = new Address("", "Kyiv", "", "", Country.of("Ukraine"));
        assertThat(country(target().address(address).build()).weight()).isEqualTo(0.05);
        Evidence besideNationality =
                country(target().country(Country.of("RU")).address(address).build());
        assertThat(besideNationality.weight()).isEqualTo(0.05);
        assertThat(besideNationality.listed()).isEqualTo("RU");
        Evidence elsewhere = country(target().address(new Address("", "Balti", "", "", Country.of("Moldova")))
                .build());
        assertThat(elsewhere.weight()).isEqualTo(-1.6);
        assertThat(elsewhere.subject()).isEqualTo("UA");
        assertThat(elsewhere.listed()).isEqualTo("MD");
        assertThat(PartyEvidence.of(
                        of(Gender.UNKNOWN, List.of(), List.of(new Country("", "Atlantis"))),
                        target().country(Country.of("UA")).build()))
                .isEmpty();
    }

    @Test
    void everyEvidenceOfAPartyIsGathered() {
        Subject subject = new Subject(
                "",
                TargetKind.ORGANISATION,
                List.of("Sergej Aksenow"),
                Gender.MALE,
                List.of(PartialDate.year(1970)),
                List.of(),
                List.of(Country.of("UA")),
                List.of(passport("AB 12345")),
                Map.of());
        Target target = target().gender(Gender.MALE)
                .birthDate(PartialDate.year(1970))
                .country(Country.of("UA"))
                .identifier(passport("ab-12345"))
                .build();
        assertThat(Matcher.of(Rarity.builtIn()).evidence(subject, target))
                .extracting(Evidence::kind)
                .containsExactly(
                        Evidence.Kind.KIND,
                        Evidence.Kind.BIRTH_DATE,
                        Evidence.Kind.GENDER,
                        Evidence.Kind.COUNTRY,
                        Evidence.Kind.IDENTIFIER);
    }

    private static Identifier passport(String value) {
        return new Identifier(IdentifierType.PASSPORT, value, "", Place.NO_COUNTRY, "");
    }

    private static Subject of(Gender gender, List<Place> born, List<Country> countries) {
        return new Subject(
                "",
                TargetKind.PERSON,
                List.of("Sergej Aksenow"),
                gender,
                List.of(),
                born,
                countries,
                List.of(),
                Map.of());
    }

    private static Evidence country(Target target) {
        List<Evidence> evidence = PartyEvidence.of(UKRAINIAN, target);
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().kind()).isEqualTo(Evidence.Kind.COUNTRY);
        return evidence.getFirst();
    }

    private static Target.Builder target() {
        return target(TargetKind.PERSON);
    }

    private static Target.Builder target(TargetKind kind) {
        return Target.builder(new TargetId("house", "1"), kind)
                .name(Name.of("Sergei Aksenov", NameQuality.PRIMARY))
                .designation(new Designation(
                        "P", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "basis", "", ""));
    }
}
