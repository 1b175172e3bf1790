package io.cordon.sources.au;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.PublishedFiles;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReaderContract;
import io.cordon.sources.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DfatXlsxReaderTest extends SourceReaderContract {
    private static final List<String> HEADER = List.of(
            "Reference",
            "Name of Individual or Entity",
            "Type",
            "Name Type",
            "Date of Birth",
            "Place of Birth",
            "Citizenship",
            "Address",
            "Additional Information",
            "Listing Information",
            "Committees",
            "Control Date");
    private static final List<String> PERSON = List.of(
            "2",
            "Ivo Hoeven",
            "Individual",
            "Primary Name",
            "a) Approximately 1955- 1958 b) 1 Jan. 1957",
            "Varna, Bulgaria",
            "Bulgarian and Russian",
            "a) Quay 4, Varna, Bulgaria b) Burgas",
            "Title: Mullah. Passport no.: A123456",
            "Listed by UN 1267 Committee on 25 January 2001 (amended on 20 December 2005)",
            "1988 (Taliban)",
            "41988");
    private static final List<String> ALIAS = List.of(
            "2a", "HUVEN, Ivo", "Individual ", "aka", "24108", "na", "", "", "", "41340", "1988 (Taliban)", "41989");
    private static final List<String> SCRIPT = List.of(
            "2b", "Иво Хувен", "individual", "Original script", "1957", "", "", "", "", "", "1988 (Taliban)", "41988");
    private static final List<String> ENTITY = List.of(
            "7",
            "Blue Lines",
            "Entity",
            "Primary name",
            "",
            "",
            "",
            "",
            "",
            "Instrument 9",
            "Autonomous (Russia)",
            "45303");

    private static SourceFile file(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(HEADER));
        all.addAll(rows);
        return SourceFile.of("list.xlsx", Workbook.of(all));
    }

    private static Reading read(List<List<String>> rows) {
        return Sources.read("au-dfat", List.of(file(rows)));
    }

    @Override
    protected String list() {
        return "au-dfat";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file(List.of(PERSON, ALIAS, SCRIPT, ENTITY)));
    }

    @Override
    protected int targets() {
        return 2;
    }

    @Override
    protected int neededBytes() {
        return edition().getFirst().content().length;
    }

    @Test
    void theRowsOfAReferenceAreOneTarget() {
        Reading reading = read(List.of(PERSON, ALIAS, SCRIPT, List.of(), ENTITY, List.of("", "", "")));
        assertThat(reading.account().read()).isEqualTo(4);
        Target person = reading.targets().getFirst();
        assertThat(person.id()).hasToString("au-dfat:2");
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly("PRIMARY Ivo Hoeven", "STRONG Ivo HUVEN", "STRONG Иво Хувен");
        assertThat(person.birthDates())
                .extracting(Object::toString)
                .containsExactly("~1955/1958", "1957-01-01", "1966-01-01", "1957");
        assertThat(person.birthPlaces())
                .extracting(place -> place.country().code())
                .containsExactly("BG");
        assertThat(person.countries()).extracting(country -> country.code()).containsExactly("BG", "RU");
        assertThat(person.addresses())
                .extracting(address -> address.line())
                .containsExactly("Quay 4, Varna, Bulgaria", "Burgas");
        assertThat(person.identifiers()).extracting(id -> id.value()).containsExactly("A123456");
        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.account().warnings()).isEmpty();
    }

    @Test
    void theListingDayIsAsSureAsTheRowsSay() {
        List<Target> targets = read(List.of(PERSON, ALIAS, ENTITY)).targets();
        Designation taliban = targets.getFirst().designations().getFirst();
        assertThat(taliban.listedOn()).contains(ListedOn.inferred(LocalDate.of(2001, 1, 25)));
        assertThat(taliban.measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(targets.get(1).designations().getFirst().listedOn())
                .contains(ListedOn.noLaterThan(LocalDate.of(2024, 1, 12)));
        List<String> dated = new ArrayList<>(ENTITY);
        dated.set(9, "Listed on 2 Sep. 2014 (relisted on 1 Sep. 2017)");
        assertThat(read(List.of(dated))
                        .targets()
                        .getFirst()
                        .designations()
                        .getFirst()
                        .listedOn())
                .contains(ListedOn.exact(LocalDate.of(2014, 9, 2)));
    }

    @Test
    void datesInWordsKeepTheirPrecision() {
        assertThat(DfatDates.read("19 Nov. 1971; 23-Apr-1968 or Apr. 1960").dates())
                .extracting(Object::toString)
                .containsExactly("1971-11-19", "1968-04-23", "1960-04");
        assertThat(DfatDates.read("Between 1968 and 1973 (as Ivo) March 16, 1972; alt DOB: 03/02/1957")
                        .dates())
                .extracting(Object::toString)
                .containsExactly("1968/1973", "1972-03-16", "1957-02-03");
        assertThat(DfatDates.read("March 1968 to March 1969").dates())
                .extracting(Object::toString)
                .containsExactly("1968-03-01/1969-03-31");
        assertThat(DfatDates.read("30 Feb. 1971").whole()).isFalse();
        assertThat(DfatDates.read("30-35 years old; 1970"))
                .isEqualTo(new DfatDates.Dates(List.of(io.cordon.core.model.PartialDate.year(1970)), false));
    }

    @Test
    void aDamagedRowOrSheetIsNamed() {
        List<String> wrong = new ArrayList<>(ENTITY);
        wrong.set(0, "seven");
        assertBad(file(List.of(PERSON, wrong)), "row 3, column Reference: a number");
        List<String> nameless = new ArrayList<>(ENTITY);
        nameless.set(1, "");
        assertBad(file(List.of(nameless)), "row 2 (7) has no name");
        assertBad(file(List.of()), "has no row below its header");
        assertBad(
                SourceFile.of("list.xlsx", Workbook.of(List.of(List.of("Name", "Country")))),
                "no column is called \"reference\"");
        assertBad(
                SourceFile.of(
                        "list.xlsx",
                        Workbook.zipped(
                                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row></sheetData></worksheet>",
                                "<sst/>")),
                "refers to text 9 of 0");
        assertBad(
                SourceFile.of("list.xlsx", Workbook.zipped("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>", "<sst/>")),
                "has a document type declaration");
    }

    @Test
    void aSpreadsheetIsOpenedAsPublishedAndABombIsRefused(@TempDir Path folder) throws IOException {
        Path path = Files.write(
                folder.resolve("list.xlsx"), file(List.of(PERSON, ENTITY)).content());
        SourceFile opened = SourceFile.open(path);
        assertThat(opened.content()).isEqualTo(Files.readAllBytes(path));
        assertThat(Sources.read("au-dfat", List.of(opened)).targets()).hasSize(2);
        String zeros = "0".repeat(40 << 20);
        SourceFile bomb = SourceFile.of("bomb.xlsx", Workbook.zipped("<worksheet>" + zeros, "<sst/>"));
        assertThatThrownBy(() -> Sources.read("au-dfat", List.of(bomb)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("bomb.xlsx, xl/worksheets/sheet1.xml unpacks to more than 250 times");
    }

    @Test
    void thePublishedListIsReadWhole() {
        Reading reading = Sources.read(
                "au-dfat", List.of(PublishedFiles.open("au-dfat/2024-12-Stanux/regulation8_consolidated.xlsx")));
        assertThat(reading.targets()).hasSize(3062);
        assertThat(reading.targets())
                .filteredOn(target -> target.kind() == TargetKind.PERSON)
                .hasSize(2316);
        assertThat(reading.targets())
                .filteredOn(target -> target.kind() == TargetKind.ORGANISATION)
                .hasSize(746);
        // 9,560 rows below the header, seven of them empty.
        assertThat(reading.account().read()).isEqualTo(9553);
        assertThat(reading.account().kept()).isEqualTo(3062);
        assertThat(reading.account().warnings()).isEmpty();
        assertThat(reading.targets()).noneMatch(target -> target.measures().contains(Measure.UNSPECIFIED));
        assertThat(reading.targets())
                .allMatch(target -> target.names().stream()
                        .anyMatch(name -> name.quality() == io.cordon.core.model.NameQuality.PRIMARY));
        assertThat(reading.account().unknown().getOrDefault("Date of Birth in other words", 0))
                .isLessThan(60);
        assertThat(reading.account().unknown()).hasSizeLessThan(2);
    }

    private static void assertBad(SourceFile file, String message) {
        assertThatThrownBy(() -> Sources.read("au-dfat", List.of(file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("list.xlsx")
                .hasMessageContaining(message);
    }
}
