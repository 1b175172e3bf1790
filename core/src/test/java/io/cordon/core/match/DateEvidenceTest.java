package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Evidence;
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

    @ParameterizedTest
    @CsvSource({
        "1952-10-07, 1953-10-08, -1.5",
        "1952-10-07, 1956-12-21, -4.0",
        "1952-10-07, 1957-12-21, -7.0",
        "1952-10-07, ~1952-03-21, 0.9",
        "1952-10-07, ~1955-03-21, -0.5",
        "1952-10-07, ~1956-03-21, -4.0",
        "1952-10-07, ~1958-12-21, -4.0",
        "1952-10-07, ~1959-12-21, -7.0",
        "1952-01-01, 1952-03-21, 0.9",
        "1952-01-01, 1953-03-21, -1.5",
        "1952-01-01, 1955-03-21, -4.0",
        "1952-01-01, ~1954-03-21, -0.5",
        "1952-01-02, 1952-03-21, -1.5",
        "1952-10-07, 1953-07-10, -1.5",
        "1952-10-07, 1953, -1.5",
        "1952-10-07, 1954, -4.0",
        "1952-10-07, 1956, -4.0",
        "1952-10-07, 1957, -7.0",
        "1952-10-07, ~1955, -0.5",
        "1952, 1952, 1.8",
        "1952-10, 1952, 1.8",
        "1952-10, 1952-10, 3.0",
        "1952-10, 1952-12, -1.5",
        "1952, 1951/1952, 0.8",
        "~1952, 1952-10, 0.9",
        "~1952, 1950/1955, 0.8",
        "1952-10-07, 1940/1950, -4.0",
        "1952-10-07, 1940/1951, -1.5",
        "1952-10-07, 1953/1960, -1.5",
        "1952-10-07, ~1940/1950, 0.4",
        "1952-10-07, ~1940/1949, -0.5",
        "1952-10-07, 1952-10-07/1952-11-06, 3.0",
        "1952-10-07, 1952-10-07/1952-11-07, 1.8",
        "1952-10-07, 1952-10-01/1953-10-01, 1.8",
        "1952-10-07, 1952-10-01/1953-10-02, 0.8"
    })
    void whatIsLessCertainCountsLess(String subject, String listed, double weight) {
        assertThat(DateEvidence.weight(PartialDate.parse(subject), PartialDate.parse(listed)))
                .isEqualTo(weight);
        assertThat(DateEvidence.weight(PartialDate.parse(listed), PartialDate.parse(subject)))
                .isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({
        "1952-10-07, 1952-10-07, AGREES",
        "1952-10-07, ~1954, AGREES",
        "1952-10-07, ~1955-03-21, NEUTRAL",
        "1952-10-07, 1953-12-21, CONTRADICTS",
        "1952-10-07, 1960, CONTRADICTS"
    })
    void theVerdictFollowsTheWeight(String subject, String listed, Evidence.Verdict verdict) {
        Evidence evidence = DateEvidence.of(
                        List.of(PartialDate.parse(subject)),
                        List.of(PartialDate.parse("1900"), PartialDate.parse(listed)))
                .orElseThrow();
        assertThat(evidence.verdict()).isEqualTo(verdict);
        assertThat(evidence.kind()).isEqualTo(Evidence.Kind.BIRTH_DATE);
        assertThat(evidence.subject()).isEqualTo(subject);
        if (evidence.weight() > -7) {
            assertThat(evidence.listed()).isEqualTo(listed);
        }
    }

    @Test
    void whereNeitherSideStatesADateThereIsNothingToSay() {
        assertThat(DateEvidence.of(List.of(PartialDate.year(1940)), List.of())).isEmpty();
        assertThat(DateEvidence.of(List.of(), List.of())).isEmpty();
    }
}
