package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cordon rescreen}: what a change of the lists does to the customers. */
class RescreenCommandTest {
    private static final String HEADER = "id,kind,name,aliases,birth_date,programme,measures,listed_on\n";
    /** P-2 is amended, P-3 is delisted, P-4 is designated, P-1 stays; P-5 loses the alias that C-6 bears. */
    private static final String BEFORE = HEADER
            + "P-1,person,Ignatiy Stolbovoy,,1950-01-01,house,asset-freeze,2014-03-17\n"
            + "P-2,person,Varfolomey Kruglikov,,,house,asset-freeze,2014-03-17\n"
            + "P-3,person,Agrafena Dolgopolova,,1971-03-03,house,asset-freeze,2014-03-17\n"
            + "P-5,person,Yevlampiy Kosorukov,Prokhor Zavarzin,,house,asset-freeze,2014-03-17\n";

    private static final String AFTER = HEADER
            + "P-1,person,Ignatiy Stolbovoy,,1950-01-01,house,asset-freeze,2014-03-17\n"
            + "P-2,person,Varfolomey Kruglikov,,1964-07-17,house,asset-freeze,2014-03-17\n"
            + "P-4,person,Pelageya Nezabudkina,,1980-04-04,house,asset-freeze,2026-02-02\n"
            + "P-5,person,Yevlampiy Kosorukov,,,house,asset-freeze,2014-03-17\n";

