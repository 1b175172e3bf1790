package io.cordon.sources.eu;

import io.cordon.sources.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Published files that are not part of this repository; without them a test that needs one is skipped and says so. */
final class SharedData {
    private SharedData() {}

    static SourceFile file(String path) {
        return SourceFile.open(path(path));
    }

    static Path path(String path) {
        Path root = root();
        Assumptions.assumeTrue(root != null, "no shared/data beside the project and no CORDON_DATA: skipped");
        if (root == null) {
            throw new IllegalStateException("assumed above");
        }
        Path file = root.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), path + " is not in the shared data: skipped");
        return file;
    }

    private static @Nullable Path root() {
        String set = System.getenv("CORDON_DATA");
        if (set != null) {
            return Path.of(set);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.exists(data.resolve("README.md"))) {
                return data;
            }
        }
        return null;
    }
}
