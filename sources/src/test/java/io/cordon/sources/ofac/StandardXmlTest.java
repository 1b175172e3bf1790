package io.cordon.sources.ofac;

import static io.cordon.sources.ofac.OfacFiles.file;
import static io.cordon.sources.ofac.OfacFiles.read;
import static io.cordon.sources.ofac.OfacFiles.target;
import static io.cordon.sources.ofac.OfacFiles.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardXmlTest {
    private static final String OLD = "http://tempuri.org/sdnList.xsd";

    private static String xml(String namespace, int count) {
        return """
                <?xml version="1.0" standalone="yes"?>
                <sdnList xmlns="%s">
                  <publshInformation><Publish_Date>09/16/2016</Publish_Date><Record_Count>%d</Record_Count></publshInformation>
                  <sdnEntry><uid>101</uid><firstName>John Paul, Jr.</firstName><lastName>DOE</lastName><title>Mayor</title>
                    <sdnType>Individual</sdnType><remarks>(Linked To: EXAMPLE (HOLDING) LTD)</remarks>
                    <programList><program>SDGT</program><program>IFSR</program></programList>
                    <idList>
                      <id><uid>1</uid><idType>Passport</idType><idNumber>U001</idNumber><idCountry>Turkey</idCountry><issueDate>10 Jul 1991</issueDate></id>
                      <id><uid>2</uid><idType>Gender</idType><idNumber>Female</idNumber></id>
                      <id><uid>3</uid><idType>Digital Currency Address - XBT</idType><idNumber>1AbC</idNumber></id>
                    </idList>
                    <akaList>
                      <aka><uid>4</uid><type>a.k.a.</type><category>weak</category><lastName>JACKAL</lastName></aka>
                      <aka><uid>5</uid><type>f.k.a.</type><category>strong</category><lastName>DO</lastName><firstName>Jon</firstName></aka>
                    </akaList>
                    <addressList><address><uid>6</uid><address1>1 High Street</address1><address2>Flat 2</address2><city>Minsk</city><postalCode>220030</postalCode><country>Belarus</country></address></addressList>
                    <nationalityList><nationality><uid>7</uid><country>Belarus</country><mainEntry>true</mainEntry></nationality></nationalityList>
                    <dateOfBirthList><dateOfBirthItem><uid>8</uid><dateOfBirth>circa 1960</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>
                    <placeOfBirthList><placeOfBirthItem><uid>9</uid><placeOfBirth>Minsk, Belarus</placeOfBirth><mainEntry>true</mainEntry></placeOfBirthItem></placeOfBirthList>
                    <shoeSize>46</shoeSize>
                  </sdnEntry>
                  <sdnEntry><uid>103</uid><lastName>SEA STAR</lastName><sdnType>Vessel</sdnType>
                    <programList><program>IRAN</program></programList>
                    <idList><id><uid>1</uid><idType>Vessel Registration Identification</idType><idNumber>IMO 9187629</idNumber></id></idList>
                    <vesselInfo><callSign>9HBB</callSign><vesselType>Tanker</vesselType><vesselFlag>None Identified</vesselFlag></vesselInfo>
                  </sdnEntry>
                </sdnList>
                """.formatted(namespace, count);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"})
    void eitherNamespaceIsRead(String namespace) {
        Reading reading = read(file("sdn.xml", xml(namespace, 2)));

        assertThat(reading.published()).contains(LocalDate.of(2016, 9, 16));
        assertThat(reading.account().stated()).isEqualTo(OptionalInt.of(2));
        assertThat(reading.targets()).hasSize(2);
    }

    @Test
    void everythingOfAnEntryIsRead() {
        Reading reading = read(file("sdn.xml", xml(OLD, 2)));
        Target person = target(reading, "101");

        assertThat(texts(person)).containsExactly("John Paul DOE Jr.", "JACKAL", "Jon DO");
        assertThat(person.names())
                .extracting(name -> name.quality())
                .containsExactly(NameQuality.PRIMARY, NameQuality.WEAK, NameQuality.FORMER);
        assertThat(person.titles()).containsExactly("Mayor");
        assertThat(person.programmes()).containsExactly("SDGT", "IFSR");
        assertThat(person.birthDates()).containsExactly(PartialDate.year(1960).asCirca());
        assertThat(person.birthPlaces())
                .singleElement()
                .satisfies(place -> assertThat(place.text()).isEqualTo("Minsk, Belarus"));
        assertThat(person.gender().name()).isEqualTo("FEMALE");
        assertThat(person.identifiers())
                .extracting(id -> id.type() + " " + id.value() + " " + id.note())
                .containsExactly("PASSPORT U001 issued 10 Jul 1991", "WALLET 1AbC ");
        assertThat(person.addresses())
                .singleElement()
                .satisfies(address ->
                        assertThat(address.line()).isEqualTo("1 High Street, Flat 2, Minsk, 220030, Belarus"));
        assertThat(person.relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.name()).isEqualTo("EXAMPLE (HOLDING) LTD"));
        assertThat(person.remarks()).containsExactly("(Linked To: EXAMPLE (HOLDING) LTD)");
        Target vessel = target(reading, "103");
        assertThat(vessel.kind()).isEqualTo(TargetKind.VESSEL);
        assertThat(vessel.identifiers())
                .extracting(id -> id.type() + " " + id.value())
                .containsExactly("IMO 9187629", "CALL_SIGN 9HBB");
        assertThat(vessel.countries()).isEmpty();
    }

    @Test
    void anElementThatIsNotKnownIsCountedAndKept() {
        Reading reading = read(file("sdn.xml", xml(OLD, 2)));

        assertThat(reading.account().unknown()).containsExactly(java.util.Map.entry("sdnEntry/shoeSize", 1));
        assertThat(target(reading, "101").other()).containsEntry("sdnEntry/shoeSize", List.of("46"));
    }

    @Test
    void aRecordCountThatDoesNotMatchIsRefused() {
        assertThatThrownBy(() -> read(file("sdn.xml", xml(OLD, 9086))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("sdn.xml states a Record_Count of 9086 but holds 2 entries");
    }

    @Test
    void aTruncatedFileIsRefusedWithItsPlace() {
        String whole = xml(OLD, 2);

        assertThatThrownBy(() -> read(file("sdn.xml", whole.substring(0, whole.length() / 2))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("sdn.xml, line")
                .hasMessageContaining("not well-formed");
    }

    @Test
    void aDocumentTypeIsRefused() {
        String evil = xml(OLD, 2)
                .replace("<sdnList ", "<!DOCTYPE sdnList [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<sdnList ");

        assertThatThrownBy(() -> read(file("sdn.xml", evil)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("document type declaration");
    }

    @Test
    void anEntryWithoutAProgrammeIsRefused() {
        String bare = xml(OLD, 2).replace("<programList><program>IRAN</program></programList>", "");

        assertThatThrownBy(() -> read(file("sdn.xml", bare)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("record 103")
                .hasMessageContaining("programme");
    }

    @Test
    void anotherAuthoritysListIsNotRecognised() {
        String un =
                "<?xml version=\"1.0\"?><CONSOLIDATED_LIST dateGenerated=\"2017-06-30\"><INDIVIDUALS/></CONSOLIDATED_LIST>";

        for (var reader : Ofac.readers()) {
            assertThat(reader.recognises(List.of(file("consolidated.xml", un))))
                    .as(reader.form())
                    .isFalse();
        }
        assertThatThrownBy(() -> read(file("consolidated.xml", un)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("us-ofac-sdn");
    }
}
