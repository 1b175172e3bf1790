package io.cordon.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.match.Matcher;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each hit has one class of cause. */
class CausesTest {
    private static String classOf(String query, String listed, TargetKind kind, NameQuality quality) {
        Name name = Name.of(listed, quality);
        Target target = Target.builder(new TargetId("test", "1"), kind)
                .name(name)
                .designation(new Designation(
                        "TEST", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "", "", ""))
                .build();
        Standing standing = new Standing(Status.IN_FORCE, Optional.empty(), Optional.empty(), "stated");
        return Causes.classOf(new Hit(
                target, query, name, 1, Matcher.compare(query, listed, kind).explanation(), standing));
    }

    @ParameterizedTest
    @CsvSource({
        "Ivan Sokolov, Ivan Sokolov, same name",
        "Ivan SOKOLOV, Иван Соколов, same name",
        "Sokolov Ivan, Ivan Sokolov, 'same name, other order'",
        "Yvan Tschaikowski, Ivan Tchaikovsky, another spelling",
        "Ivan Sokklov, Ivan Sokolov, one slip",
        "Vanya Sokolov, Ivan Sokolov, nickname",
        "I. Sokolov, Ivan Sokolov, initial",
        "Ivan Sokolov, Ivan Petrovich Sokolov, a word missing",
        "Ivan Boris Sokolov, Ivan Sokolov, an extra word",
        "IvanSokolov, Ivan Sokolov, joined or split words",
        "I. Boris Sokolov, Ivan Sokolov, several differences"
    })
    void aPersonsHitHasTheClassOfItsOneDifference(String query, String listed, String expected) {
        assertThat(classOf(query, listed, TargetKind.PERSON, NameQuality.STRONG))
                .isEqualTo(expected);
    }

    @Test
    void weakAliasesAndLegalFormsAreSaid() {
        assertThat(classOf("Ivan Sokolov", "Ivan Sokolov", TargetKind.PERSON, NameQuality.WEAK))
                .isEqualTo("weak alias, same name");
        assertThat(classOf("Mercury Falcon GmbH", "Mercury Falcon OAO", TargetKind.ORGANISATION, NameQuality.STRONG))
                .isEqualTo("same name, other legal form");
    }
}
