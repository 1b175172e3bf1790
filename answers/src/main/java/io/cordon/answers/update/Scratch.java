package io.cordon.answers.update;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for files that come in, gone when closed. */
final class Scratch implements AutoCloseable {
    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    static Scratch make(String list) {
        try {
            return new Scratch(Files.createTempDirectory("cordon-" + list + "-"));
        } catch (IOException e) {
            throw new BadInputException(
                    "no folder for the files that come in can be made in " + System.getProperty("java.io.tmpdir") + " ("
                            + e.getMessage() + "); free some space there, or name another with the Java option"
                            + " -Djava.io.tmpdir",
                    e);
        }
    }

    Path file(int number) {
        return folder.resolve("file-" + number);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
