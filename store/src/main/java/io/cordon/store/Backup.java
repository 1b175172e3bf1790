package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;

/**
 * A copy of a data folder, taken while others work on it: the database as it stands at one moment, by SQLite's own {@code VACUUM
 * INTO}, with what lies beside it. What can be made again (prepared lists) is left out. The copy is a data folder: to restore is
 * to put it in the place of the other.
 */
public final class Backup {
    /** Beside the database; copied after it, which is right for each: the key never changes, attempts are only added to. */
    private static final List<String> BESIDE = List.of(JournalKeyFile.FILE, AttemptFile.FILE, "catalogue.yaml");

    private static final int LOCK_WAIT_MS = 60_000;

    private Backup() {}

    /**
     * Copies; on disk when this returns.
     *
     * @param target a folder that is not there yet, or is empty; nobody but its owner may read what is written there
     * @throws BadInputException if there is nothing to copy, the target holds something, or it cannot be written
     */
    public static void write(Path dataDir, Path target) {
        Path database = dataDir.resolve(SqliteStore.FILE);
        if (!Files.isRegularFile(database)) {
            throw new BadInputException("there is nothing to back up: " + database + " was expected to be there");
        }
        try {
            Files.createDirectories(target);
            try (Stream<Path> there = Files.list(target)) {
                if (there.findAny().isPresent()) {
                    throw new BadInputException(
                            target + " holds something already; a folder that is new or empty was expected");
                }
            }
            forOwner(target, "rwx------");
            Path copy = target.resolve(SqliteStore.FILE);
            copy(database, copy);
            finish(copy);
            for (String name : BESIDE) {
                Path file = dataDir.resolve(name);
                if (Files.isRegularFile(file)) {
                    Files.copy(file, target.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                    finish(target.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new BadInputException(
                    "the backup cannot be written to " + target + " (" + e.getMessage()
                            + "); check the disk and this user's rights, and remove what was begun",
                    e);
        }
    }

    private static void copy(Path database, Path copy) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(LOCK_WAIT_MS);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + database);
                PreparedStatement sql = connection.prepareStatement("VACUUM INTO ?")) {
            sql.setString(1, copy.toString());
            sql.execute();
        } catch (SQLException e) {
            throw new BadInputException(
                    database + " cannot be copied to " + copy + " (" + e.getMessage()
                            + "); check the room on both disks, and see what is damaged with cordon journal verify",
                    e);
        }
    }

    private static void finish(Path file) throws IOException {
        forOwner(file, "rw-------");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void forOwner(Path file, String rights) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }
}
