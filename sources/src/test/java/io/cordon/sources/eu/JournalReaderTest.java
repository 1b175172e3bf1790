package io.cordon.sources.eu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.NoticeReading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalReaderTest {
    private static final String HEADER =
            "celex,programKey,annex,startDate,schema,name,alias,weakAlias,previousName,birthDate\r\n";
    private static final String OAK =
            "32014R0269,EU-UKR,I.PERSONS,17.3.2014,Person,Ann OAK (Анна ДУБ),Anna OAK; Anne OAK,The Owl,Ann ELM,1.2.1960\r\n";

    private static NoticeReading read(String... tables) {
        List<SourceFile> files = java.util.Arrays.stream(tables)
                .map(table -> SourceFile.of("lists/oak.csv", table.getBytes(StandardCharsets.UTF_8)))
                .toList();
        return Sources.readNotices("eu-journal", files);
    }

    @Test
    void aRowIsADatedListingWithEveryName() {
        NoticeReading reading = read(HEADER + OAK);

        assertThat(reading.source()).isEqualTo("eu-journal");
        assertThat(reading.notices())
                .containsExactly(new Notice(
                        "eu-fsf",
                        Notice.Kind.LISTED,
                        ListedOn.exact(LocalDate.of(2014, 3, 17)),
                        "UKR",
                        TargetKind.PERSON,
                        List.of("Ann OAK", "Анна ДУБ", "Anna OAK", "Anne OAK", "The Owl", "Ann ELM"),
                        List.of(),
                        List.of(PartialDate.day(LocalDate.of(1960, 2, 1))),
                        "oak.csv line 2, annex I.PERSONS"));
        assertThat(reading.account().read()).isEqualTo(1);
        assertThat(reading.account().kept()).isEqualTo(1);
        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.account().warnings()).isEmpty();
    }

    @Test
    void anAmendmentNamesTheRegulationItAmends() {
        NoticeReading reading = read(HEADER.replace("celex,", "amendedCelex,amendmentCelex,")
                + "32020R1998,32026R1720,EU-HR,I,1.4.2026,Company,Oak Works,,,,\r\n");

        assertThat(reading.notices()).singleElement().satisfies(notice -> {
            assertThat(notice.programme()).isEqualTo("HR");
            assertThat(notice.targetKind()).isEqualTo(TargetKind.ORGANISATION);
        });
    }

    @Test
    void aRowWithoutADayIsCountedAndReported() {
        NoticeReading reading = read(HEADER
                + OAK
                + OAK.replace("17.3.2014", "")
                + OAK.replace("17.3.2014", "soon")
                + OAK.replace("Ann OAK (Анна ДУБ),Anna OAK; Anne OAK,The Owl,Ann ELM", "-,,,"));

        assertThat(reading.account().read()).isEqualTo(4);
        assertThat(reading.account().kept()).isEqualTo(1);
        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.account().warnings())
                .containsExactly(
                        "oak.csv: 1 of 4 rows have no start date and give no notice: line 3 Ann OAK (Анна ДУБ).",
                        "oak.csv: 1 of 4 rows have a start date that is not a day and give no notice: line 4 Ann OAK"
                                + " (Анна ДУБ) (soon).",
                        "oak.csv: 1 of 4 rows have no name and give no notice: line 5 -.");
    }

    @Test
    void aBirthDateThatCannotBeReadIsReportedAndTheRowKept() {
        NoticeReading reading = read(HEADER + OAK.replace("1.2.1960", "10 October (year unknown)"));

        assertThat(reading.notices().getFirst().birthDates()).isEmpty();
        assertThat(reading.account().warnings())
                .singleElement()
                .asString()
                .contains("a birth date that cannot be read", "10 October");
    }

    @Test
    void aRegulationOutsideTheTableStandsUnderItsKeyWithAWarning() {
        NoticeReading reading = read(HEADER + OAK.replace("32014R0269,EU-UKR", "32031R0001,EU-OAK"));

        assertThat(reading.notices().getFirst().programme()).isEqualTo("OAK");
        assertThat(reading.account().warnings()).singleElement().asString().contains("32031R0001");
    }

    @Test
    void sectoralRowsAreNeverTakenForAFreezeUnderTheSameRegime() {
        NoticeReading reading = read(HEADER + OAK.replace("32014R0269,EU-UKR", "32014R0833,EU-RUS"));

        assertThat(reading.notices().getFirst().programme()).isEqualTo("32014R0833");
    }

    @Test
    void anUnknownColumnIsCounted() {
        NoticeReading reading = read(HEADER.replace("\r\n", ",shoeSize\r\n") + OAK.replace("\r\n", ",41\r\n"));

        assertThat(reading.account().unknown()).containsOnlyKeys("column shoeSize");
    }

    @Test
    void aTableOfNoRowsIsReadAndReported() {
        NoticeReading reading = read("\uFEFF" + HEADER, HEADER + OAK);

        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.account().warnings()).containsExactly("oak.csv has no rows: its regulation lists nobody.");
    }

    @Test
    void aRowWithTooFewColumnsIsRefusedByItsLine() {
        assertThatThrownBy(() -> read(HEADER + OAK + OAK.substring(0, 40)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("lists/oak.csv, line 3, has 5 columns where the first line names 10");
    }

    @Test
    void aRowWithTooManyColumnsIsRefusedByItsLine() {
        assertThatThrownBy(() -> read(HEADER + OAK.replace("\r\n", ",more\r\n")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("line 2, has 11 columns");
    }

    @Test
    void brokenUtf8IsRefusedByItsLine() {
        byte[] bytes = (HEADER + OAK + OAK).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - OAK.getBytes(StandardCharsets.UTF_8).length + 40] = (byte) 0xFF;
        List<SourceFile> files = List.of(SourceFile.of("oak.csv", bytes));

        assertThatThrownBy(() -> Sources.readNotices("eu-journal", files))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("oak.csv, line 3, is not UTF-8");
    }

    @Test
    void aFileThatEndsWithinALetterIsRefused() {
        byte[] bytes = (HEADER + OAK + "Д").getBytes(StandardCharsets.UTF_8);
        List<SourceFile> files = List.of(SourceFile.of("oak.csv", java.util.Arrays.copyOf(bytes, bytes.length - 1)));

        assertThatThrownBy(() -> Sources.readNotices("eu-journal", files)).isInstanceOf(BadInputException.class);
    }

    @Test
    void somethingElseThanATableIsRefused() {
        assertThatThrownBy(() -> read("<!DOCTYPE html>\n<html><body>Error 503</body></html>"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not name the columns of an Official Journal table")
                .hasMessageContaining("startDate");
        assertThatThrownBy(() -> read("")).isInstanceOf(BadInputException.class).hasMessageContaining("no row");
    }
}
