package io.cordon.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where things are kept: in a data folder, or in a PostgreSQL database that several nodes share. A node of these has a folder
 * too, for the journal's key and for what can be derived anew.
 *
 * @param folder the data folder; it need not exist
 * @param postgres the database, where it is not the folder's own
 */
public record StoreLocation(Path folder, Optional<PostgresAddress> postgres) {
    /** In a data folder alone. */
    public static StoreLocation in(Path folder) {
        return new StoreLocation(folder, Optional.empty());
    }

    /**
     * In a data folder, or at an address.
     *
     * @param address {@code jdbc:postgresql://...}; empty for {@code $CORDON_STORE}, and where that is not set for the folder
     * @throws io.cordon.core.model.BadInputException if it is no such address
     */
    public static StoreLocation of(Path folder, Optional<String> address) {
        Optional<String> named = address.or(() -> Optional.ofNullable(System.getenv("CORDON_STORE")))
                .filter(text -> !text.isBlank());
        return new StoreLocation(folder, named.map(PostgresAddress::parse));
    }

    /** For people: the folder, or the database's host and name. */
    public String shown() {
        return postgres.map(PostgresAddress::toString).orElse(folder.toString());
    }
}
