package io.cordon.sources.uk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberedTest {
    @Test
    void numberedValuesComeApart() {
        assertThat(Numbered.apart("1) Saudi Arabia 2) Qatar")).containsExactly("Saudi Arabia", "Qatar");
        assertThat(Numbered.apart("(1) Kandahar Province, (2) Pishin")).containsExactly("Kandahar Province", "Pishin");
        assertThat(Numbered.apart("(1) Germany (b) Algeria")).containsExactly("Germany", "Algeria");
        assertThat(Numbered.apart("a) French, b) Tunisian")).containsExactly("French", "Tunisian");
        assertThat(Numbered.apart("00344994 (Yemeni) (b) 973406")).containsExactly("00344994 (Yemeni)", "973406");
        assertThat(Numbered.apart("Jordanian numbers (1) K04 (2) 48")).containsExactly("Jordanian numbers K04", "48");
    }

    @Test
    void bracketsThatAreNoNumbersStay() {
        assertThat(Numbered.apart("Head (branch 279)")).containsExactly("Head (branch 279)");
        assertThat(Numbered.apart("Secretary (since 2005).")).containsExactly("Secretary (since 2005).");
        assertThat(Numbered.apart("Commander (2)")).containsExactly("Commander (2)");
        assertThat(Numbered.apart("")).containsExactly("");
    }

    @Test
    void countriesNamedTogetherComeApartOnlyWhereEachIsKnown() {
        assertThat(UkCountries.apart("Russia, Russia. Russia")).hasSize(3);
        assertThat(UkCountries.apart("Russia, possibly")).hasSize(1);
    }

    @Test
    void aSharedValueStandsForEachNumberAndADashForNothing() {
        assertThat(Numbered.apartShared("(1)-(2) Tunisia (3) Libya")).containsExactly("Tunisia", "Tunisia", "Libya");
        assertThat(Numbered.apartShared("(1) (2) Egypt")).containsExactly("Egypt", "Egypt");
        assertThat(Numbered.apart("(1) Tunis (2) - (3) -")).containsExactly("Tunis", "-", "-");
        assertThat(Numbered.stated("(1) Tunis (2) - (3) -")).containsExactly("Tunis");
    }
}
