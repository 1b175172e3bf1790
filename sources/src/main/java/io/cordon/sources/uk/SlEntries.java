package io.cordon.sources.uk;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The designations of one file by their unique id, in the file's order. Not thread-safe. */
final class SlEntries {
    private final Map<String, SlEntry> entries = new LinkedHashMap<>();

    boolean has(String id) {
        return entries.containsKey(id);
    }

    /** The designation of an id, begun where it is first met. */
    SlEntry of(String id, String where) {
        SlEntry entry = entries.get(id);
        if (entry == null) {
            entry = new SlEntry(where);
            entry.add(SlField.UNIQUE_ID, id);
            entries.put(id, entry);
        }
        return entry;
    }

    /** All of them as targets. */
    Reading reading(String list, SourceFile file, Optional<LocalDate> published, Account account) {
        if (entries.isEmpty()) {
            throw new BadInputException(file.name() + " has no designation in it; the whole UK Sanctions List was"
                    + " expected, so fetch the file again");
        }
        if (published.isEmpty()) {
            account.warn("The file does not state when it was published.");
        }
        List<Target> targets = new ArrayList<>();
        for (SlEntry entry : entries.values()) {
            account.read();
            targets.add(SlTarget.of(list, entry, account));
            account.kept();
        }
        return new Reading(list, published, targets, account.done());
    }
}
