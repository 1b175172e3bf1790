package io.cordon.sources.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
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

class MappedReaderTest {
    private static final String MAPPING = """
            list: stop
            published: 2026-11-02
            authority: house
            separator: ";"
            several: ","
            dates: dd.MM.yyyy
            fields:
              id: Nr
              name: {join: [Vorname, Name]}
              aliases: Alias
              kind: {field: Typ, values: {N: person, J: organisation}}
              birth_date: geboren
              identifiers:
                - {field: Pass, type: passport, country: Land}
                - {field: IMO, type: imo}
              country: Land
              measures: {value: asset-freeze}
              legal_basis: {value: Board decision 4}
              listed_on: seit
              until: bis
            """;
    private static final String CSV = """
            Nr;Typ;Vorname;Name;Alias;geboren;Pass;IMO;Land;seit;bis;Filiale
            1;N;Ivo;Hoeven;"Iwo, Iwan";06.05.1964;A 12;;BG;01.02.2026;;Varna
            2;J;;Blue Lines;;;;9074729;BG;2026-02-03;31.12.2030;
            """;

    private static SourceFile file(String name, String text) {
        return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String mapping, String text) {
        return Sources.read("stop", List.of(file("stop.csv", text)), file("stop.mapping.yaml", mapping));
    }

    @Test
    void aTableIsReadAsTheMappingSays() {
        Reading reading = read(MAPPING, CSV);
        assertThat(reading.published()).contains(LocalDate.of(2026, 11, 2));
        Target person = reading.targets().getFirst();
        assertThat(person.id()).hasToString("stop:1");
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.names()).extracting(name -> name.text()).containsExactly("Ivo Hoeven", "Iwo", "Iwan");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1964-05-06");
        assertThat(person.identifiers())
                .extracting(
                        id -> id.type() + " " + id.value() + " " + id.country().code())
                .containsExactly(IdentifierType.PASSPORT + " A 12 BG");
        assertThat(person.designations().getFirst().listedOn()).contains(ListedOn.exact(LocalDate.of(2026, 2, 1)));
        assertThat(person.measures()).containsExactly(Measure.ASSET_FREEZE);
        assertThat(person.other()).containsEntry("Filiale", List.of("Varna"));
        Target company = reading.targets().get(1);
        assertThat(company.kind()).isEqualTo(TargetKind.ORGANISATION);
        assertThat(company.designations().getFirst().until()).contains(LocalDate.of(2030, 12, 31));
        assertThat(reading.account().unknown()).containsOnlyKeys("field Filiale");
        assertThat(reading.account().warnings()).isEmpty();
    }

    @Test
    void jsonAndYamlAreReadByPath() {
        String mapping = """
                {"authority": "house", "records": "data.parties", "fields": {
                  "id": "ref", "name": "who.full", "aliases": "who.others.name", "birth_date": "who.born",
                  "programme": "act", "measures": "what"}}
                """;
        String json = """
                {"data": {"parties": [
                  {"ref": 7, "who": {"full": "Ivo Hoeven", "born": ["1964", "1965-02"],
                   "others": [{"name": "Iwo"}, {"name": "Ivan"}]}, "act": "UKR", "what": ["travel-ban", "asset-freeze"],
                   "note": null, "extra": true}
                ]}}
                """;
        String yaml = """
                data:
                  parties:
                    - ref: 7
                      who: {full: Ivo Hoeven, born: [1964, 1965-02], others: [{name: Iwo}, {name: Ivan}]}
                      act: UKR
                      what: [travel-ban, asset-freeze]
                      extra: true
                """;
        Reading fromJson = read(mapping, json);
        Target target = fromJson.targets().getFirst();
        assertThat(target.names()).extracting(name -> name.text()).containsExactly("Ivo Hoeven", "Iwo", "Ivan");
        assertThat(target.birthDates()).extracting(Object::toString).containsExactly("1964", "1965-02");
        assertThat(target.measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(fromJson.account().unknown()).containsOnlyKeys("field extra");
        assertThat(read(mapping, yaml)).isEqualTo(fromJson);
        String lines = "{\"ref\":1,\"who\":{\"full\":\"A\"},\"act\":\"x\",\"what\":\"travel-ban\"}\n"
                + "{\"ref\":2,\"who\":{\"full\":\"B\"},\"act\":\"x\",\"what\":\"travel-ban\"}\n";
        assertThat(read(mapping.replace("data.parties", ""), lines).targets()).hasSize(2);
    }

    @Test
    void aHouseListInYamlOrJsonNeedsNoMapping() {
        String yaml = """
                # Our own list
                list: stop
                published: 2026-11-02
                authority: house
                targets:
                  - id: P-1
                    kind: person
                    name: Ivo Hoeven
                    aliases: [Iwo, "Hoeven | Ivo"]
                    identifiers: [{type: passport, value: A 12, country: BG}, "website:http://example.org"]
                    programme: board-4
                    measures: [asset-freeze, travel-ban]
                    designations:
                      - {programme: UKR, authority: eu, listed_on: 2022-02-23}
                  - {id: T-1, kind: territory, name: Atlantis, measures: territory-embargo, branch: Varna}
                """;
        Reading reading = Sources.read("stop", List.of(file("stop.yaml", yaml)));
        assertThat(reading.published()).contains(LocalDate.of(2026, 11, 2));
        Target person = reading.targets().getFirst();
        assertThat(person.names()).extracting(name -> name.text()).containsExactly("Ivo Hoeven", "Iwo", "Hoeven | Ivo");
        assertThat(person.programmes()).containsExactly("board-4", "UKR");
        assertThat(person.identifiers()).extracting(id -> id.value()).containsExactly("A 12", "http://example.org");
        assertThat(reading.targets().get(1).kind()).isEqualTo(TargetKind.TERRITORY);
        assertThat(reading.account().unknown()).containsOnlyKeys("field branch");
        String json =
                "{\"list\":\"stop\",\"targets\":[{\"id\":\"1\",\"name\":\"Ann\",\"measures\":[\"asset-freeze\"]}]}";
        assertThat(Sources.read("stop", List.of(file("stop.json", json))).targets())
                .hasSize(1);
    }

    @Test
    void anotherEncodingIsReadWhereTheMappingNamesIt() {
        String mapping = "encoding: windows-1251\nfields: {id: n, name: имя, measures: {value: asset-freeze}}\n";
        byte[] csv = "n,имя\n1,Иво Хувен\n".getBytes(Charset.forName("windows-1251"));
        assertThat(Sources.read("stop", List.of(SourceFile.of("a.csv", csv)), file("m.yaml", mapping))
                        .targets()
                        .getFirst()
                        .primaryName()
                        .text())
                .isEqualTo("Иво Хувен");
    }

    @Test
    void aWrongMappingIsRefusedWithItsLine() {
        assertBad(MAPPING.replace("seit", "since"), CSV, "stop.csv, line 1: the header has no field since");
        assertBad(
                MAPPING.replace("until: bis", "untill: bis"), CSV, "line 20: \"untill\" is no column of a house list");
        assertBad(MAPPING.replace("several:", "plenty:"), CSV, "line 5: \"plenty\" is not known; there are:");
        assertBad(MAPPING.replace("dd.MM", "qq.bb"), CSV, "line 6: days are described as");
        assertBad(MAPPING.replace("id: Nr", "id: {field: Nr, value: 1}"), CSV, "line 8: one of field, join and value");
        assertBad(MAPPING.replace("\";\"", "\";;\""), CSV, "line 4: the separator was expected as one character");
        assertBad("fields: {name: a, measures: b}", CSV, "line 1: \"id\" is not mapped");
        assertBad("fields: {id: a, name: b}", CSV, "neither programme nor measures is mapped");
        assertBad("list: x", CSV, "\"fields\" was expected");
        assertBad("a: &x [1]\nb: *x\n", CSV, "has an alias");
        assertThatThrownBy(() -> Sources.read("un-sc", List.of(file("a", CSV)), file("m", MAPPING)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a mapping is for a house list");
    }

    @Test
    void aWrongRecordIsRefusedWithItsLineAndTheHousesOwnFieldName() {
        assertBad(MAPPING, CSV.replace(";J;", ";X;"), "stop.csv, line 3, field Typ: \"X\" is none of the words");
        assertBad(MAPPING, CSV.replace("06.05.1964", "6 May"), "line 2, field geboren (birth_date): a date is written");
        assertBad(
                MAPPING, CSV.replace("01.02.2026", "31.02.2026"), "line 2, field seit (listed_on): a day was expected");
        assertBad(MAPPING, CSV + "3;N\n", "line 4: the row has 2 fields, where the header has 12");
        assertBad(MAPPING.replace("list: stop", "list: other"), CSV, "says that it is list other");
        assertBad("fields: {id: a, name: b, measures: c}", "{\"x\": 1}", "stop.csv has no field targets");
        assertBad(
                "fields: {id: a, name: b, measures: c}",
                "{\"targets\": [1]}",
                "line 1: a record with fields was expected");
        assertBad("fields: {id: a, name: b, measures: c}", "[{\"a\": 1", "is not well-formed JSON");
        assertBad("fields: {id: a, name: b, measures: c}", "", "is empty");
        assertThatThrownBy(() -> Sources.read("stop", List.of(file("a.yaml", "targets:\n  - id: 1\n    name: [\n"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not well-formed YAML");
    }

    @Test
    void theExamplesAreReadAsDocumented() throws IOException {
        Path examples = Path.of("../examples/house-lists");
        SourceFile mapping = SourceFile.open(examples.resolve("stop-list.mapping.yaml"));
        Reading stop = Sources.read("stop-list", List.of(SourceFile.open(examples.resolve("stop-list.csv"))), mapping);
        assertThat(stop.targets()).hasSize(3);
        assertThat(stop.account().warnings()).isEmpty();
        Reading places =
                Sources.read("embargoed-places", List.of(SourceFile.open(examples.resolve("embargoed-places.yaml"))));
        assertThat(places.targets()).extracting(Target::kind).containsOnly(TargetKind.TERRITORY);
        SourceFile counter = SourceFile.open(examples.resolve("counter-measures.mapping.yaml"));
        Reading measures = Sources.read(
                "counter-measures", List.of(SourceFile.open(examples.resolve("counter-measures.json"))), counter);
        assertThat(measures.targets())
                .extracting(target -> target.measures().size())
                .containsExactly(1, 2);
        String page = Files.readString(Path.of("../docs/house-lists.md"));
        assertThat(page).contains(new String(mapping.content(), StandardCharsets.UTF_8));
    }

    private static void assertBad(String mapping, String text, String message) {
        assertThatThrownBy(() -> read(mapping, text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(message);
    }
}
