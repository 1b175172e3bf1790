package io.cordon.sources.eu;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.sources.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of a record, one by one. */
class FsfRecordTest {
    private static final Country RUSSIA = new Country("RU", "RUSSIAN FEDERATION");
    private static final String IN_RUSSIA = "countryIso2Code=\"RU\" countryDescription=\"RUSSIAN FEDERATION\"";
    private static final String NOWHERE = "countryIso2Code=\"00\" countryDescription=\"UNKNOWN\"";

    @Test
    void strongAndWeakNamesAreGraded() {
        Target target = FsfFixture.target("<nameAlias wholeName=\"The Owl\" strong=\"false\"/>"
                + FsfFixture.alias("Ann OAK", "") + FsfFixture.alias("Anna OAK", ""));

        assertThat(target.names())
                .containsExactly(
                        Name.of("Ann OAK", NameQuality.PRIMARY),
                        Name.of("The Owl", NameQuality.WEAK),
                        Name.of("Anna OAK", NameQuality.STRONG));
    }

    @Test
    void thePrimaryNameIsTheRegulationsOwnSpellingWhereOneIsGiven() {
        Target target = FsfFixture.target(FsfFixture.alias("Анна ДУБ", "")
                + FsfFixture.alias("Anne CHÊNE", "nameLanguage=\"FR\"")
                + FsfFixture.alias("Ann OAK", "nameLanguage=\"EN\""));
        Target foreign = FsfFixture.target(
                FsfFixture.alias("Анна ДУБ", "") + FsfFixture.alias("Ann DUB", "nameLanguage=\"SV\""));
        Target cyrillic = FsfFixture.target(FsfFixture.alias("Анна ДУБ", "nameLanguage=\"RU\""));

        assertThat(target.primaryName()).isEqualTo(new Name("Ann OAK", NameQuality.PRIMARY, List.of(), "en"));
        assertThat(target.names()).extracting(Name::text).contains("Анна ДУБ", "Anne CHÊNE");
        assertThat(foreign.primaryName().text()).isEqualTo("Ann DUB");
        assertThat(cyrillic.primaryName()).isEqualTo(new Name("Анна ДУБ", NameQuality.PRIMARY, List.of(), "ru"));
    }

    @Test
    void partsTitleFunctionAndGenderAreRead() {
        Target target = FsfFixture.target("""
                <nameAlias firstName="Ann" middleName="B." lastName="OAK" wholeName="Ann B. OAK" title="Colonel"
                    function="Head of the Forest" gender="F" strong="true"/>""");

        assertThat(target.primaryName().text()).isEqualTo("Ann B. OAK");
        assertThat(target.primaryName().parts())
                .containsExactly(
                        new NamePart(NamePart.Kind.TITLE, "Colonel"),
                        new NamePart(NamePart.Kind.GIVEN, "Ann"),
                        new NamePart(NamePart.Kind.MIDDLE, "B."),
                        new NamePart(NamePart.Kind.FAMILY, "OAK"));
        assertThat(target.titles()).containsExactly("Head of the Forest", "Colonel");
        assertThat(target.gender()).isEqualTo(Gender.FEMALE);
    }

    @Test
    void aNameWithoutItsWholeIsPutTogetherFromItsParts() {
        Target target =
                FsfFixture.target("<nameAlias firstName=\"Ann\" lastName=\"OAK\" wholeName=\"\" strong=\"true\"/>");

        assertThat(target.primaryName().text()).isEqualTo("Ann OAK");
    }

