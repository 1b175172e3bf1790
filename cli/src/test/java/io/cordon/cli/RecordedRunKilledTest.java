package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recording in a process of its own, which is killed as {@code kill -9} does: what it had answered is on record. */
class RecordedRunKilledTest {
    private static final int ROUNDS = Integer.getInteger("cordon.kill.rounds", 3);

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path input = Path.of("");

    @Test
    void everyAnswerThatWasShownBeforeAKillIsInTheJournalAndVerifies() throws Exception {
        Random random = new Random(7);
        Path customers = customers(200_000);
        int shown = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start(customers);
            Map<Long, String> answered = new HashMap<>();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                remember(answered, String.valueOf(lines.readLine()));
                TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
                process.toHandle().destroyForcibly();
                for (String line : lines.lines().toList()) {
                    if (line.endsWith("}")) { // the last one may be cut off
                        remember(answered, line);
                    }
                }
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            shown += answered.size();
            Run verify = Run.cordon(data, "journal", "verify", "--json");
            assertThat(verify.code()).as("%s", verify).isZero();
            Map<Long, String> held = new HashMap<>();
            Run.cordon(data, "journal", "export")
                    .done()
                    .json()
                    .forEach(entry -> held.put(
                            Long.parseLong(String.valueOf(entry.get("entry"))), String.valueOf(entry.get("subject"))));
            answered.forEach((number, ref) ->
                    assertThat(held.get(number)).as("screening %s", number).contains(ref));
        }
        assertThat(shown).isGreaterThan(ROUNDS);
        Run replay = Run.cordon(data, "replay", "--all");
        assertThat(replay.code()).as("%s", replay).isZero();
    }

    private static void remember(Map<Long, String> answered, String line) {
        Map<String, Object> answer = JsonObjects.parse(line);
        answered.put(
                Long.parseLong(String.valueOf(answer.get("screening"))),
                String.valueOf(answer.get("subject")).replaceAll(".*(C-\\d+).*", "$1"));
    }

    private Process start(Path customers) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "screen",
                        "--data",
                        data.toString(),
                        "--customers",
                        customers.toString(),
                        "--record",
                        "--json"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Path customers(int count) throws IOException {
        StringBuilder text = new StringBuilder("id,type,name,birth_date\n");
        for (int i = 0; i < count; i++) {
            text.append("C-")
                    .append(i)
                    .append(",person,")
                    .append(i % 50 == 0 ? "Sergey Aksyonov" : "Someone Other" + i);
            text.append(i % 50 == 0 ? ",1972-11-26" : ",").append('\n');
        }
        return Files.writeString(input.resolve("customers.csv"), text);
    }
}
