package io.cordon.answers;

import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Screener;
import io.cordon.core.search.Snapshot;
import io.cordon.store.SqliteStore;
import io.cordon.store.Store;
import io.cordon.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Snapshots kept beside the database, so that a second start on the same lists, for the same day, by the same program
 * opens one instead of building it. They hold nothing that the database does not; all of them may be deleted at any time.
 */
public final class KeptSnapshots {
    public static final String FOLDER = "snapshots";
    private static final String ENDING = ".snapshot";
    private static final String CONTENTS_ENDING = ".contents";
    private static final int MOST_KEPT = 4;

    private static final int HASH_DIGITS = 32;

    private final Path folder;
    private final Path file;
    private final String decisions;

    private KeptSnapshots(Path folder, Path file, String decisions) {
        this.folder = folder;
        this.file = file;
        this.decisions = decisions;
    }

    /** What the database holds, as hashes: its lists, and what the house decided of targets. */
    private record Contents(String lists, String decisions) {}

    /**
     * The place of a snapshot; its name stands for everything that its content depends on.
     *
     * @param data the data folder, in which it is kept wherever the lists are
     * @param lists the lists asked for, none for all
     * @param known the moment whose knowledge it holds; empty for all that is known
     */
    static KeptSnapshots of(DataFolder data, List<String> lists, LocalDate day, Optional<Known> known) {
        List<String> parts = new ArrayList<>();
        parts.add(Engine.VERSION);
        parts.add(program());
        parts.add(day.toString());
        parts.add(known.map(at -> at.moment().toString()).orElse("now"));
        parts.addAll(new TreeSet<>(lists));
        Path folder = data.path().resolve(FOLDER);
        Contents contents = data.location().postgres().isPresent() ? contents(data) : contents(data, folder);
        parts.add(contents.lists());
        return new KeptSnapshots(
                folder, folder.resolve(sha256(String.join("\n", parts)) + ENDING), contents.decisions());
    }

    /**
     * What tells one content of the lists from another. The database is only ever added to, so that its size and time change
     * with its content; but the journal is in it too, so that they change without. What they stood for is kept, so that most
     * starts need not open the database to know.
     */
    private static Contents contents(DataFolder data, Path folder) {
        // Before the database is read: what is added in between then belongs to a stamp that nobody will see again.
        String stamp = sha256(stamp(data.path().resolve(SqliteStore.FILE)) + "\n"
                + stamp(data.path().resolve(SqliteStore.FILE + "-wal")));
        Path kept = folder.resolve(stamp + CONTENTS_ENDING);
        try {
            String text = Files.readString(kept);
            if (text.length() == 2 * HASH_DIGITS) {
                return new Contents(text.substring(0, HASH_DIGITS), text.substring(HASH_DIGITS));
            }
        } catch (IOException | UncheckedIOException e) {
            // Not kept, or not to be read: it is found again.
        }
        Contents contents = contents(data);
        try {
            Files.createDirectories(folder);
            Files.writeString(kept, contents.lists() + contents.decisions());
            forgetOld(folder, CONTENTS_ENDING, MOST_KEPT);
        } catch (IOException e) {
            // A folder that cannot be written, or a full disk.
        }
        return contents;
    }

    private static Contents contents(DataFolder data) {
        StringBuilder all = new StringBuilder();
        try (Stores kept = data.open()) {
            Store store = kept.store();
            for (String list : store.lists()) {
                all.append(store.held(list, Instant.MAX)).append('\n');
            }
            return new Contents(
                    sha256(all.toString()),
                    sha256(kept.profiles().decisions(Instant.MAX).toString()));
        }
    }

    /** A file in a folder beside: what else is derived from the same lists on the same day, and the house's decisions. */
    Path beside(String other, String ending) {
        return folder.resolveSibling(other).resolve(sha256(file.getFileName() + "\n" + decisions) + ending);
    }

    /** The one kept, if it is there and whole. */
    Optional<Snapshot> open() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Snapshot.open(file));
        } catch (BadInputException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** Keeps one; where that cannot be, the next start builds it again and nothing else differs. */
    void keep(Snapshot snapshot) {
        try {
            Files.createDirectories(folder);
            snapshot.write(file);
            forgetOld(folder, ENDING, MOST_KEPT);
        } catch (IOException e) {
            // A folder that cannot be written, or a full disk.
        }
    }

    /** Keeps the latest files of an ending. */
    public static void forgetOld(Path folder, String ending, int most) throws IOException {
        List<Path> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(path -> path.getFileName().toString().endsWith(ending)).forEach(kept::add);
        }
        kept.sort(Comparator.comparing(KeptSnapshots::modified).reversed());
        for (Path old : kept.subList(Math.min(most, kept.size()), kept.size())) {
            Files.deleteIfExists(old);
        }
    }

    public static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What tells one build of the program from another: its jar's size and time, or those of its newest class. */
    public static String program() {
        CodeSource source = Screener.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "";
        }
        try {
            Path path = Path.of(source.getLocation().toURI());
            if (!Files.isDirectory(path)) {
                return stamp(path);
            }
            try (Stream<Path> classes = Files.walk(path)) {
                return classes.filter(Files::isRegularFile)
                        .map(KeptSnapshots::stamp)
                        .max(Comparator.naturalOrder())
                        .orElse("");
            }
        } catch (URISyntaxException | IOException e) {
            return "";
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime().toInstant() + " " + attributes.size();
        } catch (IOException e) {
            return "none";
        }
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
