package io.cordon.cli;

import io.cordon.answers.Engine;
import io.cordon.answers.KeptSnapshots;
import io.cordon.cli.batch.InputIdentity;
import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.CustomerIndex;
import io.cordon.core.screen.CustomerIndexBuilder;
import io.cordon.intake.customers.CustomerReader;
import io.cordon.intake.customers.CustomerRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Indexes of customers kept beside the database, so that a second change of the lists is screened against the same
 * customers without analysing their names again. An index holds what its customers file holds, in a folder for its owner
 * alone; all of them may be deleted at any time.
 */
final class KeptCustomers {
    static final String FOLDER = "customers";
    static final String ENDING = ".customers";
    private static final int MOST_KEPT = 4;
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final GlobalOptions global;
    private final PolicyOptions policy;
    private final boolean skipBadRows;
    private final boolean alwaysProgress;

    KeptCustomers(
            Console console, GlobalOptions global, PolicyOptions policy, boolean skipBadRows, boolean alwaysProgress) {
        this.console = console;
        this.global = global;
        this.policy = policy;
        this.skipBadRows = skipBadRows;
        this.alwaysProgress = alwaysProgress;
    }

    /**
     * Customers, ready to be screened.
     *
     * @param index of them
     * @param kept whether it was there from before
     * @param skipped rows that could not be used
     * @param warnings values that could not be used
     */
    record Held(CustomerIndex index, boolean kept, long skipped, long warnings) {
        static Held of(CustomerIndex index, boolean kept) {
            String[] counts = new String(index.note(), StandardCharsets.UTF_8).split(" ");
            try {
                return new Held(index, kept, Long.parseLong(counts[0]), Long.parseLong(counts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new BadInputException("the index of customers does not say what it was made from", e);
            }
        }
    }

    /**
     * Opens the index kept for a customers file, or builds it.
     *
     * @throws BadInputException if the file is bad, holds nobody, or changes while it is read
     */
    Held open(String customers) {
        if (customers.equals(STANDARD_INPUT)) {
            return builtForOnce(customers);
        }
        try (CustomerReader reader = CustomerReader.open(customers)) {
            // Only looks whether it is a customers file at all.
            reader.fractionRead();
        }
        InputIdentity identity = InputIdentity.of(Path.of(customers));
        Path file = global.data().resolve(FOLDER).resolve(key(identity) + ENDING);
        Optional<Held> held = kept(file);
        if (held.isPresent() && (held.get().skipped() == 0 || skipBadRows)) {
            return held.get();
        }
        if (!makeFolder()) {
            return builtForOnce(customers);
        }
        return built(customers, identity, file);
    }

    /** Everything that an index depends on; a folder of the same customers elsewhere has the same. */
    private String key(InputIdentity customers) {
        return KeptSnapshots.sha256(
                String.join("\n", Engine.VERSION, KeptSnapshots.program(), customers.sha256(), policy.businessLine()));
    }

    private Optional<Held> kept(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Held held = Held.of(CustomerIndex.open(file), true);
            noteUse(file);
            return Optional.of(held);
        } catch (BadInputException | UncheckedIOException e) {
            console.err().println("note: the index kept of the customers is built anew: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Its time is what those to be forgotten are told by. */
    private static void noteUse(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException e) {
            // A folder that may only be read: nothing is forgotten there either.
        }
    }

    private boolean makeFolder() {
        Path folder = global.data().resolve(FOLDER);
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return true;
        } catch (IOException e) {
            console.err()
                    .println("note: no index of the customers can be kept in " + folder + " (" + e.getMessage()
                            + "), so that the next run builds it again");
            return false;
        }
    }

    private Held built(String customers, InputIdentity identity, Path file) {
        try {
            write(customers, file);
            if (!InputIdentity.of(Path.of(customers)).equals(identity)) {
                Files.deleteIfExists(file);
                throw new BadInputException(customers + " was changed while it was being read; run again");
            }
            forgetOld(global.data().resolve(FOLDER));
            return Held.of(CustomerIndex.open(file), false);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** An index that is gone when the program ends; standard input cannot be told to be the same the next time. */
    private Held builtForOnce(String customers) {
        try {
            Path folder = Files.createTempDirectory("cordon-customers");
            Path file = folder.resolve("once" + ENDING);
            try {
                write(customers, file);
                return Held.of(CustomerIndex.open(file), false);
            } finally {
                // Where a mapped file cannot be deleted, it is when the program ends.
                folder.toFile().deleteOnExit();
                file.toFile().deleteOnExit();
                forget(file);
                forget(folder);
            }
        } catch (IOException e) {
            throw unwritable(Path.of(System.getProperty("java.io.tmpdir", "")), e);
        }
    }

    private static void forget(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Tried once more when the program ends.
        }
    }

    private void write(String customers, Path file) throws IOException {
        try (CustomerReader reader = CustomerReader.open(customers);
                Progress progress =
                        Progress.of(console, global, alwaysProgress, "indexing " + customers, reader::fractionRead)) {
            if (skipBadRows) {
                reader.onBadRow(row -> console.err().println("skipped: " + row.getMessage()));
            }
            Iterator<CustomerRow> rows = reader.iterator();
            ScreenCommand.requireAnybody(rows, customers);
            long warnings = 0;
            try (CustomerIndexBuilder index = new CustomerIndexBuilder(file, new byte[0])) {
                while (rows.hasNext()) {
                    CustomerRow row = rows.next();
                    for (String warning : row.warnings()) {
                        console.err().println("warning: " + warning);
                        warnings++;
                    }
                    index.add(policy.asking(row.subject()));
                    progress.step();
                }
                index.finish((reader.skipped() + " " + warnings).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Keeps the latest used, and removes what a program that was killed left behind. */
    private static void forgetOld(Path folder) throws IOException {
        KeptSnapshots.forgetOld(folder, ENDING, MOST_KEPT);
        long abandoned = Instant.now().minus(ABANDONED).toEpochMilli();
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(file -> file.toString().endsWith(".part") && KeptSnapshots.modified(file) < abandoned)
                    .toList();
        }
        for (Path part : left) {
            Files.deleteIfExists(part);
        }
    }

    private static BadInputException unwritable(Path file, IOException e) {
        return new BadInputException(
                "the index of the customers cannot be written to " + file + ": " + e.getMessage()
                        + "; make room there, or name another data folder with --data",
                e);
    }
}
