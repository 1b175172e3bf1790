package io.cordon.bench;

import io.cordon.core.model.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of published files that lies beside the project, for figures that others can repeat. */
final class SharedData {
    private static final String VARIABLE = "CORDON_DATA";
    private static final String MARK = "README.md";

    private SharedData() {}

    /** {@code $CORDON_DATA}, else {@code shared/data} in the working folder or the nearest folder above it. */
    static Optional<Path> find() {
        String configured = System.getenv(VARIABLE);
        if (configured != null && !configured.isBlank()) {
            return Optional.of(Path.of(configured)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolve("shared/data");
            if (Files.exists(data.resolve(MARK))) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    /**
     * The folder.
     *
     * @throws BadInputException if there is none
     */
    static Path require() {
        return find().orElseThrow(() -> new BadInputException("the folder of reference data was not found; set "
                + VARIABLE + " to it, or put it at shared/data in a folder above this one"));
    }
}
