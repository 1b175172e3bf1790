package io.cordon.store;

import io.cordon.core.journal.NoteKey;
import java.nio.file.Path;

/**
 * All that is kept at one place, opened together: what is asked for here shares one database and is closed with this. Safe for many
 * threads.
 */
public final class Stores implements AutoCloseable {
    private final StoreLocation location;
    private final Database database;
    private final SqlStore store;
    private final JournalSigner signer;
    private final SqlJournal journal;
    private final SqlKeys keys;
    private final SqlCustomers customers;
    private final SqlAlerts alerts;

    private Stores(StoreLocation location, Database database) {
        this.location = location;
        this.database = database;
        this.store = new SqlStore(database, false);
        this.signer = new JournalSigner(location.folder(), location.postgres().isPresent());
        this.journal = new SqlJournal(database, signer, false);
        this.keys = new SqlKeys(database, false);
        this.customers = new SqlCustomers(database);
        this.alerts = new SqlAlerts(database);
    }

    /**
     * Opens what is kept at a place: the data folder is made if absent, and a database's tables are.
     *
     * @throws UnavailableException if the database is not reached
     * @throws io.cordon.core.model.BadInputException if the folder or the database cannot be used, or is another program's
     */
    public static Stores open(StoreLocation location) {
        Path folder = SqliteStore.folder(location.folder());
        Database database = location.postgres().isPresent()
                ? PostgresDatabase.open(location.postgres().get())
                : SqliteStore.database(folder);
        return new Stores(new StoreLocation(folder, location.postgres()), database);
    }

    /** Opens a journal alone, and closes with it what was opened for it; as {@link #open}. */
    public static Journal openJournal(StoreLocation location) {
        Path folder = SqliteStore.folder(location.folder());
        return location.postgres().isPresent()
                ? new SqlJournal(
                        PostgresDatabase.open(location.postgres().get()), new JournalSigner(folder, true), true)
                : SqliteJournal.open(folder);
    }

    /** Editions and notices. */
    public Store store() {
        return store;
    }

    /** What the house decided of profiles. */
    public ProfileRecord profiles() {
        return store;
    }

    /** The journal. */
    public Journal journal() {
        return journal;
    }

    /**
     * The key with which this node signs the journal, made where there is none yet.
     *
     * @throws io.cordon.core.model.BadInputException if the journal is signed by a key that this node was not given
     */
    public NoteKey signsWith() {
        return database.writeJournal(connection -> signer.of(connection).key());
    }

    /** The keys to the server. */
    public KeyRecord keys() {
        return keys;
    }

    /** The customers that are screened again whenever a list changes. */
    public Customers customers() {
        return customers;
    }

    /** What people look at, and what they decided. */
    public Alerts alerts() {
        return alerts;
    }

    /** Attempts to fetch lists. */
    public Attempts attempts() {
        return location.postgres().isPresent() ? new PostgresAttempts(database) : Attempts.in(location.folder());
    }

    /** The lock for work that one node does for all; closed by who asked for it. */
    public LeaderLock leader(String work) {
        return location.postgres()
                .<LeaderLock>map(address -> new PostgresLeaderLock(address, work))
                .orElseGet(() -> new FileLeaderLock(location.folder(), work));
    }

    /** Where all this is. */
    public StoreLocation location() {
        return location;
    }

    /** Signs what the journal is, where this has appended to it, and lets go of the database. */
    @Override
    public void close() {
        try {
            journal.close();
        } finally {
            database.close();
        }
    }
}
