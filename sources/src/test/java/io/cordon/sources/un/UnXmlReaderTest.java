package io.cordon.sources.un;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Programmes;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReaderContract;
import io.cordon.sources.Sources;
import io.cordon.sources.uk.Uk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class UnXmlReaderTest extends SourceReaderContract {
    private static final String PERSON = """
            <INDIVIDUAL>
             <DATAID>1</DATAID><VERSIONNUM>2</VERSIONNUM>
             <FIRST_NAME> IVO </FIRST_NAME><SECOND_NAME>VAN
                DER HOEVEN</SECOND_NAME><THIRD_NAME/>
             <UN_LIST_TYPE>Atlantis</UN_LIST_TYPE><REFERENCE_NUMBER>ATi.001</REFERENCE_NUMBER>
             <LISTED_ON>2011-06-16-04:00</LISTED_ON><GENDER>Male</GENDER>
             <NAME_ORIGINAL_SCRIPT>Иво (Bulgarian)</NAME_ORIGINAL_SCRIPT>
             <COMMENTS1>Seen by
               the sea.</COMMENTS1>
             <TITLE><VALUE>Dr</VALUE><VALUE>Haji</VALUE></TITLE>
             <DESIGNATION><VALUE>Harbour master</VALUE></DESIGNATION>
             <NATIONALITY><VALUE>Russian Federation</VALUE></NATIONALITY>
             <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
             <LAST_DAY_UPDATED><VALUE>2012-01-02</VALUE><VALUE/></LAST_DAY_UPDATED>
             <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Iwo Hoeven; Ivo Hoefen</ALIAS_NAME>
               <DATE_OF_BIRTH>1960 - 1962</DATE_OF_BIRTH><CITY_OF_BIRTH>Varna</CITY_OF_BIRTH>
               <COUNTRY_OF_BIRTH>Bulgaria</COUNTRY_OF_BIRTH><NOTE>original script: Иво Хувен</NOTE></INDIVIDUAL_ALIAS>
             <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Captain</ALIAS_NAME></INDIVIDUAL_ALIAS>
             <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ivo Haven</ALIAS_NAME>
               <NOTE>previously listed as</NOTE></INDIVIDUAL_ALIAS>
             <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
             <INDIVIDUAL_ADDRESS><STREET>Quay 4</STREET><CITY>Varna</CITY><ZIP_CODE>9000</ZIP_CODE>
               <COUNTRY>Bulgaria</COUNTRY><NOTE>as at 2010</NOTE></INDIVIDUAL_ADDRESS>
             <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1961-02-03-05:00</DATE>
               </INDIVIDUAL_DATE_OF_BIRTH>
             <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1962</YEAR>
               </INDIVIDUAL_DATE_OF_BIRTH>
             <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>Between</TYPE_OF_DATE><FROM_YEAR>1958</FROM_YEAR>
               <TO_YEAR>1959</TO_YEAR><NOTE>Approximately</NOTE></INDIVIDUAL_DATE_OF_BIRTH>
             <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973</NOTE>
               </INDIVIDUAL_DATE_OF_BIRTH>
             <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Burgas</CITY><STATE_PROVINCE>Burgas Province</STATE_PROVINCE>
               </INDIVIDUAL_PLACE_OF_BIRTH>
             <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A 123456</NUMBER>
               <ISSUING_COUNTRY>Russia</ISSUING_COUNTRY><DATE_OF_ISSUE>1999-01-01</DATE_OF_ISSUE></INDIVIDUAL_DOCUMENT>
             <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT>
               <TYPE_OF_DOCUMENT2>Afghan national identification card (tazkira) number 545167</TYPE_OF_DOCUMENT2>
               <NOTE>issued in 1974</NOTE></INDIVIDUAL_DOCUMENT>
             <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>National Identification Number</TYPE_OF_DOCUMENT>
               <NOTE>04643632 issued on 18 Jun. 1999</NOTE></INDIVIDUAL_DOCUMENT>
             <INDIVIDUAL_DOCUMENT/>
             <SORT_KEY/><SORT_KEY_LAST_MOD/>
            </INDIVIDUAL>""";

    private static final String ENTITY = """
            <ENTITY>
             <DATAID>2</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>BLUE LINES (BL; BLI) ; GREEN LINES</FIRST_NAME>
             <UN_LIST_TYPE>Atlantis</UN_LIST_TYPE><REFERENCE_NUMBER>ATe.002</REFERENCE_NUMBER>
             <LISTED_ON>2012-01-01</LISTED_ON><DELISTED_ON>2015-05-05</DELISTED_ON>
             <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>B.L.</ALIAS_NAME></ENTITY_ALIAS>
             <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Lines</ALIAS_NAME></ENTITY_ALIAS>
             <ENTITY_ADDRESS><COUNTRY>Bulgaria</COUNTRY></ENTITY_ADDRESS>
            </ENTITY>""";

    private static String list(String individuals, String entities) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<CONSOLIDATED_LIST xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:noNamespaceSchemaLocation=\"sc-sanctions.xsd\" dateGenerated=\"2016-02-11T14:50:41.559-05:00\">\n"
                + "<INDIVIDUALS>" + individuals + "</INDIVIDUALS>\n<ENTITIES>" + entities
                + "</ENTITIES></CONSOLIDATED_LIST>";
    }

    @Override
    protected String list() {
        return "un-sc";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file(list(PERSON, ENTITY)));
    }

    @Override
    protected int targets() {
        return 2;
    }

    private static Reading read(String xml) {
        return Sources.read("un-sc", List.of(file(xml)));
    }

    private static SourceFile file(String xml) {
        return SourceFile.of("consolidated.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Target person() {
        return read(list(PERSON, ENTITY)).targets().getFirst();
    }

    @Test
    void idKindAndPublicationDayAreTheFilesOwn() {
        Reading reading = read(list(PERSON, ENTITY));
        assertThat(reading.published()).contains(LocalDate.of(2016, 2, 11));
        assertThat(reading.targets())
                .extracting(target -> target.id().toString())
                .containsExactly("un-sc:ATi.001", "un-sc:ATe.002");
        assertThat(reading.targets())
                .extracting(Target::kind)
                .containsExactly(TargetKind.PERSON, TargetKind.ORGANISATION);
        assertThat(reading.account().read()).isEqualTo(2);
        assertThat(reading.account().kept()).isEqualTo(2);
        assertThat(reading.account().unknown()).isEmpty();
    }

    @Test
    void namesKeepTheirGradeAndSeveralInOneFieldComeApart() {
        assertThat(person().names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly(
                        "PRIMARY IVO VAN DER HOEVEN",
                        "PRIMARY Иво",
                        "STRONG Iwo Hoeven",
                        "STRONG Ivo Hoefen",
                        "STRONG Иво Хувен",
                        "WEAK The Captain",
                        "FORMER Ivo Haven");
        assertThat(read(list("", ENTITY)).targets().getFirst().names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly(
                        "PRIMARY BLUE LINES (BL; BLI)", "PRIMARY GREEN LINES", "STRONG B.L.", "FORMER Old Lines");
        assertThat(UnNames.apart("Χασάν (Hassan Ghul; Hasan Gul)"))
                .containsExactly("Χασάν", "Hassan Ghul", "Hasan Gul");
    }

    @Test
    void birthDatesKeepTheirPrecisionAndThoseOfAliasesCount() {
        assertThat(person().birthDates())
                .extracting(Object::toString)
                .containsExactly("1960/1962", "1961-02-03", "~1962", "~1958/1959", "1973-11");
        assertThat(person().other())
                .containsEntry("INDIVIDUAL_ALIAS/DATE_OF_BIRTH", List.of("Iwo Hoeven; Ivo Hoefen: 1960 - 1962"));
    }

    @Test
    void aYearRangeInTheYearFieldAndADateOnlyInWordsAreRead() {
        String ranged = PERSON.replace("<YEAR>1962</YEAR>", "<YEAR>1960-1963</YEAR>");
        assertThat(read(list(ranged, "")).targets().getFirst().birthDates())
                .extracting(Object::toString)
                .contains("~1960/1963");
        assertThat(UnDates.partial("24/06/1402 (Hijri Calendar)")).isEmpty();
        assertThat(UnDates.day("2011-13-45")).isEmpty();
    }

    @Test
    void placesTitlesNationalitiesAndAddressesAreKept() {
        Target person = person();
        assertThat(person.birthPlaces())
                .extracting(place -> place.text() + "/" + place.country().text())
                .containsExactly("Varna/Bulgaria", "Burgas, Burgas Province/");
        assertThat(person.titles()).containsExactly("Dr", "Haji", "Harbour master");
        assertThat(person.countries()).extracting(country -> country.code()).containsExactly("RU");
        assertThat(person.addresses())
                .extracting(address -> address.line())
                .containsExactly("Quay 4, Varna, 9000, Bulgaria");
        assertThat(person.gender()).isEqualTo(Gender.MALE);
        assertThat(person.remarks()).containsExactly("Seen by the sea.");
        assertThat(person.other())
                .containsEntry("INDIVIDUAL_ADDRESS/NOTE", List.of("Quay 4, Varna, 9000, Bulgaria: as at 2010"))
                .containsEntry("LAST_DAY_UPDATED", List.of("2012-01-02"))
                .containsEntry("DATAID", List.of("1"));
    }

    @Test
    void aDocumentsNumberIsFoundWhereverTheListPutsIt() {
        assertThat(person().identifiers())
                .extracting(Identifier::type, Identifier::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(IdentifierType.PASSPORT, "A 123456"),
                        org.assertj.core.groups.Tuple.tuple(IdentifierType.NATIONAL_ID, "545167"),
                        org.assertj.core.groups.Tuple.tuple(IdentifierType.NATIONAL_ID, "04643632"));
        assertThat(person().identifiers().getFirst().note()).isEqualTo("issued 1999-01-01");
        assertThat(person().identifiers().getFirst().country().code()).isEqualTo("RU");
    }

    @Test
    void aDesignationHasItsExactDayAndAProgrammeNotInTheTableIsUnspecifiedAndWarnedOf() {
        Reading reading = read(list(PERSON, ENTITY));
        var designation = reading.targets().getFirst().designations().getFirst();
        assertThat(designation.programme()).isEqualTo("Atlantis");
        assertThat(designation.measures()).containsExactly(Measure.UNSPECIFIED);
        assertThat(designation.listedOn()).contains(ListedOn.exact(LocalDate.of(2011, 6, 16)));
        assertThat(reading.account().warnings()).singleElement().asString().contains("Atlantis");
        assertThat(reading.targets().getLast().designations().getFirst().until())
                .contains(LocalDate.of(2015, 5, 5));
    }

    @Test
    void aTravelBanIsOnPersonsAlone() {
        Optional<Programme> taliban = Programmes.find("un", "Taliban");
        Assumptions.assumeTrue(taliban.isPresent(), "skipped: the table of programmes does not have the UN's Taliban");
        List<Target> targets =
                read(list(PERSON, ENTITY).replace("Atlantis", "Taliban")).targets();
        assertThat(targets.getFirst().measures())
                .isEqualTo(taliban.get().measures())
                .contains(Measure.TRAVEL_BAN);
        assertThat(targets.getLast().measures()).contains(Measure.ASSET_FREEZE).doesNotContain(Measure.TRAVEL_BAN);
    }

    @Test
    void whatIsNotKnownIsKeptAndCounted() {
        String odd = PERSON.replace("<SORT_KEY/>", "<RANK><LEVEL>7</LEVEL></RANK>")
                .replace("<QUALITY>Low</QUALITY>", "<QUALITY>Middling</QUALITY>");
        Reading reading = read(list(odd, ""));
        assertThat(reading.account().unknown())
                .containsEntry("INDIVIDUAL/RANK/LEVEL", 1)
                .containsEntry("INDIVIDUAL_ALIAS/QUALITY Middling", 1);
        assertThat(reading.targets().getFirst().other()).containsEntry("RANK/LEVEL", List.of("7"));
        assertThat(reading.targets().getFirst().names())
                .filteredOn(name -> name.text().equals("The Captain"))
                .extracting(name -> name.quality())
                .containsExactly(NameQuality.STRONG);
    }

    @Test
    void aRecordWithoutReferenceIsRefusedWithItsLine() {
        String lacking = PERSON.replace("<REFERENCE_NUMBER>ATi.001</REFERENCE_NUMBER>", "");
        assertThatThrownBy(() -> read(list(lacking, "")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("consolidated.xml, line 3, INDIVIDUAL has no REFERENCE_NUMBER");
    }

    @Test
    void aReferenceThatOccursTwiceIsOneTargetAndWarnedOf() {
        Reading reading = read(list(PERSON + PERSON.replace("IVO", "IVAN"), ""));
        assertThat(reading.targets()).hasSize(1);
        assertThat(reading.targets().getFirst().names())
                .extracting(name -> name.text())
                .contains("IVO VAN DER HOEVEN", "IVAN VAN DER HOEVEN");
        assertThat(reading.account().warnings()).anyMatch(warning -> warning.contains("ATi.001 occurs more than once"));
    }

    @Test
    void aTruncatedFileIsRefusedWithItsPlace() {
        String whole = list(PERSON, ENTITY);
        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 400)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("consolidated.xml, line")
                .hasMessageContaining("not well-formed XML");
    }

    @Test
    void aFileWithADocumentTypeIsRefused() {
        String evil = list(PERSON, "")
                .replace(
                        "<CONSOLIDATED_LIST",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<CONSOLIDATED_LIST");
        assertThatThrownBy(() -> read(evil))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("document type declaration");
    }

    @Test
    void anEmptyListAndAPageOfHtmlAreRefused() {
        assertThatThrownBy(() -> read(list("", "")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no INDIVIDUAL and no ENTITY");
        assertThatThrownBy(() -> read("<!DOCTYPE html><html><body>503</body></html>"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is an HTML page");
    }

    @Test
    void theUksReadersDoNotTakeItForTheirs() {
        List<SourceFile> files = List.of(file(list(PERSON, ENTITY)));
        assertThat(Uk.readers()).noneMatch(reader -> reader.recognises(files));
        assertThat(Un.readers()).allMatch(reader -> reader.recognises(files));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = list(PERSON, "").replace("Haji", "H\u00E4ji").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Sources.read("un-sc", List.of(SourceFile.of("latin.xml", bytes))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("latin.xml");
    }
}
