package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every answer from a list that is not current says so, or is refused where the policy wants that. */
class StaleListsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String STALE = "STALE: stops: edition stops@" + TODAY.minusDays(9);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private Path failClosed;

    @BeforeEach
    void holdAnEditionOfNineDaysAgo() throws IOException {
        Path file = data.resolve("stops.csv");
        Files.writeString(file, UpdateTest.list(TODAY.minusDays(9), 10));
        Run.cordon(data, "import", "stops", file.toString()).done();
        catalogue("2d");
        failClosed = data.resolve("policy.yaml");
        Files.writeString(failClosed, "policy: careful\nthreshold: 0.7\nfreshness: fail-closed\n");
    }

    private void catalogue(String staleAfter) throws IOException {
        Files.writeString(data.resolve("catalogue.yaml"), """
                catalogue: 1
                lists:
                  stops: {addresses: "https://lists.example/stops.csv", stale-after: %s}
                """.formatted(staleAfter));
    }

    @Test
    void everyAnswerSaysThatTheListIsStale() throws IOException {
        assertThat(Run.cordon(data, "screen", "Ivan Petrov the 7th").done().out())
                .contains(STALE)
                .contains("stops:P-7");
        // The second time the lists are opened from the snapshot kept.
        assertThat(Run.cordon(data, "screen", "Nobody At All").done().out()).contains(STALE);
        assertThat(Run.cordon(data, "lists").done().out()).contains(STALE);
        assertThat(Run.cordon(data, "targets").done().out()).contains(STALE);
        assertThat(Run.cordon(data, "show", "stops:P-7").done().out()).contains(STALE);
        Map<String, Object> json = Run.cordon(data, "screen", "Ivan Petrov the 7th", "--json")
                .done()
                .json()
                .getFirst();
        assertThat(json).containsEntry("stale", true);
        assertThat(String.valueOf(json.get("lists"))).contains("freshness=stale");

        Path customers = data.resolve("customers.csv");
        Path results = data.resolve("results.csv");
        Files.writeString(customers, "id,name\nC1,Ivan Petrov the 7th\nC2,Quentin Featherstonehaugh\n");
        Run.cordon(data, "screen", "--customers", customers.toString(), "--output", results.toString())
                .done();
        assertThat(Files.readAllLines(results))
                .allMatch(line -> line.contains(",stale,screening,") || line.endsWith(",stops,,,"));
    }

    @Test
    void aListWithinItsRhythmIsFresh() throws IOException {
        catalogue("30d");
        assertThat(Run.cordon(data, "screen", "Ivan Petrov the 7th").done().out())
                .doesNotContain("STALE");
        Map<String, Object> json = Run.cordon(data, "screen", "Ivan Petrov the 7th", "--json")
                .done()
                .json()
                .getFirst();
        assertThat(json).containsEntry("stale", false);
        assertThat(String.valueOf(json.get("lists"))).contains("freshness=fresh");
    }

    @Test
    void aPolicyThatFailsClosedAnswersNothingFromAStaleList() throws IOException {
        Run refused = Run.cordon(data, "screen", "Ivan Petrov the 7th", "--policy", failClosed.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.NO_USABLE_LIST);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("freshness: fail-closed")
                .contains("stops@" + TODAY.minusDays(9))
                .contains("cordon update stops");
        catalogue("30d");
        Run.cordon(data, "screen", "Ivan Petrov the 7th", "--policy", failClosed.toString())
                .done();
    }

    /** A day long past is asked about with what was current on it. */
    @Test
    void aPolicyThatFailsClosedAnswersForADayOnWhichTheListWasCurrent() {
        Run.cordon(
                        data,
                        "screen",
                        "Ivan Petrov the 7th",
                        "--as-of",
                        TODAY.minusDays(8).toString(),
                        "--policy",
                        failClosed.toString())
                .done();
    }

    @Test
    void theHashOfAPolicyThatFailsClosedIsAnother() throws IOException {
        Path plain = data.resolve("plain.yaml");
        Files.writeString(plain, "policy: careful\nthreshold: 0.7\n");
        String hash = String.valueOf(Run.cordon(data, "policy", "check", plain.toString(), "--json")
                .done()
                .json()
                .getFirst()
                .get("hash"));
        assertThat(Run.cordon(data, "policy", "check", failClosed.toString(), "--json")
                        .done()
                        .json()
                        .getFirst()
                        .get("hash"))
                .isNotEqualTo(hash);
        assertThat(hash).isEqualTo(io.cordon.core.screen.Policy.balanced().hash());
    }
}
