package io.cordon.sources.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Programmes;
import io.cordon.sources.Reading;
import io.cordon.sources.Sources;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The facts of the built-in sample. */
class SampleTest {
    private static final LocalDate DAY = LocalDate.of(2014, 7, 9);

    private final Reading sample = Sources.read(House.SAMPLE_LIST, List.of(House.sample()));

    @Test
    void countsByProgrammeAndKindAreThoseOfThatDay() {
        Map<String, Integer> counts = new TreeMap<>();
        sample.targets()
                .forEach(target -> counts.merge(
                        designation(target).programme() + " " + target.kind().word(), 1, Integer::sum));
        assertThat(counts)
                .containsOnly(
                        Map.entry("UKRAINE-EO13660 person", 18),
                        Map.entry("UKRAINE-EO13660 organisation", 1),
                        Map.entry("UKRAINE-EO13661 person", 34),
                        Map.entry("UKRAINE-EO13661 organisation", 18),
                        Map.entry("UKR person", 61),
                        Map.entry("UKR organisation", 2));
        assertThat(sample.published()).contains(DAY);
        assertThat(sample.account().kept())
                .isEqualTo(134)
                .isEqualTo(sample.account().read());
        assertThat(sample.account().unknown()).isEmpty();
        assertThat(sample.account().warnings()).isEmpty();
    }

    @Test
    void countsByDayAreThoseOfTheAuthorities() {
        Map<String, Integer> counts = new TreeMap<>();
        sample.targets()
                .forEach(target -> counts.merge(
                        authority(target) + " "
                                + designation(target).listedOn().orElseThrow().date(),
                        1,
                        Integer::sum));
        assertThat(counts)
                .containsOnly(
                        Map.entry("us-ofac 2014-03-17", 11),
                        Map.entry("us-ofac 2014-03-20", 21),
                        Map.entry("us-ofac 2014-04-11", 8),
                        Map.entry("us-ofac 2014-04-28", 24),
                        Map.entry("us-ofac 2014-06-20", 7),
                        Map.entry("eu 2014-03-17", 21),
                        Map.entry("eu 2014-03-21", 12),
                        Map.entry("eu 2014-04-29", 15),
                        Map.entry("eu 2014-05-12", 15));
    }

    @Test
    void datesAreExactButForTheOneThatWasMisspelled() {
        for (Target target : sample.targets()) {
            ListedOn listedOn = designation(target).listedOn().orElseThrow();
            assertThat(listedOn.date()).isBeforeOrEqualTo(DAY);
            assertThat(listedOn.certainty())
                    .isEqualTo(
                            target.id().reference().equals("US-16677")
                                    ? ListedOn.Certainty.INFERRED
                                    : ListedOn.Certainty.EXACT);
        }
        assertThat(target("US-16677").remarks()).singleElement().asString().contains("Kohzin");
    }

    @Test
    void thePresidentIsNotInIt() {
        assertThat(sample.targets())
                .noneSatisfy(target -> assertThat(target.names())
                        .anySatisfy(name ->
                                assertThat(name.text().toLowerCase(Locale.ROOT)).containsAnyOf("putin", "путин")));
    }

    @Test
    void aPartyUnderBothAuthoritiesStandsInItTwice() {
        Target us = target("US-16642");
        Target eu = target("EU-1");
        assertThat(us.primaryName().text()).isEqualTo("Sergey Valeryevich Aksyonov");
        assertThat(us.birthDates()).hasSize(1).isEqualTo(eu.birthDates());
        assertThat(us.names()).extracting(Name::text).contains("Сергей Валерьевич Аксёнов", "Sergei Aksenov");
        assertThat(eu.names()).extracting(Name::text).contains("Сергей Валерьевич Аксёнов");
        assertThat(authority(us)).isEqualTo("us-ofac");
        assertThat(authority(eu)).isEqualTo("eu");
        assertThat(designation(us).listedOn()).isEqualTo(designation(eu).listedOn());
    }

    @Test
    void measuresAgreeWithTheTableOfProgrammes() {
        for (Target target : sample.targets()) {
            Designation designation = designation(target);
            assertThat(designation.measures())
                    .as(target.id().toString())
                    .isEqualTo(Programmes.measures(
                            Programmes.find(authority(target), designation.programme())
                                    .orElseThrow(),
                            target.kind()));
            assertThat(designation.measures().contains(Measure.TRAVEL_BAN))
                    .isEqualTo(target.kind() == TargetKind.PERSON);
            assertThat(designation.legalBasis())
                    .containsPattern("^(E\\.O\\. 1366[01] s\\.1|Regulation \\(EU\\) No 269/2014 art\\. 2)");
            assertThat(designation.reference()).isNotBlank();
        }
    }

    @Test
    void personsHaveABirthDateAndANameInCyrillicWithoutLatinLettersInIt() {
        for (Target target : sample.targets()) {
            if (target.kind() == TargetKind.PERSON) {
                assertThat(target.birthDates()).as(target.id().toString()).isNotEmpty();
                assertThat(target.names())
                        .as(target.id().toString())
                        .anyMatch(name -> name.script() == UnicodeScript.CYRILLIC);
            }
            for (Name name : target.names()) {
                for (String word : name.text().split("[^\\p{L}]+", -1)) {
                    assertThat(word.codePoints()
                                    .mapToObj(UnicodeScript::of)
                                    .distinct()
                                    .count())
                            .as(target.id() + " " + word)
                            .isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void isAFewDozenKilobytesOfUtf8() {
        assertThat(House.sample().content().length).isBetween(30_000, 80_000);
        assertThat(new String(House.sample().content(), StandardCharsets.UTF_8)).startsWith("# list: sample\n");
    }

    private Target target(String reference) {
        return sample.targets().stream()
                .filter(target -> target.id().reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private static Designation designation(Target target) {
        assertThat(target.designations()).hasSize(1);
        return target.designations().getFirst();
    }

    private static String authority(Target target) {
        return target.other().getOrDefault("authority", List.of()).getFirst();
    }
}
