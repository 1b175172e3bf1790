package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.answers.KeptProfiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person on three lists, of which the third spells her otherwise, and her namesake on the second. */
class ResolveCommandTest {
    private static final String HEAD = "id,kind,name,birth_date,nationality,programme,measures,listed_on\n";
    private static final String A = "alpha:A1";
    private static final String B = "beta:B1";
    private static final String C = "gamma:C1";
    private static final String NAMESAKE = "beta:B2";

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path input = Path.of("");

    @BeforeEach
    void importThreeLists() throws IOException {
        list("alpha", "A1,person,Zhanna Teodorovna Krylatova,1961-03-14,Russia,Russia,asset-freeze,2022-03-01\n");
        list(
                "beta",
                "B1,person,Zhanna KRYLATOVA,1961-03-14,Russia,Russia,asset-freeze,2022-04-02\n"
                        + "B2,person,Zhanna KRYLATOVA,1989-10-30,Russia,Russia,travel-ban,2023-01-02\n");
        list("gamma", "C1,person,Janna Krylatova,1961-03-14,Russia,Russia,asset-freeze,2022-05-03\n");
    }

    private void list(String id, String rows) throws IOException {
        Path file = Files.writeString(input.resolve(id + ".csv"), HEAD + rows);
        Run.cordon(data, "import", id, file.toString(), "--published", "2024-01-01")
                .done();
    }

    private Map<String, Object> answer(String name) {
        return JsonObjects.parse(
                Run.cordon(data, "screen", name, "--json").done().out().strip());
    }

    private List<Map<String, Object>> alerts(String name) {
        return JsonObjects.objects(answer(name), "alerts");
    }

    private static List<String> targets(Map<String, Object> alert) {
        return JsonObjects.objects(alert, "designations").stream()
                .map(designation -> String.valueOf(designation.get("target")))
                .toList();
    }

    @Test
    void aCustomerMakesOneAlertWithTheDesignationsOfThreeLists() {
        List<Map<String, Object>> alerts = alerts("Zhanna Krylatova");

        assertThat(alerts).hasSize(2);
        Map<String, Object> three = alerts.stream()
                .filter(alert -> targets(alert).contains(A))
                .findFirst()
                .orElseThrow();
        assertThat(three).containsEntry("profile", "profile:" + A);
        assertThat(targets(three)).containsExactlyInAnyOrder(A, B, C);
    }

