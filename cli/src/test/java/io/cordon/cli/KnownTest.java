package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.house.House;
import io.cordon.store.ImportOutcome;
import io.cordon.store.NewEdition;
import io.cordon.store.SqliteStore;
import io.cordon.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two clocks. One list: Ivan is on the edition of 1 January, read on the 2nd; that of 10 January, read on the 20th, has
 * Pyotr besides, listed on the 5th.
 */
class KnownTest {
    private static final String HEAD = "id,kind,name,programme,measures,listed_on\n";
    private static final String IVAN = "P1,person,Ivan Ivanovich Testov,house,asset-freeze,2025-12-01\n";
    private static final String PYOTR = "P2,person,Pyotr Petrovich Probny,house,asset-freeze,2026-01-05\n";

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path input = Path.of("");

    @BeforeEach
    void held() throws IOException {
        read("house-test", HEAD + IVAN, "2026-01-01", "2026-01-02T08:00:00Z");
        read("house-test", HEAD + IVAN + PYOTR, "2026-01-10", "2026-01-20T09:30:00Z");
    }

    private void read(String list, String text, String published, String readAt) throws IOException {
        Path path = Files.writeString(input.resolve(published + ".csv"), text);
        SourceFile file = SourceFile.open(path);
        Reading reading = House.readers().getFirst().read(list, List.of(file));
        try (Store store = SqliteStore.open(data)) {
            ImportOutcome outcome = store.add(new NewEdition(
                    list,
                    LocalDate.parse(published),
                    Instant.parse(readAt),
                    io.cordon.sources.Sources.sha256(List.of(file)),
                    List.of(file.name()),
                    List.of(file.content()),
                    reading.targets(),
                    reading.account(),
                    true));
            assertThat(outcome.kind()).as("%s", outcome).isEqualTo(ImportOutcome.Kind.ADDED);
        }
    }

    private Map<String, Object> screened(String... args) {
        String[] all = new String[args.length + 2];
        all[0] = "Pyotr Petrovich Probny";
        all[1] = "--json";
        System.arraycopy(args, 0, all, 2, args.length);
        return Run.cordon(data, "screen", all).done().json().getFirst();
    }

    private int hits(String... args) {
        return JsonObjects.objects(screened(args), "hits").size();
    }

    @Test
    void theLawOnADayIsAnsweredAsKnownNowOrAsKnownThen() {
        assertThat(hits("--as-of", "2026-01-12")).isOne();
        assertThat(hits("--as-of", "2026-01-12", "--known", "2026-01-19")).isZero();
        assertThat(hits("--as-of", "2026-01-12", "--known", "2026-01-20")).isOne();
        assertThat(hits("--as-of", "2026-01-12", "--known", "2026-01-20T09:29:59Z"))
                .isZero();
        assertThat(hits("--as-of", "2026-01-12", "--known", "2026-01-20T09:30:00Z"))
                .isOne();
    }

    @Test
    void theSnapshotKeptForOneMomentNeverAnswersForAnother() {
        for (int start = 0; start < 2; start++) {
            assertThat(hits("--as-of", "2026-01-12", "--known", "2026-01-19")).isZero();
            assertThat(hits("--as-of", "2026-01-12")).isOne();
        }
    }

