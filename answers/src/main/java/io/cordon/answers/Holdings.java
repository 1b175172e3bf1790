package io.cordon.answers;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.timeline.Held;
import io.cordon.core.timeline.ListHistory;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.house.House;
import io.cordon.store.SqliteStore;
import io.cordon.store.Store;
import io.cordon.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The lists that a command answers from: those held in the data folder, or the built-in sample where none is held. */
public final class Holdings {
    public static final String SAMPLE = "sample";

    private final List<ListHistory> histories;
    private final Map<String, Held> held;

    private Holdings(List<ListHistory> histories, Map<String, Held> held) {
        this.histories = histories;
        this.held = held;
    }

    /**
     * Loads the lists asked for.
     *
     * @param lists ids, or none for all that are held
     * @throws BadInputException if a list asked for is neither held nor the sample
     */
    public static Holdings load(DataFolder folder, List<String> lists) {
        return load(folder, lists, Optional.empty());
    }

    /**
     * Loads the lists asked for, as they were known at a moment. This is the one place where record time is asked for.
     *
     * @param known only what had been read by then; empty for all
     * @throws NoUsableListException if none of the lists, or not one of those asked for, had been read by then
     */
    public static Holdings load(DataFolder folder, List<String> lists, Optional<Known> known) {
        Map<String, Held> parts = new HashMap<>();
        List<ListHistory> held = held(folder, lists, known.map(Known::moment).orElse(Instant.MAX), parts);
        List<String> unread = held.stream()
                .filter(history -> history.editions().isEmpty())
                .map(ListHistory::list)
                .toList();
        if (known.isPresent()
                && (unread.size() == held.size() || unread.stream().anyMatch(lists::contains))) {
            throw new NoUsableListException("no edition of " + String.join(", ", unread) + " had been read by "
                    + known.get().text() + "; ask for a later --known, or see with cordon lists what was read when");
        }
        List<ListHistory> read =
                held.stream().filter(history -> !history.editions().isEmpty()).toList();
        return new Holdings(read.isEmpty() ? List.of(sample()) : read, parts);
    }

    private static List<ListHistory> held(
            DataFolder folder, List<String> lists, Instant known, Map<String, Held> parts) {
        List<ListHistory> histories = new ArrayList<>();
        if (lists.contains(SAMPLE)) {
            histories.add(sample().knownAt(known, List.of()));
        }
        if (!folder.holdsAnything()) {
            refuseUnknown(lists, List.of());
            return histories.isEmpty() ? List.of(sample().knownAt(known, List.of())) : histories;
        }
        try (Stores kept = folder.open()) {
            Store store = kept.store();
            List<String> held = store.lists();
            refuseUnknown(lists, held);
            for (String list : held) {
                if (lists.isEmpty() || lists.contains(list)) {
                    histories.add(history(store, list, known, parts));
                }
            }
        }
        return histories;
    }

    /** A list's history with what it is made of, of the same moment: an import in between is seen, and read again. */
    private static ListHistory history(Store store, String list, Instant known, Map<String, Held> parts) {
        while (true) {
            Held before = store.held(list, known);
            ListHistory history = store.history(list, known);
            if (store.held(list, known).equals(before)) {
                parts.put(list, before);
                return history;
            }
        }
    }

    /** What a list's history is made of. */
    public Held held(String list) {
        Held kept = held.get(list);
        if (kept != null) {
            return kept;
        }
        List<Held.Part> editions = histories.stream()
                .filter(history -> history.list().equals(list))
                .flatMap(history -> history.editions().stream())
                .map(edition -> new Held.Part(edition.id(), edition.sha256()))
                .toList();
        return new Held(list, editions, List.of());
    }

    /** Whether the folder holds a database; looking never makes one. */
    public static boolean holdsAnything(Path data) {
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new BadInputException(
                    "the data folder " + data + " is a file, not a folder; name a folder with --data");
        }
        if (Files.exists(data) && !Files.isReadable(data)) {
            throw new BadInputException("the data folder " + data + " cannot be read; check its permissions, or name"
                    + " another with --data");
        }
        return Files.exists(data.resolve(SqliteStore.FILE));
    }

    private static void refuseUnknown(List<String> lists, List<String> held) {
        TreeSet<String> known = new TreeSet<>(held);
        known.add(SAMPLE);
        for (String list : lists) {
            if (!known.contains(list)) {
                throw new BadInputException("list " + list + " is not held; held are: " + String.join(", ", known)
                        + ". Import it with: cordon import " + list + " FILE");
            }
        }
    }

    /** The built-in sample as a list of one edition. */
    public static ListHistory sample() {
        SourceFile file = House.sample();
        Reading reading = House.readers().getFirst().read(SAMPLE, List.of(file));
        LocalDate published = reading.published().orElseThrow();
        Instant readAt = published.atStartOfDay().toInstant(ZoneOffset.UTC);
        Edition edition = new Edition(
                SAMPLE + "@" + published,
                SAMPLE,
                published,
                readAt,
                file.sha256(),
                reading.targets().size());
        List<ListHistory.Run> runs = reading.targets().stream()
                .map(target -> new ListHistory.Run(target, 0, 0))
                .toList();
        return new ListHistory(SAMPLE, List.of(edition), runs, List.of());
    }

    public List<ListHistory> histories() {
        return histories;
    }

    /** Whether the built-in sample alone answers. */
    public boolean sampleOnly() {
        return histories.size() == 1 && histories.getFirst().list().equals(SAMPLE);
    }

    /** The day to ask about where none is given: today, or the sample's own day where the sample alone answers. */
    public LocalDate defaultDay(LocalDate today) {
        return sampleOnly() ? histories.getFirst().editions().getFirst().published() : today;
    }
}
