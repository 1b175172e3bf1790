package io.cordon.sources.ca;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Measure;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.PublishedFiles;
import io.cordon.sources.Reading;
import io.cordon.sources.Sources;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemaPublishedListsTest {
    private static Reading read(String folder) {
        return Sources.read("ca-sema", List.of(PublishedFiles.open("ca-sema/" + folder + "/sema-lmes.xml")));
    }

    @ParameterizedTest
    @CsvSource({"2020-Mendw, 985, 384, 0", "2025-kebalkhadka, 3334, 1425, 109"})
    void noTargetIsLostAndEveryProgrammeIsKnown(String folder, int persons, int entitiesAndShips, int ships) {
        Reading reading = read(folder);
        assertThat(reading.targets()).hasSize(persons + entitiesAndShips);
        assertThat(reading.account().kept()).isEqualTo(persons + entitiesAndShips);
        assertThat(reading.targets())
                .filteredOn(target -> target.kind() == TargetKind.PERSON)
                .hasSize(persons);
        assertThat(reading.targets())
                .filteredOn(target -> target.kind() == TargetKind.VESSEL)
                .hasSize(ships);
        assertThat(reading.account().warnings()).isEmpty();
        assertThat(reading.targets()).noneMatch(target -> target.measures().contains(Measure.UNSPECIFIED));
    }

    @Test
    void everyTargetOfTheNewerLayoutHasItsListingDay() {
        List<Target> targets = read("2025-kebalkhadka").targets();
        assertThat(targets)
                .flatExtracting(Target::designations)
                .allMatch(designation -> designation.listedOn().isPresent());
        assertThat(targets.stream()
                        .map(target -> target.designations()
                                .getFirst()
                                .listedOn()
                                .orElseThrow()
                                .date())
                        .max(LocalDate::compareTo))
                .contains(LocalDate.of(2025, 3, 20));
        assertThat(read("2025-kebalkhadka").account().unknown()).hasSize(2);
    }
}
