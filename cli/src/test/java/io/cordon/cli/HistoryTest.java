package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** One target's life, told of a house list of four editions, and of the US list of 2015 with its change log. */
class HistoryTest {
    private static final String HEAD = "id,kind,name,programme,measures,listed_on,legal_basis,remarks\n";
    private static final String OTHER = "P9,person,Anna Andere,house,asset-freeze,2025-01-01,,\n";

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path input = Path.of("");

    /** Designated on 2 January, amended by 1 March, gone by 1 April, back since 20 April. */
    private void fourEditions(String list) throws IOException {
        edition(list, "2026-02-01", "P1,person,\"Ivan <Testov> & Sons\",house,asset-freeze,2026-01-02,Order 7,\n");
        edition(
                list,
                "2026-03-01",
                "P1,person,\"Ivan <Testov> & Sons\",house,asset-freeze|travel-ban,2026-01-02,Order 7,new\n");
        edition(list, "2026-04-01", "");
        edition(list, "2026-05-01", "P1,person,\"Ivan <Testov> & Sons\",house,asset-freeze,2026-04-20,Order 8,\n");
    }

    private void edition(String list, String published, String rows) throws IOException {
        Path file = Files.writeString(input.resolve(list + published + ".csv"), HEAD + OTHER + rows);
        Run.cordon(data, "import", list, file.toString(), "--published", published, "--accept-shrink")
                .done();
    }

    private static Document parsed(String svg) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    @Test
    void aLifeIsToldFromDesignationToRelisting() throws IOException {
        fourEditions("house-test");
        Map<String, Object> life = Run.cordon(data, "history", "house-test:P1", "--json")
                .done()
                .json()
                .getFirst();
        List<String> told = new ArrayList<>();
        for (Map<String, Object> event : JsonObjects.objects(life, "history")) {
            told.add(event.get("what") + " " + event.get("onIs") + " " + event.get("on") + " "
                    + event.getOrDefault("after", "") + " " + event.get("legalBasis"));
        }
        assertThat(told)
                .containsSubsequence(
                        "designated exact 2026-01-02  Order 7",
                        "amended no-later-than 2026-03-01 2026-02-01 ",
                        "delisted no-later-than 2026-04-01 2026-03-01 Order 7",
                        "relisted exact 2026-04-20  Order 8");
        Map<String, Object> amended = JsonObjects.objects(life, "history").get(1);
        assertThat(String.valueOf(JsonObjects.objects(amended, "fields")))
                .contains("measures")
                .contains("travel-ban");
        Map<String, Object> delisted = JsonObjects.objects(life, "history").get(2);
        assertThat(String.valueOf(delisted.get("measures")))
                .contains("asset-freeze")
                .contains("travel-ban");

        String table = Run.cordon(data, "history", "house-test:P1").done().out();
        assertThat(table)
                .containsSubsequence("designated, house:", "asset-freeze; Order 7")
                .containsSubsequence("delisted, house: asset-freeze,", "travel-ban; Order 7")
                .containsSubsequence("relisted, house: asset-freeze;", "Order 8");
    }

    @Test
    void aLifeAsKnownBeforeAnEditionWasReadEndsBeforeIt() throws IOException {
        edition("house-test", "2026-02-01", "P1,person,Ivan Testov,house,asset-freeze,2026-01-02,Order 7,\n");
        String between = java.time.Instant.now().toString();
        edition("house-test", "2026-04-01", "");
        assertThat(Run.cordon(data, "history", "house-test:P1", "--json").done().out())
                .contains("\"delisted\"");
        assertThat(Run.cordon(data, "history", "house-test:P1", "--known", between, "--json")
                        .done()
                        .out())
                .contains("\"known\":\"" + between + "\"")
                .doesNotContain("\"delisted\"");
        assertThat(Run.cordon(data, "history", "house-test:P1", "--known", "2026-01-01")
                        .code())
                .isEqualTo(ExitCode.NO_USABLE_LIST);
    }

