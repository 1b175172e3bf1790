package io.cordon.sources.un;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
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

class UnPublishedListsTest {
    private static Reading read(String path) {
        return Sources.read("un-sc", List.of(PublishedFiles.open("un-sc/" + path)));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-11-opendatalabcz-PARTIAL/consolidated.xml, 2016-02-11, 130, 109",
        "2017-06-30-DukeQIANSH/consolidated.xml,            2017-06-30, 653, 371",
        "2020-03-20-Mendw/consolidated.xml,                 2020-03-20, 709, 305",
        "2021-01-27-ammitto/consolidated.xml,               2021-01-27, 710, 293",
        "2022-02-25-ammitto/consolidated.xml,               2022-02-25, 712, 254",
        "2023-03-09-ammitto/consolidated.xml,               2023-03-09, 704, 254",
        "2023-08-23-ammitto/consolidated.xml.xz,            2023-08-23, 702, 253",
        "2025-06-18-ammitto/consolidated.xml.xz,            2025-06-18, 684, 193"
    })
    void noTargetIsLostAndNothingIsUnknown(String path, LocalDate published, int persons, int entities) {
        Reading reading = read(path);
        assertThat(reading.published()).contains(published);
        assertThat(reading.targets()).hasSize(persons + entities);
        assertThat(reading.targets())
                .filteredOn(target -> target.kind() == TargetKind.PERSON)
                .hasSize(persons);
        assertThat(reading.targets().stream().map(Target::id).distinct()).hasSize(persons + entities);
        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.account().kept()).isEqualTo(persons + entities);
        assertThat(reading.targets())
                .flatExtracting(Target::designations)
                .allMatch(designation -> designation
                        .listedOn()
                        .filter(day -> day.certainty() == ListedOn.Certainty.EXACT)
                        .isPresent());
    }

    @Test
    void theRawListTypeOf2023IsKept() {
        assertThat(read("2023-03-09-ammitto/consolidated.xml").targets())
                .filteredOn(target -> target.id().reference().equals("HTi.001"))
                .flatExtracting(Target::designations)
                .extracting(Designation::programme)
                .containsExactly("26532022");
    }
}
