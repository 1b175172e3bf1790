package io.cordon.sources.csl;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CslCsvReaderTest extends SourceReaderContract {
    private static final String HEADER =
            "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,"
                    + "license_requirement,call_sign,vessel_flag,remarks,alt_names,citizenships,dates_of_birth,"
                    + "nationalities,places_of_birth,ids\n";
    private static final String ENTITY_LIST =
            "e1,Entity List (EL) - Bureau of Industry and Security,,,,Blue Lines,,\"Quay 4, Varna, BG; Burgas, BG\","
                    + "87 FR 1,2022-04-07,,For all items,,,,Blue Group; and BL,,,,,\n";
    private static final String DENIED =
            "d1,Denied Persons List (DPL) - Bureau of Industry and Security,,,,IVO HOEVEN,,,68 F.R. 1,2003-06-19,"
                    + "2056-06-29,,,,FR NOTICE ADDED,,,,,,\n";
    private static final String NONPROLIFERATION =
            "n1,Nonproliferation Sanctions (ISN) - State Department,,,E.O. 13382; Export-Import Bank Act,Atom Trading,,"
                    + ",\"Vol. 74\",2009-01-09,,,,,,,,,,,\n";
    private static final String SDN =
            "77,Specially Designated Nationals (SDN) - Treasury Department,77,Individual,RUSSIA-EO14024; SDGT,"
                    + "\"HOEVEN, Ivo\",Minister,RU,,,,,,,,\"HUVEN, Iwo\",BG,1964-05-06; circa 1965,RU,\"Varna, Bulgaria\","
                    + "\"BG, 2027-06-29, A 12, Passport; Male, Gender; 20 Jan 2020, Effective Date\"\n";
    private static final String SECTORAL =
            "78,Sectoral Sanctions Identifications List (SSI) - Treasury Department,78,Entity,UKRAINE-EO13662,"
                    + "BLUE BANK,,,,,,,,,,,,,,,\n";

    private static SourceFile file(String... rows) {
        return SourceFile.of("consolidated.csv", (HEADER + String.join("", rows)).getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String list, String... rows) {
        return Sources.read(list, List.of(file(rows)));
    }

    @Override
    protected String list() {
        return "us-csl";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file(SDN, ENTITY_LIST, DENIED, NONPROLIFERATION));
    }

    @Override
    protected int targets() {
        return 3;
    }

    @Override
    protected int neededBytes() {
        return edition().getFirst().content().length;
    }

    @Test
    void theSourceOfARowDecidesItsMeasures() {
        Reading reading = read("us-csl", ENTITY_LIST, DENIED, NONPROLIFERATION);
        assertThat(reading.targets())
                .flatExtracting(Target::designations)
                .extracting(each -> each.programme() + " " + each.measureWords())
                .containsExactly(
                        "EL [trade-restriction]",
                        "DPL [trade-restriction]",
                        "E.O. 13382 [asset-freeze, travel-ban]",
                        "Export-Import Bank Act [trade-restriction]");
        Designation denied = reading.targets().get(1).designations().getFirst();
        assertThat(denied.listedOn()).contains(ListedOn.exact(LocalDate.of(2003, 6, 19)));
        assertThat(denied.until()).contains(LocalDate.of(2056, 6, 30));
        assertThat(denied.legalBasis()).contains("15 C.F.R. 764.3");
        Target entity = reading.targets().getFirst();
        assertThat(entity.kind()).isEqualTo(TargetKind.UNKNOWN);
        assertThat(entity.names()).extracting(name -> name.text()).containsExactly("Blue Lines", "Blue Group", "BL");
        assertThat(entity.addresses())
                .extracting(address -> address.country().code())
                .containsExactly("BG", "BG");
        assertThat(entity.other()).containsEntry("license_requirement", List.of("For all items"));
        assertThat(reading.account().warnings()).isEmpty();
        assertThat(reading.account().unknown()).isEmpty();
    }

    @Test
    void treasurysRowsAreLeftOutUnlessAskedFor() {
        Reading without = read("us-csl", SDN, SECTORAL, ENTITY_LIST);
        assertThat(without.targets()).hasSize(1);
        assertThat(without.account().warnings()).singleElement().asString().startsWith("2 rows of Treasury's lists");
        assertThatThrownBy(() -> read("us-csl", SDN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("import it as us-csl-all");
        Reading all = read("us-csl-all", SDN, SECTORAL, ENTITY_LIST);
        assertThat(all.targets()).hasSize(3);
        assertThat(all.targets().get(1).measures()).containsExactly(Measure.SECTORAL_DEBT_EQUITY);
        Target person = all.targets().getFirst();
        assertThat(person.names()).extracting(name -> name.text()).containsExactly("Ivo HOEVEN", "Iwo HUVEN");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1964-05-06", "~1965");
        assertThat(person.programmes()).containsExactly("RUSSIA-EO14024", "SDGT");
        assertThat(person.identifiers())
                .extracting(id -> id.type().word() + id.value())
                .containsExactly("passportA 12");
        assertThat(person.other()).containsEntry("ids", List.of("20 Jan 2020, Effective Date"));
    }

    @Test
    void aSourceThatIsNotKnownIsKeptAndSaid() {
        Reading reading = read("us-csl", ENTITY_LIST.replace("Entity List (EL)", "New List (NEW)"));
        assertThat(reading.targets().getFirst().measures()).containsExactly(Measure.UNSPECIFIED);
        assertThat(reading.account().unknown()).hasSize(1);
    }

    @Test
    void aDamagedRowIsNamed() {
        assertBad(file(ENTITY_LIST, "e2,x\n"), "line 3, has 2 fields, but there are 21 columns");
        assertBad(file(ENTITY_LIST.replace("Blue Lines", "")), "line 2: the row has no name");
        assertBad(file(), "has no row below its header");
        SourceFile cut = SourceFile.of(
                "consolidated.csv", HEADER.replace("addresses", "x").getBytes(StandardCharsets.UTF_8));
        assertBad(cut, "has no \"addresses\"");
    }

    @Test
    void thePublishedListIsReadByItsSources() {
        SourceFile file = PublishedFiles.open("us-csl/moov/consolidated.csv.gz");
        Reading reading = Sources.read("us-csl", List.of(file));
        assertThat(reading.account().read()).isEqualTo(14160);
        assertThat(count(reading, "EL")).isEqualTo(2001);
        assertThat(count(reading, "DPL")).isEqualTo(462);
        assertThat(count(reading, "UVL")).isEqualTo(201);
        assertThat(count(reading, "MEU")).isEqualTo(71);
        assertThat(count(reading, "DTC")).isEqualTo(727);
        // 2,001 + 462 + 201 + 71 of Commerce, 727 + 163 of State; 10,535 of Treasury are left out.
        assertThat(reading.targets()).hasSize(3625);
        assertThat(reading.targets()).noneMatch(target -> target.measures().contains(Measure.UNSPECIFIED));
        assertThat(reading.account().warnings())
                .singleElement()
                .asString()
                .startsWith("10535 rows of Treasury's lists");
        assertThat(reading.account().unknown()).isEmpty();
        Reading all = Sources.read("us-csl-all", List.of(file));
        assertThat(all.targets().stream()
                        .filter(target -> target.other().getOrDefault("source", List.of()).stream()
                                .anyMatch(source -> source.contains("(SDN)"))))
                .hasSize(10026);
        assertThat(all.account().warnings()).isEmpty();
    }

    private static long count(Reading reading, String programme) {
        return reading.targets().stream()
                .filter(target -> target.programmes().contains(programme))
                .count();
    }

    private static void assertBad(SourceFile file, String message) {
        assertThatThrownBy(() -> Sources.read("us-csl", List.of(file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("consolidated.csv")
                .hasMessageContaining(message);
    }
}
