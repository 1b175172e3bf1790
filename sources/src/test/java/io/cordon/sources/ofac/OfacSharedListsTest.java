package io.cordon.sources.ofac;

import static io.cordon.sources.ofac.OfacFiles.normalised;
import static io.cordon.sources.ofac.OfacFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists as published: nothing lost against the counts of the shared data's README, and the forms agree. */
class OfacSharedListsTest {
    @ParameterizedTest
    @CsvSource({
        "us-ofac-sdn/2015-01-seavoyage, sdn.csv, 2824, 2620, 264, 168",
        "us-ofac-sdn/2016-10-Dermody, ADD.CSV ALT.CSV sdn_comments.ff SDN.CSV, 2908, 2270, 57, 102",
        "us-ofac-sdn/2018-01-archerimpact, sdn.csv, 3545, 2324, 81, 118",
        "us-ofac-sdn/2018-12-moov-test, add.csv alt.csv sdn.csv, 3845, 2994, 323, 217",
        "us-ofac-sdn/2019-07-25-faiyaz72, add.csv alt.csv sdn.csv, 3999, 3191, 363, 220",
        "us-ofac-sdn/2019-07-a-faiyaz72, add.csv alt.csv sdn.csv, 3992, 3162, 363, 220",
        "us-ofac-sdn/2021-04-garybogle, add.csv alt.csv sdn.csv, 4566, 3644, 403, 277",
        "us-ofac-sdn/2021-06-moov-bench, add.csv alt.csv sdn.csv, 4620, 3673, 406, 277",
        "us-ofac-sdn/2021-08-18-jackdwyer, sdn.csv, 4688, 3711, 407, 277",
        "us-ofac-sdn/2022-11-30-jackdwyer, sdn.csv.xz, 5802, 4500, 526, 294",
        "us-ofac-sdn/2023-02-10-jackdwyer, sdn.csv.xz, 5957, 4639, 689, 298",
        "us-ofac-sdn/2024-02-14-jackdwyer, sdn.csv.xz, 6698, 6062, 786, 382",
        "us-ofac-sdn/2024-05-03-jackdwyer, sdn.csv.xz, 6854, 6884, 851, 376",
        "us-ofac-cons/2016-09-16-Dermody, consolidated.xml, 94, 413, 74, 0",
        "us-ofac-cons/2016-09-16-Dermody, cons_advanced.xml.xz, 94, 413, 74, 0",
        "us-ofac-cons/2016-09-16-Dermody, cons_add.csv cons_alt.csv cons_prim.csv, 94, 413, 74, 0",
        "us-ofac-cons/2018-04-06-perchrh, consolidated.xml, 94, 471, 74, 0",
        "us-ofac-cons/2019-03-14-faiyaz72, consolidated.xml, 82, 293, 0, 0",
        "us-ofac-cons/2019-03-14-faiyaz72, cons_advanced.xml.xz, 82, 293, 0, 0",
        "us-ofac-cons/2019-03-14-faiyaz72, cons_add.csv cons_alt.csv cons_prim.csv, 82, 293, 0, 0",
        "us-ofac-cons/2020-12-14-ammitto, consolidated.xml, 82, 294, 0, 0",
        "us-ofac-cons/2025-03-28-kebalkhadka, consolidated.xml, 80, 363, 0, 0",
        "us-ofac-cons/moov-enhanced, CONS_ENHANCED.ZIP, 80, 363, 0, 0"
    })
    void noRecordIsLost(String folder, String names, int persons, int organisations, int vessels, int aircraft) {
        Reading reading = Sources.read(folder.substring(0, folder.indexOf('/')), shared(folder, names.split(" ")));

        Map<TargetKind, Long> kinds = reading.targets().stream()
                .collect(Collectors.groupingBy(Target::kind, TreeMap::new, Collectors.counting()));
        assertThat(kinds.getOrDefault(TargetKind.PERSON, 0L)).isEqualTo(persons);
        assertThat(kinds.getOrDefault(TargetKind.ORGANISATION, 0L)).isEqualTo(organisations);
        assertThat(kinds.getOrDefault(TargetKind.VESSEL, 0L)).isEqualTo(vessels);
        assertThat(kinds.getOrDefault(TargetKind.AIRCRAFT, 0L)).isEqualTo(aircraft);
        assertThat(reading.account().read()).isEqualTo(reading.account().kept());
        assertThat(reading.account().unknown().keySet())
                .as("only free text among remarks is not recognised")
                .allMatch(key -> key.startsWith("remark: "));
    }

    @Test
    void theTrioKeepsEveryAliasAndAddressRow() {
        List<SourceFile> files = shared("us-ofac-sdn/2021-06-moov-bench", "alt.csv", "add.csv", "sdn.csv");
        Reading reading = Sources.read("us-ofac-sdn", files);

        assertThat(reading.account().warnings()).noneMatch(warning -> warning.contains("belongs to entry"));
        assertThat(reading.targets().stream()
                        .mapToInt(target -> target.addresses().size())
                        .sum())
                .isBetween(10_000, 13_837);
        assertThat(reading.targets().stream()
                        .flatMap(target -> target.names().stream())
                        .filter(name -> name.quality() != NameQuality.PRIMARY && name.quality() != NameQuality.WEAK)
                        .count())
                .as("11910 rows of aliases, less those that repeat a name of their own entry")
                .isBetween(11_800L, 11_910L);
    }

