package io.cordon.sources.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Designation;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseReaderTest {
    private static final String WHOLE = """
            # list: watch
            # published: 2026-11-02
            # authority: us-ofac
            id,kind,name,original_names,aliases,weak aliases,former_names,gender,birth_dates,birth_place,nationality,address,titles,identifiers,programme,authority,measures,legal_basis,listed_on,listed_on_is,until,reference,reason,remarks,branch
            P1,person,Ivan Petrov,Иван Петров,Iwan Petrow | I. Petroff,Vanya,Ivan Sidorov,male,1964-07-17 | ~1963,"Riga, Latvia",Russian,"1 Elm St, Riga, Latvia",Director,passport:AB 123:RU | website:http://example.org | Club card:77,UKRAINE-EO13661,,,,2020-01-02,,,,,one remark,Riga
            P1,,,,,,,,,,,,,,UKR,eu,,,2020-02-03,no-later-than,2021-01-01,OJ L 1,A reason,,Riga
            O1,company,"Acme, Ltd",,,,,,,,,,,,house-policy,house,travel-ban | asset-freeze,Board decision 7,,,,,,,
            O2,company,Beta Ltd,,,,,,,,,,,,no such programme,house,,,,,,,,,
            V1,vessel,Gamma,,,,,,,,,,,,UKRAINE-EO13661,,,,,,,,,,
            """;

    @Test
    void readsEveryColumn() {
        Target target = read(WHOLE).targets().getFirst();
        assertThat(target.id()).hasToString("watch:P1");
        assertThat(target.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(target.names())
                .containsExactly(
                        Name.of("Ivan Petrov", NameQuality.PRIMARY),
                        Name.of("Иван Петров", NameQuality.STRONG),
                        Name.of("Iwan Petrow", NameQuality.STRONG),
                        Name.of("I. Petroff", NameQuality.STRONG),
                        Name.of("Vanya", NameQuality.WEAK),
                        Name.of("Ivan Sidorov", NameQuality.FORMER));
        assertThat(target.birthDates())
                .containsExactly(
                        PartialDate.parse("1964-07-17"), PartialDate.year(1963).asCirca());
        assertThat(target.birthPlaces().getFirst().country().code()).isEqualTo("LV");
        assertThat(target.countries().getFirst().code()).isEqualTo("RU");
        assertThat(target.addresses().getFirst().line()).isEqualTo("1 Elm St, Riga, Latvia");
        assertThat(target.titles()).containsExactly("Director");
        assertThat(target.identifiers()).hasSize(3);
        assertThat(target.identifiers().get(0).value()).isEqualTo("AB 123");
        assertThat(target.identifiers().get(0).country().code()).isEqualTo("RU");
        assertThat(target.identifiers().get(1).value()).isEqualTo("http://example.org");
        assertThat(target.identifiers().get(2).type()).isEqualTo(IdentifierType.OTHER);
        assertThat(target.identifiers().get(2).label()).isEqualTo("Club card");
        assertThat(target.remarks()).containsExactly("one remark");
        assertThat(target.other()).containsEntry("branch", List.of("Riga"));
        assertThat(target.other()).containsEntry("authority", List.of("us-ofac", "eu"));
    }

    @Test
    void severalRowsOfOneIdAreOneTargetUnderSeveralProgrammes() {
        Reading reading = read(WHOLE);
        assertThat(reading.published()).contains(LocalDate.of(2026, 11, 2));
        assertThat(reading.targets()).hasSize(4);
        assertThat(reading.targets().getFirst().designations()).hasSize(2);
        Designation first = reading.targets().getFirst().designations().get(0);
        assertThat(first.listedOn()).contains(ListedOn.exact(LocalDate.of(2020, 1, 2)));
        Designation second = reading.targets().getFirst().designations().get(1);
        assertThat(second.programme()).isEqualTo("UKR");
        assertThat(second.listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2020, 2, 3)));
        assertThat(second.until()).contains(LocalDate.of(2021, 1, 1));
        assertThat(second.reference()).isEqualTo("OJ L 1");
        assertThat(second.reason()).isEqualTo("A reason");
    }

    @Test
    void aKnownProgrammeGivesMeasuresByKindAndLegalBasis() {
        Reading reading = read(WHOLE);
        Designation person = reading.targets().getFirst().designations().getFirst();
        assertThat(person.measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(person.legalBasis()).startsWith("E.O. 13661");
        assertThat(reading.targets().get(3).measures()).containsExactly(Measure.ASSET_FREEZE);
    }

    @Test
    void statedMeasuresWinAndAnUnknownProgrammeIsSaid() {
        Reading reading = read(WHOLE);
        assertThat(reading.targets().get(1).measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(reading.targets().get(1).designations().getFirst().legalBasis())
                .isEqualTo("Board decision 7");
        assertThat(reading.targets().get(2).measures()).containsExactly(Measure.UNSPECIFIED);
        assertThat(reading.account().warnings())
                .singleElement()
                .asString()
                .contains("programme no such programme is not in the table");
        assertThat(reading.account().unknown()).containsOnlyKeys("column branch");
        assertThat(reading.account().read()).isEqualTo(4);
    }

    @Test
    void threeColumnsAreEnough() {
        Target target =
                read("\uFEFFid,name,measures\n1,Ann,asset-freeze\n").targets().getFirst();
        assertThat(target.kind()).isEqualTo(TargetKind.UNKNOWN);
        assertThat(target.programmes()).containsExactly("house");
    }

    @Test
    void saysWhereAndWhatWasExpected() {
        String header = "id,kind,name,birth_date,measures,listed_on,identifiers\n";
        assertBad(header + "1,person,Ann,17.7.1964,asset-freeze,,\n", "line 2, column birth_date: a date is written");
        assertBad(header + "1,persn,Ann,,asset-freeze,,\n", "line 2, column kind: person, organisation");
        assertBad(header + "1,person,Ann,,freeze,,\n", "line 2, column measures: no measure is called \"freeze\"");
        assertBad(header + "1,person,Ann,,asset-freeze,2014-02-30,\n", "line 2, column listed_on: a day was expected");
        assertBad(header + "1,person,Ann,,asset-freeze,,123\n", "line 2, column identifiers: an identifier is written");
        assertBad(header + ",person,Ann,,asset-freeze,,\n", "line 2, column id:");
        assertBad(header + "1,person,,,asset-freeze,,\n", "line 2, column name: a name was expected");
        assertBad(header + "1,person,Ann,,asset-freeze,,\n2,person,Bob\n", "line 3: the row has 3 fields, where");
        assertBad(header, "has a header and no rows");
        assertBad("id,name\n1,Ann\n", "line 1: the header has neither a column programme nor");
        assertBad("id,name,programme\n1,Ann,\n", "line 2, column programme: a programme was expected");
        assertBad("id,name,name,programme\n1,Ann,Ann,x\n", "the column name stands twice");
        assertBad("# list: other\nid,name,programme\n1,Ann,x\n", "says that it is list other, not watch");
        assertBad("# published: 9 July\nid,name,programme\n1,Ann,x\n", "line 1: the date of publication was expected");
        assertBad("id,name,programme\n1,\"Ann,x\n", "not well-formed CSV|the row has 2 fields");
    }

    @Test
    void anotherEncodingIsRefusedWithTheLine() {
        byte[] latin = "id,name,programme\n1,Ann,x\n2,Müller,x\n".getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> Sources.read("watch", List.of(SourceFile.of("list.csv", latin))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.csv, line 3: the bytes are not UTF-8");
    }

    @Test
    void theDocumentedExampleIsReadAsDocumented() throws IOException {
        String page = Files.readString(Path.of("../docs/house-lists.md"));
        int start = page.indexOf("# list: group-policy");
        byte[] example = page.substring(start, page.indexOf("```", start)).getBytes(StandardCharsets.UTF_8);
        Reading reading = Sources.read("group-policy", List.of(SourceFile.of("docs", example)));
        assertThat(reading.targets())
                .extracting(Target::id)
                .map(Object::toString)
                .containsExactly("group-policy:P-1", "group-policy:O-1");
        assertThat(reading.targets().getFirst().programmes()).containsExactly("board-2026-4", "UKR");
        assertThat(reading.targets().getFirst().measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(reading.account().warnings()).isEmpty();
        for (Column column : Column.values()) {
            assertThat(page).contains("`" + column.header() + "`");
        }
        for (Measure measure : Measure.values()) {
            assertThat(page).contains("`" + measure.word() + "`");
        }
        for (IdentifierType type : IdentifierType.values()) {
            if (type != IdentifierType.OTHER) {
                assertThat(page).contains("`" + type.word() + "`");
            }
        }
    }

    @Test
    void otherFilesAreNotRecognised() {
        for (String text : List.of("", "<html>", "a,b,c\n1,2,3\n", "\0\0\0\0", "# only comments\n")) {
            SourceFile file = SourceFile.of("x", text.getBytes(StandardCharsets.UTF_8));
            assertThat(House.readers().getFirst().recognises(List.of(file))).isFalse();
        }
    }

    private static void assertBad(String csv, String expected) {
        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("list.csv")
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())).containsAnyOf(expected.split("\\|")));
    }

    private static Reading read(String csv) {
        return Sources.read("watch", List.of(SourceFile.of("list.csv", csv.getBytes(StandardCharsets.UTF_8))));
    }
}
