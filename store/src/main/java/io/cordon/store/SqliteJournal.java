package io.cordon.store;

import java.nio.file.Path;

/** The journal in the store's SQLite file, so that an edition and the entry that tells of it come in one transaction. */
public final class SqliteJournal {
    private SqliteJournal() {}

    /**
     * Opens the journal in a data folder; both are made if absent.
     *
     * @throws io.cordon.core.model.BadInputException as {@link SqliteStore#open}
     */
    public static Journal open(Path dataDir) {
        Path folder = SqliteStore.folder(dataDir);
        return new SqlJournal(SqliteStore.database(folder), new JournalSigner(folder, false), true);
    }
}
