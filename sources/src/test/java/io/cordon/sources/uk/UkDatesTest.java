package io.cordon.sources.uk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UkDatesTest {
    @Test
    void unknownDaysAndMonthsAreLeftOpen() {
        assertThat(UkDates.partial("05/01/1965")).hasToString("Optional[1965-01-05]");
        assertThat(UkDates.partial("dd/mm/1945")).hasToString("Optional[1945]");
        assertThat(UkDates.partial("dd/07/1964")).hasToString("Optional[1964-07]");
        assertThat(UkDates.partial("00/00/1980")).hasToString("Optional[1980]");
        assertThat(UkDates.partial("00/07/1980")).hasToString("Optional[1980-07]");
        assertThat(UkDates.partial("07/1980")).hasToString("Optional[1980-07]");
        assertThat(UkDates.partial("1980")).hasToString("Optional[1980]");
    }

    @Test
    void whatIsNoDateIsNone() {
        assertThat(UkDates.partial("31/02/1980")).isEmpty();
        assertThat(UkDates.partial("05/13/1980")).isEmpty();
        assertThat(UkDates.partial("05/00/1980")).isEmpty();
        assertThat(UkDates.partial("about 1980")).isEmpty();
        assertThat(UkDates.day("Last Updated")).isEmpty();
        assertThat(UkDates.day("31/02/2020")).isEmpty();
    }

    @Test
    void daysAreReadInEachOfTheListsForms() {
        LocalDate day = LocalDate.of(2023, 1, 14);
        assertThat(UkDates.day(" 14-Jan-2023")).contains(day);
        assertThat(UkDates.day("14/01/2023")).contains(day);
        assertThat(UkDates.day("2023-01-14T10:00:00")).contains(day);
    }
}
