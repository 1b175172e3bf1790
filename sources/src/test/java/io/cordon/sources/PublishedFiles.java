package io.cordon.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real published files for tests: in {@code CORDON_DATA}, or at {@code shared/data} in a folder above. */
public final class PublishedFiles {
    private PublishedFiles() {}

    /** Opens a file below {@code lists/}; the test is skipped where there is no such folder. */
    public static SourceFile open(String path) {
        String set = System.getenv("CORDON_DATA");
        Path lists = set == null ? above(Path.of("").toAbsolutePath()) : Path.of(set, "lists");
        Assumptions.assumeTrue(
                Files.isDirectory(lists), "skipped: no shared/data above the project and CORDON_DATA is not set");
        return SourceFile.open(lists.resolve(path));
    }

    private static Path above(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("shared/data/README.md"))) {
                return at.resolve("shared/data/lists");
            }
        }
        return folder.resolve("shared/data/lists");
    }
}
