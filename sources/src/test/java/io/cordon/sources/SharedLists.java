package io.cordon.sources;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The published lists that lie beside the project, for tests that read them; absent, those tests are skipped. */
public final class SharedLists {
    private SharedLists() {}

    /** The folder of lists; skips the calling test where there is none. */
    public static Path folder() {
        Path data = data();
        assumeTrue(data != null, "no shared data: set CORDON_DATA, or put it at ../shared/data, to run this test");
        return java.util.Objects.requireNonNull(data).resolve("lists");
    }

    /** Files below a folder of one list whose name matches a pattern. */
    public static List<Path> files(String list, String namePattern) {
        try (Stream<Path> all = Files.walk(folder().resolve(list))) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.getFileName().toString().matches(namePattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text, unpacked. */
    public static String text(Path file, Charset charset) {
        return new String(SourceFile.open(file).content(), charset);
    }

    private static @Nullable Path data() {
        String configured = System.getenv("CORDON_DATA");
        if (configured != null) {
            return Path.of(configured);
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
