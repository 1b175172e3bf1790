package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cordon screen --customers FILE --output FILE}. */
class BatchOutputTest {
    private static final String CUSTOMERS = """
            id,type,name,birth_date,branch
            C-1,person,Sergey Aksyonov,1972-11-26,"north, upper"
            C-2,person,Nobody Whoever,31.13.1960,
            C-3,person,,,south
            C-4,organisation,"Chernomorneftegaz, ""State"" Enterprise",,
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everybodyIsAccountedForAndTheThreeFormatsSayTheSame() throws IOException {
        Path input = write("in.csv", CUSTOMERS);
        List<Map<String, String>> csv = csv(screened(input, "out.csv"));
        assertThat(csv.stream().map(row -> row.get("row")).distinct()).containsExactly("1", "2", "3", "4");
        assertThat(csv.stream().filter(row -> "1".equals(row.get("row"))))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("status", "hit")
                        .containsEntry("standing", "in-force")
                        .containsEntry("list", "sample")
                        .containsEntry("extra", "{\"branch\":\"north, upper\"}")
                        .containsEntry("edition", "sample@2014-07-09"));
        assertThat(csv.stream().filter(row -> "2".equals(row.get("row"))))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("status", "no-hit")
                        .containsEntry("standing", "not-listed")
                        .hasEntrySatisfying("warnings", text -> assertThat(text).contains("31.13.1960")));
        assertThat(csv.stream().filter(row -> "3".equals(row.get("row"))))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("status", "not-screened")
                        .containsEntry("id", "C-3")
                        .containsEntry("line", "4")
                        .hasEntrySatisfying("reason", text -> assertThat(text).contains("has no name")));
        assertThat(jsonLines(screened(input, "out.jsonl"))).isEqualTo(csv);
        assertThat(parquet(screened(input, "out.parquet"))).isEqualTo(csv);
    }

    @Test
    void theOutputReadBackAsCustomersGivesTheSameHits() throws IOException {
        Path input = write("in.csv", CUSTOMERS);
        Path parquet = screened(input, "first.parquet");
        List<Map<String, String>> first = parquet(parquet);
        List<Map<String, String>> again = csv(screened(parquet, "again.csv"));
        assertThat(again.stream().map(row -> row.getOrDefault("name", "")).distinct())
                .containsExactlyElementsOf(first.stream()
                        .map(row -> row.getOrDefault("name", ""))
                        .distinct()
                        .toList());
    }

    @Test
    void aRowThatCannotBeUsedEndsTheRunAndSaysHowToGoOn() throws IOException {
        Path input = write("in.csv", CUSTOMERS);
        Path output = folder.resolve("out.csv");
        Run refused = run(input, output);
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("line 4 of").contains("--skip-bad-rows --resume goes on");
        assertThat(output).doesNotExist();
        Run wrongly = run(input, output, "--skip-bad-rows");
        assertThat(wrongly.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrongly.err()).contains("was interrupted; --resume goes on");
        run(input, output, "--skip-bad-rows", "--resume").done();
        assertThat(Files.readAllBytes(output)).isEqualTo(Files.readAllBytes(screened(input, "whole.csv")));
    }

    @Test
    void aRunIsNotGoneOnWithOnceItsGroundsHaveChanged() throws IOException {
        Path input = write("in.csv", CUSTOMERS);
        Path output = folder.resolve("out.csv");
        assertThat(run(input, output).code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run(input, output, "--resume", "--policy", "strict").err())
                .contains("the policy was")
                .contains("remove that file to start anew");
        assertThat(run(input, output, "--resume", "--as-of", "2014-07-10").err())
                .contains("the day asked about was 2014-07-09 and is 2014-07-10");
        assertThat(run(input, output, "--resume", "--format", "jsonl").err()).contains("the format was CSV");
        Files.writeString(input, "C-5,person,Somebody Else,,\n", StandardOpenOption.APPEND);
        Run changed = run(input, output, "--resume", "--skip-bad-rows");
        assertThat(changed.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(changed.err()).contains("the customers file was").doesNotContain("the policy was");
    }

    @Test
    void aFinishedRunHasNothingToResumeAndLeavesNothingBehind() throws IOException {
        Path input = write("in.csv", CUSTOMERS);
        Path output = screened(input, "out.parquet");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(input, output);
        }
        Run again = run(input, output, "--resume");
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).contains("nothing to resume");
        run(input, output, "--skip-bad-rows").done();
    }

    @Test
    void optionsThatMakeNoSenseTogetherAreRefused() throws IOException {
        Path input = write("in.csv", CUSTOMERS);
        assertThat(Run.cordon(folder, "screen", "--customers", input.toString(), "--resume")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.cordon(folder, "screen", "Ivan", "--output", "x.csv").code())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run(input, folder.resolve("out.txt")).err()).contains("names no format");
        assertThat(run(input, folder.resolve("nowhere/out.csv")).err()).contains("cannot be written");
        assertThat(Run.fed(
                                CUSTOMERS,
                                folder,
                                "screen",
                                "--customers",
                                "-",
                                "--output",
                                folder.resolve("o.csv").toString(),
                                "--resume")
                        .err())
                .contains("standard input cannot be read again");
    }

    @Test
    void standardInputIsScreenedIntoAFileToo() throws IOException {
        Path output = folder.resolve("out.csv");
        Run.fed(CUSTOMERS, folder, "screen", "--customers", "-", "--output", output.toString(), "--skip-bad-rows")
                .done();
        Path input = write("in.csv", CUSTOMERS);
        assertThat(Files.readString(output).replace("standard input", input.toString()))
                .isEqualTo(Files.readString(screened(input, "whole.csv")));
    }

    @Test
    void nothingIsSaidOfProgressWhereNobodyWatches() throws IOException {
        Run run = run(write("in.csv", CUSTOMERS), folder.resolve("out.csv"), "--skip-bad-rows", "--fail-on-hit");
        assertThat(run.code()).isEqualTo(ExitCode.HIT);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("4 customers: 2 with a hit, 1 without, 1 not screened.");
    }

    @Test
    void theTimeLeftFollowsFromThePaceSoFar() {
        assertThat(Progress.left(10_000_000_000L, 0.5, 0)).isEqualTo(", 50 %, 10 s left");
        assertThat(Progress.left(60_000_000_000L, 0.75, 0.5)).isEqualTo(", 75 %, 60 s left");
        assertThat(Progress.left(60_000_000_000L, 0.1, 0)).isEqualTo(", 10 %, 9 min left");
        assertThat(Progress.left(60_000_000_000L, Double.NaN, Double.NaN)).isEmpty();
    }

    private Path screened(Path input, String name) {
        Path output = folder.resolve(name);
        run(input, output, "--skip-bad-rows").done();
        return output;
    }

    private Run run(Path input, Path output, String... more) {
        List<String> args = new ArrayList<>(List.of("--customers", input.toString(), "--output", output.toString()));
        args.addAll(List.of(more));
        return Run.cordon(folder.resolve("no-lists"), "screen", args.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Map<String, String>> csv(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : reader) {
                Map<String, String> row = new TreeMap<>(record.getFieldsAsMap());
                row.values().removeIf(String::isEmpty);
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Map<String, String>> jsonLines(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<String, String> row = new TreeMap<>();
            JsonObjects.parse(line).forEach((key, value) -> row.put(key, String.valueOf(value)));
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, String>> parquet(Path file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                Map<String, String> values = new TreeMap<>();
                for (int i = 0; i < row.getFieldCount(); i++) {
                    if (!row.isNull(i)) {
                        values.put(row.getFieldName(i), String.valueOf(row.getValue(i)));
                    }
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
