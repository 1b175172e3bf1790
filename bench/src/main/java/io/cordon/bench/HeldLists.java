package io.cordon.bench;

import io.cordon.bench.quality.Lists;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.house.House;
import io.cordon.store.SqliteStore;
import io.cordon.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The lists held in the data folder, or the built-in sample where none is held. */
final class HeldLists {
    private HeldLists() {}

    /**
     * Loads lists as they stand on a day.
     *
     * @param wanted ids, or none for all that are held
     * @param day the day; the sample is always taken as of its own
     * @throws BadInputException if a list is neither held nor the sample
     */
    static Lists load(Path data, List<String> wanted, LocalDate day) {
        List<ListHistory> histories = new ArrayList<>();
        TreeSet<String> known = new TreeSet<>(List.of(House.SAMPLE_LIST));
        if (Files.exists(data.resolve(SqliteStore.FILE))) {
            try (Store store = SqliteStore.open(data)) {
                known.addAll(store.lists());
                refuseUnknown(wanted, known);
                for (String list : store.lists()) {
                    if (wanted.isEmpty() || wanted.contains(list)) {
                        histories.add(store.history(list));
                    }
                }
            }
        }
        refuseUnknown(wanted, known);
        histories.removeIf(history -> history.editions().isEmpty());
        List<Lists.Ground> grounds = new ArrayList<>();
        List<Listing> listings = new ArrayList<>();
        for (ListHistory history : histories) {
            add(history, day, grounds, listings);
        }
        if (wanted.contains(House.SAMPLE_LIST) || histories.isEmpty()) {
            ListHistory sample = sample();
            add(sample, sample.editions().getFirst().published(), grounds, listings);
        }
        String label = histories.isEmpty() ? "the built-in sample" : "the lists held, as of " + day;
        return new Lists(label, grounds, listings);
    }

    private static void add(ListHistory history, LocalDate day, List<Lists.Ground> grounds, List<Listing> listings) {
        Edition chosen = history.editions().getFirst();
        for (Edition edition : history.editions()) {
            chosen = edition.published().isAfter(day) ? chosen : edition;
        }
        grounds.add(new Lists.Ground(history.list(), chosen.published(), chosen.sha256(), chosen.targets()));
        listings.addAll(Timeline.of(history).asOf(day));
    }

    private static void refuseUnknown(List<String> wanted, TreeSet<String> known) {
        for (String list : wanted) {
            if (!known.contains(list)) {
                throw new BadInputException("list " + list + " is not held; held are: " + String.join(", ", known)
                        + ". Import it with: cordon import " + list + " FILE");
            }
        }
    }

    private static ListHistory sample() {
        SourceFile file = House.sample();
        Reading reading = House.readers().getFirst().read(House.SAMPLE_LIST, List.of(file));
        LocalDate published = reading.published().orElseThrow();
        Edition edition = new Edition(
                House.SAMPLE_LIST + "@" + published,
                House.SAMPLE_LIST,
                published,
                published.atStartOfDay().toInstant(ZoneOffset.UTC),
                file.sha256(),
                reading.targets().size());
        List<ListHistory.Run> runs = reading.targets().stream()
                .map(target -> new ListHistory.Run(target, 0, 0))
                .toList();
        return new ListHistory(House.SAMPLE_LIST, List.of(edition), runs, List.of());
    }
}
