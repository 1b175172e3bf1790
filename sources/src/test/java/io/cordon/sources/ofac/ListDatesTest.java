package io.cordon.sources.ofac;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.ListedOn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ListDatesTest {
    private static final LocalDate SSI = LocalDate.of(2014, 7, 16);
    private static final LocalDate UMBRELLA = LocalDate.of(2014, 10, 10);
    private static final LocalDate SDN = LocalDate.of(2022, 2, 24);

    @Test
    void theUmbrellaListDatesNothingThatAnotherListDates() {
        ListDates dates = new ListDates();
        dates.entry("Consolidated List", UMBRELLA);
        dates.entry("Sectoral Sanctions Identifications List", SSI);
        dates.programme("UKRAINE-EO13662");

        assertThat(dates.listedOn("UKRAINE-EO13662")).contains(ListedOn.exact(SSI));
    }

    @Test
    void eachProgrammeIsDatedByTheListItBelongsTo() {
        ListDates dates = new ListDates();
        dates.entry("Sectoral Sanctions Identifications List", SSI);
        dates.entry("Consolidated List", UMBRELLA);
        dates.entry("SDN List", SDN);
        dates.programme("UKRAINE-EO13662");
        dates.programme("RUSSIA-EO14024");

        assertThat(dates.listedOn("UKRAINE-EO13662")).contains(ListedOn.exact(SSI));
        assertThat(dates.listedOn("RUSSIA-EO14024")).contains(ListedOn.exact(SDN));
    }

    @Test
    void programmesThatShareAListAreInferred() {
        ListDates dates = new ListDates();
        dates.entry("SDN List", SDN);
        dates.programme("SDGT");
        dates.programme("IFSR");

        assertThat(dates.listedOn("SDGT")).contains(ListedOn.inferred(SDN));
        assertThat(dates.listedOn("IFSR")).contains(ListedOn.inferred(SDN));
    }

    @Test
    void aStatedListingDateThatIsEarlierDecides() {
        ListDates dates = new ListDates();
        dates.entry("SDN List", LocalDate.of(2024, 11, 21));
        dates.programme("RUSSIA-EO14024");
        dates.stated(new ListDates.Stated("EO14024", SDN));

        assertThat(dates.listedOn("RUSSIA-EO14024")).contains(ListedOn.exact(SDN));
    }

    @Test
    void withoutAListThereIsNoDate() {
        ListDates dates = new ListDates();
        dates.programme("SDGT");

        assertThat(dates.listedOn("SDGT")).isEmpty();
    }
}