    @Test
    void aNameFindsTheBestHitOnEachListAndTheDrawingHasALaneForEach() throws IOException {
        fourEditions("house-test");
        fourEditions("house-other");
        Path svg = input.resolve("life.svg");
        Run run = Run.cordon(data, "history", "--name", "Ivan Testov & Sons", "--svg", svg.toString(), "--json")
                .done();
        assertThat(run.json()).extracting(life -> life.get("id")).containsExactly("house-other:P1", "house-test:P1");
        assertThat(run.json()).allSatisfy(life -> assertThat(life).containsKey("score"));

        Document drawing = parsed(Files.readString(svg));
        assertThat(drawing.getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(classed(drawing, "lane")).isEqualTo(2);
        assertThat(classed(drawing, "listing")).isEqualTo(4);
        assertThat(drawing.getDocumentElement().getTextContent())
                .contains("Ivan <Testov> & Sons")
                .contains("house-other@2026-05-01");
    }

    private static int classed(Document drawing, String name) {
        NodeList all = drawing.getElementsByTagName("g");
        int count = 0;
        for (int i = 0; i < all.getLength(); i++) {
            count += ((org.w3c.dom.Element) all.item(i)).getAttribute("class").equals(name) ? 1 : 0;
        }
        return count;
    }

    @Test
    void whatCannotBeToldIsSaidInASentence() throws IOException {
        fourEditions("house-test");
        assertThat(Run.cordon(data, "history").err()).contains("give targets, or --name NAME");
        assertThat(Run.cordon(data, "history", "house-test:P1", "--name", "Ivan")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
        Run unknown = Run.cordon(data, "history", "house-test:P7");
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("no edition held of list house-test has a target P7");
        Run nobody = Run.cordon(data, "history", "--name", "Zzyzx Qwfpgj").done();
        assertThat(nobody.out()).contains("No target held reaches");
        Run noFolder = Run.cordon(
                data,
                "history",
                "house-test:P1",
                "--svg",
                input.resolve("none/life.svg").toString());
        assertThat(noFolder.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(noFolder.err()).contains("cannot be written");
    }

    /** From OFAC's change log of 2014: E.O. 13661, 20 March 2014. */
    @ParameterizedTest
    @CsvSource({
        "Gennady Timchenko",
        "Arkady Rotenberg",
        "Boris Rotenberg",
        "Yuri Kovalchuk",
        "Vladimir Yakunin",
        "Andrei Fursenko",
        "Sergei Ivanov"
    })
    void theDayOfDesignationIsRightToTheDay(String name) {
        Path held = CrimeaDesignationsTest.held();
        Map<String, Object> life = Run.cordon(held, "history", "--name", name, "--list", "us-ofac-sdn", "--json")
                .done()
                .json()
                .getFirst();
        assertThat(JsonObjects.objects(life, "history"))
                .as("%s", life)
                .filteredOn(event -> "designated".equals(event.get("what")))
                .first()
                .satisfies(event -> {
                    assertThat(event).containsEntry("on", "2014-03-20").containsEntry("programme", "UKRAINE-EO13661");
                    assertThat(String.valueOf(event.get("measures"))).contains("asset-freeze");
                    assertThat(String.valueOf(event.get("legalBasis"))).contains("13661");
                });
    }

    /** From the Official Journal: when Annex I of Regulation (EU) No 269/2014 first named them. */
    @ParameterizedTest
    @CsvSource({
        "Sergey Valeryevich Aksyonov, 2014-03-17",
        "Vladimir Andreevich Konstantinov, 2014-03-17",
        "Dmitry Konstantinovich Kiselyov, 2014-03-21",
        "Dmitry Nikolayevich Kozak, 2014-04-29",
        "Nikolai Platonovich Patrushev, 2014-07-25",
        "Konstantin Valerevich Malofeev, 2014-07-30",
        "Yuriy Valentinovich Kovalchuk, 2014-07-30"
    })
    void theEusDayOfDesignationIsTheJournalsToTheDay(String name, String day) {
        Map<String, Object> life = Run.cordon(
                        PresidentTest.fileAndJournal(), "history", "--name", name, "--list", "eu-fsf", "--json")
                .done()
                .json()
                .getFirst();
        assertThat(JsonObjects.objects(life, "history"))
                .as("%s", life)
                .filteredOn(event -> "designated".equals(event.get("what")))
                .first()
                .satisfies(event -> {
                    assertThat(event).containsEntry("on", day).containsEntry("onIs", "exact");
                    assertThat(String.valueOf(event.get("measures"))).contains("asset-freeze");
                    assertThat(String.valueOf(event.get("legalBasis"))).contains("269/2014");
                });
    }
}
