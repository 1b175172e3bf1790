package io.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole command on the built-in sample. */
class EvaluateCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                CLOCK,
                args);
    }

    private String written(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private JsonNode evaluate(String json, String... more) throws IOException {
        String[] args = new String[more.length + 7];
        args[0] = "evaluate";
        args[1] = "--data";
        args[2] = folder.resolve("none").toString();
        args[3] = "--limit";
        args[4] = "25";
        args[5] = "--json";
        args[6] = folder.resolve(json).toString();
        System.arraycopy(more, 0, args, 7, more.length);
        assertThat(run(args)).describedAs(written(err)).isZero();
        return JsonMapper.shared().readTree(Files.readString(folder.resolve(json)));
    }

    @Test
    void measuresTheSampleWithPairsAndInnocentsAndWritesTheSameFiguresEverywhere() throws Exception {
        Path pairs = file("pairs.csv", """
                schema,query_name,listed_name,is_match,quality,case_group
                Person,Sergey Aksyonov,Sergey AKSYONOV,true,STRONG,hand
                Person,John Smith,Ursula von der Leyen,false,STRONG,hand
                """);
        Path innocents = file("innocents.csv", """
                id,type,name,birth_date,country,source
                i1,person,Zebulon Quackenbush,1980-02-03,US,made up
                i2,person,Sergey Aksyonov,1999-01-01,NZ,made up
                i3,organisation,Quackenbush Bakery Ltd,,NZ,made up
                """);
        Path html = folder.resolve("report.html");
        JsonNode report = evaluate(
                "a.json", "--pairs", pairs.toString(), "--innocents", innocents.toString(), "--html", html.toString());
        JsonNode exact = report.at("/self_verification/levels/exact");
        assertThat(exact.get("queries").asInt()).isGreaterThanOrEqualTo(25);
        assertThat(exact.get("detection").asDouble()).isEqualTo(1.0);
        assertThat(report.at("/self_verification/targets").asInt()).isEqualTo(25);
        assertThat(report.at("/self_verification/lost_by_search").asInt()).isZero();
        assertThat(report.at("/pairs/all/f1").asDouble()).isEqualTo(1.0);
        JsonNode alert = report.at("/innocents/alerts/0");
        assertThat(alert.get("id").asString()).isEqualTo("i2");
        assertThat(alert.get("explanation").asString()).isNotBlank();
        assertThat(alert.get("class").asString()).isEqualTo("same name");
        assertThat(report.at("/innocents/causes_name/0/class").asString()).isEqualTo("same name");
        assertThat(report.at("/innocents/causes_name/0/persons").asInt()).isEqualTo(1);
        assertThat(written(out)).contains("alerts by class of cause");
        String page = Files.readString(html);
        assertWellFormed(page);
        assertThat(page).doesNotContain("<script", "http-equiv", "src=");
        for (String level : new String[] {"exact", "minor", "major"}) {
            JsonNode tally = report.at("/self_verification/levels/" + level);
            String detection = String.format(
                    Locale.ROOT, "%.2f %%", 100 * tally.get("detection").asDouble());
            String row = "<td class=\"x\">" + level + "</td><td class=\"n\">"
                    + tally.get("queries").asInt() + "</td><td class=\"n\">"
                    + tally.get("found").asInt();
            assertThat(page).contains(row).contains("<b>" + detection + "</b>");
            assertThat(written(out)).contains(detection);
        }
        int misses = report.at("/self_verification/misses").size();
        assertThat(page).contains("Misses: " + misses);
        assertThat(page).contains(report.at("/policy/sha256").asString());
    }

    private static void assertWellFormed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("svg").getLength()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void equalSeedsGiveEqualFiguresWhateverTheThreads() throws IOException {
        JsonNode one = evaluate("one.json", "--threads", "1", "--variants", "2", "--seed", "5");
        JsonNode two = evaluate("two.json", "--threads", "3", "--variants", "2", "--seed", "5");
        JsonNode other = evaluate("three.json", "--threads", "1", "--variants", "2", "--seed", "6");
        for (JsonNode report : new JsonNode[] {one, two, other}) {
            ((ObjectNode) report).remove("run");
        }
        assertThat(two).isEqualTo(one);
        assertThat(other.get("self_verification")).isNotEqualTo(one.get("self_verification"));
    }

    @Test
    void badFilesAreToldInASentence() throws IOException {
        Path pairs = file("pairs.csv", "schema,query_name,listed_name,is_match\nPerson,A,B,perhaps\n");
        assertThat(run("evaluate", "--pairs", pairs.toString())).isEqualTo(2);
        assertThat(written(err)).contains("pairs.csv line 2: is_match is true or false, not \"perhaps\"");
        Path innocents = file("innocents.csv", "id,name\n1,A\n");
        assertThat(run("evaluate", "--innocents", innocents.toString())).isEqualTo(2);
        assertThat(written(err)).contains("lacks the column type; its header line has id, name");
        assertThat(run("evaluate", "--variants", "many")).isEqualTo(2);
        assertThat(written(err)).contains("--variants is a number or 'all', not \"many\"");
        assertThat(run("evaluate", "--threshold", "2")).isEqualTo(2);
        assertThat(written(err)).contains("--threshold is a score between 0 and 1, not 2.0");
    }

    @Test
    void populationsAndPairsMayBeFoldersOfFiles() throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));
        Files.writeString(people.resolve("a.csv"), "type,name\nperson,Zebulon Quackenbush\n");
        Files.writeString(people.resolve("b.CSV"), "type,name\norganisation,Quackenbush Bakery\n");
        Files.writeString(people.resolve("README.md"), "not a table");
        Path pairs = Files.createDirectory(folder.resolve("pairs"));
        Files.writeString(
                pairs.resolve("p.csv"), "schema,query_name,listed_name,is_match\nPerson,Ivan Petrov,Ivan Petrov,yes\n");
        JsonNode report = evaluate("f.json", "--innocents", people.toString(), "--pairs", pairs.toString());
        assertThat(report.at("/pairs/all/pairs").asInt()).isEqualTo(1);
        assertThat(report.at("/innocents/rates/0/parties").asInt()).isEqualTo(1);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("evaluate", "--innocents", empty.toString())).isEqualTo(2);
        assertThat(written(err)).contains("holds no CSV file");
    }

    @Test
    void aCalibrationNeedsAnswersToFitTo() throws IOException {
        Path innocents = file("few.csv", "type,name\nperson,Zebulon Quackenbush\n");
        Path to = folder.resolve("calibration.txt");
        assertThat(run(
                        "evaluate",
                        "--data",
                        folder.resolve("none").toString(),
                        "--limit",
                        "10",
                        "--innocents",
                        innocents.toString(),
                        "--calibration",
                        to.toString()))
                .isEqualTo(2);
        assertThat(written(err)).contains("50 first hits that are right and 50 that are wrong");
        assertThat(to).doesNotExist();
    }

    @Test
    void progressSaysHowLongItWillTake() {
        assertThat(ProgressLine.line("looking", 500, 2000, 5_000_000_000L))
                .isEqualTo("looking: 500 of 2000 (25 %), 100/s, 15 s left");
        assertThat(ProgressLine.line("looking", 1000, 200_000, 10_000_000_000L)).endsWith("100/s, 33 min left");
        assertThat(ProgressLine.line("reading", 0, 0, 1)).isEqualTo("reading: 0, 0/s");
    }
}
