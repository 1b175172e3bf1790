package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What users see, kept as files to be reviewed by eye. {@code ./mvnw verify -Dgolden.update=true} writes them anew.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    static void matches(String name, String actual) {
        matches(FOLDER.resolve(name), actual);
    }

    static void matches(Path file, String actual) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(file)
                    .as("run once with -Dgolden.update=true and review the file")
                    .exists();
            assertThat(actual)
                    .as("%s; if the change is meant, run with -Dgolden.update=true and review the difference", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file kept. */
    static Path folder() {
        return FOLDER;
    }
}
