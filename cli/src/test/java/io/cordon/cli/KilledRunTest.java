package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run in a process of its own, which is killed as {@code kill -9} does, and gone on with. */
class KilledRunTest {
    /** The first size of which the run lasts long enough to be killed is taken. */
    private static final int[] SIZES = {26_000, 150_000, 900_000};

    private static final long PATIENCE_MS = 120_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "parquet"})
    void aRunThatWasKilledTwiceAndGoneOnWithGivesTheVeryBytesOfOneThatWasNot(String format) throws Exception {
        Path killed = folder.resolve("killed." + format);
        Path input = killed(killed, 2);
        assertThat(killed).doesNotExist();
        Path whole = folder.resolve("whole." + format);
        Run expected = run(input, whole);
        Run resumed = run(input, killed, "--resume");
        assertThat(Files.mismatch(killed, whole)).isEqualTo(-1);
        assertThat(resumed.out()).isEqualTo(expected.out().replace("whole.", "killed."));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(input, whole, killed);
        }
    }

    @Test
    void aPointThatWasCutOffByTheKillIsNotBelieved() throws Exception {
        Path killed = folder.resolve("killed.csv");
        Path input = killed(killed, 1);
        Path progress = folder.resolve("killed.csv.progress");
        String last = Files.readAllLines(progress).getLast();
        Files.writeString(
                progress, last.replaceFirst("\\d", "9").substring(0, 20), java.nio.file.StandardOpenOption.APPEND);
        Path whole = folder.resolve("whole.csv");
        run(input, whole);
        run(input, killed, "--resume");
        assertThat(Files.mismatch(killed, whole)).isEqualTo(-1);
    }

    /** A run that was killed so many times, each time further on; its customers file. */
    private Path killed(Path output, int times) throws Exception {
        for (int size : SIZES) {
            Path input = customers(size);
            long points = 0;
            int kills = 0;
            while (kills < times) {
                long more = killAfterMore(input, output, points);
                if (more <= points) {
                    break;
                }
                points = more;
                kills++;
            }
            if (kills == times) {
                return input;
            }
            Files.deleteIfExists(output);
        }
        throw new AssertionError("every run ended before it could be killed");
    }

    /** Runs until more points are kept than before, then kills; how many there are, or 0 where the run had ended. */
    private long killAfterMore(Path input, Path output, long before) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "screen",
                        "--data",
                        folder.resolve("no-lists").toString(),
                        "--customers",
                        input.toString(),
                        "--output",
                        output.toString(),
                        "--resume")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path progress = output.resolveSibling(output.getFileName() + ".progress");
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (points(progress) <= before) {
            assertThat(process.isAlive())
                    .as("the run ended before it could be killed")
                    .isTrue();
            assertThat(System.currentTimeMillis()).as("nothing was kept").isLessThan(end);
            Thread.sleep(5);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.exists(output) ? 0 : points(progress);
    }

    private static long points(Path progress) throws IOException {
        try {
            return new String(Files.readAllBytes(progress), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("point"))
                    .count();
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private Run run(Path input, Path output, String... more) {
        String[] args = new String[4 + more.length];
        System.arraycopy(new String[] {"--customers", input.toString(), "--output", output.toString()}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Run.cordon(folder.resolve("no-lists"), "screen", args).done();
    }

    private Path customers(int count) throws IOException {
        StringBuilder text = new StringBuilder("id,type,name,birth_date,branch\n");
        for (int i = 0; i < count; i++) {
            boolean listed = i % 200 == 0;
            text.append("C-").append(i).append(",person,");
            text.append(listed ? "Sergey Aksyonov" : "Someone" + Integer.toString(i, 26) + " Otherwise" + i % 977);
            text.append(listed ? ",1972-11-26" : ",")
                    .append(",branch ")
                    .append(i % 31)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("customers.csv"), text);
    }
}
