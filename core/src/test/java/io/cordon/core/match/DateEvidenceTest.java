package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateEvidenceTest {
    @ParameterizedTest
    @CsvSource({
        "1952-10-07, 1952-10-07, 5.0",
        "1952-10-07, 1952-07-10, 3.0",
        "1952-10-07, 1952-10-08, 1.5",
        "1952-10-07, 1962-10-07, 1.5",
        "1952-10-07, 1952, 1.8",
        "1952-10-07, 1952-10, 3.0",
        "1952-10-07, ~1952, 0.9",
        "1952-10-07, ~1954, 0.4",
        "1952-10-07, 1950/1955, 0.8",
        "1952-10-07, 1952-03-21, -1.5",
        "1952-10-07, 1955-03-21, -4.0",
        "1952-10-07, 1971, -7.0"
    })
    void weighsAsPreciselyAsBothAreKnown(String subject, String listed, double weight) {
        assertThat(DateEvidence.weight(PartialDate.parse(subject), PartialDate.parse(listed)))
                .isEqualTo(weight);
        assertThat(DateEvidence.weight(PartialDate.parse(listed), PartialDate.parse(subject)))
                .isEqualTo(weight);
    }

    @Test
    void theBestOfSeveralDatesCounts() {
        assertThat(DateEvidence.of(
                                List.of(PartialDate.year(1960)),
                                List.of(PartialDate.year(1940), PartialDate.year(1960)))
                        .orElseThrow()
                        .weight())
                .isEqualTo(1.8);
        assertThat(DateEvidence.of(List.of(), List.of(PartialDate.year(1940)))).isEmpty();
    }
}
