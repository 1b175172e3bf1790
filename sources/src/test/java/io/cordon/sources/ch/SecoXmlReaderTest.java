package io.cordon.sources.ch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.PublishedFiles;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReaderContract;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecoXmlReaderTest extends SourceReaderContract {
    private static final String PROGRAMMES = """
            <sanctions-program ssid="20" version-date="2022-03-16">
              <program-key lang="ger">Ukraine</program-key><program-key lang="eng">Ukraine</program-key>
              <program-name lang="ger">Verordnung</program-name>
              <program-name lang="eng">Ordinance of 4 March 2022 (SR 946.231.176.72)</program-name>
              <sanctions-set ssid="21" lang="ger">Anhang 8</sanctions-set><sanctions-set ssid="21" lang="eng">Annex 8</sanctions-set>
              <origin>UE</origin></sanctions-program>
            <sanctions-program ssid="30" version-date="2022-03-16">
              <program-key lang="eng">Atlantis</program-key><program-name lang="eng">Ordinance on Atlantis</program-name>
              <sanctions-set ssid="31" lang="eng">Financial measures, annex 2</sanctions-set>
              <sanctions-set ssid="32" lang="eng">Travel ban, annex 1</sanctions-set></sanctions-program>""";

    private static final String PERSON = """
            <target ssid="100"><sanctions-set-id>21</sanctions-set-id><foreign-identifier>QDi.001</foreign-identifier>
             <individual sex="male"><identity ssid="1" main="true">
              <name ssid="2" name-type="primary-name" quality="good" lang="eng">
               <name-part order="2" name-part-type="given-name"><value>Ivo</value>
                <spelling-variant lang="rus" script="CYRL">Иво</spelling-variant></name-part>
               <name-part order="1" name-part-type="family-name"><value>Hoeven</value>
                <spelling-variant lang="rus" script="CYRL">Хувен</spelling-variant>
                <spelling-variant lang="fre" script="LATN">Houven</spelling-variant></name-part>
               <name-part order="3" name-part-type="title"><value>Dr</value></name-part></name>
              <name ssid="3" name-type="alias" quality="low" lang="eng">
               <name-part order="1" name-part-type="whole-name"><value>The Captain</value></name-part></name>
              <nationality ssid="4"><country iso-code="BG">Bulgaria</country></nationality>
              <day-month-year ssid="5" day="3" month="2" year="1961" calendar="Gregorian" quality="good"/>
              <day-month-year ssid="6" year="1962" calendar="Gregorian" quality="circa"/>
              <place-of-birth ssid="7" place-id="900" quality="good"/>
              <address ssid="8" place-id="900" quality="good"><address-details>Quay 4</address-details>
               <zip-code>9000</zip-code></address>
              <identification-document ssid="9" document-type="passport"><number>A 123</number>
               <issuer code="BG">Bulgaria</issuer><date-of-issue>2001-01-01</date-of-issue></identification-document>
             </identity>
             <justification ssid="10">Runs the port.</justification>
             <relation ssid="11" target-id="200" relation-type="owner-of"/>
             <other-information ssid="12">Seen in Varna.</other-information></individual>
             <modification modification-type="amended" effective-date="2023-01-02"><added><individual><identity>
               <name><name-part order="1"><value>Not his name</value></name-part></name></identity></individual></added>
             </modification>
             <modification modification-type="listed" enactment-date="2022-03-03" publication-date="2022-03-04" effective-date="2022-03-05"/>
            </target>""";

    private static final String SHIP = """
            <target ssid="200"><sanctions-set-id>31</sanctions-set-id><sanctions-set-id>32</sanctions-set-id>
             <object object-type="vessel"><identity ssid="13" main="true">
              <name ssid="14" name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name">
               <value>Blue Tide</value></name-part></name></identity>
              <other-information>IMO number: 9074729</other-information></object>
             <modification modification-type="de-listed" effective-date="2024-05-06"/>
             <modification modification-type="listed" effective-date="2020-01-01"/></target>""";

    private static final String COMPANY = """
            <target ssid="300"><sanctions-set-id>31</sanctions-set-id><entity><identity ssid="15" main="true">
              <name ssid="16" name-type="primary-name"><name-part order="1" name-part-type="whole-name">
               <value>Blue Bank</value></name-part></name></identity>
              <other-information>SWIFT/BIC: BLUEBGSF</other-information></entity></target>""";

    private static final String PLACES =
            "<place ssid=\"900\"><location>Varna</location><area>Varna Province</area><country iso-code=\"BG\">Bulgaria</country></place>";

    private static SourceFile file(String type, String targets) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><swiss-sanctions-list list-type=\""
                + type + "\" date=\"2024-06-01\">" + PROGRAMMES + targets + PLACES + "</swiss-sanctions-list>";
        return SourceFile.of("consolidated-list.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String targets) {
        return Sources.read("ch-seco", List.of(file("whole-list", targets)));
    }

    @Override
    protected String list() {
        return "ch-seco";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file("whole-list", PERSON + SHIP + COMPANY));
    }

    @Override
    protected int targets() {
        return 3;
    }

    @Test
    void namesComeFromPartsInTheirOrderAndFromTheirSpellings() {
        Target person = read(PERSON).targets().getFirst();
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.names())
                .extracting(name -> name.quality() + " " + name.text() + " " + name.language())
                .containsExactly(
                        "PRIMARY Hoeven Ivo ", "STRONG Хувен Иво ru", "STRONG Houven Ivo fr", "WEAK The Captain ");
        assertThat(person.primaryName().parts()).hasSize(3);
    }

    @Test
    void whatIdentifiesAPersonIsKept() {
        Reading reading = read(PERSON);
        Target person = reading.targets().getFirst();
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1961-02-03", "~1962");
        assertThat(person.birthPlaces())
                .extracting(place -> place.text())
                .containsExactly("Varna, Varna Province, Bulgaria");
        assertThat(person.addresses())
                .extracting(address -> address.line())
                .containsExactly("Quay 4, Varna, Varna Province, 9000, Bulgaria");
        assertThat(person.countries()).extracting(country -> country.code()).containsExactly("BG");
        assertThat(person.identifiers())
                .extracting(id ->
                        id.type().word() + " " + id.value() + " " + id.country().code() + " " + id.note())
                .containsExactly("passport A 123 BG issued 2001-01-01");
        assertThat(person.relations())
                .containsExactly(
                        new Relation("owner-of", "", Optional.of(new TargetId("ch-seco", "200"))),
                        new Relation("foreign-identifier", "", Optional.of(new TargetId("un-sc", "QDi.001"))));
        assertThat(person.remarks()).containsExactly("Seen in Varna.");
        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.account().warnings()).isEmpty();
    }

    @Test
    void theProgrammeAndTheSetDecideTheMeasures() {
        Designation ukraine = read(PERSON).targets().getFirst().designations().getFirst();
        assertThat(ukraine.measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(ukraine.legalBasis()).contains("SR 946.231.176.72");
        assertThat(ukraine.listedOn()).contains(ListedOn.exact(LocalDate.of(2022, 3, 5)));
        assertThat(ukraine.reason()).isEqualTo("Runs the port.");
        List<Designation> ship = read(SHIP).targets().getFirst().designations();
        assertThat(ship)
                .extracting(each -> List.copyOf(each.measures()))
                .containsExactly(List.of(Measure.ASSET_FREEZE), List.of(Measure.TRAVEL_BAN));
    }

    @Test
    void aTargetTakenOffIsKeptWithTheDayItEnded() {
        Target ship = read(SHIP).targets().getFirst();
        assertThat(ship.kind()).isEqualTo(TargetKind.VESSEL);
        assertThat(ship.designations())
                .allSatisfy(each -> assertThat(each.until()).contains(LocalDate.of(2024, 5, 6)));
        assertThat(ship.identifiers())
                .extracting(id -> id.type().word() + id.value())
                .containsExactly("imo9074729");
        String again = SHIP.replace("2020-01-01", "2024-05-07");
        assertThat(read(again).targets().getFirst().designations())
                .allMatch(each -> each.until().isEmpty());
        assertThat(read(COMPANY).targets().getFirst().identifiers())
                .extracting(id -> id.value())
                .containsExactly("BLUEBGSF");
    }

    @Test
    void anAmendmentIsRefusedAsAnEdition() {
        assertThatThrownBy(() -> Sources.read("ch-seco", List.of(file("amendment", PERSON))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("holds only what changed on 2024-06-01; the whole list was expected");
        SourceFile published = PublishedFiles.open("ch-seco/2024-01-17-kebalkhadka-AMENDMENT/consolidated-list.xml");
        assertThatThrownBy(() -> Sources.read("ch-seco", List.of(published)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("list-type is \"amendment\"");
    }

    @Test
    void theTargetsOfThePublishedFileAreReadOnceItIsTakenForWhole() {
        SourceFile published = PublishedFiles.open("ch-seco/2024-01-17-kebalkhadka-AMENDMENT/consolidated-list.xml");
        String whole = new String(published.content(), StandardCharsets.UTF_8)
                .replace("list-type=\"amendment\"", "list-type=\"whole-list\"");
        Reading reading =
                Sources.read("ch-seco", List.of(SourceFile.of("whole.xml", whole.getBytes(StandardCharsets.UTF_8))));
        assertThat(reading.published()).contains(LocalDate.of(2024, 1, 17));
        assertThat(reading.targets())
                .extracting(target ->
                        target.primaryName().text() + " " + target.measures().size())
                .containsExactly("Test B 1", "Test C 1", "Test A 2");
        assertThat(reading.account().unknown()).isEmpty();
    }

    @Test
    void aDamagedTargetIsNamed() {
        assertBad(PERSON.replace("target ssid=\"100\"", "target"), "target has no ssid");
        assertBad(COMPANY.replace("<value>Blue Bank</value>", ""), "target 300 has no name");
        assertBad(COMPANY + COMPANY, "target 300 stands twice");
        assertBad("", "has no target");
    }

    private static void assertBad(String targets, String message) {
        assertThatThrownBy(() -> read(targets))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("consolidated-list.xml")
                .hasMessageContaining(message);
    }
}
