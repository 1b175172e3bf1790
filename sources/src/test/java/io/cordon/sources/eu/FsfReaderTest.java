package io.cordon.sources.eu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FsfReaderTest {
    @Test
    void aFileGivesItsDayItsTargetsAndItsCounts() {
        Reading reading = FsfFixture.read(FsfFixture.export(FsfFixture.person(FsfFixture.alias("Ann OAK", "")) + """
                <sanctionEntity euReferenceNumber="EU.2.2" logicalId="2">
                  <regulation publicationDate="2031-01-01" numberTitle="2031/1 (OJ L2)" programme="BLR"/>
                  <subjectType code="enterprise" classificationCode="E"/>
                  <nameAlias wholeName="Oak Works" strong="true"/>
                </sanctionEntity>"""));

        assertThat(reading.published()).contains(LocalDate.of(2030, 4, 1));
        assertThat(reading.account().read()).isEqualTo(2);
        assertThat(reading.account().kept()).isEqualTo(2);
        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.targets())
                .extracting(target -> target.id().toString())
                .containsExactly("eu-fsf:EU.1.1", "eu-fsf:EU.2.2");
        assertThat(reading.targets())
                .extracting(Target::kind)
                .containsExactly(TargetKind.PERSON, TargetKind.ORGANISATION);
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        Reading reading =
                FsfFixture.read("\uFEFF" + FsfFixture.export(FsfFixture.person(FsfFixture.alias("Ann OAK", ""))));

        assertThat(reading.targets()).hasSize(1);
    }

    @Test
    void theLastAmendmentsEntryIntoForceIsAnUpperBound() {
        Target target = FsfFixture.target(FsfFixture.alias("Ann OAK", ""));

        assertThat(target.designations()).singleElement().satisfies(designation -> {
            assertThat(designation.programme()).isEqualTo("UKR");
            assertThat(designation.listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2030, 3, 5)));
            assertThat(designation.reference()).isEqualTo("2030/11 (OJ L1)");
            assertThat(designation.measures()).isNotEmpty();
        });
        assertThat(target.other().get("regulation"))
                .containsExactly("UKR, 2030/11 (OJ L1), amendment, council, published 2030-03-04, in force 2030-03-05,"
                        + " http://example.org/oj");
    }

    @Test
    void twoProgrammesGiveTwoDesignationsEachWithItsEarliestDay() {
        Target target = FsfFixture.target("""
                <regulation publicationDate="2029-01-01" numberTitle="2029/1" programme="UKR"/>
                <regulation publicationDate="2028-01-01" numberTitle="2028/1" programme="BLR"/>
                """ + FsfFixture.alias("Ann OAK", ""));

        assertThat(target.programmes()).containsExactly("UKR", "BLR");
        assertThat(target.designations().get(0).listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2029, 1, 1)));
        assertThat(target.designations().get(0).reference()).isEqualTo("2030/11 (OJ L1); 2029/1");
        assertThat(target.designations().get(1).listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2028, 1, 1)));
    }

    @Test
    void aDesignationDateIsExactUnlessItIsTheUnitedNations() {
        String entity = FsfFixture.person(FsfFixture.alias("Ann OAK", ""));
        String dated = entity.replace("designationDetails=\"\"", "designationDate=\"2014-03-17\"");
        String ofUn = entity.replace(
                "designationDetails=\"\"",
                "designationDate=\"2007-03-24\" designationDetails=\"Date of UN designation: 24.3.2007\"");

        assertThat(listedOn(dated)).isEqualTo(ListedOn.exact(LocalDate.of(2014, 3, 17)));
        assertThat(listedOn(ofUn)).isEqualTo(ListedOn.noLaterThan(LocalDate.of(2030, 3, 5)));
    }

    private static ListedOn listedOn(String entity) {
        return FsfFixture.read(FsfFixture.export(entity))
                .targets()
                .getFirst()
                .designations()
                .getFirst()
                .listedOn()
                .orElseThrow();
    }

    @Test
    void aRecordWithoutReferenceIsKeptUnderItsLogicalIdWithAWarning() {
        Reading reading = FsfFixture.read(FsfFixture.export(FsfFixture.person(FsfFixture.alias("Ann OAK", ""))
                .replace("EU.1.1", "")
                .replace("logicalId=\"1\"", "logicalId=\"77\"")));

        assertThat(reading.targets().getFirst().id().reference()).isEqualTo("L77");
        assertThat(reading.account().warnings()).anyMatch(warning -> warning.contains("L77"));
    }

    @Test
    void aReferenceThatOccursTwiceKeepsBothRecords() {
        String person = FsfFixture.person(FsfFixture.alias("Ann OAK", ""));
        Reading reading = FsfFixture.read(FsfFixture.export(person + person));

        assertThat(reading.targets())
                .extracting(target -> target.id().reference())
                .containsExactly("EU.1.1", "L1");
    }

    @Test
    void aRecordWithoutANameIsReportedAndNotKept() {
        Reading reading = FsfFixture.read(FsfFixture.export(FsfFixture.person("")
                + FsfFixture.person(FsfFixture.alias("Ann OAK", "")).replace("EU.1.1", "EU.3.3")));

        assertThat(reading.account().read()).isEqualTo(2);
        assertThat(reading.account().kept()).isEqualTo(1);
        assertThat(reading.account().warnings()).anyMatch(warning -> warning.contains("EU.1.1 has no name"));
    }

    @Test
    void whatTheReaderDoesNotKnowIsKeptAndCounted() {
        Reading reading = FsfFixture.read(FsfFixture.export(FsfFixture.person("""
                <nameAlias wholeName="Ann OAK" strong="true" pronunciation="oke" empty=""/>
                <photo kind="passport"><caption>front</caption></photo>
                """) + "<notice>hello</notice>"));
        Target target = reading.targets().getFirst();

        assertThat(target.other())
                .containsEntry("nameAlias@pronunciation", List.of("oke"))
                .containsEntry("sanctionEntity/photo@kind", List.of("passport"))
                .containsEntry("sanctionEntity/photo/caption", List.of("front"));
        assertThat(reading.account().unknown())
                .containsOnlyKeys(
                        "nameAlias@pronunciation",
                        "sanctionEntity/photo@kind",
                        "sanctionEntity/photo/caption",
                        "export/notice");
    }

    @Test
    void aTruncatedFileIsRefusedWithItsPlace() {
        String whole = FsfFixture.export(FsfFixture.person(FsfFixture.alias("Ann OAK", ""))
                + FsfFixture.person("<remark>A remark that is cut in the middle</remark>"));
        for (String end : List.of("cut in", "<sanctionEntity", "</export", "OAK")) {
            String cut = whole.substring(0, whole.lastIndexOf(end) + end.length());

            assertThatThrownBy(() -> FsfFixture.read(cut))
                    .as(end)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("fsf.xml, line ")
                    .hasMessageContaining("not well-formed XML");
        }
    }

    @Test
    void aFileWithoutRecordsIsRefused() {
        assertThatThrownBy(() -> FsfFixture.read(FsfFixture.export("")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("without one sanctionEntity");
    }

    @Test
    void anotherRootIsRefused() {
        SourceFile file = FsfFixture.file("<sanctions><!-- <export generationDate --></sanctions>");

        assertThatThrownBy(() -> new FsfReader().read("eu-fsf", List.of(file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("root element sanctions where export was expected");
    }

    @Test
    void anHtmlPageIsNotRecognised() {
        assertThatThrownBy(() -> FsfFixture.read("<!DOCTYPE html><html><body>Error 503</body></html>"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("HTML page");
    }

    @Test
    void anotherLayoutIsNotRecognised() {
        assertThatThrownBy(() -> FsfFixture.read("<PART Date=\"11/02/2016\"><ENTITY Id=\"1\"/></PART>"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("EU Financial Sanctions File 1.1 XML");
    }

    @Test
    void aDocumentTypeIsRefusedBeforeItIsRead() {
        String xml = FsfFixture.export(FsfFixture.person(FsfFixture.alias("&who;", "")))
                .replace("<export", "<!DOCTYPE export [<!ENTITY who SYSTEM \"file:///etc/passwd\">]>\n<export");

        assertThatThrownBy(() -> FsfFixture.read(xml))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("document type declaration");
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] bytes = FsfFixture.export(FsfFixture.person("<remark>?!</remark>" + FsfFixture.alias("Ann OAK", "")))
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '?' && bytes[i + 1] == '!') {
                bytes[i] = (byte) 0xC3;
            }
        }

        assertThatThrownBy(() -> Sources.read("eu-fsf", List.of(SourceFile.of("fsf.xml", bytes))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("fsf.xml");
    }

    @Test
    void twoFilesAreRefused() {
        SourceFile file = FsfFixture.file(FsfFixture.export(FsfFixture.person(FsfFixture.alias("Ann OAK", ""))));

        assertThatThrownBy(() -> Sources.read("eu-fsf", List.of(file, file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is one file, but 2 were given");
    }

    @Test
    void aProgrammeOutsideTheTableIsUnspecifiedAndWarnedOfOnce() {
        String person = FsfFixture.person(FsfFixture.alias("Ann OAK", "")).replace("\"UKR\"", "\"OAK\"");
        Reading reading = FsfFixture.read(FsfFixture.export(person + person.replace("EU.1.1", "EU.2.2")));

        assertThat(reading.targets())
                .allSatisfy(target -> assertThat(target.measures()).containsExactly(Measure.UNSPECIFIED));
        assertThat(reading.account().warnings()).singleElement().asString().contains("Programme OAK");
    }
}
