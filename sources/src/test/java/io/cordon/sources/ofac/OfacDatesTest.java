package io.cordon.sources.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfacDatesTest {
    @ParameterizedTest
    @CsvSource({
        "08 Feb 1980, 1980-02-08",
        "Feb 1980, 1980-02",
        "1980, 1980",
        "circa 1945, ~1945",
        "circa 07 Jul 1966, ~1966-07-07",
        "circa 1979-1982, ~1979/1982",
        "1963 to 1965, 1963/1965",
        "01 Jan 1953 to 31 Dec 1954, 1953/1954",
        "Mar 1962 to Feb 1963, 1962-03-01/1963-02-28",
        "Between 1958 and 1963, 1958/1963",
        "1960s, 1960/1969"
    })
    void everyFormIsRead(String text, String expected) {
        assertThat(OfacDates.parse(text))
                .hasValueSatisfying(date -> assertThat(date).hasToString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "31 Feb 1980", "08 Xyz 1980", "1965 to 1963", "196"})
    void anythingElseIsNotADate(String text) {
        assertThat(OfacDates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08 Feb 1980", "19 Dec 1993"})
    void aDayIsWrittenAsItIsRead(String text) {
        assertThat(OfacDates.parse(text).map(OfacDates::format)).contains(text);
    }
}
