package io.cordon.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.Countries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How many of the country and nationality texts in the published lists are recognised. */
class CountryCoverageTest {
    private final Map<String, Integer> unrecognised = new TreeMap<>();
    private int recognisedCount;
    private int count;

    @Test
    void recognisesCountriesOfOfac() {
        for (Path file : SharedLists.files("us-ofac-sdn", "(?i)add\\.csv")) {
            countColumn(SharedLists.text(file, ISO_8859_1), 4);
        }
        for (Path file : SharedLists.files("us-ofac-cons", "consolidated\\.xml")) {
            countElements(file, "<(?:country|idCountry|nationality|citizenship)>([^<]+)<");
        }
        assertCoverage(80_000);
    }

    @Test
    void recognisesCountriesOfTheEu() {
        for (Path file : SharedLists.files("eu-fsf", ".*\\.xml(\\.xz)?")) {
            countElements(file, "(?:countryDescription=\"|<COUNTRY>)([^\"<]+)[\"<]");
        }
        assertCoverage(8_000);
    }

    @Test
    void recognisesCountriesOfTheUn() {
        for (Path file : SharedLists.files("un-sc", ".*\\.xml(\\.xz)?")) {
            countElements(file, "<(?:COUNTRY|ISSUING_COUNTRY|NATIONALITY><VALUE)>([^<]+)<");
        }
        assertCoverage(8_000);
    }

    @Test
    void recognisesCountriesOfTheUk() {
        for (Path file : SharedLists.files("uk-sl", ".*\\.xml\\.xz")) {
            countElements(file, "<(?:AddressCountry|Country|Nationality|CountryOfBirth)>([^<]+)<");
        }
        assertCoverage(5_000);
    }

    @Test
    void recognisesCountriesOfOfsi() {
        for (Path file : SharedLists.files("uk-ofsi", ".*\\.csv\\.xz")) {
            String csv = SharedLists.text(file, UTF_8);
            try (var rows = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(csv)) {
                List<String> header = List.of();
                for (CsvRecord row : rows) {
                    if (row.getFields().contains("Regime")) {
                        header = row.getFields();
                    }
                    for (String column : List.of("Country", "Country of Birth", "Nationality")) {
                        int index = header.indexOf(column);
                        if (index >= 0
                                && index < row.getFieldCount()
                                && !row.getField(index).equals(column)) {
                            for (String one : row.getField(index).split("\\(\\d+\\)", -1)) {
                                count(one);
                            }
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertCoverage(50_000);
    }

    private void countColumn(String csv, int column) {
        try (var rows = CsvReader.builder().allowMissingFields(true).ofCsvRecord(csv)) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() > column) {
                    count(row.getField(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void countElements(Path file, String pattern) {
        for (Matcher found = Pattern.compile(pattern).matcher(SharedLists.text(file, UTF_8)); found.find(); ) {
            count(found.group(1));
        }
    }

    private void count(String text) {
        String stripped = text.strip().replace("&apos;", "'");
        if (stripped.isEmpty() || stripped.matches("(?i)-0-|-|unknown|undetermined|[\\d,]+")) {
            return;
        }
        count++;
        if (Countries.codeOf(stripped).isEmpty()) {
            unrecognised.merge(stripped, 1, Integer::sum);
        } else {
            recognisedCount++;
        }
    }

    private void assertCoverage(int atLeast) {
        assertThat(count).isGreaterThan(atLeast);
        double share = (double) recognisedCount / count;
        System.out.printf("%d of %d country texts recognised (%.3f %%)%n", recognisedCount, count, 100 * share);
        assertThat(share).as("share recognised; not: " + unrecognised).isGreaterThan(0.99);
    }
}
