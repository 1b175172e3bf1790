package io.cordon.sources.eu;

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

class GlobalXmlReaderTest extends SourceReaderContract {
    private static final String PERSON = """
            <ENTITY Id="7" Type="P" legal_basis="151/2012 (OJ L49)" reg_date="2012-02-21" pdf_link="http://x" programme="ZWE" remark="(A remark)">
            <NAME Id="1" Entity_id="7" legal_basis="898/2005 (OJ L153)" reg_date="2005-06-16" pdf_link="http://y" programme="ZWE">
            <LASTNAME>Hoeven</LASTNAME><FIRSTNAME>Ivo</FIRSTNAME><MIDDLENAME/><WHOLENAME>Ivo Hoeven</WHOLENAME>
            <GENDER>M</GENDER><TITLE>Dr.</TITLE><FUNCTION>Harbour master</FUNCTION><LANGUAGE/></NAME>
            <NAME Id="2" Entity_id="7" legal_basis="1/2003 (OJ L1)" reg_date="2003-01-02" pdf_link="http://z" programme="TERR">
            <LASTNAME/><FIRSTNAME/><MIDDLENAME/><WHOLENAME>Ivo le Capitaine</WHOLENAME><LANGUAGE>FR</LANGUAGE></NAME>
            <BIRTH Id="3" Entity_id="7" legal_basis="1/2003 (OJ L1)" reg_date="2003-01-02" pdf_link="" programme="TERR">
            <DATE>1958 - 1963 (approximative)</DATE><PLACE>Varna</PLACE><COUNTRY>BGR</COUNTRY></BIRTH>
            <PASSPORT Id="4" Entity_id="7" legal_basis="1/2003 (OJ L1)" reg_date="2003-01-02" pdf_link="" programme="TERR">
            <NUMBER>AD 001095 (passport-National passport) ((diplomatic))</NUMBER><COUNTRY>BGR</COUNTRY></PASSPORT>
            <PASSPORT Id="5" Entity_id="7" legal_basis="1/2003 (OJ L1)" reg_date="2003-01-02" pdf_link="" programme="TERR">
            <NUMBER>unknown (other-Other identification number)</NUMBER><COUNTRY/></PASSPORT>
            <CITIZEN Id="6" Entity_id="7" legal_basis="1/2003 (OJ L1)" reg_date="2003-01-02" pdf_link="" programme="TERR">
            <COUNTRY>BGR</COUNTRY></CITIZEN>
            <ADDRESS Id="8" Entity_id="7" legal_basis="1/2003 (OJ L1)" reg_date="2003-01-02" pdf_link="" programme="TERR">
            <NUMBER>4</NUMBER><STREET>Quay</STREET><ZIPCODE>9000</ZIPCODE><CITY>Varna</CITY><COUNTRY>BGR</COUNTRY>
            <OTHER>PHONE[1]</OTHER></ADDRESS>
            </ENTITY>""";

    private static final String ENTITY = """
            <ENTITY Id="8" Type="E" legal_basis="2/2003 (OJ L2)" reg_date="2003-03-04" pdf_link="" programme="IRQ" remark="">
            <NAME Id="9" Entity_id="8" legal_basis="2/2003 (OJ L2)" reg_date="2003-03-05" pdf_link="" programme="IRQ">
            <WHOLENAME>Blue Lines</WHOLENAME></NAME></ENTITY>""";

    private static SourceFile file(String entities) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- FSD -->\n<WHOLE Date=\"11/02/2016\">" + entities
                + "</WHOLE>";
        return SourceFile.of("global.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String entities) {
        return Sources.read("eu-fsf", List.of(file(entities)));
    }

    @Override
    protected String list() {
        return "eu-fsf";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file(PERSON + ENTITY));
    }

    @Override
    protected int targets() {
        return 2;
    }

    @Test
    void everyPartIsKept() {
        Reading reading = read(PERSON + ENTITY);
        assertThat(reading.published()).contains(LocalDate.of(2016, 2, 11));
        Target person = reading.targets().getFirst();
        assertThat(person.id()).hasToString("eu-fsf:L7");
        assertThat(person.names())
                .extracting(name -> name.quality() + " " + name.text() + " " + name.language())
                .containsExactly("PRIMARY Ivo Hoeven ", "STRONG Ivo le Capitaine fr");
        assertThat(person.titles()).containsExactly("Dr.", "Harbour master");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("~1958/1963");
        assertThat(person.birthPlaces())
                .extracting(place -> place.country().code())
                .containsExactly("BG");
        assertThat(person.countries()).extracting(country -> country.code()).containsExactly("BG");
        assertThat(person.identifiers())
                .extracting(id -> id.type().word() + " " + id.value() + " " + id.note())
                .containsExactly("passport AD 001095 diplomatic");
        assertThat(person.addresses())
                .extracting(address -> address.line())
                .containsExactly("4 Quay, Varna, 9000, BGR");
        assertThat(person.remarks()).containsExactly("A remark");
        assertThat(person.other()).containsKey("PASSPORT").containsEntry("logicalId", List.of("7"));
        assertThat(reading.account().unknown()).isEmpty();
    }

    @Test
    void theEarliestDayOfAProgrammesPartsBoundsItsListing() {
        List<Designation> designations = read(PERSON).targets().getFirst().designations();
        assertThat(designations).extracting(Designation::programme).containsExactly("ZWE", "TERR");
        assertThat(designations.get(0).listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2005, 6, 16)));
        assertThat(designations.get(1).listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2003, 1, 2)));
        assertThat(designations.get(0).reference()).isEqualTo("151/2012 (OJ L49); 898/2005 (OJ L153)");
        assertThat(designations.get(1).measures()).containsExactly(Measure.ASSET_FREEZE);
    }

    @Test
    void aDamagedEntityIsNamed() {
        assertBad(PERSON.replace("Id=\"7\" Type", "Type"), "ENTITY has no Id");
        assertBad(ENTITY.replace("<WHOLENAME>Blue Lines</WHOLENAME>", ""), "ENTITY 8 has no NAME");
        assertBad(ENTITY + ENTITY, "ENTITY 8 stands twice");
        assertBad("", "has no ENTITY");
    }

    @Test
    void thePublishedFileOf2016IsReadWhole() {
        Reading reading = Sources.read(
                "eu-fsf", List.of(PublishedFiles.open("eu-fsf/2016-02-11-opendatalabcz-PARTIAL/global.xml")));
        assertThat(reading.published()).contains(LocalDate.of(2016, 2, 11));
        assertThat(reading.targets()).hasSize(595);
        assertThat(reading.targets())
                .filteredOn(target -> target.kind() == TargetKind.PERSON)
                .hasSize(319);
        assertThat(reading.targets())
                .filteredOn(target -> target.kind() == TargetKind.ORGANISATION)
                .hasSize(276);
        assertThat(reading.targets().stream()
                        .mapToInt(target -> target.names().size())
                        .sum())
                .isGreaterThan(2600);
        assertThat(reading.account().warnings()).isEmpty();
        assertThat(reading.targets()).noneMatch(target -> target.measures().contains(Measure.UNSPECIFIED));
        assertThat(reading.account().unknown()).isEmpty();
    }

    private static void assertBad(String entities, String message) {
        assertThatThrownBy(() -> read(entities))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("global.xml")
                .hasMessageContaining(message);
    }
}
