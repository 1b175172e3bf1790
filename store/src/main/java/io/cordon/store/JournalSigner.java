package io.cordon.store;

import io.cordon.core.journal.NoteKey;
import io.cordon.core.journal.NoteSigner;
import io.cordon.core.model.BadInputException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Finds the key that signs the journal's checkpoints: always in a file beside the program, never in the database, so that who
 * rules the database alone cannot sign a history of his own. Where several nodes share a database, it holds the public key, by
 * which each node sees whether it was given the right file, and by which any can check. Safe for several threads.
 */
final class JournalSigner {
    private final Path folder;
    private final boolean shared;
    private Optional<NoteSigner> found = Optional.empty();

    /**
     * @param folder where the key's file is
     * @param shared whether the database is one that several nodes share, and has the table {@code journal_signer}
     */
    JournalSigner(Path folder, boolean shared) {
        this.folder = folder;
        this.shared = shared;
    }

    /** The key, made on first use. Within a transaction that writes, which keeps others from making one at the same time. */
    synchronized NoteSigner of(Connection connection) throws SQLException {
        if (found.isPresent()) {
            return found.get();
        }
        Optional<NoteKey> registered = registered(connection);
        Optional<NoteSigner> kept = JournalKeyFile.read(folder);
        if (kept.isEmpty() && registered.isPresent()) {
            throw new BadInputException("this database's journal is signed by " + registered.get()
                    + ", whose key is not on this node; copy " + JournalKeyFile.FILE + " from a node that has it to "
                    + JournalKeyFile.place(folder));
        }
        if (kept.isEmpty() && !SqlJournal.notes(connection).isEmpty()) {
            throw new BadInputException("the journal has signed checkpoints, but the key that signs them, "
                    + JournalKeyFile.place(folder) + ", is gone; restore it from a backup");
        }
        NoteSigner signer = kept.orElseGet(() -> JournalKeyFile.make(folder));
        if (registered.isPresent()
                && !registered.get().toString().equals(signer.key().toString())) {
            throw new BadInputException("this database's journal is signed by " + registered.get() + ", but "
                    + JournalKeyFile.place(folder) + " holds " + signer.key() + "; give this node the right file");
        }
        if (shared && registered.isEmpty()) {
            register(connection, signer.key());
            return signer; // and asked again the next time, as this transaction may yet come to nothing
        }
        found = Optional.of(signer);
        return signer;
    }

    /** The public key: the registered one, else that of the file, made on first use. */
    NoteKey key(Database database) {
        Optional<NoteKey> known = database.read(this::registered);
        return known.orElseGet(
                () -> database.writeJournal(connection -> of(connection).key()));
    }

    /** The journal's name as its key has it; empty as long as there is no key. */
    String name(Connection connection) throws SQLException {
        return registered(connection)
                .or(() -> JournalKeyFile.read(folder).map(NoteSigner::key))
                .map(NoteKey::name)
                .orElse("");
    }

    private Optional<NoteKey> registered(Connection connection) throws SQLException {
        if (!shared) {
            return Optional.empty();
        }
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT public_key FROM journal_signer")) {
            return row.next() ? Optional.of(NoteKey.parse(row.getString(1))) : Optional.empty();
        }
    }

    /** Notes whose key it is that signs from here on. */
    static void register(Connection connection, NoteKey key) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO journal_signer (public_key) VALUES (?)")) {
            sql.setString(1, key.toString());
            sql.executeUpdate();
        }
    }
}
