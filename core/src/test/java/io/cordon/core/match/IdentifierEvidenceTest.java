package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierEvidenceTest {
    private static Identifier id(IdentifierType type, String value) {
        return new Identifier(type, value, "", Place.NO_COUNTRY, "");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, AB 12345, PASSPORT, ab-12345",
        "PASSPORT, 12345, OTHER, 12345",
        "OTHER, 12345, TAX_NUMBER, 1.23.45",
        "IMO, IMO 9187629, IMO, imo9187629"
    })
    void theSameHoweverWrittenTells(IdentifierType type, String value, IdentifierType listedType, String listed) {
        Evidence evidence = IdentifierEvidence.of(List.of(id(type, value)), List.of(id(listedType, listed)))
                .orElseThrow();
        assertThat(evidence.kind()).isEqualTo(Evidence.Kind.IDENTIFIER);
        assertThat(evidence.verdict()).isEqualTo(Evidence.Verdict.AGREES);
        assertThat(evidence.weight()).isEqualTo(IdentifierEvidence.SAME);
        assertThat(evidence.subject()).isEqualTo(value);
        assertThat(evidence.listed()).isEqualTo(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT, AB12345, TAX_NUMBER, AB12345",
        "PASSPORT, 1234, PASSPORT, 1234",
        "PASSPORT, -----, PASSPORT, *****",
        "PASSPORT, AB12345, PASSPORT, AB12346",
        "LEI, 5493001KJTIIGC8Y1R12, ISIN, US0378331005"
    })
    void whatMayBelongToOneOrToTwoSaysNothing(
            IdentifierType type, String value, IdentifierType listedType, String listed) {
        assertThat(IdentifierEvidence.of(List.of(id(type, value)), List.of(id(listedType, listed))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LEI, 5493001KJTIIGC8Y1R12, 5493001KJTIIGC8Y1R17",
        "IMO, 9187629, 9187631",
        "ISIN, US0378331005, US0378331013"
    })
    void anotherOfAKindThatIsHeldForLifeContradicts(IdentifierType type, String value, String listed) {
        Evidence evidence = IdentifierEvidence.of(List.of(id(type, value)), List.of(id(type, listed)))
                .orElseThrow();
        assertThat(evidence.verdict()).isEqualTo(Evidence.Verdict.CONTRADICTS);
        assertThat(evidence.weight()).isEqualTo(-2.5);
    }

    @Test
    void oneThatAgreesOutweighsOneThatDoesNot() {
        assertThat(IdentifierEvidence.of(
                                List.of(id(IdentifierType.IMO, "9187629"), id(IdentifierType.PASSPORT, "AB12345")),
                                List.of(id(IdentifierType.IMO, "9187631"), id(IdentifierType.PASSPORT, "AB12345")))
                        .orElseThrow()
                        .verdict())
                .isEqualTo(Evidence.Verdict.AGREES);
        assertThat(IdentifierEvidence.of(List.of(), List.of(id(IdentifierType.IMO, "9187631"))))
                .isEmpty();
    }

    @Test
    void theKeyIsLettersAndDigitsInLowerCase() {
        assertThat(IdentifierEvidence.key("AB-12.3 45/x")).isEqualTo("ab12345x");
        assertThat(IdentifierEvidence.key("12345")).isEqualTo("12345");
        assertThat(IdentifierEvidence.key("1234")).isEmpty();
        assertThat(IdentifierEvidence.key("1-2-3-4")).isEmpty();
    }
}
