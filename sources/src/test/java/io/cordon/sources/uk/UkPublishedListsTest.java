package io.cordon.sources.uk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.PublishedFiles;
import io.cordon.sources.Reading;
import io.cordon.sources.Sources;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UkPublishedListsTest {
    private static Reading read(String list, String path) {
        return Sources.read(list, List.of(PublishedFiles.open(path)));
    }

    private static long count(Reading reading, TargetKind kind) {
        return reading.targets().stream()
                .filter(target -> target.kind() == kind)
                .count();
    }

    private static long count(Reading reading, Measure measure) {
        return reading.targets().stream()
                .filter(target -> target.measures().contains(measure))
                .count();
    }

    @Test
    void theSanctionsListOf2023IsTheSameFromCsvAndXmlWithTheCountsOfItsReadMe() {
        Reading csv = read("uk-sl", "uk-sl/2023-01-14-rebuilt/UK-Sanctions-List.csv.xz");
        Reading xml = read("uk-sl", "uk-sl/2023-01-14-rebuilt/UK-Sanctions-List.xml.xz");
        assertThat(csv.targets()).isEqualTo(xml.targets());
        assertThat(csv.account()).isEqualTo(xml.account());
        assertThat(csv.published()).contains(LocalDate.of(2023, 1, 14)).isEqualTo(xml.published());
        assertThat(csv.account().unknown()).isEmpty();
        assertThat(csv.targets()).hasSize(3776);
        assertThat(count(csv, TargetKind.PERSON)).isEqualTo(3062);
        assertThat(count(csv, TargetKind.ORGANISATION)).isEqualTo(677);
        assertThat(count(csv, TargetKind.VESSEL)).isEqualTo(37);
        assertThat(csv.targets())
                .filteredOn(
                        target -> target.designations().getFirst().listedOn().isEmpty())
                .hasSize(13);
        assertThat(csv.targets())
                .filteredOn(target -> target.names().getFirst().quality() != NameQuality.PRIMARY)
                .extracting(target -> target.id().reference())
                .containsExactly("RUS1467");
        assertThat(csv.account().warnings())
                .filteredOn(warning -> warning.contains("states no measures"))
                .extracting(warning -> warning.substring(0, 7))
                .containsExactly("SYR0381", "SYR0394");
        assertThat(csv.targets())
                .filteredOn(target ->
                        target.identifiers().stream().anyMatch(identifier -> identifier.type() == IdentifierType.IMO))
                .hasSize(36);
        assertThat(inForceOn(csv.targets(), LocalDate.of(2014, 7, 9))).hasSize(625);
    }

    @Test
    void theMeasuresOfTheSanctionsListOf2023AreThoseOfItsReadMe() {
        Reading csv = read("uk-sl", "uk-sl/2023-01-14-rebuilt/UK-Sanctions-List.csv.xz");
        assertThat(count(csv, Measure.ASSET_FREEZE)).isEqualTo(3740);
        assertThat(count(csv, Measure.TRAVEL_BAN)).isEqualTo(2978);
        assertThat(csv.targets())
                .filteredOn(target -> target.measures().contains(Measure.UNSPECIFIED))
                .extracting(target -> target.id().reference())
                .containsExactly("SYR0381", "SYR0394");
    }

    private static List<Target> inForceOn(List<Target> targets, LocalDate day) {
        return targets.stream()
                .filter(target -> target.designations()
                        .getFirst()
                        .listedOn()
                        .filter(on -> !on.date().isAfter(day))
                        .isPresent())
                .toList();
    }

    @Test
    void ofsisListOf2018LosesNoGroup() {
        Reading reading = read("uk-ofsi", "uk-ofsi/2018-04-13-photoangell/sanctionsconlist.csv.xz");
        assertThat(reading.published()).contains(LocalDate.of(2018, 4, 13));
        assertThat(reading.targets()).hasSize(2106);
        assertThat(count(reading, TargetKind.PERSON)).isEqualTo(1426);
        assertThat(count(reading, TargetKind.ORGANISATION)).isEqualTo(680);
        assertThat(reading.targets())
                .filteredOn(target -> target.designations().size() > 1)
                .hasSize(6);
        assertThat(reading.account().unknown()).containsOnlyKeys("Other Information (SNR)");
        assertThat(reading.targets())
                .flatExtracting(Target::remarks)
                .anyMatch(remark -> remark.contains("‘PK5’"))
                .noneMatch(remark -> remark.contains("\uFFFD"));
    }

    @Test
    void ofsisListOf2025LosesNoGroup() {
        Reading reading = read("uk-ofsi", "uk-ofsi/2025-04-10-nadya-soto/ConList.from-xlsx.csv.xz");
        assertThat(reading.published()).contains(LocalDate.of(2025, 4, 10));
        assertThat(reading.targets()).hasSize(4686);
        assertThat(count(reading, TargetKind.PERSON)).isEqualTo(3662);
        assertThat(count(reading, TargetKind.ORGANISATION)).isEqualTo(1009);
        assertThat(count(reading, TargetKind.VESSEL)).isEqualTo(15);
        assertThat(count(reading, Measure.TRUST_SERVICES_BAN)).isEqualTo(2178);
        assertThat(reading.targets())
                .filteredOn(target -> target.designations().size() > 1)
                .hasSize(15);
        assertThat(reading.account().unknown()).containsOnlyKeys("Other Information (Tel)");
        assertThat(reading.targets())
                .flatExtracting(Target::designations)
                .allMatch(designation -> designation
                        .listedOn()
                        .filter(on -> on.certainty() == ListedOn.Certainty.EXACT)
                        .isPresent());
    }
}
