package io.cordon.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attempts to fetch lists, added and never changed. Kept apart from the editions, so that looking for news in vain leaves
 * them as they were. Safe for use by several threads and processes.
 */
public interface Attempts {
    /** The attempts kept in a data folder; reading never makes anything there. */
    static Attempts in(Path dataDir) {
        return new AttemptFile(dataDir);
    }

    /**
     * Adds one; it is on disk before the call returns.
     *
     * @throws io.cordon.core.model.BadInputException if the data folder cannot be written
     */
    void add(Attempt attempt);

    /** Every attempt, oldest first. */
    List<Attempt> all();

    /** For each list that has one, the last attempt after which the authority's newest edition was held. */
    Map<String, Attempt> lastGood(Collection<String> lists);

    /** The last attempt at one address of a list after which the authority's newest edition was held. */
    Optional<Attempt> lastGood(String list, String address);
}