    @Test
    void aListThatLostRecordsIsRefused() {
        List<SourceFile> files = shared("us-ofac-sdn-xml/2021-08-19-dheeraj11negi-PARTIAL-rebuilt", "sdn.xml.xz");

        assertThatThrownBy(() -> Sources.read("us-ofac-sdn", files))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Record_Count of 9086 but holds 2781");
    }

    /** What the forms of one day differ in, by the target's number; each is in the published files themselves. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "22391", "names: the delimited files write the double quotes inside an alias as single ones",
            "17064", "identifiers: the XML forms have the country inside the number, \"33556474 (Russia) \"");

    @ParameterizedTest
    @CsvSource({"2016-09-16-Dermody, 581", "2019-03-14-faiyaz72, 375"})
    void theFormsOfOneDayGiveTheSameTargets(String day, int count) {
        Map<String, Target> standard = read(day, "consolidated.xml");
        Map<String, Target> advanced = read(day, "cons_advanced.xml.xz");
        Map<String, Target> delimited = read(day, "cons_prim.csv", "cons_alt.csv", "cons_add.csv");

        assertThat(standard).hasSize(count);
        for (Map<String, Target> other : List.of(advanced, delimited)) {
            assertThat(other.keySet()).isEqualTo(standard.keySet());
            assertThat(differing(standard, other, Target::kind)).isEmpty();
            assertThat(differing(standard, other, target -> new TreeSet<>(target.programmes())))
                    .isEmpty();
            assertThat(differing(standard, other, target -> Set.copyOf(target.birthDates())))
                    .isEmpty();
            assertThat(differing(standard, other, target -> Set.copyOf(target.birthPlaces())))
                    .isEmpty();
            assertThat(differing(standard, other, target -> Set.copyOf(target.countries())))
                    .isEmpty();
            assertThat(differing(standard, other, Target::gender)).isEmpty();
            assertThat(differing(standard, other, target -> Set.copyOf(target.titles())))
                    .isEmpty();
            assertKnown(differing(standard, other, OfacFiles::normalised), "names");
            assertKnown(differing(standard, other, OfacSharedListsTest::identifiers), "identifiers");
        }
        assertThat(differing(standard, advanced, OfacFiles::normalised)).isEmpty();
        assertThat(differing(standard, advanced, OfacSharedListsTest::identifiers))
                .isEmpty();
    }

    @Test
    void theEnhancedFormAgreesWithTheStandardOneOfElevenWeeksLater() {
        Map<String, Target> enhanced = read("moov-enhanced", "CONS_ENHANCED.ZIP");
        Map<String, Target> standard = read("2025-03-28-kebalkhadka", "consolidated.xml");

        assertThat(enhanced.keySet()).isEqualTo(standard.keySet());
        assertThat(differing(standard, enhanced, OfacSharedListsTest::latin)).isEmpty();
        assertThat(differing(standard, enhanced, target -> new TreeSet<>(target.programmes())))
                .isEmpty();
        assertThat(differing(standard, enhanced, target -> Set.copyOf(target.birthDates())))
                .isEmpty();
        assertThat(enhanced.values())
                .filteredOn(target ->
                        target.names().stream().anyMatch(name -> name.script() == Character.UnicodeScript.CYRILLIC))
                .isNotEmpty();
    }

    private static Set<String> latin(Target target) {
        Set<String> latin = new TreeSet<>(normalised(target));
        latin.removeIf(name -> name.codePoints().anyMatch(c -> c > 0x400));
        return latin;
    }

    private static Set<String> identifiers(Target target) {
        return target.identifiers().stream()
                .map(id ->
                        id.type().word() + " " + id.value() + " " + id.country().text())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertKnown(Set<String> references, String field) {
        assertThat(references)
                .as(field)
                .allSatisfy(reference -> assertThat(DIFFERENCES.getOrDefault(reference, "not known"))
                        .startsWith(field));
    }

    private static Map<String, Target> read(String day, String... names) {
        Map<String, Target> targets = new TreeMap<>();
        for (Target target : Sources.read("us-ofac-cons", shared("us-ofac-cons/" + day, names))
                .targets()) {
            targets.put(target.id().reference(), target);
        }
        return targets;
    }

    private static Set<String> differing(
            Map<String, Target> one, Map<String, Target> other, Function<Target, Object> field) {
        Set<String> references = new TreeSet<>();
        one.forEach((reference, target) -> {
            Target beside = other.get(reference);
            if (beside == null || !field.apply(target).equals(field.apply(beside))) {
                references.add(reference);
            }
        });
        return references;
    }
}
