package io.cordon.store;

import io.cordon.core.journal.NoteKey;
import io.cordon.core.journal.NoteSigner;
import io.cordon.core.model.BadInputException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies all that a data folder keeps into an empty PostgreSQL database: every row with its numbers and bytes as they are, so that the
 * journal, its checkpoints and every proof given out hold there too. One transaction, which ends only once all that was written has
 * been read back and checked; until then the folder's database takes no changes from anybody.
 */
public final class StoreCopy {
    private StoreCopy() {}

    /**
     * What was copied.
     *
     * @param rows how many rows of each table, in the order in which they were copied
     * @param attempts how many attempts to fetch lists
     * @param journal what checking the copied journal found; empty where the folder had no journal
     */
    public record Copied(Map<String, Long> rows, int attempts, Optional<JournalCheck> journal) {}

    /**
     * Copies.
     *
     * @param from a data folder
     * @param to a database without anything in it
     * @param told what is being done, for people
     * @throws BadInputException if the folder holds nothing, the database holds something, or what was copied is not sound; nothing is
     *     in the database then
     */
    public static Copied copy(StoreLocation from, StoreLocation to, Consumer<String> told) {
        if (from.postgres().isPresent() || to.postgres().isEmpty()) {
            throw new IllegalArgumentException("a copy goes from a data folder to a database");
        }
        if (!Files.exists(from.folder().resolve(SqliteStore.FILE))) {
            throw new BadInputException(
                    "there is nothing to copy in " + from.folder() + "; name the data folder with --data");
        }
        List<Attempt> attempts = Attempts.in(from.folder()).all();
        Optional<NoteKey> key = JournalKeyFile.read(from.folder()).map(NoteSigner::key);
        try (Database source = SqliteStore.database(from.folder());
                Database target = PostgresDatabase.open(to.postgres().get())) {
            // Written to by nobody while it is read: what came in between would be in neither.
            return source.write(reading -> target.write(writing -> {
                target.lockJournal(writing);
                requireEmpty(writing, to);
                return new Copying(reading, writing, told).run(attempts, key);
            }));
        }
    }

    private static void requireEmpty(Connection target, StoreLocation to) throws SQLException {
        for (CopiedTable table : CopiedTable.ALL) {
            if (!table.isEmpty(target)) {
                throw new BadInputException("the database " + to.shown() + " is not empty (its table " + table.name()
                        + " has rows); copy into one that no Cordon has used yet. Nothing was copied");
            }
        }
        for (String other : List.of("journal_signer", "attempt")) {
            try (Statement sql = target.createStatement();
                    ResultSet row = sql.executeQuery("SELECT 1 FROM " + other + " LIMIT 1")) {
                if (row.next()) {
                    throw new BadInputException("the database " + to.shown() + " is not empty (its table " + other
                            + " has rows); copy into one that no Cordon has used yet. Nothing was copied");
                }
            }
        }
    }

    /** One copy under way. */
    private record Copying(Connection from, Connection to, Consumer<String> told) {
        Copied run(List<Attempt> attempts, Optional<NoteKey> key) throws SQLException {
            Map<String, CopiedTable.Contents> read = new LinkedHashMap<>();
            for (CopiedTable table : CopiedTable.ALL) {
                told.accept("copying " + table.name());
                read.put(table.name(), table.copy(from, to));
            }
            for (Attempt attempt : attempts) {
                PostgresAttempts.insert(to, attempt);
            }
            if (key.isPresent()) {
                JournalSigner.register(to, key.get());
            }
            for (CopiedTable table : CopiedTable.ALL) {
                told.accept("checking " + table.name());
                CopiedTable.Contents written = table.contents(to);
                if (!written.equals(read.get(table.name()))) {
                    throw new BadInputException("the table " + table.name() + " does not read back as it was written ("
                            + written + " in place of " + read.get(table.name()) + "); nothing was copied");
                }
            }
            told.accept("checking editions");
            checkEditions();
            Map<String, Long> rows = new LinkedHashMap<>();
            read.forEach((table, contents) -> rows.put(table, contents.rows()));
            return new Copied(rows, attempts.size(), checkJournal(key));
        }

        private void checkEditions() throws SQLException {
            List<EditionRows.Row> all = EditionRows.all(to);
            for (String list :
                    all.stream().map(row -> row.edition().list()).distinct().toList()) {
                HistoryRows.history(to, EditionRows.ofList(to, list)); // each edition against its checksum
                NoticeRows.ofList(to, list, java.time.Instant.MAX);
            }
            for (EditionRows.Row row : all) {
                RawFiles.ofEdition(to, row.edition().id());
            }
        }

        private Optional<JournalCheck> checkJournal(Optional<NoteKey> key) throws SQLException {
            if (JournalRows.size(to) == 0) {
                return Optional.empty();
            }
            NoteKey signer = key.orElseThrow(() -> new BadInputException(
                    "the journal's key is not in the data folder, so its checkpoints cannot be checked; restore "
                            + JournalKeyFile.FILE + " from a backup. Nothing was copied"));
            JournalCheck check = new JournalVerification(
                            to, signer, done -> told.accept("checking the journal: " + done + " entries"))
                    .run();
            if (!check.problems().isEmpty()) {
                throw new BadInputException("the journal is not sound, in the folder as in the copy: "
                        + check.problems().getFirst() + "; see all with cordon journal verify. Nothing was copied");
            }
            return Optional.of(check);
        }
    }
}
