package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editions that are well formed and yet may not come in, and imports that meet. */
class EditionsRefusedTest {
    private static String edition(Path folder, String list, String published, int targets) throws IOException {
        StringBuilder csv = new StringBuilder("# list: " + list + "\n# published: " + published
                + "\nid,kind,name,programme,authority,measures,listed_on\n");
        for (int i = 1; i <= targets; i++) {
            csv.append("P-")
                    .append(i)
                    .append(",person,Ivan Petrov ")
                    .append(i)
                    .append(",p,house,asset-freeze,2025-01-01\n");
        }
        return Files.writeString(folder.resolve(list + "-" + published + "-" + targets + ".csv"), csv)
                .toString();
    }

    private static String held(Path data) {
        return Run.cordon(data, "lists", "--json").done().out();
    }

    @Test
    void anEditionOlderThanTheNewest(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Run.cordon(data, "import", "house-a", edition(folder, "house-a", "2026-02-01", 20))
                .done();
        String before = held(data);
        Run run = Run.cordon(data, "import", "house-a", edition(folder, "house-a", "2026-01-01", 21));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("refused").contains("older than the newest edition held, house-a@2026-02-01");
        assertThat(run.out()).isEmpty();
        assertThat(held(data)).isEqualTo(before);
    }

    @Test
    void anEditionThatShrankByMoreThanATenth(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Run.cordon(data, "import", "house-a", edition(folder, "house-a", "2026-02-01", 20))
                .done();
        String before = held(data);
        String smaller = edition(folder, "house-a", "2026-02-02", 17);
        Run run = Run.cordon(data, "import", "house-a", smaller);
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("15.0 % fewer").contains("--accept-shrink");
        assertThat(held(data)).isEqualTo(before);
        assertThat(Run.cordon(data, "targets", "--json", "--as-of", "2026-02-03")
                        .done()
                        .json())
                .hasSize(20);

        Run json = Run.cordon(data, "import", "house-a", smaller, "--json");
        assertThat(json.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(json.json().getFirst()).containsEntry("outcome", "refused");

        Run.cordon(data, "import", "house-a", smaller, "--accept-shrink").done();
        assertThat(Run.cordon(data, "targets", "--json", "--as-of", "2026-02-03")
                        .done()
                        .json())
                .hasSize(17);
    }

    @Test
    void anEditionThatShrankByATenthComesIn(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Run.cordon(data, "import", "house-a", edition(folder, "house-a", "2026-02-01", 20))
                .done();
        Run.cordon(data, "import", "house-a", edition(folder, "house-a", "2026-02-02", 18))
                .done();
    }

    @Test
    void twoDatesThatContradict(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");
        Run run = Run.cordon(
                data, "import", "house-a", "--published", "2026-02-03", edition(folder, "house-a", "2026-02-01", 2));
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("2026-02-01").contains("2026-02-03").contains("leave --published out");
    }

    @Test
    void importsAtOnceAllComeInOnceEach(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        String a = edition(folder, "house-a", "2026-02-01", 200);
        String b = edition(folder, "house-b", "2026-02-01", 300);
        List<Callable<Run>> imports = List.of(
                () -> Run.cordon(data, "import", "house-a", a),
                () -> Run.cordon(data, "import", "house-b", b),
                () -> Run.cordon(data, "import", "house-a", a),
                () -> Run.cordon(data, "import", "house-b", b));
        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (Future<Run> run : together.invokeAll(imports)) {
                run.get().done();
            }
        }
        assertThat(Run.cordon(data, "lists", "--json").done().json())
                .extracting(edition -> edition.get("edition") + " " + edition.get("targets"))
                .containsExactly("house-a@2026-02-01 200", "house-b@2026-02-01 300");
    }

    @Test
    void importsAtOnceOfTwoProcesses(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        Process a = process(data, "house-a", edition(folder, "house-a", "2026-02-01", 200), folder.resolve("a.log"));
        Process b = process(data, "house-b", edition(folder, "house-b", "2026-02-01", 300), folder.resolve("b.log"));
        assertThat(a.waitFor()).as(Files.readString(folder.resolve("a.log"))).isZero();
        assertThat(b.waitFor()).as(Files.readString(folder.resolve("b.log"))).isZero();
        assertThat(Run.cordon(data, "lists", "--json").done().json())
                .extracting(edition -> edition.get("targets"))
                .containsExactly(200L, 300L);
    }

    private static Process process(Path data, String list, String file, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.cordon.cli.Main",
                        "import",
                        "--data",
                        data.toString(),
                        list,
                        file)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    @Test
    void aFileInThePlaceOfTheDataFolder(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "not a folder");
        for (Run run : List.of(
                Run.cordon(file, "lists"),
                Run.cordon(file, "screen", "Ivan Petrov"),
                Run.cordon(file, "targets"),
                Run.cordon(file, "import", "house-a", edition(folder, "house-a", "2026-02-01", 2)))) {
            assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains(file.toString()).doesNotContain("fault in cordon");
        }
        assertThat(file).hasContent("not a folder");
    }
}
