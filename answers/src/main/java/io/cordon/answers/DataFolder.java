package io.cordon.answers;

import io.cordon.sources.fetch.Catalogue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where lists are kept, and where it is said how long they count as current.
 *
 * @param path the data folder; it need not exist
 * @param ownCatalogue the house's own catalogue, where one is named
 */
public record DataFolder(Path path, Optional<Path> ownCatalogue) {
    /** The folder named, else {@code $CORDON_HOME}, else {@code ~/.cordon}. */
    public static DataFolder usual(Optional<Path> named, Optional<Path> ownCatalogue) {
        if (named.isPresent()) {
            return new DataFolder(named.get(), ownCatalogue);
        }
        String home = System.getenv("CORDON_HOME");
        Path path =
                home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cordon") : Path.of(home);
        return new DataFolder(path, ownCatalogue);
    }

    /**
     * The shipped catalogue, with the house's own over it: the one named, else {@code $CORDON_CATALOGUE}, else
     * {@code catalogue.yaml} in the folder, if there is one.
     *
     * @throws io.cordon.core.model.BadInputException if the house's own is no catalogue
     */
    public Catalogue catalogue() {
        if (ownCatalogue.isPresent()) {
            return Catalogue.with(ownCatalogue.get());
        }
        String named = System.getenv("CORDON_CATALOGUE");
        if (named != null && !named.isBlank()) {
            return Catalogue.with(Path.of(named));
        }
        Path own = path.resolve("catalogue.yaml");
        return Files.exists(own) ? Catalogue.with(own) : Catalogue.shipped();
    }
}
