package io.cordon.sources.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Designation;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReaderContract;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SemaXmlReaderTest extends SourceReaderContract {
    private static final String NEWER = """
            <record><Country>Russia / Russie</Country><LastName>Hoeven</LastName><GivenName>Ivo Petrovich </GivenName>
              <Aliases>Иво Хувен; CAPTAIN</Aliases>
              <DateOfBirthOrShipBuildDate>1965-07-15 OR 1969</DateOfBirthOrShipBuildDate>
              <Schedule>1, Part 1</Schedule><Item>12</Item><DateOfListing>2022-02-24</DateOfListing></record>
            <record><Country>Russia / Russie</Country><EntityOrShip>Blue Tide</EntityOrShip>
              <TitleOrShip>Oil Tanker</TitleOrShip><ShipIMONumber>9074729</ShipIMONumber>
              <DateOfBirthOrShipBuildDate>1995</DateOfBirthOrShipBuildDate>
              <Schedule>1.1</Schedule><Item>12</Item><DateOfListing>2025-02-21</DateOfListing></record>
            <record><Country>Russia / Russie</Country><EntityOrShip>Bank of Tides</EntityOrShip>
              <Schedule>2</Schedule><Item>1</Item><DateOfListing>2014-07-24</DateOfListing></record>""";

    private static final String OLDER = """
            <record><Country>Ukraine</Country><LastName>HOEVEN</LastName><GivenName>Ivo</GivenName>
              <Title>General/général</Title><Aliases>Iwo, HUVEN</Aliases><DateOfBirth>1963-1964</DateOfBirth>
              <Schedule>1</Schedule><Item>1</Item></record>
            <record><Country>Burma / Birmanie</Country><Entity>Blue Lines</Entity>
              <Aliases>Blue Lines Pte., Ltd., Blue Group
            Arabic: الخطوط الزرقاء</Aliases><Schedule>N/A</Schedule><Item>2</Item></record>""";

    private static SourceFile file(String records) {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<data-set>" + records + "</data-set>";
        return SourceFile.of("sema-lmes.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String records) {
        return Sources.read("ca-sema", List.of(file(records)));
    }

    @Override
    protected String list() {
        return "ca-sema";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file(NEWER + OLDER));
    }

    @Override
    protected int targets() {
        return 5;
    }

    @Test
    void theNewerLayoutHasListingDaysAndShips() {
        Reading reading = read(NEWER);
        assertThat(reading.targets())
                .extracting(target -> target.id() + " " + target.kind())
                .containsExactly(
                        "ca-sema:Russia/1, Part 1/12 PERSON",
                        "ca-sema:Russia/1.1/12 VESSEL",
                        "ca-sema:Russia/2/1 ORGANISATION");
        Target person = reading.targets().getFirst();
        assertThat(person.names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly("PRIMARY Ivo Petrovich Hoeven", "STRONG Иво Хувен", "WEAK CAPTAIN");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1965-07-15", "1969");
        Designation designation = person.designations().getFirst();
        assertThat(designation.listedOn()).contains(ListedOn.exact(LocalDate.of(2022, 2, 24)));
        assertThat(designation.reference()).isEqualTo("1, Part 1, item 12");
        assertThat(reading.targets().get(1).identifiers())
                .extracting(id -> id.type() + " " + id.value())
                .containsExactly(IdentifierType.IMO + " 9074729");
        assertThat(reading.targets().get(1).other()).containsEntry("ShipBuildDate", List.of("1995"));
        assertThat(reading.account().unknown()).isEmpty();
    }

    @Test
    void theScheduleDecidesTheMeasures() {
        assertThat(read(NEWER).targets())
                .extracting(Target::measures)
                .extracting(measures -> List.copyOf(measures))
                .containsExactly(
                        List.of(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN),
                        List.of(Measure.TRANSPORT_SERVICES_BAN),
                        List.of(Measure.SECTORAL_DEBT_EQUITY));
        assertThat(read(NEWER).targets())
                .flatExtracting(Target::programmes)
                .containsExactly("Russia", "Russia, Schedule 1.1", "Russia, Schedule 2");
    }

    @Test
    void theOlderLayoutIsReadWithoutListingDays() {
        Reading reading = read(OLDER);
        Target person = reading.targets().getFirst();
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly("PRIMARY Ivo HOEVEN", "STRONG Iwo HOEVEN", "STRONG Ivo HUVEN");
        assertThat(person.titles()).containsExactly("General", "général");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1963/1964");
        assertThat(person.designations().getFirst().listedOn()).isEmpty();
        assertThat(reading.targets().get(1).names())
                .extracting(name -> name.text())
                .containsExactly("Blue Lines", "Blue Lines Pte., Ltd.", "Blue Group", "الخطوط الزرقاء");
        assertThat(reading.published()).isEmpty();
    }

    @Test
    void whatIsNotADateOrNotKnownIsKeptAndCounted() {
        Reading reading = read("<record><Country>Atlantis</Country><LastName>A</LastName><Item>1</Item>"
                + "<DateOfBirth>Sep-55</DateOfBirth><DateOfListing>soon</DateOfListing><Colour>blue</Colour></record>");
        Target target = reading.targets().getFirst();
        assertThat(target.id()).hasToString("ca-sema:Atlantis/1");
        assertThat(target.measures()).containsExactly(Measure.UNSPECIFIED);
        assertThat(target.other())
                .containsEntry("DateOfBirth", List.of("Sep-55"))
                .containsEntry("Colour", List.of("blue"));
        assertThat(reading.account().unknown()).containsOnlyKeys("DateOfBirth Sep-55", "record/Colour");
        assertThat(reading.account().warnings()).hasSize(2);
    }

    @Test
    void aDamagedRecordIsNamed() {
        assertBad("<record><Country>Iran</Country><LastName>A</LastName></record>", "line 2, record has no Item");
        assertBad("<record><LastName>A</LastName><Item>1</Item></record>", "line 2, record has no Country");
        assertBad("<record><Country>Iran</Country><Item>1</Item></record>", "(Iran/1) has neither a LastName");
        String twice = "<record><Country>Iran</Country><LastName>A</LastName><Item>1</Item></record>";
        assertBad(twice + twice, "item Iran/1 stands twice");
    }

    private static void assertBad(String records, String message) {
        assertThatThrownBy(() -> read(records))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("sema-lmes.xml")
                .hasMessageContaining(message);
    }
}