    private static final String CUSTOMERS = """
            id,type,name,birth_date,branch
            C-1,person,Ignatiy Stolbovoy,1950-01-01,north
            C-2,person,Warfolomej Kruglikow,1964-07-17,north
            C-3,person,Dolgopolova Agrafena,1971-03-03,south
            C-4,person,Pelageja Nezabudkina,1980-04-04,south
            C-5,person,Nobody Whoever,1960-01-01,south
            C-6,person,Prokhor Zavarzin,,west
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path data = Path.of("");
    private Path customers = Path.of("");

    @BeforeEach
    void twoEditionsAreHeld() throws IOException {
        data = folder.resolve("data");
        customers = Files.writeString(folder.resolve("customers.csv"), CUSTOMERS);
        imported(BEFORE, "2026-01-05");
        imported(AFTER, "2026-02-02");
    }

    private void imported(String edition, String published) throws IOException {
        Path file = Files.writeString(folder.resolve(published + ".csv"), edition);
        Run.cordon(data, "import", "house-test", file.toString(), "--published", published, "--accept-shrink")
                .done();
    }

    private Run rescreen(String... more) {
        List<String> given = List.of(more);
        List<String> args = new ArrayList<>(given);
        Map<String, String> usual =
                Map.of("--customers", customers.toString(), "--from", "2026-01-05", "--to", "2026-02-02");
        usual.forEach((option, value) -> args.addAll(given.contains(option) ? List.of() : List.of(option, value)));
        return Run.cordon(data, "rescreen", args.toArray(String[]::new));
    }

    private List<Map<String, String>> rows(String... more) throws IOException {
        Path file = folder.resolve("changes.csv");
        List<String> args = new ArrayList<>(List.of("--output", file.toString()));
        args.addAll(List.of(more));
        rescreen(args.toArray(String[]::new)).done();
        return csv(file);
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
        }
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve(KeptCustomers.FOLDER))) {
            return new ArrayList<>(files.toList());
        }
    }

    @Test
    void eachCustomerWhoseAnswerDiffersIsToldWithWhatBecameOfTheTarget() throws IOException {
        Map<String, Map<String, String>> byCustomer = new TreeMap<>();
        rows().forEach(row -> byCustomer.put(row.get("id"), row));
        assertThat(byCustomer.keySet()).containsExactly("C-2", "C-3", "C-4", "C-6");
        assertThat(byCustomer.get("C-4"))
                .containsEntry("change", "new-hit")
                .containsEntry("reason", "designated")
                .containsEntry("target", "house-test:P-4")
                .containsEntry("list", "house-test")
                .containsEntry("listed_on", "2026-02-02")
                .containsEntry("score_before", "")
                .containsEntry("edition_before", "house-test@2026-01-05")
                .containsEntry("edition_after", "house-test@2026-02-02");
        assertThat(byCustomer.get("C-3"))
                .containsEntry("change", "lost-hit")
                .containsEntry("reason", "delisted")
                .containsEntry("target", "house-test:P-3")
                .containsEntry("score_after", "");
        Map<String, String> amended = byCustomer.getOrDefault("C-2", Map.of());
        assertThat(amended)
                .containsEntry("change", "changed-hit")
                .containsEntry("reason", "amended")
                .containsEntry("target", "house-test:P-2")
                .hasEntrySatisfying("fields", fields -> assertThat(fields).containsIgnoringCase("birth"));
        assertThat(Double.parseDouble(cell(amended, "score_after")))
                .as("a birth date that agrees was added")
                .isGreaterThan(Double.parseDouble(cell(amended, "score_before")));
        assertThat(byCustomer.get("C-6"))
                .as("a hit may be lost by an amendment")
                .containsEntry("change", "lost-hit")
                .containsEntry("reason", "amended")
                .containsEntry("target", "house-test:P-5");
    }

    /** The names of the two editions are as common, so that scores are the same to the last digit too. */
    @Test
    void theAnswerIsTheDifferenceOfTwoFullScreenings() throws IOException {
        String sameNames =
                AFTER.replace("P-5,person,Yevlampiy Kosorukov,,,", "P-5,person,Yevlampiy Kosorukov,Prokhor Zavarzin,,");
        imported(sameNames, "2026-03-02");
        List<String> found = new ArrayList<>();
        for (Map<String, String> row : rows("--to", "2026-03-02")) {
            found.add(told(cell(row, "id"), cell(row, "target"), cell(row, "score_before"), cell(row, "score_after")));
        }
        Map<String, String> before = hits("2026-01-05");
        Map<String, String> after = hits("2026-03-02");
        TreeSet<String> pairs = new TreeSet<>(before.keySet());
        pairs.addAll(after.keySet());
        List<String> expected = new ArrayList<>();
        for (String pair : pairs) {
            String was = before.getOrDefault(pair, "");
            String is = after.getOrDefault(pair, "");
            if (!was.equals(is)) {
                String[] parts = pair.split(" ");
                expected.add(told(parts[0], parts[1], was, is));
            }
        }
        assertThat(expected).hasSize(3);
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String told(String customer, String target, String before, String after) {
        return customer + " " + target + " " + before + " -> " + after;
    }

    /** Of a full screening: score by customer and target. */
    private Map<String, String> hits(String day) throws IOException {
        Path file = folder.resolve("full-" + day + ".csv");
        Run.cordon(data, "screen", "--customers", customers.toString(), "--as-of", day, "--output", file.toString())
                .done();
        Map<String, String> hits = new TreeMap<>();
        for (Map<String, String> row : csv(file)) {
            if ("hit".equals(row.get("status"))) {
                hits.put(row.get("id") + " " + row.get("target"), String.valueOf(row.get("score")));
            }
        }
        return hits;
    }

    @Test
    void aTableForPeopleEndsWithASummary() {
        Run run = rescreen().done();
        Golden.matches("rescreen-house.txt", run.settled(data).replace(folder.toString(), "FOLDER"));
        assertThat(run.out())
                .contains("6 customers against 4 changed targets (1 designated, 2 amended, 1 delisted).")
                .contains("The answers of 4 customers differ: 1 new, 1 changed, 2 lost.");
    }

    @Test
    void jsonHasAnObjectForEachCustomerWithTheHitsBeforeAndAfter() {
        List<Map<String, Object>> objects = rescreen("--json").done().json();
        assertThat(objects).hasSize(4);
        Map<String, Object> first = objects.getFirst();
        assertThat(JsonObjects.object(first, "subject")).containsEntry("ref", "C-2");
        assertThat(first).containsEntry("from", "2026-01-05").containsEntry("to", "2026-02-02");
        Map<String, Object> change = JsonObjects.objects(first, "changes").getFirst();
        assertThat(change).containsEntry("change", "changed-hit").containsEntry("reason", "amended");
        assertThat((Double) JsonObjects.object(change, "after").get("score"))
                .isGreaterThan((Double) JsonObjects.object(change, "before").get("score"));
    }

    @Test
    void jsonLinesSayWhatTheCsvSays() throws IOException {
        List<Map<String, String>> csv = rows();
        Path file = folder.resolve("changes.jsonl");
        Map<String, Object> summary =
                rescreen("--output", file.toString(), "--json").done().json().getFirst();
        assertThat(summary)
                .containsEntry("customers", 6L)
                .containsEntry("changedTargets", 4L)
                .containsEntry("newHits", 1L)
                .containsEntry("changedHits", 1L)
                .containsEntry("lostHits", 2L)
                .containsEntry("rows", 4L)
                .containsEntry("indexKept", true);
        List<Map<String, String>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> row = new TreeMap<>();
            csv.getFirst().keySet().forEach(column -> row.put(column, ""));
            JsonObjects.parse(line).forEach((column, value) -> row.put(column, value.toString()));
            lines.add(row);
        }
        assertThat(lines).isEqualTo(csv.stream().map(TreeMap::new).toList());
    }

    @Test
    void aSecondRunUsesTheIndexThatTheFirstOneKept() throws IOException {
        List<Map<String, String>> first = rows();
        assertThat(indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.getFileName().toString()).endsWith(KeptCustomers.ENDING));
        byte[] kept = Files.readAllBytes(indexes().getFirst());
        Path moved = Files.move(customers, folder.resolve("the-same-elsewhere.csv"));
        customers = moved;
        assertThat(rows()).isEqualTo(first);
        assertThat(Files.readAllBytes(indexes().getFirst())).isEqualTo(kept);
        assertThat(indexes()).hasSize(1);
        assertThat(summary()).containsEntry("indexKept", true);

        Files.writeString(customers, CUSTOMERS.replace("C-4,person,Pelageja", "C-4,person,Nikanor"));
        assertThat(summary()).containsEntry("indexKept", false);
        assertThat(indexes()).hasSize(2);
    }

    private Map<String, Object> summary(String... more) {
        List<String> args =
                new ArrayList<>(List.of("--output", folder.resolve("out.csv").toString(), "--json"));
        args.addAll(List.of(more));
        return rescreen(args.toArray(String[]::new)).done().json().getFirst();
    }

    @Test
    void anIndexIsForItsOwnerAlone() throws IOException {
        rescreen().done();
        Path kept = data.resolve(KeptCustomers.FOLDER);
        assumeTrue(Files.getFileStore(kept).supportsFileAttributeView("posix"), "permissions are those of POSIX");
        assertThat(Files.getPosixFilePermissions(kept))
                .containsExactlyInAnyOrder(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void aDamagedIndexIsBuiltAnewWithANote() throws IOException {
        List<Map<String, String>> first = rows();
        Path index = indexes().getFirst();
        byte[] whole = Files.readAllBytes(index);
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        for (byte[] bytes : List.of(damaged, new byte[0], Arrays.copyOf(whole, whole.length - 9))) {
            Files.write(index, bytes);
            Run run = rescreen().done();
            assertThat(run.err())
                    .contains("note: the index kept of the customers is built anew")
                    .contains("whole index");
            assertThat(Files.readAllBytes(index)).isEqualTo(whole);
        }
        assertThat(rows()).isEqualTo(first);
    }

    @Test
    void onlyTheLatestUsedIndexesAreKept() throws IOException {
        for (int i = 0; i < 6; i++) {
            Files.writeString(customers, CUSTOMERS + "C-9,person,Somebody Else,,branch " + i + "\n");
            rescreen().done();
        }
        assertThat(indexes()).hasSize(4);
    }

    @Test
    void whereNoIndexCanBeKeptTheAnswerIsTheSame() throws IOException {
        String kept = rescreen().done().out();
        try (Stream<Path> files = Files.list(data.resolve(KeptCustomers.FOLDER))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(data.resolve(KeptCustomers.FOLDER));
        Files.writeString(data.resolve(KeptCustomers.FOLDER), "a file stands in the folder's place");
        Run run = rescreen().done();
        assertThat(run.out()).isEqualTo(kept);
        assertThat(run.err()).contains("no index of the customers can be kept");
    }

    @Test
    void customersMayComeFromStandardInputAndAreNotKept() throws IOException {
        Run run = Run.fed(CUSTOMERS, data, "rescreen", "--customers", "-", "--from", "2026-01-05", "--to", "2026-02-02")
                .done();
        assertThat(run.out()).isEqualTo(rescreen().done().out());
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void aRowThatCannotBeUsedStopsTheRunUnlessItMayBeSkipped() throws IOException {
        Files.writeString(customers, CUSTOMERS + "C-7,person,,,north\nC-8,person,Somebody,31.13.1960,north\n");
        Run refused = rescreen();
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("line 8 of").contains("has no name");
        Run skipped = rescreen("--skip-bad-rows").done();
        assertThat(skipped.err()).contains("skipped: line 8 of").contains("warning: line 9 of");
        assertThat(skipped.out())
                .contains("1 row of the customers file was not screened, and 1 value could not be used.")
                .contains("7 customers against");
        assertThat(summary("--skip-bad-rows"))
                .as("the index kept knows it")
                .containsEntry("indexKept", true)
                .containsEntry("notScreened", 1L)
                .containsEntry("warnings", 1L);
        assertThat(rescreen().code())
                .as("an index without a row is no answer where none may be skipped")
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aNewHitFailsTheRunWhereItIsAskedTo() {
        assertThat(rescreen("--fail-on-hit").code()).isEqualTo(ExitCode.HIT);
        Run back = Run.cordon(
                data,
                "rescreen",
                "--customers",
                customers.toString(),
                "--from",
                "2026-02-02",
                "--to",
                "2026-02-03",
                "--fail-on-hit");
        assertThat(back.code()).isEqualTo(ExitCode.DONE);
        assertThat(back.out()).contains("against no changed target.").contains("No customer's answer differs.");
    }

    /** With another edition, other grounds say that a target is in force; that changes nobody's answer. */
    @Test
    void anEditionThatSaysTheSameChangesNoTarget() throws IOException {
        imported(AFTER, "2026-03-02");
        Run run = rescreen("--from", "2026-02-02", "--to", "2026-03-02").done();
        assertThat(run.out()).contains("6 customers against no changed target.");
    }

    @Test
    void theBuiltInSampleHasADayBeforeAnythingWasListed() throws IOException {
        Path nothing = folder.resolve("nothing");
        Files.writeString(customers, "id,name\nC-1,Sergey Aksyonov\nC-2,Nobody Whoever\n");
        Run run = Run.cordon(nothing, "rescreen", "--customers", customers.toString(), "--from", "2014-03-16", "--json")
                .done();
        assertThat(run.json()).singleElement().satisfies(object -> {
            assertThat(JsonObjects.object(object, "subject")).containsEntry("ref", "C-1");
            assertThat(JsonObjects.objects(object, "changes"))
                    .hasSizeGreaterThanOrEqualTo(1)
                    .allSatisfy(change -> assertThat(change)
                            .containsEntry("change", "new-hit")
                            .containsEntry("reason", "designated"));
        });
    }

    @Test
    void whatIsAskedWronglyIsAnsweredWithASentence() {
        assertThat(refusal("--from", "2026-02-02")).contains("--from 2026-02-02 is not before --to 2026-02-02");
        assertThat(refusal("--format", "csv")).contains("--format goes with --output FILE");
        assertThat(refusal("--output", folder.resolve("x.parquet").toString())).contains("not as Parquet");
        assertThat(refusal("--output", folder.resolve("x.txt").toString())).contains("names no format");
        assertThat(refusal("--lists", "house-other")).contains("list house-other is not held");
        assertThat(refusal("--customers", folder.resolve("none.csv").toString()))
                .contains("does not exist");
        assertThat(refusal("--output", folder.resolve("no/x.csv").toString())).contains("cannot be written");
        Run without = Run.cordon(data, "rescreen", "--customers", customers.toString());
        assertThat(without.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(without.err()).contains("--from");
        Run future = Run.cordon(data, "rescreen", "--customers", customers.toString(), "--from", "2999-01-01");
        assertThat(future.err()).contains("where no --to is given");
    }

    private String refusal(String... more) {
        Run run = rescreen(more);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        return run.err();
    }
}
