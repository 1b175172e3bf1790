package io.cordon.answers;

import io.cordon.sources.fetch.Catalogue;
import io.cordon.store.Attempt;
import io.cordon.store.Attempts;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where lists are kept, and where it is said how long they count as current.
 *
 * @param path the data folder; it need not exist
 * @param ownCatalogue the house's own catalogue, where one is named
 * @param location where editions, decisions, keys and the journal are: in the folder, or in a database that nodes share; what can
 *     be derived anew is in the folder always
 */
public record DataFolder(Path path, Optional<Path> ownCatalogue, StoreLocation location) {
    /** All of it in the folder. */
    public DataFolder(Path path, Optional<Path> ownCatalogue) {
        this(path, ownCatalogue, StoreLocation.in(path));
    }

    /**
     * The folder named, else {@code $CORDON_HOME}, else {@code ~/.cordon}; with the database named, else {@code $CORDON_STORE},
     * else the folder's own.
     *
     * @param store the address of a database
     * @throws io.cordon.core.model.BadInputException if that is no address
     */
    public static DataFolder usual(Optional<Path> named, Optional<Path> ownCatalogue, Optional<String> store) {
        Path path = usual(named);
        return new DataFolder(path, ownCatalogue, StoreLocation.of(path, store));
    }

    private static Path usual(Optional<Path> named) {
        if (named.isPresent()) {
            return named.get();
        }
        String home = System.getenv("CORDON_HOME");
        return home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cordon") : Path.of(home);
    }

    /**
     * Opens what is kept; it is made if absent.
     *
     * @throws io.cordon.core.model.BadInputException as {@link Stores#open}
     */
    public Stores open() {
        return Stores.open(location);
    }

    /** Whether anything may be kept: a database is there in the folder, or is elsewhere. Looking never makes one. */
    public boolean holdsAnything() {
        return location.postgres().isPresent() || Holdings.holdsAnything(path);
    }

    /** Every attempt to fetch a list, oldest first. */
    public List<Attempt> attempts() {
        if (location.postgres().isEmpty()) {
            return Attempts.in(path).all();
        }
        try (Stores kept = open()) {
            return kept.attempts().all();
        }
    }

    /** For each list that has one, the last attempt to fetch it after which the authority's newest edition was held. */
    public Map<String, Attempt> confirmed(Collection<String> lists) {
        if (location.postgres().isEmpty()) {
            return Attempts.in(path).lastGood(lists); // the database is not opened for it
        }
        try (Stores kept = open()) {
            return kept.attempts().lastGood(lists);
        }
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
