package io.cordon.sources.ofac;

import static io.cordon.sources.ofac.OfacFiles.file;
import static io.cordon.sources.ofac.OfacFiles.read;
import static io.cordon.sources.ofac.OfacFiles.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnhancedXmlTest {
    private static final String XML = """
            <?xml version="1.0" encoding="utf-8"?>
            <sanctionsData xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ENHANCED_XML">
              <publicationInfo><dataAsOf>2025-01-10T00:00:00</dataAsOf></publicationInfo>
              <referenceValues><referenceValue refId="1"><type>X</type><value>Y</value></referenceValue></referenceValues>
              <entities><entity id="17013">
                <generalInfo><identityId>8757</identityId><entityType>Individual</entityType><remarks>a remark</remarks><title>Mayor</title></generalInfo>
                <sanctionsLists><sanctionsList datePublished="2014-07-29">Sectoral Sanctions Identifications List</sanctionsList><sanctionsList datePublished="2014-10-10">Consolidated List</sanctionsList></sanctionsLists>
                <sanctionsPrograms><sanctionsProgram>UKRAINE-EO13662</sanctionsProgram></sanctionsPrograms>
                <sanctionsTypes><sanctionsType>13662 Sectoral Directive 1</sanctionsType></sanctionsTypes>
                <legalAuthorities><legalAuthority>Executive Order 13662 (Ukraine)</legalAuthority></legalAuthorities>
                <names>
                  <name><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations>
                    <translation><isPrimary>true</isPrimary><script>Latin</script><formattedFirstName>Ivan Petrovich</formattedFirstName><formattedLastName>DOE</formattedLastName><formattedFullName>DOE, Ivan Petrovich</formattedFullName>
                      <nameParts><namePart><type>Last Name</type><value>Doe</value></namePart><namePart><type>First Name</type><value>Ivan</value></namePart><namePart><type>Patronymic</type><value>Petrovich</value></namePart></nameParts></translation>
                    <translation><isPrimary>false</isPrimary><script>Cyrillic</script><formattedFirstName>Иван</formattedFirstName><formattedLastName>ДОУ</formattedLastName><nameParts><namePart><type>Last Name</type><value>Доу</value></namePart><namePart><type>First Name</type><value>Иван</value></namePart></nameParts></translation>
                  </translations></name>
                  <name><isPrimary>false</isPrimary><aliasType>A.K.A.</aliasType><isLowQuality>true</isLowQuality><translations><translation><formattedLastName>JACKAL</formattedLastName></translation></translations></name>
                </names>
                <addresses><address><country>Russia</country><translations><translation><isPrimary>true</isPrimary><addressParts><addressPart><type>CITY</type><value>Omsk</value></addressPart><addressPart><type>POSTAL CODE</type><value>644000</value></addressPart></addressParts></translation></translations></address></addresses>
                <features>
                  <feature><type>Birthdate</type><value>1962</value><valueDate><fromDateBegin>1962-01-01</fromDateBegin><fromDateEnd>1962-01-01</fromDateEnd><toDateBegin>1962-12-31</toDateBegin><toDateEnd>1962-12-31</toDateEnd><isApproximate>false</isApproximate></valueDate></feature>
                  <feature><type>Website</type><value>www.example.org</value><comments>in Russian</comments></feature>
                </features>
                <identityDocuments><identityDocument><type>Tax ID No.</type><name>DOE</name><documentNumber>77</documentNumber><isValid>true</isValid><issuingCountry>Russia</issuingCountry></identityDocument></identityDocuments>
                <relationships><relationship><type>Acting for or on behalf of</type><relatedEntity entityId="4695">EXAMPLE</relatedEntity></relationship></relationships>
              </entity></entities>
            </sanctionsData>
            """;

    @Test
    void anEntityIsReadFromTheZipAsPublished(@TempDir Path folder) throws IOException {
        Path zip = folder.resolve("SDN_ENHANCED.ZIP");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("SDN_ENHANCED.XML"));
            entries.write(XML.getBytes(StandardCharsets.UTF_8));
        }

        Reading reading = read(SourceFile.open(zip));

        assertThat(reading.published()).contains(LocalDate.of(2025, 1, 10));
        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.targets()).hasSize(1);
    }

    @Test
    void everythingOfAnEntityIsRead() {
        Target person = target(read(file("SDN_ENHANCED.XML", XML)), "17013");

        assertThat(person.names())
                .extracting(name -> name.text() + " " + name.quality())
                .containsExactly("Ivan Petrovich DOE PRIMARY", "Иван ДОУ PRIMARY", "JACKAL WEAK");
        assertThat(person.names().get(1).script()).isEqualTo(Character.UnicodeScript.CYRILLIC);
        assertThat(person.names().getFirst().parts()).hasSize(3);
        assertThat(person.birthDates()).containsExactly(PartialDate.year(1962));
        assertThat(person.titles()).containsExactly("Mayor");
        assertThat(person.addresses()).extracting(address -> address.line()).containsExactly("Omsk, 644000, Russia");
        assertThat(person.identifiers())
                .extracting(
                        id -> id.type() + " " + id.value() + " " + id.country().text())
                .containsExactly("WEBSITE www.example.org ", "TAX_NUMBER 77 Russia");
        assertThat(person.relations())
                .singleElement()
                .satisfies(relation -> assertThat(relation.target())
                        .hasValueSatisfying(id -> assertThat(id).hasToString("us-ofac-sdn:4695")));
        assertThat(person.designations().getFirst().listedOn()).contains(ListedOn.exact(LocalDate.of(2014, 7, 29)));
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        assertThatThrownBy(() -> read(file("X.XML", XML.replace("2025-01-10T", "2025-13-10T"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("X.XML, line")
                .hasMessageContaining("dataAsOf");
    }
}
