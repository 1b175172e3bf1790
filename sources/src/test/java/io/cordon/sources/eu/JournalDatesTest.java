package io.cordon.sources.eu;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalDatesTest {
    @ParameterizedTest
    @CsvSource({
        "17.3.2014, 2014-03-17",
        "08.03.2018, 2018-03-08",
        "9 August 2025, 2025-08-09",
        "26 Feb. 2011, 2011-02-26",
        "11 Sept. 2018, 2018-09-11",
        "2026-08-07, 2026-08-07"
    })
    void aDayIsReadInEveryFormThatOccurs(String text, LocalDate day) {
        assertThat(JournalDates.day(text)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2014", "May 2014", "31.2.2014", "17.3.2014 and later", "17 Marvember 2014", "1.1.0014"})
    void whatIsNotOneDayIsNone(String text) {
        assertThat(JournalDates.day(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.10.1952 | 1952-10-07",
                "7.10.1952 POB: Leningrad, born 1.1.1900 | 1952-10-07",
                "7.8. 1978 | 1978-08-07",
                "28.01 1966 | 1966-01-28",
                "8 Oct.1967 | 1967-10-08",
                "6.5.1969. | 1969-05-06",
                "1964 | 1964",
                "May 1963 | 1963-05",
                "March/April 1965 | 1965-03-01/1965-04-30",
                "(a) 1.1.1964, (b) 1.2.1964 | 1964-01-01 1964-02-01",
                "(i) 11.4.1963, (ii) 11.4.1960 | 1963-04-11 1960-04-11",
                "a) 1964 b) 28.8.1962 | 1964 1962-08-28",
                "\"(a) 1.1.1958; (b) 1958\" | 1958-01-01 1958",
                "1.1.1970 or 8.7.1963 | 1970-01-01 1963-07-08",
                "23.6.1972 (or 23.7.1972) | 1972-06-23 1972-07-23",
                "7.8.1965 / 20.2.1972 | 1965-08-07 1972-02-20",
                "1979, 1980 or 1981 | 1979 1980 1981",
                "1959/1960 | 1959 1960",
                "1980-1990 | 1980/1990",
                "1975 to 1979 | 1975/1979",
                "Between 1958 and 1963; Approximately 1970 | 1958/1963 ~1970",
                "between 1.1.1961 and 31.12.1963 | 1961/1963",
                "Between 1960 and 1962 (Approximately) | ~1960/1962",
                "Circa 1946 or 1949 | ~1946 ~1949",
                "ca. 1947 | ~1947",
                "(probably) 1944 | ~1944",
                "(a) 14.5.1975, (b) approximately 1975 | 1975-05-14 ~1975",
                "middle of the 1940s (probably 1947) | ~1940/1949 ~1947",
                "1343 (Iranian Hijri calendar), 1964 or 1965 (Gregorian calendar) | 1964 1965",
                "(a) 19.4.1982, (c) 24.6.1402 (Hijri Calendar) | 1982-04-19"
            })
    void birthDatesAreReadInEveryFormThatOccurs(String text, String expected) {
        assertThat(JournalDates.births(text)).extracting(PartialDate::toString).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N/D",
                "10 October (year unknown)",
                "before 1964",
                "Approximately (30-35 years old)",
                "31.2.1960",
                "24.6.1402 (Hijri Calendar)"
            })
    void whatStatesNoGregorianYearIsLeftOut(String text) {
        assertThat(JournalDates.births(text)).isEmpty();
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsTwoDates() {
        assertThat(JournalDates.births("1990-1980")).containsExactly(PartialDate.year(1990), PartialDate.year(1980));
    }
}
