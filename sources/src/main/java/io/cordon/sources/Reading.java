package io.cordon.sources;

import io.cordon.core.model.ReadAccount;
import io.cordon.core.model.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One edition as read from its files.
 *
 * @param list the list's id
 * @param published the publication date that the file states, where it does
 * @param targets in the file's order, each reference once
 * @param account what was read, kept, and not known
 */
public record Reading(String list, Optional<LocalDate> published, List<Target> targets, ReadAccount account) {
    public Reading {
        targets = List.copyOf(targets);
    }
}
