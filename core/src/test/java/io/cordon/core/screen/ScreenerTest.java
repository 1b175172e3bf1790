package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenerTest {
    private static final Screener SCREENER = Screener.of(
            List.of(
                    listing(
                            "1",
                            TargetKind.PERSON,
                            Status.IN_FORCE,
                            "1952-10-07",
                            "RU",
                            "Vladimir Vladimirovich Putin",
                            "Владимир Владимирович Путин"),
                    listing("2", TargetKind.PERSON, Status.IN_FORCE, "1965-09-11", "SY", "Bashar al-Assad"),
                    listing(
                            "3",
                            TargetKind.PERSON,
                            Status.NOT_IN_FORCE,
                            "1950-03-21",
                            "RU",
                            "Sergey Viktorovich Lavrov"),
                    listing("4", TargetKind.ORGANISATION, Status.UNDETERMINED, "", "RU", "PAO Sberbank of Russia"),
                    listing("5", TargetKind.PERSON, Status.IN_FORCE, "1960-05-05", "RU", "Ivan Petrov"),
                    listing("6", TargetKind.ORGANISATION, Status.IN_FORCE, "", "AE", "Falcon General Trading LLC"),
                    listing("7", TargetKind.PERSON, Status.IN_FORCE, "", "IR", "Qasem Soleimani")),
            Policy.balanced());

    static Listing listing(String id, TargetKind kind, Status status, String born, String country, String... names) {
        Target.Builder target = Target.builder(new TargetId("test", id), kind);
        for (String name : names) {
            target.name(Name.of(name, NameQuality.STRONG));
        }
        if (!born.isEmpty()) {
            target.birthDate(PartialDate.parse(born));
        }
        target.country(new Country(country, country));
        target.identifier(new Identifier(IdentifierType.PASSPORT, "AB-12345-" + id, "", Place.NO_COUNTRY, ""));
        target.designation(
                new Designation("TEST", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "", "", ""));
        Standing standing = new Standing(status, Optional.empty(), Optional.empty(), "stated");
        return new Listing(target.build(), standing, List.of(standing), "test@2026-01-01");
    }

    private static List<String> hits(String name) {
        return SCREENER.screen(Subject.named(name, TargetKind.UNKNOWN)).hits().stream()
                .map(hit -> hit.target().id().reference())
                .toList();
    }

    private static Subject born(String name, String date) {
        return new Subject(
                "",
                TargetKind.PERSON,
                List.of(name),
                Gender.UNKNOWN,
                List.of(PartialDate.parse(date)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vladimir Putin",
                "PUTIN, Vladimir",
                "Wladimir Putin",
                "Vladimir Poutine",
                "Владимир Путин",
                "V. V. Putin",
                "Vladimr Puttin",
                "Vladimir VladimirovichPutin",
                "Vladimir Pu tin",
                "Vladimir\u200B Pu\u200Btin",
                "Vladimir P u t i n",
                "nituP rimidalV",
                "Vlad1mir Put1n",
                "Влaдимиp Пyтин"
            })
    void findsTheManHoweverWritten(String name) {
        assertThat(hits(name)).startsWith("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Computing Ltd",
                "Iran Jones",
                "Cuba Street Bakery",
                "General Trading LLC",
                "Bank",
                "Vladimir",
                "Russia",
                "Ivan Ivanov"
            })
    void leavesOthersAlone(String name) {
        assertThat(hits(name)).isEmpty();
    }

    @Test
    void aContradictingBirthDateClearsACommonName() {
        assertThat(SCREENER.screen(born("Ivan Petrov", "1960-05-05")).hits()).hasSize(1);
        assertThat(SCREENER.screen(born("Ivan Petrov", "1992-01-30")).hits()).isEmpty();
    }

    @Test
    void whatIsNotInForceIsAnsweredApart() {
        Screening screening = SCREENER.screen(Subject.named("Sergei Lavrov", TargetKind.PERSON));
        assertThat(screening.hits()).isEmpty();
        assertThat(screening.notInForce()).hasSize(1);
        assertThat(hits("Sberbank of Russia OAO")).containsExactly("4");
    }

    @Test
    void anIdentifierFindsItsHolderUnderAnyName() {
        Subject subject = new Subject(
                "",
                TargetKind.PERSON,
                List.of("John Nobody"),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Identifier(IdentifierType.PASSPORT, "ab123452", "", Place.NO_COUNTRY, "")),
                Map.of());
        List<Hit> hits = SCREENER.screen(subject).hits();
        assertThat(hits).hasSize(1);
        assertThat(hits.getFirst().target().id().reference()).isEqualTo("2");
        assertThat(SCREENER.exhaustive(subject).hits()).isEqualTo(hits);
    }

    @Test
    void disguisesAreReported() {
        Hit hit = SCREENER.screen(Subject.named("Vladimir Рutin", TargetKind.PERSON))
                .hits()
                .getFirst();
        assertThat(hit.explanation().evidence()).anyMatch(part -> part.kind() == Evidence.Kind.EVASION);
    }

    @Test
    void theScoreIsTheSumOfItsParts() {
        Hit hit = SCREENER.screen(born("Bashar Asad", "1965")).hits().getFirst();
        assertThat(hit.score()).isEqualTo(hit.explanation().score());
    }
}