    @Test
    void everyAnswerNamesTheMoment() {
        String[] clocks = {"--as-of", "2026-01-12", "--known", "2026-01-19"};
        assertThat(screened(clocks)).containsEntry("known", "2026-01-19").containsEntry("asOf", "2026-01-12");
        assertThat(JsonObjects.objects(screened(clocks), "lists").getFirst())
                .containsEntry("edition", "house-test@2026-01-01");
        assertThat(screened("--as-of", "2026-01-12")).doesNotContainKey("known");
        String words = "as known on 2026-01-19";
        assertThat(Run.cordon(data, "screen", "Pyotr", clocks[0], clocks[1], clocks[2], clocks[3])
                        .done()
                        .out())
                .contains("As of 2026-01-12, " + words);
        assertThat(Run.cordon(data, "targets", clocks).done().out())
                .contains(words)
                .contains("house-test:P1")
                .doesNotContain("house-test:P2");
        assertThat(Run.cordon(data, "targets", "--as-of", "2026-01-12").done().out())
                .contains("house-test:P2");
        assertThat(Run.cordon(data, "show", "house-test:P1", "--known", "2026-01-02T08:00:00Z")
                        .done()
                        .out())
                .contains("as known at 2026-01-02T08:00:00Z")
                .contains("house-test@2026-01-01");
        assertThat(Run.cordon(data, "show", "house-test:P2", "--known", "2026-01-19")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void whereNothingWasKnownYetThereIsNoAnswerAndNotTheSampleEither() {
        for (String command : List.of("screen", "targets", "show")) {
            String[] args = switch (command) {
                case "screen" -> new String[] {"Pyotr", "--known", "2026-01-01"};
                case "targets" -> new String[] {"--known", "2026-01-01"};
                default -> new String[] {"house-test:P1", "--known", "2026-01-01"};
            };
            Run run = Run.cordon(data, command, args);
            assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.NO_USABLE_LIST);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("no edition of house-test had been read by 2026-01-01");
        }
    }

    @Test
    void aListAskedForThatWasNotReadYetIsNotLeftOutInSilence() throws IOException {
        read("house-other", HEAD + PYOTR, "2026-02-01", "2026-02-01T10:00:00Z");
        assertThat(hits("--as-of", "2026-02-01")).isEqualTo(2);
        assertThat(hits("--as-of", "2026-02-01", "--known", "2026-01-31")).isOne();
        Run run = Run.cordon(data, "screen", "Pyotr", "--lists", "house-test,house-other", "--known", "2026-01-31");
        assertThat(run.code()).isEqualTo(ExitCode.NO_USABLE_LIST);
        assertThat(run.err()).contains("no edition of house-other had been read");
    }

    @Test
    void aMomentThatIsNoneIsToldInASentence() {
        for (String wrong : List.of("2026-02-30", "yesterday", "2026-01-20T09:30")) {
            Run run = Run.cordon(data, "screen", "Pyotr", "--known", wrong);
            assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("YYYY-MM-DDTHH:MM:SSZ").contains(wrong);
        }
    }

    @Test
    void importsAreRecordedWithTheMomentTheyWereRead() throws IOException {
        Instant before = Instant.now();
        Path file = Files.writeString(input.resolve("late.csv"), HEAD + IVAN + PYOTR + PYOTR.replace("P2", "P3"));
        Run.cordon(data, "import", "house-test", file.toString(), "--published", "2026-02-01")
                .done();
        assertThat(hits("--as-of", "2026-02-02", "--known", before.toString())).isOne();
        assertThat(hits("--as-of", "2026-02-02")).isEqualTo(2);
    }

    @Test
    void changesDiffsExportsRescreeningsAndDraftsRestOnWhatWasKnownToo() throws IOException {
        String before = "2026-01-19";
        String pyotr = "P2";
        assertThat(Run.cordon(data, "changes", "--since", "2025-01-01", "--json")
                        .done()
                        .out())
                .contains(pyotr);
        assertThat(Run.cordon(data, "changes", "--since", "2025-01-01", "--json", "--known", before)
                        .done()
                        .out())
                .doesNotContain(pyotr)
                .contains("P1");

        assertThat(Run.cordon(data, "diff", "house-test").done().out()).contains(pyotr);
        assertThat(Run.cordon(data, "diff", "house-test", "--known", before).err())
                .contains("only one edition");

        Path export = input.resolve("export.json");
        Run.cordon(data, "export", "--format", "ftm", "--as-of", "2026-02-01", "--output", export.toString())
                .done();
        assertThat(Files.readString(export)).contains("Pyotr");
        Run.cordon(
                        data,
                        "export",
                        "--format",
                        "ftm",
                        "--as-of",
                        "2026-02-01",
                        "--known",
                        before,
                        "--output",
                        export.toString())
                .done();
        assertThat(Files.readString(export)).doesNotContain("Pyotr").contains("Ivan");

        Path customers = Files.writeString(input.resolve("customers.csv"), "id,name\nC1,Pyotr Petrovich Probny\n");
        String[] rescreen = {
            "rescreen", "--customers", customers.toString(), "--from", "2026-01-02", "--to", "2026-02-01"
        };
        assertThat(run(rescreen).out()).contains("C1");
        assertThat(run(rescreen, "--known", before).out()).doesNotContain("C1");

        Path draft = Files.writeString(input.resolve("draft.csv"), HEAD + PYOTR);
        String[] whatIf = {"what-if", draft.toString(), "--customers", customers.toString(), "--as-of", "2026-02-01"};
        assertThat(run(whatIf).out()).contains("1 already covered");
        assertThat(run(whatIf, "--known", before).out()).contains("1 new, 0 undetermined, 0 already covered");
    }

    private Run run(String[] command, String... more) {
        List<String> args = new java.util.ArrayList<>(List.of(command).subList(1, command.length));
        args.addAll(List.of(more));
        return Run.cordon(data, command[0], args.toArray(String[]::new)).done();
    }
}
