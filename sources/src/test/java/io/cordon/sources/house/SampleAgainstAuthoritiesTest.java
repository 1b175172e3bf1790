package io.cordon.sources.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cordon.core.model.Name;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.SharedLists;
import io.cordon.sources.Sources;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sample's facts against what the authorities published. */
class SampleAgainstAuthoritiesTest {
    private static final DateTimeFormatter OFAC = DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter JOURNAL = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ENGLISH);
    private static final LocalDate DAY = LocalDate.of(2014, 7, 9);

    private final Map<String, Target> sample = new HashMap<>();

    SampleAgainstAuthoritiesTest() {
        Sources.read(House.SAMPLE_LIST, List.of(House.sample()))
                .targets()
                .forEach(target -> sample.put(target.id().reference(), target));
    }

    @Test
    void agreesWithOfacsListOfJanuary2015() throws IOException {
        String csv = SharedLists.text(
                SharedLists.files("us-ofac-sdn/2015-01-seavoyage", "sdn\\.csv").getFirst(), ISO_8859_1);
        Set<String> found = new HashSet<>();
        try (var rows = CsvReader.builder().allowMissingFields(true).ofCsvRecord(csv)) {
            for (CsvRecord row : rows) {
                Target target = sample.get("US-" + row.getField(0));
                if (target == null) {
                    continue;
                }
                found.add(target.id().reference());
                assertThat(target.programmes()).containsExactly(row.getField(3));
                assertThat(target.kind() == TargetKind.PERSON)
                        .isEqualTo(row.getField(2).equals("individual"));
                assertThat(words(target.primaryName().text())).isEqualTo(words(row.getField(1)));
                Matcher birth = Pattern.compile("DOB (\\d\\d \\w{3} \\d{4})").matcher(row.getField(11));
                if (birth.find()) {
                    assertThat(target.birthDates()).contains(PartialDate.day(LocalDate.parse(birth.group(1), OFAC)));
                }
            }
        }
        assertThat(found).hasSize(71);
    }

    @Test
    void agreesWithTheOfficialJournal() throws IOException {
        String csv = SharedLists.text(
                SharedLists.files("eu-journal", "32014R0269\\.csv\\.xz").getFirst(), UTF_8);
        int persons = 0;
        try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                String start = row.getField("startDate");
                if (!start.matches("\\d+\\.\\d+\\.\\d{4}")
                        || LocalDate.parse(start, JOURNAL).isAfter(DAY)) {
                    continue;
                }
                boolean person = row.getField("schema").equals("Person");
                Target target = known((person ? "EU-" : "EU-E") + row.getField("recordId"));
                assertThat(target.designations()
                                .getFirst()
                                .listedOn()
                                .orElseThrow()
                                .date())
                        .isEqualTo(LocalDate.parse(start, JOURNAL));
                if (person) {
                    persons++;
                    Set<String> listed = words(row.getField("name") + " " + row.getField("alias"));
                    assertThat(listed)
                            .as(target.id().toString())
                            .containsAll(words(target.primaryName().text()));
                    for (String birth : row.getField("birthDate").split(" or ", -1)) {
                        assertThat(target.birthDates()).contains(PartialDate.day(LocalDate.parse(birth, JOURNAL)));
                    }
                }
            }
        }
        assertThat(persons).isEqualTo(53);
    }

    @Test
    void cyrillicNamesAreThoseOfTheOfficialJournal() {
        Map<String, List<String>> expected = Map.of(
                "EU-22", List.of("Дмитрий Олегович Рогозин"),
                "EU-60", List.of("Наталья Владимировна Поклонская"),
                "EU-46", List.of("Денис Володимирович Пушилін", "Денис Владимирович Пушилин"));
        expected.forEach((reference, names) -> {
            Target target = known(reference);
            assertThat(target.names()).extracting(Name::text).containsAll(names);
        });
    }

    private Target known(String reference) {
        assertThat(sample).containsKey(reference);
        return Objects.requireNonNull(sample.get(reference));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
