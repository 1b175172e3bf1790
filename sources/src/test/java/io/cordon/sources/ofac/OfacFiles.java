package io.cordon.sources.ofac;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.core.model.Name;
import io.cordon.core.model.Target;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Files for tests: small ones written here, and the shared data. */
final class OfacFiles {
    private OfacFiles() {}

    static SourceFile file(String name, String text) {
        return SourceFile.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reading read(SourceFile... files) {
        return Sources.read("us-ofac-sdn", List.of(files));
    }

    static Target target(Reading reading, String reference) {
        return reading.targets().stream()
                .filter(target -> target.id().reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    static List<String> texts(Target target) {
        return target.names().stream().map(Name::text).toList();
    }

    /** Names as a set, in capitals, blanks joined, quotes made single (the delimited files have no double ones). */
    static Set<String> normalised(Target target) {
        return target.names().stream()
                .map(name -> name.text().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ") + " / "
                        + name.quality().word())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A folder of the shared lists, or the test is skipped. */
    static Path lists(String folder) {
        Optional<Path> data = data();
        assumeTrue(
                data.isPresent(), "the shared data (shared/data/README.md) is not here; set CORDON_DATA to its folder");
        return data.orElseThrow().resolve("lists").resolve(folder);
    }

    static List<SourceFile> shared(String folder, String... names) {
        Path in = lists(folder);
        List<SourceFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(SourceFile.open(in.resolve(name)));
        }
        return files;
    }

    private static Optional<Path> data() {
        String set = System.getenv("CORDON_DATA");
        if (set != null) {
            return Optional.of(Path.of(set)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.exists(data.resolve("README.md"))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }
}
