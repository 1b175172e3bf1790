package io.cordon.cli;

import io.cordon.answers.DataFolder;
import io.cordon.sources.fetch.Catalogue;
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
            names = "--store",
            scope = ScopeType.INHERIT,
            paramLabel = "ADDRESS",
            description =
                    "Keep lists, decisions and the journal in PostgreSQL: jdbc:postgresql://HOST/DATABASE, with user and"
                            + " password in $CORDON_STORE_USER and $CORDON_STORE_PASSWORD. Default: $CORDON_STORE, else the data"
                            + " folder.")
    private Optional<String> store = Optional.empty();

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

    /** Where lists are kept, with the catalogue. */
    DataFolder folder() {
        return DataFolder.usual(data, catalogue, store);
    }

    /** Whether a database is named by the option itself. */
    boolean storeNamed() {
        return store.isPresent();
    }

    /** The data folder: the option, else {@code $CORDON_HOME}, else {@code ~/.cordon}. */
    Path data() {
        return folder().path();
    }

    /** The shipped catalogue, with the house's own over it where there is one. */
    Catalogue catalogue() {
        return folder().catalogue();
    }

    boolean json() {
        return json;
    }

    boolean progress(Console console) {
        return !noProgress && console.isTerminal();
    }
}
