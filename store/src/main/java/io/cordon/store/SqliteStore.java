package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The store in one SQLite file, {@code cordon.db} in the data folder. Write-ahead log, full synchronisation: what was
 * acknowledged survives a power cut, and a process that is killed leaves nothing half done.
 */
public final class SqliteStore {
    /** The database's name in the data folder. */
    public static final String FILE = "cordon.db";

    private SqliteStore() {}

    /**
     * Opens the store in a folder; both are made if absent.
     *
     * @throws BadInputException if the folder cannot be made, read or written, or what is in it is not this program's
     */
    public static SqlStore open(Path dataDir) {
        return open(dataDir, List.of());
    }

    /** As {@link #open(Path)}, with more settings of SQLite's for each connection. */
    static SqlStore open(Path dataDir, List<String> pragmas) {
        return new SqlStore(SqliteDatabase.open(folder(dataDir).resolve(FILE), pragmas), true);
    }

    /** The database in a folder; both are made if absent. */
    static Database database(Path dataDir) {
        return SqliteDatabase.open(folder(dataDir).resolve(FILE), List.of());
    }

    /** The data folder, made if absent. */
    static Path folder(Path dataDir) {
        Path folder = dataDir.toAbsolutePath().normalize();
        String advice = "; give this user the right to write there, or name another folder with --data";
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new BadInputException(folder + " is a file, where the data folder was expected" + advice, e);
        } catch (IOException e) {
            throw new BadInputException(
                    "the data folder " + folder + " cannot be made (" + e.getMessage() + ")" + advice, e);
        }
        if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            throw new BadInputException("the data folder " + folder + " cannot be read and written" + advice);
        }
        return folder;
    }
}
