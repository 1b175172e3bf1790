package io.cordon.sources.ftm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
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

class FtmSimpleReaderTest extends SourceReaderContract {
    private static final String HEADER = "\"id\",\"schema\",\"name\",\"aliases\",\"birth_date\",\"countries\","
            + "\"addresses\",\"identifiers\",\"sanctions\",\"phones\",\"emails\",\"dataset\",\"first_seen\","
            + "\"last_seen\",\"last_change\"\n";
    private static final String PERSON = "\"Q1\",\"Person\",\"Ivo Hoeven\",\"Iwo;Иво Хувен\",\"1964;1965-03-02\","
            + "\"bg;ru\",\"Quay 4, Varna\",\"A12\",\"Reciprocal - Travel ban and asset freeze\",\"+359\",\"i@example.org\","
            + "\"Atlantis List\",\"2023-04-20T10:00:00\",\"2024-01-01T00:00:00\",\"2024-01-01T00:00:00\"\n";
    private static final String COMPANY = "\"Q2\",\"Company\",\"Blue Lines\",\"\",\"\",\"bg\",\"\",\"\",\"\",\"\",\"\","
            + "\"Atlantis List\",\"\",\"\",\"\"\n";

    private static SourceFile file(String rows) {
        return SourceFile.of("targets.simple.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String rows) {
        return Sources.read("ftm", List.of(file(rows)));
    }

    @Override
    protected String list() {
        return "ftm";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file(PERSON + COMPANY));
    }

    @Override
    protected int targets() {
        return 2;
    }

    @Override
    protected int neededBytes() {
        return edition().getFirst().content().length;
    }

    @Test
    void everyColumnIsKept() {
        Target person = read(PERSON + COMPANY).targets().getFirst();
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.names()).extracting(name -> name.text()).containsExactly("Ivo Hoeven", "Iwo", "Иво Хувен");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1964", "1965-03-02");
        assertThat(person.countries()).extracting(country -> country.code()).containsExactly("BG", "RU");
        assertThat(person.identifiers())
                .extracting(id -> id.type().word() + " " + id.value())
                .containsExactly("other A12", "phone +359", "email i@example.org");
        assertThat(person.measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(person.designations().getFirst().listedOn())
                .contains(ListedOn.noLaterThan(LocalDate.of(2023, 4, 20)));
        assertThat(read(COMPANY).targets().getFirst().measures()).containsExactly(Measure.UNSPECIFIED);
    }

    @Test
    void aDamagedRowIsNamed() {
        assertBad(PERSON + "\"Q3\",\"Person\"\n", "line 3, has 2 fields, but there are 15 columns");
        assertBad(PERSON.replace("Ivo Hoeven", ""), "line 2: the row has no name");
        assertBad(PERSON + PERSON, "line 3: id Q1 stands twice");
        assertBad("", "has no row below its header");
    }

    private static void assertBad(String rows, String message) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("targets.simple.csv")
                .hasMessageContaining(message);
    }
}
