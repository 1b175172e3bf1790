package io.cordon.sources.uk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfsiCsvReaderTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Map<String, String> OLD = Map.ofEntries(
            Map.entry("Name 6", "HOEVEN"),
            Map.entry("Name 1", "Ivo"),
            Map.entry("Title", "1) Dr, 2) Haji"),
            Map.entry("DOB", "00/00/1980"),
            Map.entry("Town of Birth", "(1) Varna (2) Burgas"),
            Map.entry("Country of Birth", "(1)-(2) Russia"),
            Map.entry("Nationality", "1) Russia 2) India"),
            Map.entry("Passport Details", "Passport No: 592667 (issued on 3 May 2007)."),
            Map.entry("NI Number", "(1) 5420250161699 (India) (2) 585629 (Russian)"),
            Map.entry(
                    "Other Information", "Brother of J (UN Ref QDi.001). UN Ref QDi.004. Also subject to travel ban."),
            Map.entry("Group Type", "Individual"),
            Map.entry("Alias Type", "Prime Alias"),
            Map.entry("Regime", "Atlantis "),
            Map.entry("Listed On", "01/04/2016"),
            Map.entry("Last Updated", "02/04/2016"),
            Map.entry("Group ID", "13349"));

    private static final Map<String, String> NEW = Map.ofEntries(
            Map.entry("Name 6", "BLUE LINES"),
            Map.entry("Name Non-Latin Script", "Синие линии"),
            Map.entry("Non-Latin Script Type", "Cyrillic"),
            Map.entry("Non-Latin Script Language", "Russian"),
            Map.entry("Passport Number", "(1) EN800609. (2) - (3) B0873597"),
            Map.entry("Passport Details", "(1) Issuing Country: Belgium (2) lost (3) -"),
            Map.entry("Address 1", "Quay 4"),
            Map.entry("Address 6", "Varna"),
            Map.entry("Country", "Russia"),
            Map.entry(
                    "Other Information",
                    "(UK Sanctions List Ref):RUS2292. Financial sanctions imposed in addition to an asset freeze: Trust"
                            + " services. Date trust services sanctions imposed: 28/10/2024. (UN Ref):KPe.018. Korea."
                            + " (UK Statement of Reasons):It moves oil (United States of America): much. (Phone"
                            + " number):(1) +96 31 (2) +96 32 (Website):www.blue.example (Gender):Male (Type of"
                            + " entity):Company (Parent company):Sea Holding (Business Reg No):INN 77 (Mood):glad"),
            Map.entry("Group Type", "Entity"),
            Map.entry("Alias Type", "Primary name"),
            Map.entry("Regime", "Atlantis"),
            Map.entry("Listed On", "09/12/2022"),
            Map.entry("UK Sanctions List Date Designated", "08/12/2022"),
            Map.entry("Last Updated", "10/12/2022"),
            Map.entry("Group ID", "15672"));

    private static Map<String, String> with(Map<String, String> base, String... more) {
        Map<String, String> all = new HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static Reading read(SourceFile file) {
        return Sources.read("uk-ofsi", List.of(file));
    }

    @Test
    void rowsOfAGroupAreOneTargetInTheLayoutOf2018() {
        Reading reading = read(Csv.ofsi2018()
                .row(with(OLD, "Name 6", "The Captain", "Name 1", "", "Alias Type", "AKA"))
                .row(OLD)
                .row(with(OLD, "DOB", "05/01/1981", "Alias Type", "FKA", "Name 1", "Iwo"))
                .file());
        assertThat(reading.published()).contains(LocalDate.of(2018, 4, 13));
        assertThat(reading.targets()).hasSize(1);
        Target target = reading.targets().getFirst();
        assertThat(target.id()).hasToString("uk-ofsi:13349");
        assertThat(target.names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly("PRIMARY Ivo HOEVEN", "STRONG The Captain", "FORMER Iwo HOEVEN");
        assertThat(target.birthDates()).extracting(Object::toString).containsExactly("1980", "1981-01-05");
        assertThat(target.titles()).containsExactly("Dr", "Haji");
        assertThat(target.countries()).extracting(country -> country.text()).containsExactly("Russia", "India");
        assertThat(target.birthPlaces())
                .extracting(place -> place.text() + "/" + place.country().text())
                .containsExactly("Varna/Russia", "Burgas/Russia");
        assertThat(target.identifiers())
                .extracting(Identifier::value)
                .containsExactly("592667", "5420250161699", "585629");
        assertThat(target.relations())
                .extracting(relation -> relation.target().orElseThrow().toString())
                .containsExactly("un-sc:QDi.004");
        assertThat(reading.account().unknown()).isEmpty();
    }

    @Test
    void labelledValuesOfTheLayoutOf2022FindTheirPlace() {
        Reading reading = read(Csv.ofsi2022().row(NEW).file());
        Target target = reading.targets().getFirst();
        assertThat(reading.published()).contains(LocalDate.of(2025, 4, 10));
        assertThat(target.kind()).isEqualTo(TargetKind.ORGANISATION);
        assertThat(target.gender()).isEqualTo(Gender.MALE);
        assertThat(target.designations().getFirst().reason())
                .isEqualTo("It moves oil (United States of America): much.");
        assertThat(target.relations())
                .extracting(relation -> relation.name()
                        + relation.target().map(Object::toString).orElse(""))
                .containsExactly("Sea Holding", "uk-sl:RUS2292", "un-sc:KPe.018");
        assertThat(target.identifiers())
                .filteredOn(identifier -> identifier.type() == IdentifierType.PHONE)
                .extracting(Identifier::value)
                .containsExactly("+96 31", "+96 32");
        assertThat(target.identifiers())
                .filteredOn(identifier -> identifier.type() == IdentifierType.PASSPORT)
                .extracting(identifier -> identifier.value() + "/" + identifier.note())
                .containsExactly("EN800609/Issuing Country: Belgium", "B0873597/");
        assertThat(target.names().getLast().language()).isEqualTo("ru");
        assertThat(target.remarks()).singleElement().asString().startsWith("(UK Sanctions List Ref):RUS2292.");
        assertThat(target.other())
                .containsEntry("Type of entity", List.of("Company"))
                .containsEntry("Passport Number", List.of("lost"))
                .containsEntry("UK Sanctions List Date Designated", List.of("08/12/2022"));
        assertThat(reading.account().unknown()).containsOnlyKeys("Other Information (Mood)");
    }

    @Test
    void aRegimeNotInTheTableIsUnspecifiedBesideWhatTheTextStates() {
        Reading reading = read(Csv.ofsi2022().row(NEW).file());
        var designation = reading.targets().getFirst().designations().getFirst();
        assertThat(designation.measures())
                .containsExactly(Measure.ASSET_FREEZE, Measure.TRUST_SERVICES_BAN, Measure.UNSPECIFIED);
        assertThat(designation.listedOn()).contains(ListedOn.exact(LocalDate.of(2022, 12, 9)));
        assertThat(reading.account().warnings()).anyMatch(warning -> warning.contains("Regime Atlantis"));
        assertThat(UkMeasures.statedIn("He was listed for an asset freeze, travel ban and so on by others"))
                .isEmpty();
    }

    @Test
    void eachRegimeIsADesignationWithItsOwnDay() {
        Target target = read(Csv.ofsi2018()
                        .row(OLD)
                        .row(with(OLD, "Regime", "Lemuria", "Listed On", "28/04/2010", "Other Information", ""))
                        .file())
                .targets()
                .getFirst();
        assertThat(target.designations())
                .extracting(designation -> designation.programme() + " "
                        + designation.listedOn().orElseThrow().date())
                .containsExactly("Atlantis 2016-04-01", "Lemuria 2010-04-28");
        assertThat(target.designations().getFirst().measures()).contains(Measure.TRAVEL_BAN);
        assertThat(target.designations().getLast().measures()).containsExactly(Measure.UNSPECIFIED);
    }

    @Test
    void aShipHasItsNumber() {
        Target ship = read(Csv.ofsi2022()
                        .row(with(
                                NEW,
                                "Group Type",
                                "Ship",
                                "Other Information",
                                "(IMO number):7408873 (Current owners):Blue Lines (Flag of ship):Russia (Tonnage of"
                                        + " ship):1676"))
                        .file())
                .targets()
                .getFirst();
        assertThat(ship.kind()).isEqualTo(TargetKind.VESSEL);
        assertThat(ship.identifiers())
                .filteredOn(identifier -> identifier.type() == IdentifierType.IMO)
                .extracting(Identifier::value)
                .containsExactly("7408873");
        assertThat(ship.countries()).extracting(country -> country.code()).containsExactly("RU");
    }

    @Test
    void aWindows1252FileIsDecodedAsSuch() {
        Map<String, String> curly = with(OLD, "Other Information", "in the \u2018PK5\u2019 of S\u00E3o \u2013 there");
        Reading windows = read(Csv.ofsi2018().row(curly).file(WINDOWS));
        Reading utf8 = read(Csv.ofsi2018().row(curly).file());
        assertThat(windows.targets()).isEqualTo(utf8.targets());
        assertThat(windows.targets().getFirst().remarks()).containsExactly("in the ‘PK5’ of São – there");
    }

    @Test
    void aDamagedUtf8FileIsNotReadAsWindows1252() {
        byte[] bytes =
                Csv.ofsi2022().row(NEW).row(with(NEW, "Group ID", "2")).text().getBytes(StandardCharsets.UTF_8);
        byte[] cyrillic = "С".getBytes(StandardCharsets.UTF_8);
        for (int i = bytes.length - 1; i > 0; i--) {
            if (bytes[i - 1] == cyrillic[0] && bytes[i] == cyrillic[1]) {
                bytes[i] = 'x';
                break;
            }
        }
        assertThatThrownBy(() -> read(SourceFile.of("list.csv", bytes)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.csv, line 4, has the byte 0xD0");
    }

    @Test
    void badRowsAreRefusedWithTheirLine() {
        assertThatThrownBy(() -> read(Csv.ofsi2018().row(OLD).line("a,b,c").file()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.csv, line 4, has 3 fields, but there are 29 columns");
        assertThatThrownBy(
                        () -> read(Csv.ofsi2018().row(with(OLD, "Group ID", "")).file()))
                .hasMessageContaining("line 3, has \"\" for its Group ID");
        assertThatThrownBy(
                        () -> read(Csv.ofsi2018().row(with(OLD, "Regime", "")).file()))
                .hasMessageContaining("line 3, has no regime");
        assertThatThrownBy(() -> read(Csv.ofsi2018()
                        .row(with(OLD, "Name 6", "", "Name 1", ""))
                        .file()))
                .hasMessageContaining("line 3, has no name");
        String text = Csv.ofsi2018().row(OLD).text().replace(",Regime,", ",Regimes,");
        assertThatThrownBy(() -> read(SourceFile.of("list.csv", text.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("line 2, names the columns, but has no \"Regime\"");
    }

    @Test
    void anotherListIsRefused() {
        assertThatThrownBy(() ->
                        Sources.read("uk-sl", List.of(Csv.ofsi2018().row(OLD).file())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("import it as uk-ofsi");
        assertThatThrownBy(() -> read(Csv.ofsi2022().file()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no row");
    }

    @Test
    void aValueThatIsNoDateOrKnownGradeIsKeptAndCounted() {
        Reading reading = read(Csv.ofsi2022()
                .row(with(NEW, "DOB", "31/02/1980", "Alias Quality", "Dubious", "Listed On", "soon"))
                .file());
        assertThat(reading.account().unknown())
                .containsEntry("DOB 31/02/1980", 1)
                .containsEntry("Alias Type Primary name, Alias Quality Dubious", 1);
        assertThat(reading.targets().getFirst().other())
                .containsEntry("DOB", List.of("31/02/1980"))
                .containsEntry("Listed On", List.of("soon"));
        assertThat(reading.targets().getFirst().designations().getFirst().listedOn())
                .isEmpty();
    }
}
