package io.cordon.store;

import java.nio.file.Path;

/** The keys to the server in the store's SQLite file. */
public final class SqliteKeys {
    private SqliteKeys() {}

    /**
     * Opens the keys in a data folder; both are made if absent.
     *
     * @throws io.cordon.core.model.BadInputException as {@link SqliteStore#open}
     */
    public static KeyRecord open(Path dataDir) {
        return new SqlKeys(SqliteStore.database(dataDir), true);
    }
}
