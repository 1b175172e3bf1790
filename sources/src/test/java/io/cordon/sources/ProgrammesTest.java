package io.cordon.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Programme;
import io.cordon.core.model.TargetKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgrammesTest {
    @Test
    void everyRowHasATitleACitationAndAMeasure() {
        assertThat(Programmes.all()).hasSizeGreaterThan(200).allSatisfy(programme -> {
            assertThat(programme.title()).isNotBlank();
            assertThat(programme.measures()).isNotEmpty().doesNotContain(Measure.UNSPECIFIED);
            assertThat(programme.legalBasis())
                    .as(programme.code())
                    .containsPattern(
                            "E\\.O\\. \\d|C\\.F\\.R\\.|U\\.S\\.C\\.|P\\.L\\.|Regulation \\(|S\\.I\\. |UNSCR \\d| Act ");
            programme
                    .inForceFrom()
                    .ifPresent(day -> assertThat(day).isBetween(LocalDate.of(1963, 7, 8), LocalDate.of(2026, 12, 31)));
        });
    }

    @Test
    void citesTheOrdersOfCrimea() {
        Programme first = Programmes.find("us-ofac", "UKRAINE-EO13660").orElseThrow();
        assertThat(first.measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(first.legalBasis())
                .isEqualTo("E.O. 13660 s.1(a) (blocking); s.2 (suspension of entry); 31 C.F.R. part 589");
        Programme union = Programmes.find("eu", "UKR").orElseThrow();
        assertThat(union.measures()).containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(union.legalBasis())
                .contains("Regulation (EU) No 269/2014 art. 2")
                .contains("Decision 2014/145/CFSP art. 1");
    }

    @Test
    void readsACodeHoweverItIsCasedSpacedOrBrokenOverLines() {
        Programme programme = Programmes.find("us-ofac", "UKRAINE-EO13661").orElseThrow();
        for (String code : List.of(" ukraine-eo13661 ", "UKRAINE- EO13661", "UKRAINE--EO13661", "UKRAINE-\nEO13661")) {
            assertThat(Programmes.find("us-ofac", code)).contains(programme);
        }
        assertThat(Programmes.find("uk", "ISIL (Da’esh) and Al-Qaida")).isPresent();
        assertThat(Programmes.find("uk", "The Russia (Sanctions) (EU Exit) Regulations 2019"))
                .isEqualTo(Programmes.find("uk", "Russia (Sanctions) (EU Exit) Regulations 2019"))
                .isPresent();
        assertThat(Programmes.find("us-ofac", "NO-SUCH")).isEmpty();
        assertThat(Programmes.find("eu", "UKRAINE-EO13661")).isEmpty();
    }

    @Test
    void theNonSdnListUsesTheSameCodeForDirectives() {
        assertThat(Programmes.find("us-ofac", "us-ofac-sdn", "UKRAINE-EO13662")
                        .orElseThrow()
                        .measures())
                .containsExactly(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN);
        assertThat(Programmes.find("us-ofac", "us-ofac-cons", "UKRAINE-EO13662")
                        .orElseThrow()
                        .measures())
                .containsExactly(Measure.SECTORAL_DEBT_EQUITY);
        assertThat(Programmes.find("us-ofac", "us-ofac-cons", "CMIC-EO13959")
                        .orElseThrow()
                        .measures())
                .containsExactly(Measure.SECURITIES_BAN);
        assertThat(Programmes.find("us-ofac", "us-ofac-cons", "RUSSIA-EO14024 Directive 2")
                        .orElseThrow()
                        .measures())
                .containsExactly(Measure.CORRESPONDENT_ACCOUNT);
    }

    @Test
    void bansOnlyPersonsFromTravel() {
        Programme programme = Programmes.find("us-ofac", "UKRAINE-EO13661").orElseThrow();
        assertThat(Programmes.measures(programme, TargetKind.PERSON)).contains(Measure.TRAVEL_BAN);
        assertThat(Programmes.measures(programme, TargetKind.UNKNOWN)).contains(Measure.TRAVEL_BAN);
        assertThat(Programmes.measures(programme, TargetKind.ORGANISATION)).containsExactly(Measure.ASSET_FREEZE);
        assertThat(Programmes.measures(programme, TargetKind.VESSEL)).containsExactly(Measure.ASSET_FREEZE);
        Programme travelOnly = Programmes.find("un", "GB").orElseThrow();
        assertThat(Programmes.measures(travelOnly, TargetKind.ORGANISATION)).containsExactly(Measure.TRAVEL_BAN);
    }

    @Test
    void knowsEveryProgrammeOfOfacsLists() {
        Set<String> codes = new TreeSet<>();
        for (String list : List.of("us-ofac-sdn", "us-ofac-cons", "us-ofac-sdn-xml")) {
            for (Path file : SharedLists.files(list, "(?i)(sdn|cons_prim)\\.csv(\\.xz)?")) {
                for (String[] row : rows(SharedLists.text(file, ISO_8859_1))) {
                    if (row.length > 4) {
                        codes.addAll(Arrays.asList(row[3].split("\\] \\[", -1)));
                    }
                }
            }
            for (Path file : SharedLists.files(list, "(?i)(sdn|consolidated)\\.xml(\\.xz)?|CONS_ENHANCED.ZIP")) {
                codes.addAll(found("<(?:program|sanctionsProgram)(?: [^>]*)?>([^<]+)<", SharedLists.text(file, UTF_8)));
            }
            for (Path file : SharedLists.files(list, "(?i).*_advanced\\.xml(\\.xz)?")) {
                codes.addAll(found("<SanctionsProgram ID=[^>]*>([^<]+)<", SharedLists.text(file, UTF_8)));
            }
        }
        codes.remove("Unknown");
        assertThat(codes).hasSizeGreaterThan(90);
        assertAllKnown("us-ofac", codes);
    }

    @Test
    void knowsEveryTagOfOfacsChangeLog() {
        Set<String> codes = new TreeSet<>();
        for (Path file : SharedLists.files("us-ofac-sdn-changes", ".*\\.txt")) {
            codes.addAll(found("\\[([A-Za-z][A-Za-z0-9\\s-]{1,30})\\]", SharedLists.text(file, ISO_8859_1)));
        }
        assertThat(codes).contains("UKRAINE2", "JADE", "BPI-PA").hasSizeGreaterThan(45);
        assertAllKnown("us-ofac", codes);
    }

    @Test
    void knowsEveryProgrammeOfTheEuFile() {
        Set<String> codes = new TreeSet<>();
        for (Path file : SharedLists.files("eu-fsf", ".*\\.xml(\\.xz)?")) {
            codes.addAll(found("programme=\"([^\"]*)\"", SharedLists.text(file, UTF_8)));
        }
        assertThat(codes).contains("UKR", "UNLI", "ZWE").hasSizeGreaterThan(30);
        assertAllKnown("eu", codes);
    }

    @Test
    void knowsEveryListTypeOfTheUn() {
        Set<String> codes = new TreeSet<>();
        for (Path file : SharedLists.files("un-sc", ".*\\.xml(\\.xz)?")) {
            codes.addAll(found("<UN_LIST_TYPE>([^<]*)<", SharedLists.text(file, UTF_8)));
        }
        assertThat(codes).contains("Al-Qaida", "26532022").hasSizeGreaterThan(14);
        assertAllKnown("un", codes);
    }

    @Test
    void knowsEveryRegimeOfTheUk() {
        Set<String> codes = new TreeSet<>();
        for (Path file : SharedLists.files("uk-ofsi", ".*\\.csv\\.xz")) {
            codes.addAll(column(SharedLists.text(file, UTF_8), "Regime"));
        }
        for (Path file : SharedLists.files("uk-sl", ".*\\.csv\\.xz")) {
            codes.addAll(column(SharedLists.text(file, UTF_8), "Regime Name"));
        }
        for (Path file : SharedLists.files("uk-sl", ".*\\.xml\\.xz")) {
            codes.addAll(found("<RegimeName>([^<]*)<", SharedLists.text(file, UTF_8)));
        }
        assertThat(codes).contains("Ukraine (Sovereignty)").hasSizeGreaterThan(70);
        assertAllKnown("uk", codes);
    }

    @Test
    void theOddUnListTypeIsHaitis() {
        Function<String, Programme> un = code -> Programmes.find("un", code).orElseThrow();
        assertThat(un.apply("26532022").measures()).isEqualTo(un.apply("Haiti").measures());
    }

    private static void assertAllKnown(String authority, Set<String> codes) {
        Set<String> unknown = new LinkedHashSet<>(codes);
        unknown.removeIf(
                code -> code.isBlank() || Programmes.find(authority, code).isPresent());
        assertThat(unknown).as("programmes of " + authority + " without a row").isEmpty();
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find(); ) {
            found.add(matcher.group(1).replace("&apos;", "'").replace("&#39;", "'"));
        }
        return found;
    }

    private static List<String[]> rows(String csv) {
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv)) {
            return reader.stream()
                    .map(CsvRecord::getFields)
                    .map(fields -> fields.toArray(String[]::new))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A column's values; the lists have a line with the date before the header. */
    private static Set<String> column(String csv, String name) {
        Set<String> values = new TreeSet<>();
        var at = new TreeMap<String, Integer>();
        for (String[] row : rows(csv)) {
            Integer index = at.get(name);
            if (index == null) {
                int found = Arrays.asList(row).indexOf(name);
                if (found >= 0) {
                    at.put(name, found);
                }
            } else if (index < row.length) {
                values.add(row[index]);
            }
        }
        return values;
    }
}
