package io.cordon.sources.eu;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SharedLists;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole list, as rebuilt from what was published by May 2026. */
class FsfSharedDataTest {
    private static final String FSF = "eu-fsf/2026-05-01-ammitto-rebuilt/rebuilt-FULL-1_1.xml.xz";

    static Reading fsf() {
        return Sources.read(
                "eu-fsf", List.of(SourceFile.open(SharedLists.folder().resolve(FSF))));
    }

    @Test
    void noTargetIsLost() {
        Reading reading = fsf();
        Map<TargetKind, Long> kinds =
                reading.targets().stream().collect(Collectors.groupingBy(Target::kind, Collectors.counting()));

        assertThat(kinds).containsOnly(Map.entry(TargetKind.PERSON, 4341L), Map.entry(TargetKind.ORGANISATION, 1519L));
        assertThat(reading.account().read()).isEqualTo(5860);
        assertThat(reading.account().kept()).isEqualTo(5860);
        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.published()).contains(LocalDate.of(2026, 5, 1));
        assertThat(reading.targets()).extracting(Target::id).doesNotHaveDuplicates();
        assertThat(reading.targets())
                .allSatisfy(target -> assertThat(target.primaryName().quality()).isEqualTo(NameQuality.PRIMARY));
    }

    @Test
    void thePresidentsRecordIsReadWhole() {
        Target target = fsf().targets().stream()
                .filter(each -> each.id().toString().equals("eu-fsf:EU.7510.16"))
                .findFirst()
                .orElseThrow();

        assertThat(target.names())
                .extracting(Name::text)
                .containsExactly(
                        "Vladimir Vladimirovich PUTIN",
                        "Влади́мир Влади́мирович ПУ́ТИН",
                        "Vladimir Vladimirovich POUTINE",
                        "Vladimir Vladimirovitj PUTIN");
        assertThat(target.titles()).containsExactly("President of the Russian Federation");
        assertThat(target.birthDates()).containsExactly(PartialDate.day(LocalDate.of(1952, 10, 7)));
        assertThat(target.birthPlaces())
                .extracting(place -> place.text())
                .containsExactly("Leningrad (now Saint-Petersburg), RUSSIAN FEDERATION");
        assertThat(target.designations()).singleElement().satisfies(designation -> {
            assertThat(designation.programme()).isEqualTo("UKR");
            assertThat(designation.reference()).isEqualTo("2022/332 (OJ L53)");
            assertThat(designation.listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2022, 2, 25)));
        });
        assertThat(target.other())
                .containsOnlyKeys("logicalId", "regulation", "regulationSummary")
                .containsEntry("logicalId", List.of("135909"));
    }
}
