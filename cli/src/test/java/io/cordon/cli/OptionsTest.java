package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.answers.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What options do, and what is said of those that make no sense. Nothing is imported: the built-in sample answers. */
class OptionsTest {
    @TempDir
    Path data = Path.of("");

    private void refused(String words, String command, String... args) {
        Run run = Run.cordon(data, command, args);
        assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("cordon: ").contains(words).doesNotContain("fault in cordon");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "screen                        | give one of: names, --customers FILE, --article FILE",
                "screen x --threshold 2        | --threshold is a score from 0 to 1, not 2.0",
                "screen x --threshold NaN      | --threshold is a score from 0 to 1",
                "screen x --threshold high     | 'high' is not a double",
                "screen x --lists nosuch       | list nosuch is not held; held are: sample",
                "screen x --nosuch             | Unknown option: '--nosuch'",
                "screen x --as-of 2022-02-30   | not \"2022-02-30\"",
                "screen x --as-of yesterday    | written YYYY-MM-DD",
                "screen x --kind nosuch        | no kind of target is called \"nosuch\"",
                "screen x --birth-date soon    | soon",
                "screen x --customers a.csv    | give one of",
                "screen --customers none.csv   | none.csv does not exist",
                "screen --article none.txt     | none.txt does not exist",
                "targets --measure nosuch      | no measure is called \"nosuch\"; there are: asset-freeze",
                "targets --list nosuch         | list nosuch is not held",
                "show nothing                  | a target is written list:reference",
                "show sample:NONE              | has a target NONE",
                "diff sample                   | a difference needs two",
                "diff nosuch                   | list nosuch is not held",
                "import group-policy           | Missing required parameter: 'FILE'"
            })
    void whatMakesNoSenseIsToldInASentence(String line, String words) {
        String[] all = line.split(" +");
        refused(words, all[0], List.of(all).subList(1, all.length).toArray(String[]::new));
    }

    @Test
    void withoutACommandThereIsAHint() {
        Run run = Run.bare();
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("name a command").contains("cordon --help");
    }

    @Test
    void anUnknownCommandIsToldWhichThereAre() {
        Run run = Run.bare("scren", "Sergey Aksyonov");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("there is no such command; there are: screen, ")
                .contains(", import, ");
    }

    @Test
    void globalOptionsStandBeforeTheCommandOrAfterIt() {
        String before =
                Run.bare("--json", "--data", data.toString(), "lists").done().out();
        String after =
                Run.bare("lists", "--data", data.toString(), "--json").done().out();
        assertThat(before).startsWith("{\"id\":\"sample\"").isEqualTo(after);
    }

    @Test
    void helpAndVersionAreDone() {
        assertThat(Run.bare("--help").done().out()).startsWith("Usage: cordon");
        assertThat(Run.bare("screen", "--help").done().out()).startsWith("Usage: cordon screen");
        assertThat(Run.bare("--version").done().out()).contains("cordon " + Engine.VERSION);
    }

    @Test
    void onAnEmptyDataFolderTheSampleAnswersAndNothingIsWritten() throws IOException {
        Run run = Run.cordon(data, "screen", "Sergey Aksyonov", "--no-progress").done();
        assertThat(run.out()).contains("As of 2014-07-09").contains("sample:US-16642");
        assertThat(run.err()).isEmpty();
        try (var files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void failOnHitTellsByTheExitCode() {
        assertThat(Run.cordon(data, "screen", "Sergey Aksyonov", "--fail-on-hit")
                        .code())
                .isEqualTo(ExitCode.HIT);
        assertThat(Run.cordon(data, "screen", "Anna Lindqvist", "--fail-on-hit").code())
                .isZero();
        assertThat(Run.cordon(data, "screen", "Sergey Aksyonov").code()).isZero();
        assertThat(Run.cordon(data, "screen", "--article", "../examples/article.txt", "--fail-on-hit")
                        .code())
                .isEqualTo(ExitCode.HIT);
    }

    @Test
    void aDashReadsStandardInput() {
        Run customers = Run.fed(
                        "ref,full_name,dob\n7,Sergey Aksyonov,1972-11-26\n",
                        data,
                        "screen",
                        "--customers",
                        "-",
                        "--json")
                .done();
        assertThat(JsonObjects.object(customers.json().getFirst(), "subject")).containsEntry("ref", "7");
        Run lines = Run.fed(
                        "{\"id\":\"8\",\"name\":\"Sergey Aksyonov\"}\n", data, "screen", "--customers", "-", "--json")
                .done();
        assertThat(JsonObjects.objects(lines.json().getFirst(), "hits")).isNotEmpty();
        Run article = Run.fed(
                        "Sergey Aksyonov spoke in Simferopol on Monday.\n", data, "screen", "--article", "-", "--json")
                .done();
        assertThat(article.out()).contains("Sergey Aksyonov");
    }

    @Test
    void unknownColumnsTravelThrough() {
        Run run = Run.fed(
                        "id,name,branch,Officer Code\n7,Anna Lindqvist,Stockholm,42\n",
                        data,
                        "screen",
                        "--customers",
                        "-",
                        "--json")
                .done();
        Map<String, Object> subject = JsonObjects.object(run.json().getFirst(), "subject");
        assertThat(JsonObjects.object(subject, "extra"))
                .containsEntry("branch", "Stockholm")
                .containsEntry("Officer Code", "42");
    }

    @Test
    void customersWithoutAName() {
        Run noColumn = Run.fed("id,country\n1,RU\n", data, "screen", "--customers", "-");
        assertThat(noColumn.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(noColumn.err()).contains("name");
        String rows = "id,name\n1,Sergey Aksyonov\n2,\n3,Anna Lindqvist\n";
        Run noName = Run.fed(rows, data, "screen", "--customers", "-");
        assertThat(noName.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(noName.err()).contains("line 3").contains("name");
        Run skipped = Run.fed(rows, data, "screen", "--customers", "-", "--skip-bad-rows", "--json")
                .done();
        assertThat(skipped.json()).hasSize(2);
        assertThat(skipped.err()).startsWith("skipped: ").contains("line 3");
        Run empty = Run.fed("id,name\n", data, "screen", "--customers", "-");
        assertThat(empty.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(empty.err()).contains("holds no customer");
    }

    @Test
    void everyDocumentedFieldIsThere() {
        Map<String, Object> answer = Run.cordon(data, "screen", "Sergey Aksyonov", "--json")
                .done()
                .json()
                .getFirst();
        assertThat(answer).containsKeys("subject", "asOf", "engine", "policy", "lists", "hits", "notInForce");
        assertThat(JsonObjects.object(answer, "subject")).containsKeys("ref", "name", "extra");
        assertThat(JsonObjects.object(answer, "policy")).containsKeys("name", "threshold", "hash");
        assertThat(JsonObjects.objects(answer, "lists").getFirst())
                .containsKeys("id", "edition", "published", "sha256", "absence", "absenceBecause");
        Map<String, Object> hit = JsonObjects.objects(answer, "hits").getFirst();
        assertThat(hit)
                .containsKeys(
                        "target",
                        "list",
                        "kind",
                        "name",
                        "matchedName",
                        "matchedNameQuality",
                        "score",
                        "status",
                        "programmes",
                        "measures",
                        "listedOn",
                        "listedOnIs",
                        "delistedOn",
                        "statusBecause",
                        "explanation");
        Map<String, Object> explanation = JsonObjects.object(hit, "explanation");
        assertThat(explanation).containsKeys("sentence", "logOdds", "tokens", "evidence");
        double logOdds = ((Number) JsonObjects.get(explanation, "logOdds")).doubleValue();
        double score = ((Number) JsonObjects.get(hit, "score")).doubleValue();
        assertThat(score).isCloseTo(1 / (1 + Math.exp(-logOdds)), org.assertj.core.data.Offset.offset(1e-5));
        double weights = 0;
        for (String part : List.of("tokens", "evidence")) {
            for (Map<String, Object> one : JsonObjects.objects(explanation, part)) {
                weights += ((Number) JsonObjects.get(one, "weight")).doubleValue();
            }
        }
        assertThat(weights).isCloseTo(logOdds, org.assertj.core.data.Offset.offset(1e-4));
        assertThat(Run.cordon(data, "targets", "--json").done().json())
                .hasSize(134)
                .allSatisfy(target -> assertThat(target)
                        .containsOnlyKeys(
                                "id",
                                "list",
                                "kind",
                                "name",
                                "status",
                                "programmes",
                                "measures",
                                "listedOn",
                                "listedOnIs",
                                "delistedOn"));
        assertThat(Run.cordon(data, "lists", "--json").done().json().getFirst())
                .containsOnlyKeys(
                        "id", "edition", "published", "read", "sha256", "targets", "freshness", "freshnessBecause");
        assertThat(Run.cordon(data, "show", "sample:US-16642", "--json")
                        .done()
                        .json()
                        .getFirst())
                .containsKeys(
                        "id", "list", "asOf", "edition", "status", "statusBecause", "target", "standings", "history");
    }
}