    @Test
    void birthDatesAreAsPreciseAsTheFileStates() {
        Target target = FsfFixture.target(FsfFixture.alias("Ann OAK", "")
                + birth("birthdate=\"1960-02-03\" dayOfMonth=\"3\" monthOfYear=\"2\" year=\"1960\"")
                + birth("monthOfYear=\"8\" year=\"1961\"")
                + birth("year=\"1962\"")
                + birth("yearRangeFrom=\"1963\" yearRangeTo=\"1965\"")
                + birth("yearRangeFrom=\"1970\"")
                + "<birthdate circa=\"true\" calendarType=\"GREGORIAN\" year=\"1971\" " + NOWHERE + "/>");

        assertThat(target.birthDates())
                .extracting(PartialDate::toString)
                .containsExactly("1960-02-03", "1961-08", "1962", "1963/1965", "1970", "~1971");
        assertThat(target.other()).doesNotContainKey("birthdate");
        assertThat(target.birthPlaces()).isEmpty();
    }

    private static String birth(String date) {
        return "<birthdate circa=\"false\" calendarType=\"GREGORIAN\" " + date + " " + NOWHERE + "/>";
    }

    @Test
    void anotherCalendarsYearIsNeverReadAsGregorian() {
        Target target = FsfFixture.target(FsfFixture.alias("Ann OAK", "")
                + "<birthdate circa=\"false\" calendarType=\"ISLAMIC\" year=\"1343\"/>"
                + "<birthdate circa=\"true\" calendarType=\"ISLAMIC\" birthdate=\"1982-04-19\" dayOfMonth=\"24\""
                + " monthOfYear=\"6\" year=\"1402\"/>");

        assertThat(target.birthDates())
                .containsExactly(PartialDate.day(LocalDate.of(1982, 4, 19)).asCirca());
        assertThat(target.other().get("birthdate (ISLAMIC calendar)")).containsExactly("1343", "24.6.1402 circa");
    }

    @Test
    void aBirthDateThatIsNoDateIsKeptAsTextWithAWarning() {
        Reading reading = FsfFixture.read(FsfFixture.export(
                FsfFixture.person(FsfFixture.alias("Ann OAK", "") + birth("birthdate=\"1960-02-31\" year=\"1960\""))));

        assertThat(reading.targets().getFirst().other().get("birthdate")).containsExactly("1960-02-31 1960");
        assertThat(reading.account().warnings()).anyMatch(warning -> warning.contains("EU.1.1 is not a date"));
    }

    @Test
    void aBirthPlaceIsPutTogetherWithItsCountry() {
        Target target = FsfFixture.target(FsfFixture.alias("Ann OAK", "")
                + "<birthdate circa=\"true\" calendarType=\"GREGORIAN\" city=\"Tver\" place=\"Village\" region=\"Tver region\" "
                + IN_RUSSIA + "/>");

        assertThat(target.birthPlaces())
                .containsExactly(new Place("Tver, Village, Tver region, RUSSIAN FEDERATION", RUSSIA));
        assertThat(target.birthDates()).isEmpty();
    }

    @Test
    void citizenshipsAreCountries() {
        Target target = FsfFixture.target(FsfFixture.alias("Ann OAK", "") + "<citizenship region=\"\" " + IN_RUSSIA
                + "/>" + "<citizenship region=\"Chuvash ASSR\" " + NOWHERE + "/>");

        assertThat(target.countries()).containsExactly(RUSSIA);
        assertThat(target.other().get("citizenship/region")).containsExactly("Chuvash ASSR");
    }

    @Test
    void anAddressKeepsItsPartsItsContactsAndItsRemark() {
        Target target = FsfFixture.target(FsfFixture.alias("Ann OAK", "")
                + "<address city=\"Moscow\" street=\"Oak street 1\" poBox=\"22\" zipCode=\"101000\" region=\"Moscow region\""
                + " place=\"Gate 3\" asAtListingTime=\"true\" " + IN_RUSSIA + ">"
                + """
                <remark>Old office</remark>
                <contactInfo key="PHONE" value="+7 1"/>
                <contactInfo key="FAX" value="+7 2"/>
                <contactInfo key="EMAIL" value="ann@example.org"/>
                <contactInfo key="WEB" value="example.org"/>
                <contactInfo key="PIGEON" value="Loft 9"/>
                </address>""");

        assertThat(target.addresses())
                .containsExactly(
                        new Address("Oak street 1, P.O. Box 22, Gate 3", "Moscow", "Moscow region", "101000", RUSSIA));
        assertThat(target.identifiers())
                .containsExactly(
                        contact(IdentifierType.PHONE, "+7 1", "PHONE"),
                        contact(IdentifierType.PHONE, "+7 2", "FAX"),
                        contact(IdentifierType.EMAIL, "ann@example.org", "EMAIL"),
                        contact(IdentifierType.WEBSITE, "example.org", "WEB"),
                        contact(IdentifierType.OTHER, "Loft 9", "PIGEON"));
        assertThat(target.other().get("address/remark")).containsExactly("Old office");
        assertThat(target.other()).containsKey("address/asAtListingTime");
    }

