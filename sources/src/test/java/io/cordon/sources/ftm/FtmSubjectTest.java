package io.cordon.sources.ftm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Entities that somebody asks about become subjects with everything that is evidence. */
class FtmSubjectTest {
    @Test
    void aPersonsPropertiesAreEvidence() {
        Subject subject = Ftm.subject(
                "q1",
                "Person",
                Map.of(
                        "name", List.of("Ivan Petrov"),
                        "alias", List.of("Vanya Petrov", " "),
                        "birthDate", List.of("1970-05"),
                        "nationality", List.of("ru"),
                        "gender", List.of("male"),
                        "passportNumber", List.of("7001"),
                        "position", List.of("Deputy")));

        assertThat(subject.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(subject.names()).containsExactly("Ivan Petrov", "Vanya Petrov");
        assertThat(subject.birthDates()).containsExactly(PartialDate.month(1970, 5));
        assertThat(subject.countries()).containsExactly(Country.of("ru"));
        assertThat(subject.gender()).isEqualTo(Gender.MALE);
        assertThat(subject.identifiers().getFirst().type()).isEqualTo(IdentifierType.PASSPORT);
        assertThat(subject.extra()).containsEntry("position", "Deputy");
    }

    @Test
    void partsMakeANameWhereNoneIsGiven() {
        assertThat(Ftm.subject("", "Person", Map.of("lastName", List.of("Petrov"), "firstName", List.of("Ivan")))
                        .names())
                .containsExactly("Ivan Petrov");
    }

    @Test
    void whatCannotBeAskedAboutIsToldInASentence() {
        assertThatThrownBy(() -> Ftm.subject("q", "Address", Map.of("name", List.of("A"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Person, Organization");
        assertThatThrownBy(() -> Ftm.subject("q", "Person", Map.of("alias", List.of(" "))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("\"name\" was expected");
        assertThatThrownBy(() ->
                        Ftm.subject("q", "Person", Map.of("name", List.of("A"), "birthDate", List.of("yesterday"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("birthDate");
    }
}
