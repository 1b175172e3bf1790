package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.store.Attempt;
import io.cordon.store.Attempts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cordon update --watch} in a process of its own. */
class WatchTest {
    private static final long PATIENCE_MS = 90_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Test
    void itLooksAgainAndAgainAndStopsCleanlyWhenToldTo() throws Exception {
        Path keys = ListServer.keys(data, "localhost");
        try (ListServer server = new ListServer(keys)) {
            server.answers(ListServer.file(UpdateTest.list(LocalDate.now(ZoneOffset.UTC), 10), "\"one\""));
            Files.writeString(data.resolve("catalogue.yaml"), """
                    catalogue: 1
                    network: {trust: localhost.pem}
                    lists:
                      stops: {addresses: "%s", private-addresses: allowed, check-every: 200ms}
                    """.formatted(server.address("/stops.csv")));
            Path said = data.resolve("said.txt");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "update",
                            "stops",
                            "--watch",
                            "--data",
                            data.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try {
                long end = System.currentTimeMillis() + PATIENCE_MS;
                while (Attempts.in(data).all().size() < 4) {
                    assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
                    assertThat(System.currentTimeMillis()).isLessThan(end);
                    Thread.sleep(50);
                }
                process.destroy(); // SIGTERM
                assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            } finally {
                process.destroyForcibly();
            }
            assertThat(Files.readString(said))
                    .contains("stops: stops@")
                    .contains("nothing has changed since")
                    .contains("cordon: stopped; the editions held are unchanged");
            List<Attempt> attempts = Attempts.in(data).all();
            assertThat(attempts.getFirst().outcome()).isEqualTo(Attempt.Outcome.ADDED);
            assertThat(attempts.subList(1, attempts.size()))
                    .allMatch(attempt -> attempt.outcome() == Attempt.Outcome.UNCHANGED && attempt.status() == 304);
        }
    }
}