    @Test
    void everyHitKeepsItsOwnScoreAndExplanation() {
        assertThat(JsonObjects.objects(answer("Zhanna Krylatova"), "hits"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(hit -> assertThat(hit).containsKeys("score", "explanation"));
    }

    @Test
    void theTextShowsThePartyOnceWithItsOtherDesignationsBelow() {
        String out = Run.cordon(data, "screen", "Zhanna Krylatova").done().out();

        assertThat(out).containsOnlyOnce("the same party is listed as (profile:" + A + "):");
        assertThat(out.lines().filter(line -> line.startsWith("  0."))).hasSize(2);
        assertThat(out).contains(A, B, C, NAMESAKE);
    }

    @Test
    void aSecondStartAnswersFromTheProfilesKept() throws IOException {
        String first = Run.cordon(data, "screen", "Zhanna Krylatova").done().out();
        Path kept;
        try (Stream<Path> files = Files.list(data.resolve(KeptProfiles.FOLDER))) {
            kept = files.filter(file -> file.toString().endsWith(".profiles")
                            && !file.getFileName().toString().startsWith("content-"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(Run.cordon(data, "screen", "Zhanna Krylatova").done().out()).isEqualTo(first);

        Files.write(kept, new byte[] {1, 2, 3});
        assertThat(Run.cordon(data, "screen", "Zhanna Krylatova").done().out()).isEqualTo(first);
    }

    @Test
    void resolveShowsWhyAndWhatWasClose() {
        String out = Run.cordon(data, "resolve", B).done().out();

        assertThat(out)
                .contains("[profile:" + A + "]")
                .contains("joined: " + A + " and " + B)
                .contains("birth-date: 1961-03-14")
                .contains("not joined: " + A + " and " + NAMESAKE)
                .contains("another birth-date: 1961-03-14, 1989-10-30");
        assertThat(Run.cordon(data, "resolve", "--all").done().out())
                .contains("4 targets are 2 parties; 1 of 3 targets");
    }

    @Test
    void theHouseSplitsAndTheEvidenceDecidesAgainOnceThatIsUndone() {
        Run.cordon(data, "resolve", "--split", A, C, "--reason", "another father", "--by", "mara")
                .done();

        assertThat(Run.cordon(data, "resolve", C).done().out())
                .contains("not joined: " + A + " and " + C)
                .contains("the house split them");
        assertThat(alerts("Zhanna Krylatova")).hasSizeGreaterThanOrEqualTo(2);

        Run.cordon(data, "resolve", "--undo", C, A, "--reason", "the father is the same")
                .done();

        assertThat(targets(alerts("Zhanna Krylatova").stream()
                        .filter(alert -> targets(alert).contains(A))
                        .findFirst()
                        .orElseThrow()))
                .contains(A, B, C);
        assertThat(Run.cordon(data, "resolve", "--decisions").done().out())
                .contains("split", "another father", "mara", "undo", "the father is the same");
    }

    @Test
    void theHouseJoinsWhatTheEvidenceKeepsApart() {
        Run.cordon(data, "resolve", "--join", A, NAMESAKE, "--reason", "one person, two passports")
                .done();

        // The two of one list stay apart from each other, so the other evidence goes the other way.
        assertThat(alerts("Zhanna Krylatova"))
                .anySatisfy(alert -> assertThat(targets(alert)).containsExactlyInAnyOrder(A, NAMESAKE));
        assertThat(Run.cordon(data, "resolve", NAMESAKE).done().out())
                .contains("joined by the house: " + A + " and " + NAMESAKE)
                .contains("one person, two passports");
    }

    @Test
    void contradictingDecisionsAreRefusedAndNothingIsRecorded() {
        Run.cordon(data, "resolve", "--join", A, NAMESAKE, "--reason", "w").done();
        Run.cordon(data, "resolve", "--join", NAMESAKE, C, "--reason", "w").done();

        Run refused = Run.cordon(data, "resolve", "--split", A, C, "--reason", "w");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .contains("cannot be both split (decision 3) and joined")
                .contains("--undo");
        assertThat(Run.cordon(data, "resolve", "--decisions", "--json")
                        .done()
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aDecisionNeedsAReasonAndTwoTargetsThatAreHeld() {
        assertThat(Run.cordon(data, "resolve", "--join", A, C).err()).contains("a decision needs its reason");
        assertThat(Run.cordon(data, "resolve", "--join", A, "beta:B9", "--reason", "w")
                        .err())
                .contains("no list asked has a target beta:B9");
        assertThat(Run.cordon(data, "resolve", "--join", A, A, "--reason", "w").err())
                .contains("one target");
        assertThat(Run.cordon(data, "resolve").err()).contains("give one of");
    }

    @Test
    void decisionsAreKnownFromWhenTheyWereTaken() {
        Run.cordon(data, "resolve", "--split", A, C, "--reason", "w").done();

        assertThat(Run.cordon(data, "resolve", "--decisions", "--known", "2020-01-01")
                        .done()
                        .out())
                .contains("decided nothing yet");
    }

    @Test
    void showAndHistoryFollowTheParty() {
        assertThat(Run.cordon(data, "show", C).done().out()).contains("The same party (profile:" + A, A, B);
        assertThat(Run.cordon(data, "show", C, "--json").done().out()).contains("\"sameParty\":[{\"target\":\"" + A);
        assertThat(Run.cordon(data, "history", C).done().out()).contains(A + "  person", B + "  person");
        assertThat(Run.cordon(data, "history", C, "--alone").done().out()).doesNotContain(A);
    }

    @Test
    void aResultFileHasARowForEachTargetOrWithByProfileForEachParty() throws IOException {
        Path customers = Files.writeString(input.resolve("customers.csv"), "id,name\nK1,Zhanna Krylatova\n");
        Path rows = input.resolve("rows.csv");
        Path parties = input.resolve("parties.csv");

        Run.cordon(data, "screen", "--customers", customers.toString(), "--output", rows.toString())
                .done();
        Run.cordon(data, "screen", "--customers", customers.toString(), "--output", parties.toString(), "--by-profile")
                .done();

        assertThat(Files.readAllLines(rows)).hasSize(5);
        assertThat(Files.readAllLines(parties))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("profile:" + A).contains(A + "; " + B + "; " + C));
    }
}
