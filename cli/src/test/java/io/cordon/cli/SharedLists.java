package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The published lists that are shared beside the project, and data folders with some of them imported. A folder is made
 * once and read by every test that asks for it; a test that adds to one makes its own.
 */
final class SharedLists {
    private static final Map<String, Path> HELD = new HashMap<>();

    private SharedLists() {}

    /** A shared file; the test is skipped where it is absent. */
    static String file(String path) {
        Optional<Path> root = root();
        assumeTrue(root.isPresent(), "the shared lists are absent (../shared/data, or CORDON_DATA)");
        Path file = root.orElseThrow().resolve(path);
        assumeTrue(Files.exists(file), file + " is absent");
        return file.toString();
    }

    static String list(String path) {
        return file("lists/" + path);
    }

    private static Optional<Path> root() {
        @Nullable String stated = System.getenv("CORDON_DATA");
        if (stated != null && !stated.isBlank()) {
            return Optional.of(Path.of(stated)).filter(Files::isDirectory);
        }
        for (@Nullable Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.exists(data.resolve("README.md"))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /** The five lists of the reference set. */
    static Path referenceSet() {
        return held("r4", data -> {
            String sdn = "us-ofac-sdn/2021-06-moov-bench/";
            add(
                    data,
                    "us-ofac-sdn",
                    "--published",
                    "2021-06-30",
                    list(sdn + "sdn.csv"),
                    list(sdn + "alt.csv"),
                    list(sdn + "add.csv"));
            add(data, "us-ofac-cons", list("us-ofac-cons/2025-03-28-kebalkhadka/consolidated.xml"));
            add(data, "eu-fsf", "--published", "2026-05-01", list(EU_2026));
            add(data, "un-sc", list("un-sc/2025-06-18-ammitto/consolidated.xml.xz"));
            add(data, "uk-ofsi", list("uk-ofsi/2025-04-10-nadya-soto/ConList.from-xlsx.csv.xz"));
        });
    }

    static final String EU_2026 = "eu-fsf/2026-05-01-ammitto-rebuilt/rebuilt-FULL-1_1.xml.xz";
    static final String EU_JOURNAL = "eu-journal/2026-08-22-opensanctions/consolidated/32014R0269.csv.xz";

    /** A data folder made once under this name. */
    static synchronized Path held(String name, Consumer<Path> fill) {
        Path made = HELD.get(name);
        if (made == null) {
            try {
                made = Files.createTempDirectory("cordon-" + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Path folder = made;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            fill.accept(folder);
            HELD.put(name, folder);
        }
        return made;
    }

    /** Imports, and fails the test where that fails. */
    static Run add(Path data, String list, String... files) {
        Run run = Run.cordon(
                data, "import", Stream.concat(Stream.of(list), Stream.of(files)).toArray(String[]::new));
        assertThat(run.code()).as("%s", run).isZero();
        return run;
    }

    private static void delete(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println(folder + " is left behind: " + e);
        }
    }
}