    private static Identifier contact(IdentifierType type, String value, String key) {
        return new Identifier(type, value, key, Place.NO_COUNTRY, "");
    }

    @Test
    void anIdentificationKeepsItsTypeCountryAndState() {
        Target target = FsfFixture.target(FsfFixture.alias("Ann OAK", "") + """
                <identification diplomatic="true" knownExpired="true" knownFalse="false" reportedLost="true"
                    revokedByIssuer="true" issuedBy="Office 5" issueDate="2001-02-03" validFrom="2001-02-04"
                    validTo="2011-02-03" nameOnDocument="A. OAK" latinNumber="AB 1" number="АБ 1" region=""
                    identificationTypeCode="passport" identificationTypeDescription="National passport" %s>
                  <remark>seen once</remark>
                </identification>
                <identification number="7743" identificationTypeCode="fiscalcode" countryIso2Code="RU"/>
                <identification number="9321483" identificationTypeCode="imo" %s/>
                <identification number="-" identificationTypeCode="other" %s/>
                """.formatted(IN_RUSSIA, NOWHERE, NOWHERE));

        assertThat(target.identifiers())
                .containsExactly(
                        new Identifier(
                                IdentifierType.PASSPORT,
                                "АБ 1",
                                "National passport",
                                RUSSIA,
                                "diplomatic; known to be expired; reported lost; revoked by its issuer; issued by Office 5;"
                                        + " issued 2001-02-03; valid from 2001-02-04; valid to 2011-02-03;"
                                        + " name on it A. OAK; in Latin letters AB 1; seen once"),
                        new Identifier(IdentifierType.TAX_NUMBER, "7743", "fiscalcode", new Country("RU", "RU"), ""),
                        new Identifier(IdentifierType.IMO, "9321483", "imo", Place.NO_COUNTRY, ""));
        assertThat(target.other().get("identification")).containsExactly("other, -");
    }

    @Test
    void remarksAndTheUnitedNationsReferenceAreKept() {
        String entity = FsfFixture.person(
                        "<remark>First</remark><remark>Second</remark>" + FsfFixture.alias("Ann OAK", ""))
                .replace("unitedNationId=\"\"", "unitedNationId=\"QDi.43\"");
        Target target = FsfFixture.read(FsfFixture.export(entity)).targets().getFirst();

        assertThat(target.remarks()).containsExactly("First", "Second");
        assertThat(target.identifiers()).extracting(Identifier::value).containsExactly("QDi.43");
    }

    @Test
    void theRegulationsThatAddedThePartsAreKeptOnceEach() {
        String summary = "<regulationSummary regulationType=\"amendment\" publicationDate=\"2029-01-02\""
                + " numberTitle=\"2029/5 (OJ L3)\" publicationUrl=\"http://example.org/5\"/>";
        String alias = "<nameAlias wholeName=\"Ann OAK\" strong=\"true\">" + summary + "</nameAlias>";
        Target target = FsfFixture.target(alias + alias.replace("Ann", "Anna"));

        assertThat(target.other().get("regulationSummary"))
                .containsExactly("2029/5 (OJ L3), amendment, published 2029-01-02, http://example.org/5");
    }
}
