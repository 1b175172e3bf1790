package io.cordon.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "1952-10-07 = 1952-10-07",
                "1952/10/07 = 1952-10-07",
                "19521007 = 1952-10-07",
                "7.10.1952 = 1952-10-07",
                "07/10/1952 = 1952-10-07",
                "10/17/1952 = 1952-10-17",
                "17-10-1952 = 1952-10-17",
                "7 Oct 1952 = 1952-10-07",
                "07-Oct-1952 = 1952-10-07",
                "7th of October 1952 = 1952-10-07",
                "October 7, 1952 = 1952-10-07",
                "Oct. 7 1952 = 1952-10-07",
                "7 октября 1952 г. = 1952-10-07",
                "1952-10-07T00:00:00Z = 1952-10-07",
                "1952-10-07 00:00:00 = 1952-10-07",
                "1952-10 = 1952-10",
                "10/1952 = 1952-10",
                "October 1952 = 1952-10",
                "1952-10-00 = 1952-10",
                "1952-00-00 = 1952",
                "1952 = 1952",
                "circa 1952 = ~1952",
                "c. 1952 = ~1952",
                "1950-1952 = 1950/1952",
                "between 1950 and 1952 = 1950/1952"
            })
    void readsTheUsualForms(String written, String expected) {
        assertThat(WrittenDate.read(written).map(Object::toString)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "31.2.1990",
                "7.10.52",
                "1952-13-01",
                "32/13/1990",
                "7 Octember 1952",
                "0007-10-07",
                "1952-1950"
            })
    void refusesWhatIsNoDate(String written) {
        assertThat(WrittenDate.read(written)).isEmpty();
    }
}
