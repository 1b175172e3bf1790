package io.cordon.cli;

import io.cordon.sources.fetch.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes. */
final class GlobalOptions {
    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Where lists are kept. Default: $CORDON_HOME, else ~/.cordon.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--catalogue",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "Where lists are published and how long they count as current, over the shipped catalogue."
                    + " Default: $CORDON_CATALOGUE, else catalogue.yaml in the data folder, if there is one.")
    private Optional<Path> catalogue = Optional.empty();

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Answer for programs: JSON, one object a line for streams.")
    private boolean json;

    @Option(names = "--no-progress", scope = ScopeType.INHERIT, description = "Do not show progress on the terminal.")
    private boolean noProgress;

    /** The data folder: the option, else {@code $CORDON_HOME}, else {@code ~/.cordon}. */
    Path data() {
        if (data.isPresent()) {
            return data.get();
        }
        String home = System.getenv("CORDON_HOME");
        return home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cordon") : Path.of(home);
    }

    /** The shipped catalogue, with the house's own over it where there is one. */
    Catalogue catalogue() {
        if (catalogue.isPresent()) {
            return Catalogue.with(catalogue.get());
        }
        String named = System.getenv("CORDON_CATALOGUE");
        if (named != null && !named.isBlank()) {
            return Catalogue.with(Path.of(named));
        }
        Path own = data().resolve("catalogue.yaml");
        return Files.exists(own) ? Catalogue.with(own) : Catalogue.shipped();
    }

    boolean json() {
        return json;
    }

    boolean progress(Console console) {
        return !noProgress && console.isTerminal();
    }
}
