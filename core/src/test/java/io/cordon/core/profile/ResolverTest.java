package io.cordon.core.profile;

import static io.cordon.core.profile.Parties.company;
import static io.cordon.core.profile.Parties.identifier;
import static io.cordon.core.profile.Parties.person;
import static io.cordon.core.profile.Parties.resolve;
import static io.cordon.core.profile.Parties.same;
import static io.cordon.core.profile.Parties.unReference;
import static io.cordon.core.profile.Parties.vessel;
import static io.cordon.core.profile.Parties.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResolverTest {
    @Test
    void onePersonOnThreeListsIsOneProfile() {
        Profiles profiles = resolve(with(
                person("eu", "E1", "Gennady Nikolaevich Timchenko", "1952-11-09"),
                person("uk", "U1", "Gennadiy TIMCHENKO", "1952-11-09")
                        .name(Name.of("Геннадий Николаевич Тимченко", NameQuality.STRONG)),
                person("us", "S1", "Gennadii TIMCHENKO", "1952-11-09")));

        Profile profile = profiles.of(TargetId.parse("us:S1"));
        assertThat(profile.members())
                .containsExactly(TargetId.parse("eu:E1"), TargetId.parse("uk:U1"), TargetId.parse("us:S1"));
        assertThat(profile.id()).isEqualTo("profile:eu:E1");
        assertThat(profiles.byId("profile:uk:U1")).contains(profile);
        assertThat(profile.links()).hasSize(3).allSatisfy(link -> {
            assertThat(link.outcome()).isEqualTo(Link.Outcome.JOINED);
            assertThat(link.clues()).extracting(Clue::kind).contains(Clue.Kind.NAME, Clue.Kind.BIRTH_DATE);
            assertThat(link.clues().stream().mapToDouble(Clue::weight).sum() + PairJudge.PRIOR)
                    .isEqualTo(link.logOdds(), org.assertj.core.api.Assertions.within(1e-9));
        });
    }

    @Test
    void brothersAreTwo() {
        Profiles profiles = resolve(with(
                person("eu", "E1", "Arkady Romanovich Rotenberg", "1951-12-15"),
                person("us", "S1", "Boris Romanovich ROTENBERG", "1957-01-03"),
                person("us", "S2", "Arkady ROTENBERG", "1951-12-15")));

        assertThat(same(profiles, "eu:E1", "us:S1")).isFalse();
        assertThat(same(profiles, "eu:E1", "us:S2")).isTrue();
    }

    @Test
    void brothersWithoutDatesAreTwo() {
        Profiles profiles = resolve(with(
                person("eu", "E1", "Arkady Romanovich Rotenberg"), person("us", "S1", "Boris Romanovich ROTENBERG")));

        assertThat(same(profiles, "eu:E1", "us:S1")).isFalse();
    }

    @Test
    void theSameNameBornOnAnotherDayIsAnother() {
        Profiles profiles = resolve(with(
                person("eu", "E1", "Konstantin Dobrynin", "1976-11-23"),
                person("us", "S1", "Konstantin DOBRYNIN", "1961-04-02")));

        assertThat(same(profiles, "eu:E1", "us:S1")).isFalse();
        assertThat(profiles.of(TargetId.parse("eu:E1")).near()).singleElement().satisfies(link -> {
            assertThat(link.outcome()).isEqualTo(Link.Outcome.CLOSE);
            assertThat(link.because()).isEqualTo("another birth-date: 1976-11-23, 1961-04-02");
        });
    }

    @Test
    void aCommonNameAloneJoinsNobody() {
        Profiles profiles = resolve(with(person("eu", "E1", "Sergei Ivanov"), person("us", "S1", "Sergey IVANOV")));

        assertThat(same(profiles, "eu:E1", "us:S1")).isFalse();
    }

    @Test
    void anotherGenderIsAnother() {
        Profiles profiles = resolve(with(
                person("eu", "E1", "Aliaksandra Hatsakova", "1980-05-06").gender(Gender.FEMALE),
                person("us", "S1", "Aliaksandra HATSAKOVA", "1980-05-06").gender(Gender.MALE)));

        assertThat(same(profiles, "eu:E1", "us:S1")).isFalse();
    }

    @Test
    void anUnReferenceJoinsWhateverTheNames() {
        Profiles profiles = resolve(with(
                person("un-sc", "QDi.001", "Abu Salih al-Masri"),
                person("uk", "U1", "Mustafa HASAN").relation(unReference("QDi.001")),
                person("eu", "E1", "Hassan Mostafa").relation(unReference("QDi.001"))));

        assertThat(profiles.of(TargetId.parse("uk:U1")).members()).hasSize(3);
        assertThat(profiles.of(TargetId.parse("uk:U1")).links())
                .allSatisfy(link -> assertThat(link.clues().getFirst().kind()).isEqualTo(Clue.Kind.CROSS_REFERENCE));
    }

    @Test
    void anUnReferenceToAnotherTargetKeepsNamesakesApart() {
        Profiles profiles = resolve(with(
                person("un-sc", "TAi.001", "Abdul Rahman Zahid", "1963"),
                person("un-sc", "TAi.002", "Abdul Rahman Agha", "1958"),
                person("uk", "U1", "Abdul Rahman ZAHID", "1963").relation(unReference("TAi.002"))));

        assertThat(same(profiles, "uk:U1", "un-sc:TAi.001")).isFalse();
        assertThat(same(profiles, "uk:U1", "un-sc:TAi.002")).isTrue();
    }

    @Test
    void aShipIsKnownByItsImoNumberWhateverItsName() {
        Profiles profiles = resolve(with(
                vessel("uk", "U1", "CHON MYONG 1", "8712362"),
                vessel("us", "S1", "EASTERN LUCK", "IMO 8712362"),
                vessel("us", "S2", "CHON MYONG 1", "8603286")));

        assertThat(same(profiles, "uk:U1", "us:S1")).isTrue();
        assertThat(same(profiles, "uk:U1", "us:S2")).isFalse();
    }

    @Test
    void aCompanyIsKnownByItsRegistrationNumberThoughListsCallItOtherwise() {
        Profiles profiles = resolve(with(
                company("eu", "E1", "Aktsionernoe Obshchestvo VAD", "Russia")
                        .identifier(identifier(IdentifierType.TAX_NUMBER, "1037804006811")),
                company("uk", "U1", "JSC VAD", "Russia")
                        .identifier(identifier(IdentifierType.REGISTRATION_NUMBER, "OGRN: 1037804006811 (Russia)"))));

        assertThat(same(profiles, "eu:E1", "uk:U1")).isTrue();
    }

    @Test
    void companiesOfOneGroupAreSeveral() {
        Profiles profiles = resolve(with(
                company("eu", "E1", "Al-Inma Holding Company for Tourism Investment", "Libya"),
                company("uk", "U1", "AL-INMA HOLDING CO. FOR INDUSTRIAL INVESTMENTS", "Libya"),
                company("uk", "U2", "AL-INMA HOLDING CO. FOR TOURISM INVESTMENT", "Libya")));

        assertThat(same(profiles, "eu:E1", "uk:U1")).isFalse();
    }

    @Test
    void noTwoTargetsOfOneListAreJoinedOnNamesAlone() {
        Profiles profiles = resolve(with(
                person("eu", "E1", "Gennady Timchenko"),
                person("uk", "U1", "Gennady TIMCHENKO").country(Country.of("Russia")),
                person("uk", "U2", "Gennady TIMCHENKO").country(Country.of("Russia"))));

        assertThat(same(profiles, "uk:U1", "uk:U2")).isFalse();
        assertThat(profiles.of(TargetId.parse("eu:E1")).members()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whoIsListedTwiceByOneAuthorityIsOneWhereAPassportSaysSo() {
        Profiles profiles = resolve(with(
                person("uk", "U1", "Gennady TIMCHENKO", "1952-11-09")
                        .identifier(identifier(IdentifierType.PASSPORT, "4006 883915")),
                person("uk", "U2", "Gennady TIMCHENKO", "1952-11-09")
                        .identifier(identifier(IdentifierType.NATIONAL_ID, "4006883915"))));

        assertThat(same(profiles, "uk:U1", "uk:U2")).isTrue();
    }

    @Test
    void aContradictionAmongThreeSplitsThem() {
        // The middle one has no date and is like both; the outer ones are not one.
        Profiles profiles = resolve(with(
                person("eu", "E1", "Zelimkhan Batukaev", "1970-03-04").country(Country.of("Russia")),
                person("uk", "U1", "Zelimkhan BATUKAEV").country(Country.of("Russia")),
                person("us", "S1", "Zelimkhan BATUKAEV", "1991-10-20").country(Country.of("Russia"))));

        assertThat(same(profiles, "eu:E1", "us:S1")).isFalse();
        assertThat(profiles.of(TargetId.parse("uk:U1")).members()).hasSize(2);
        assertThat(profiles.stored().flatMap(profile -> profile.near().stream()))
                .anySatisfy(link -> assertThat(link.because()).contains("birth-date"));
    }

    @Test
    void theOrderOfTheTargetsDoesNotMatter() {
        List<Target> targets = new ArrayList<>(with(
                person("eu", "E1", "Zelimkhan Batukaev", "1970-03-04"),
                person("uk", "U1", "Zelimkhan BATUKAEV"),
                person("us", "S1", "Zelimkhan BATUKAEV", "1991-10-20"),
                person("eu", "E2", "Gennady Timchenko", "1952-11-09"),
                person("us", "S2", "Gennadiy TIMCHENKO", "1952-11-09"),
                vessel("uk", "U3", "CHON MYONG 1", "8712362"),
                vessel("us", "S3", "EASTERN LUCK", "8712362")));
        byte[] first = resolve(targets).bytes();

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(targets, new Random(seed));
            assertThat(resolve(targets).bytes()).isEqualTo(first);
        }
    }

    @Test
    void aProfilesIdStaysWhenOtherListsChange() {
        Target.Builder eu = person("eu", "E1", "Gennady Timchenko", "1952-11-09");
        Target.Builder us = person("us", "S1", "Gennadiy TIMCHENKO", "1952-11-09");
        Target.Builder uk = person("uk", "U1", "Gennadiy TIMCHENKO", "1952-11-09");

        String two = resolve(with(eu, us)).of(TargetId.parse("us:S1")).id();
        String three = resolve(with(eu, us, uk)).of(TargetId.parse("us:S1")).id();

        assertThat(two).isEqualTo(three).isEqualTo("profile:eu:E1");
    }
}
