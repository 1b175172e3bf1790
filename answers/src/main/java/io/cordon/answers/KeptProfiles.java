package io.cordon.answers;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.profile.Decisions;
import io.cordon.core.profile.HouseDecision;
import io.cordon.core.profile.Profiles;
import io.cordon.core.profile.Resolver;
import io.cordon.core.timeline.Listing;
import io.cordon.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Profiles kept in a folder beside that of the snapshots. A file has the name of the snapshot that it belongs to, so that a start opens it
 * without reading a single target; and a second name, of what it was resolved from, so that another day on which the same
 * editions and decisions hold needs no new resolving. All of them may be deleted at any time.
 */
public final class KeptProfiles {
    public static final String FOLDER = "profiles";
    private static final String ENDING = ".profiles";
    private static final int MOST_KEPT = 8;

    private KeptProfiles() {}

    /**
     * The profiles of a snapshot's listings.
     *
     * @param kept where the snapshot is kept
     * @param listings its listings, asked for only where nothing is kept
     */
    static Profiles of(
            DataFolder folder, KeptSnapshots kept, Optional<Known> known, Supplier<Stream<Listing>> listings) {
        Path file = kept.beside(FOLDER, ENDING);
        Optional<Profiles> held = open(file);
        if (held.isPresent()) {
            return held.get();
        }
        List<Listing> all = listings.get().toList();
        Decisions decisions = decisions(folder, known);
        Path byContent = file.resolveSibling("content-" + fingerprint(all, decisions) + ENDING);
        Profiles profiles = open(byContent).orElseGet(() -> resolve(all, decisions));
        keep(file, profiles);
        keep(byContent, profiles);
        return profiles;
    }

    /** The profiles of listings that are not kept. */
    static Profiles resolve(List<Listing> listings, Decisions decisions) {
        List<Target> targets = listings.stream().map(Listing::target).toList();
        return Resolver.resolve(targets, decisions);
    }

    /** The house's decisions that hold, as known at a moment. */
    static Decisions decisions(DataFolder folder, Optional<Known> known) {
        return Decisions.of(record(folder, known));
    }

    /** Every decision taken up to a moment. */
    public static List<HouseDecision> record(DataFolder folder, Optional<Known> known) {
        if (!folder.holdsAnything()) {
            return List.of();
        }
        try (Stores kept = folder.open()) {
            return kept.profiles().decisions(known.map(Known::moment).orElse(Instant.MAX));
        }
    }

    private static String fingerprint(List<Listing> listings, Decisions decisions) {
        List<String> parts = new ArrayList<>();
        parts.add(Engine.VERSION);
        parts.add(KeptSnapshots.program());
        listings.stream()
                .map(listing -> listing.target().id() + " " + listing.edition() + " "
                        + listing.target().programmes())
                .sorted()
                .forEach(parts::add);
        decisions
                .holding()
                .forEach(decision -> parts.add(decision.number() + " " + decision.kind() + " " + decision.one() + " "
                        + decision.other() + " " + decision.by() + " " + decision.reason()));
        return KeptSnapshots.sha256(String.join("\n", parts));
    }

    private static Optional<Profiles> open(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Profiles.open(file));
        } catch (BadInputException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static void keep(Path file, Profiles profiles) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "profiles", ".part");
            Files.write(part, profiles.bytes());
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            KeptSnapshots.forgetOld(folder, ENDING, MOST_KEPT);
        } catch (IOException e) {
            // A folder that cannot be written, or a full disk: the next start resolves them again.
        }
    }
}
