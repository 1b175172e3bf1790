package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of attempts to fetch lists. */
class AttemptFileTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private static Attempt attempt(String list, int minute, Attempt.Outcome outcome) {
        return new Attempt(
                list,
                NOON.plusSeconds(60L * minute),
                "https://lists.example/" + list,
                "",
                outcome,
                200,
                3_000_000_000L,
                "ab".repeat(32),
                list + "@2026-03-01",
                "A reason with \"quotes\",\nlines and ß.",
                "\"v" + minute + "\"",
                "Sun, 01 Mar 2026 11:00:00 GMT");
    }

    @Test
    void everyAttemptIsReadBackAsItWasAdded() {
        List<Attempt> added = new ArrayList<>();
        for (Attempt.Outcome outcome : Attempt.Outcome.values()) {
            added.add(attempt("un-sc", added.size(), outcome));
            Attempts.in(folder).add(added.getLast());
        }
        assertThat(Attempts.in(folder).all()).isEqualTo(added);
    }

    @Test
    void nothingIsMadeByLooking() {
        Path absent = folder.resolve("absent");
        assertThat(Attempts.in(absent).all()).isEmpty();
        assertThat(Attempts.in(absent).lastGood(Set.of("un-sc"))).isEmpty();
        assertThat(absent).doesNotExist();
    }

    @Test
    void theLastGoodAttemptIsFoundAlsoFarBeforeTheEndOfTheFile() throws IOException {
        Attempts attempts = Attempts.in(folder);
        attempts.add(attempt("un-sc", 1, Attempt.Outcome.UNCHANGED));
        attempts.add(attempt("eu-fsf", 2, Attempt.Outcome.ADDED));
        byte[] failures = ("{\"list\":\"un-sc\",\"at\":\"2026-03-02T00:00:00Z\",\"outcome\":\"failed\",\"status\":500,"
                        + "\"bytes\":0}\n")
                .repeat(20_000)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(folder.resolve(AttemptFile.FILE), failures, StandardOpenOption.APPEND);
        attempts.add(attempt("uk-sl", 3, Attempt.Outcome.ADDED));

        assertThat(attempts.lastGood(Set.of("un-sc", "uk-sl", "us-ofac-sdn")))
                .containsOnlyKeys("un-sc", "uk-sl")
                .containsEntry("un-sc", attempt("un-sc", 1, Attempt.Outcome.UNCHANGED));
        assertThat(attempts.lastGood("eu-fsf", "https://lists.example/eu-fsf"))
                .contains(attempt("eu-fsf", 2, Attempt.Outcome.ADDED));
        assertThat(attempts.lastGood("eu-fsf", "https://elsewhere.example/")).isEmpty();
    }

    @Test
    void aTornLineCountsForNothingAndDoesNotSpoilTheNext() throws IOException {
        Attempts attempts = Attempts.in(folder);
        attempts.add(attempt("un-sc", 1, Attempt.Outcome.UNCHANGED));
        Path file = folder.resolve(AttemptFile.FILE);
        Files.writeString(file, "{\"list\":\"un-sc\",\"at\":\"2026-0", StandardOpenOption.APPEND);
        attempts.add(attempt("un-sc", 2, Attempt.Outcome.FAILED));

        assertThat(attempts.all())
                .containsExactly(
                        attempt("un-sc", 1, Attempt.Outcome.UNCHANGED), attempt("un-sc", 2, Attempt.Outcome.FAILED));
    }
}
