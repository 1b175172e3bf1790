package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users see of each command, on the built-in sample and on a small house list in two editions. */
class GoldenAnswersTest {
    private static final String CUSTOMERS = "../examples/customers.csv";

    @Test
    void screeningTheExampleCustomersAgainstTheSample(@TempDir Path data) {
        Run text = Run.cordon(data, "screen", "--customers", CUSTOMERS).done();
        Golden.matches("screen-customers.txt", text.settled(data));
        Run json =
                Run.cordon(data, "screen", "--customers", CUSTOMERS, "--json").done();
        Golden.matches("screen-customers.jsonl", json.settled(data));
        assertThat(json.json()).hasSize(28);
    }

    @Test
    void screeningTheExampleArticleAgainstTheSample(@TempDir Path data) {
        Run text = Run.cordon(data, "screen", "--article", "../examples/article.txt")
                .done();
        Golden.matches("screen-article.txt", text.settled(data));
    }

    @Test
    void screeningANameWithTheReasonsTokenByToken(@TempDir Path data) {
        Run text = Run.cordon(data, "screen", "Sergej Aksenow", "--explain").done();
        Golden.matches("screen-explain.txt", text.settled(data));
    }

    @Test
    void theSampleAsAListAndItsTargets(@TempDir Path data) {
        Golden.matches("lists-sample.txt", Run.cordon(data, "lists").done().settled(data));
        Golden.matches(
                "lists-sample.jsonl", Run.cordon(data, "lists", "--json").done().settled(data));
        Golden.matches(
                "targets-sample.txt",
                Run.cordon(data, "targets", "--kind", "organisation").done().settled(data));
        Golden.matches(
                "targets-sample.jsonl",
                Run.cordon(data, "targets", "--kind", "organisation", "--json")
                        .done()
                        .settled(data));
        Golden.matches(
                "show-sample.txt",
                Run.cordon(data, "show", "sample:US-16642").done().settled(data));
        Golden.matches(
                "show-sample.json",
                Run.cordon(data, "show", "sample:US-16642", "--json").done().settled(data));
    }

    @Test
    void aHouseListInTwoEditionsAndWhatDiffers(@TempDir Path data) {
        Run first = Run.cordon(data, "import", "group-policy", house("policy-2026-01.csv"))
                .done();
        Run second = Run.cordon(data, "import", "group-policy", house("policy-2026-02.csv"))
                .done();
        Golden.matches("import-house.txt", first.settled(data) + second.settled(data));
        Golden.matches("lists-house.txt", Run.cordon(data, "lists").done().settled(data));
        Golden.matches(
                "diff-house.txt",
                Run.cordon(data, "diff", "group-policy").done().settled(data));
        Golden.matches(
                "diff-house.jsonl",
                Run.cordon(data, "diff", "group-policy", "--json").done().settled(data));
        Golden.matches(
                "show-house.txt",
                Run.cordon(data, "show", "group-policy:P-1", "--as-of", "2026-03-01")
                        .done()
                        .settled(data));
        Golden.matches(
                "targets-house.txt",
                Run.cordon(data, "targets", "--all", "--as-of", "2026-03-01")
                        .done()
                        .settled(data));
    }

    /** A line may be longer than a terminal only where one word alone is. */
    @Test
    void everyLineFitsAHundredColumns() throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (Stream<Path> files = Files.list(Golden.folder())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    boolean oneWord = Arrays.stream(line.split(" "))
                            .anyMatch(word -> Table.shown(word) > Table.WIDTH - 20 && !word.startsWith("─"));
                    if (Table.shown(line) > Table.WIDTH && !oneWord) {
                        tooLong.add(file.getFileName() + ": " + line);
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    static String house(String name) {
        return "src/test/resources/house/" + name;
    }
}
