package io.cordon.sources.uk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The UK Sanctions List: both forms of the same three designations. */
class SanctionsListTest {
    private static final String REGIME = "The Atlantis (Sanctions) Regulations 2019";

    private static Map<String, String> with(Map<String, String> base, String... more) {
        Map<String, String> all = new HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static final Map<String, String> PERSON = Map.ofEntries(
            Map.entry("Last Updated", "26/01/2022"),
            Map.entry("Unique ID", "ATL0001"),
            Map.entry("OFSI Group ID", "7172"),
            Map.entry("UN Reference Number", "TAi.002"),
            Map.entry("Title", "Dr"),
            Map.entry("Name non-latin script", "Иво Хувен"),
            Map.entry("Non-latin script type", "Cyrillic"),
            Map.entry("Non-latin script language", "Russian"),
            Map.entry("Regime Name", REGIME),
            Map.entry("Designation Type", "Individual"),
            Map.entry("Designation source", "UK|UN"),
            Map.entry("Sanctions Imposed", "Asset freeze|Travel Ban|Transport sanctions: see \"Other information\""),
            Map.entry("Other Information", "Seen by the sea,\nand on it."),
            Map.entry("UK Statement of Reasons", "He runs the harbour."),
            Map.entry("Address Line 1", "Quay 4"),
            Map.entry("Address Line 6", "Varna"),
            Map.entry("Address Postal Code", "9000"),
            Map.entry("Address Country", "Russia"),
            Map.entry("Phone number", "+1 2|+3 4 (Fax)"),
            Map.entry("Date Designated", "25/01/2001"),
            Map.entry("D.O.B", "dd/mm/1945"),
            Map.entry("Nationality(/ies)", "Russia"),
            Map.entry("Passport number", "A1"),
            Map.entry("Passport additional information", "Issued in Varna"),
            Map.entry("National Identifier number", "77"),
            Map.entry("Position", "Harbour master|Poet"),
            Map.entry("Gender", "Male"),
            Map.entry("Town of birth", "Burgas"),
            Map.entry("Country of birth", "Russia"));

    private static final Map<String, String> SHIP = Map.ofEntries(
            Map.entry("Unique ID", "ATL0002"),
            Map.entry("Name 6", "BLUE STAR"),
            Map.entry("Name type", "Primary Name"),
            Map.entry("Regime Name", REGIME),
            Map.entry("Designation Type", "Ship"),
            Map.entry("Sanctions Imposed", "De-flag|Prohibition of port entry"),
            Map.entry("Date Designated", "30/03/2018"),
            Map.entry("IMO number", "IMO9562233"),
            Map.entry("Current owner/operator (s)", "Blue Lines"),
            Map.entry("Current believed flag of ship", "Russia"),
            Map.entry("Previous flags", "India|Panama"),
            Map.entry("Type of ship", "Oil tanker"),
            Map.entry("Tonnage of ship", "7078"));

    private static final Map<String, String> ENTITY = Map.ofEntries(
            Map.entry("Unique ID", "ATL0003"),
            Map.entry("Name 6", "Blue Lines"),
            Map.entry("Name type", "Primary Name Variation"),
            Map.entry("Regime Name", REGIME),
            Map.entry("Designation Type", "Entity"),
            Map.entry("Parent company", "Sea Holding"),
            Map.entry("Website", "http://blue.example"),
            Map.entry("Business registration number (s)", "107|108"));

    private static Csv csv() {
        Map<String, String> primary =
                with(PERSON, "Name 6", "HOEVEN", "Name 1", "Ivo", "Name 2", "Jan", "Name type", "Primary Name");
        Map<String, String> alias =
                with(PERSON, "Name 6", "The Captain", "Name type", "Alias", "Alias strength", "Low quality a.k.a");
        return Csv.sanctionsList()
                .row(primary)
                .row(SHIP)
                .row(with(primary, "D.O.B", "03/02/1946"))
                .row(alias)
                .row(with(alias, "Alias strength", "Good quality a.k.a", "Name 6", "Iwo Huven"))
                .row(ENTITY);
    }

    private static final String XML = """
            <?xml version='1.0' encoding='utf-8'?>
            <Designations>
             <DateGenerated>14/01/2023</DateGenerated>
             <Designation>
              <LastUpdated>26/01/2022</LastUpdated><DateDesignated>25/01/2001</DateDesignated>
              <UniqueID>ATL0001</UniqueID><OFSIGroupID>7172</OFSIGroupID>
              <UNReferenceNumber>TAi.002</UNReferenceNumber>
              <Names>
               <Name><Name1>Ivo</Name1><Name2>Jan</Name2><Name6>HOEVEN</Name6><NameType>Primary Name</NameType></Name>
               <Name><Name6>The Captain</Name6><NameType>Alias</NameType>
                 <AliasStrength>Low quality a.k.a</AliasStrength></Name>
               <Name><Name6>Iwo Huven</Name6><NameType>Alias</NameType>
                 <AliasStrength>Good quality a.k.a</AliasStrength></Name>
              </Names>
              <NonLatinNames><NonLatinName><NameNonLatinScript>Иво Хувен</NameNonLatinScript>
                <NonLatinScriptType>Cyrillic</NonLatinScriptType>
                <NonLatinScriptLanguage>Russian</NonLatinScriptLanguage></NonLatinName></NonLatinNames>
              <Titles><Title>Dr</Title></Titles>
              <RegimeName>The Atlantis (Sanctions) Regulations 2019</RegimeName>
              <IndividualEntityShip>Individual</IndividualEntityShip><DesignationSource>UK|UN</DesignationSource>
              <SanctionsImposed>Asset freeze|Travel Ban|Transport sanctions: see "Other information"</SanctionsImposed>
              <SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze><ArmsEmbargo>false</ArmsEmbargo>
                <TravelBan>true</TravelBan></SanctionsImposedIndicators>
              <Addresses><Address><AddressLine1>Quay 4</AddressLine1><AddressLine6>Varna</AddressLine6>
                <AddressPostalCode>9000</AddressPostalCode><AddressCountry>Russia</AddressCountry></Address></Addresses>
              <OtherInformation>Seen by the sea,
                and on it.</OtherInformation>
              <UKStatementofReasons>He runs the harbour.</UKStatementofReasons>
              <PhoneNumbers><PhoneNumber>+1 2</PhoneNumber><PhoneNumber>+3 4 (Fax)</PhoneNumber></PhoneNumbers>
              <IndividualDetails><Individual>
                <DOBs><DOB>dd/mm/1945</DOB><DOB>03/02/1946</DOB></DOBs>
                <Nationalities><Nationality>Russia</Nationality></Nationalities>
                <NationalIdentifierDetails><NationalIdentifier>
                  <NationalIdentifierNumber>77</NationalIdentifierNumber></NationalIdentifier></NationalIdentifierDetails>
                <PassportDetails><Passport><PassportNumber>A1</PassportNumber>
                  <PassportAdditionalInformation>Issued in Varna</PassportAdditionalInformation></Passport></PassportDetails>
                <Positions><Position>Harbour master</Position><Position>Poet</Position></Positions>
                <Genders><Gender>Male</Gender></Genders>
                <BirthDetails><Location><TownOfBirth>Burgas</TownOfBirth>
                  <CountryOfBirth>Russia</CountryOfBirth></Location></BirthDetails>
              </Individual></IndividualDetails>
             </Designation>
             <Designation>
              <DateDesignated>30/03/2018</DateDesignated><UniqueID>ATL0002</UniqueID>
              <Names><Name><Name6>BLUE STAR</Name6><NameType>Primary Name</NameType></Name></Names>
              <RegimeName>The Atlantis (Sanctions) Regulations 2019</RegimeName>
              <IndividualEntityShip>Ship</IndividualEntityShip>
              <SanctionsImposed>De-flag|Prohibition of port entry</SanctionsImposed>
              <SanctionsImposedIndicators><Deflag>true</Deflag>
                <ProhibitionOfPortEntry>true</ProhibitionOfPortEntry></SanctionsImposedIndicators>
              <ShipDetails><Ship><IMONumbers><IMONumber>IMO9562233</IMONumber></IMONumbers>
                <CurrentOwnerOperators><CurrentOwnerOperator>Blue Lines</CurrentOwnerOperator></CurrentOwnerOperators>
                <CurrentBelievedFlagOfShips><CurrentBelievedFlagOfShip>Russia</CurrentBelievedFlagOfShip>
                  </CurrentBelievedFlagOfShips>
                <PreviousFlags><PreviousFlag>India</PreviousFlag><PreviousFlag>Panama</PreviousFlag></PreviousFlags>
                <TypeOfShipDetails><TypeOfShip>Oil tanker</TypeOfShip></TypeOfShipDetails>
                <TonnageOfShipDetails><TonnageOfShip>7078</TonnageOfShip></TonnageOfShipDetails>
              </Ship></ShipDetails>
             </Designation>
             <Designation>
              <UniqueID>ATL0003</UniqueID>
              <Names><Name><Name6>Blue Lines</Name6><NameType>Primary Name Variation</NameType></Name></Names>
              <RegimeName>The Atlantis (Sanctions) Regulations 2019</RegimeName>
              <IndividualEntityShip>Entity</IndividualEntityShip>
              <SanctionsImposedIndicators><AssetFreeze>false</AssetFreeze></SanctionsImposedIndicators>
              <Websites><Website>http://blue.example</Website></Websites>
              <EntityDetails><Entity><ParentCompanies><ParentCompany>Sea Holding</ParentCompany></ParentCompanies>
                <BusinessRegistrationNumbers><BusinessRegistrationNumber>107</BusinessRegistrationNumber>
                  <BusinessRegistrationNumber>108</BusinessRegistrationNumber></BusinessRegistrationNumbers>
              </Entity></EntityDetails>
             </Designation>
            </Designations>
            """;

    private static Reading read(SourceFile file) {
        return Sources.read("uk-sl", List.of(file));
    }

    private static SourceFile xml(String text) {
        return SourceFile.of("list.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bothFormsGiveTheSameTargets() {
        Reading fromCsv = read(csv().file());
        Reading fromXml = read(xml(XML));
        assertThat(fromCsv.targets()).hasSize(3).isEqualTo(fromXml.targets());
        assertThat(fromCsv.published()).contains(LocalDate.of(2023, 1, 14)).isEqualTo(fromXml.published());
        assertThat(fromCsv.account()).isEqualTo(fromXml.account());
        assertThat(fromCsv.account().unknown()).isEmpty();
        assertThat(fromCsv.account().kept()).isEqualTo(3);
    }

    @Test
    void rowsOfOneDesignationAreOneTarget() {
        Target person = read(csv().file()).targets().getFirst();
        assertThat(person.id()).hasToString("uk-sl:ATL0001");
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly("PRIMARY Ivo Jan HOEVEN", "WEAK The Captain", "STRONG Iwo Huven", "STRONG Иво Хувен");
        assertThat(person.names().getFirst().parts())
                .extracting(NamePart::kind)
                .containsExactly(NamePart.Kind.GIVEN, NamePart.Kind.MIDDLE, NamePart.Kind.FAMILY);
        assertThat(person.names().getLast().language()).isEqualTo("ru");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1945", "1946-02-03");
        assertThat(person.titles()).containsExactly("Dr", "Harbour master", "Poet");
        assertThat(person.addresses()).extracting(address -> address.city()).containsExactly("Varna");
        assertThat(person.identifiers())
                .extracting(Identifier::value)
                .containsExactly("A1", "77", "+1 2", "+3 4 (Fax)");
        assertThat(person.remarks()).containsExactly("Seen by the sea, and on it.");
    }

    @Test
    void measuresComeFromTheRecord() {
        List<Target> targets = read(csv().file()).targets();
        var designation = targets.getFirst().designations().getFirst();
        assertThat(designation.measures())
                .containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN, Measure.VESSEL_PORT_BAN);
        assertThat(designation.programme()).isEqualTo(REGIME);
        assertThat(designation.legalBasis()).isEqualTo(REGIME);
        assertThat(designation.reason()).isEqualTo("He runs the harbour.");
        assertThat(designation.listedOn()).contains(ListedOn.exact(LocalDate.of(2001, 1, 25)));
        assertThat(targets.get(1).measures()).containsExactly(Measure.VESSEL_PORT_BAN);
    }

    @Test
    void aRecordWithoutMeasuresOrDateSaysSo() {
        Reading reading = read(csv().file());
        var designation = reading.targets().getLast().designations().getFirst();
        assertThat(designation.measures()).containsExactly(Measure.UNSPECIFIED);
        assertThat(designation.listedOn()).isEmpty();
        assertThat(reading.account().warnings())
                .anyMatch(warning -> warning.equals("ATL0003 states no measures, so they are unspecified."))
                .anyMatch(warning -> warning.startsWith("ATL0003 has no primary name"));
    }

    @Test
    void anIndicatorThatIsTrueCountsWhereTheWordsDoNotSayIt() {
        Reading reading = read(xml(XML.replace(
                "<AssetFreeze>false", "<TrustServicesSanctions>true" + "</TrustServicesSanctions><AssetFreeze>true")));
        assertThat(reading.targets().getLast().measures())
                .containsExactly(Measure.ASSET_FREEZE, Measure.TRUST_SERVICES_BAN);
    }

    @Test
    void aMeasureNobodyKnowsIsUnspecifiedKeptAndWarnedOf() {
        Reading reading = read(Csv.sanctionsList()
                .row(with(SHIP, "Sanctions Imposed", "Asset freeze|Ban on whistling"))
                .file());
        assertThat(reading.targets().getFirst().measures()).containsExactly(Measure.ASSET_FREEZE, Measure.UNSPECIFIED);
        assertThat(reading.account().unknown()).containsEntry("Sanctions Imposed: Ban on whistling", 1);
        assertThat(reading.account().warnings()).anyMatch(warning -> warning.contains("Ban on whistling"));
        assertThat(reading.targets().getFirst().other().get("Sanctions Imposed"))
                .contains("Ban on whistling");
    }

    @Test
    void everyWordThatTheListHasUsedIsAMeasure() {
        assertThat(List.of(
                        "Asset freeze",
                        "AssetFreeze",
                        "Arms embargo",
                        "Targeted arms embargo",
                        "TargetedArmsEmbargo",
                        "Chartering of Ships",
                        "CharteringOfShips",
                        "Closure of representative offices",
                        "ClosureOfRepresentativeOffices",
                        "Crew servicing of ships and aircraft",
                        "CrewServicingOfShipsAndAircraft",
                        "De-flag",
                        "Deflag",
                        "Prevention of business arrangements",
                        "Prohibition of port entry",
                        "ProhibitionOfPortEntry",
                        "Travel Ban",
                        "PreventionOfCharteringOfShips",
                        "PreventionOfCharteringOfShipsAndAircraft",
                        "Technical assistance related to aircraft",
                        "TechnicalAssistanceRelatedToAircraft",
                        "Transport sanctions: see \"Other information\"",
                        "Internet Services Sanctions: see \"Other Information\"",
                        "Trust Services Sanctions",
                        "Director Disqualification Sanction",
                        "Prohibition on correspondent banking and sterling clearing"))
                .allMatch(word -> UkMeasures.of(word).isPresent());
        assertThat(UkMeasures.of("Ban on whistling")).isEmpty();
    }

    @Test
    void aShipHasItsNumberOwnerAndFlag() {
        Target ship = read(csv().file()).targets().get(1);
        assertThat(ship.kind()).isEqualTo(TargetKind.VESSEL);
        assertThat(ship.identifiers()).extracting(Identifier::value).containsExactly("9562233");
        assertThat(ship.identifiers().getFirst().note()).isEqualTo("IMO9562233");
        assertThat(ship.relations()).extracting(relation -> relation.name()).containsExactly("Blue Lines");
        assertThat(ship.countries()).extracting(country -> country.code()).containsExactly("RU");
        assertThat(ship.other())
                .containsEntry("Previous flags", List.of("India", "Panama"))
                .containsEntry("Tonnage of ship", List.of("7078"));
    }

    @Test
    void theSamePartyOnOtherListsIsReferredTo() {
        Target person = read(csv().file()).targets().getFirst();
        assertThat(person.relations())
                .extracting(relation -> relation.target().orElseThrow().toString())
                .containsExactly("un-sc:TAi.002", "uk-ofsi:7172");
        assertThat(person.other()).containsEntry("OFSI Group ID", List.of("7172"));
    }

    @Test
    void columnsAndElementsThatAreNotKnownAreKeptAndCounted() {
        String more = csv().text()
                .replace("(HIN)", "(HIN),Mood")
                .replaceAll("(?<!\\n)\\r\\n(?=26/|,ATL|$)", ",glad\r\n")
                .replaceFirst("2023,glad", "2023")
                .replaceFirst("Mood,glad", "Mood");
        Reading fromCsv = read(SourceFile.of("list.csv", more.getBytes(StandardCharsets.UTF_8)));
        assertThat(fromCsv.account().unknown()).containsEntry("Mood", 3);
        assertThat(fromCsv.targets().getFirst().other()).containsEntry("Mood", List.of("glad"));
        Reading fromXml = read(xml(XML.replace("<Titles>", "<Moods><Mood>glad</Mood></Moods><Titles>")
                .replace("<Name1>", "<Name0>x</Name0><Name1>")));
        assertThat(fromXml.account().unknown()).containsEntry("Moods/Mood", 1).containsEntry("Names/Name/Name0", 1);
    }

    @Test
    void aRowWithTooFewFieldsIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(csv().line("26/01/2022,ATL0004,1").file()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.csv, line 13, has 3 fields, but there are 58 columns");
    }

    @Test
    void aFileCutInsideAQuotedFieldOrARowIsRefused() {
        String whole = csv().text();
        String inQuotes = whole.substring(0, whole.lastIndexOf("Seen by the sea") + 5);
        assertThatThrownBy(() -> read(SourceFile.of("list.csv", inQuotes.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.csv");
        String inRow = whole.substring(0, whole.length() - 20);
        assertThatThrownBy(() -> read(SourceFile.of("list.csv", inRow.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("fields, but there are 58 columns");
        assertThatThrownBy(() -> read(xml(XML.substring(0, XML.length() - 500))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("not well-formed XML");
    }

    @Test
    void aDesignationWithoutIdNameOrRegimeIsRefused() {
        assertThatThrownBy(() -> read(
                        Csv.sanctionsList().row(with(SHIP, "Unique ID", "")).file()))
                .hasMessageContaining("line 3, has no Unique ID");
        assertThatThrownBy(() ->
                        read(Csv.sanctionsList().row(with(SHIP, "Name 6", "")).file()))
                .hasMessageContaining("(ATL0002) has no name");
        assertThatThrownBy(() -> read(
                        Csv.sanctionsList().row(with(SHIP, "Regime Name", "")).file()))
                .hasMessageContaining("(ATL0002) has no regime");
        assertThatThrownBy(() -> read(xml(XML.replace("<UniqueID>ATL0002</UniqueID>", ""))))
                .hasMessageContaining("has no UniqueID");
    }

    @Test
    void filesThatAreNotThisListAreRefused() {
        assertThatThrownBy(() -> read(
                        SourceFile.of("x.csv", "<html><body>Unique ID</body></html>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("HTML page");
        assertThatThrownBy(() -> Sources.read("uk-ofsi", List.of(csv().file())))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("import it as uk-sl");
        assertThatThrownBy(() -> Sources.read("uk-ofsi", List.of(xml(XML))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("import it as uk-sl");
        assertThatThrownBy(() -> read(Csv.sanctionsList().file()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no designation in it");
        assertThatThrownBy(() ->
                        read(xml("<!DOCTYPE a [<!ENTITY b \"c\">]>\n" + XML.substring(XML.indexOf("<Designations")))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("document type declaration");
    }

    @Test
    void aFileThatIsNotUtf8IsRefusedWithTheLine() {
        SourceFile latin = Csv.sanctionsList()
                .row(with(SHIP, "Other Information", "caf\u00E9"))
                .file(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(latin))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list.csv, line 3, has the byte 0xE9 that is not UTF-8");
    }

    @Test
    void aLastRowWithoutLineBreakIsWarnedOf() {
        String text = csv().text().stripTrailing() + ",";
        Reading reading = read(
                SourceFile.of("list.csv", text.substring(0, text.length() - 1).getBytes(StandardCharsets.UTF_8)));
        assertThat(reading.account().warnings()).anyMatch(warning -> warning.contains("not ended by a line break"));
    }
}
