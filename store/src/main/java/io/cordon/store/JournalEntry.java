package io.cordon.store;

import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import java.util.Optional;

/**
 * An entry as it is kept.
 *
 * @param number from 0, in the order of appending; what a screening's id is
 * @param bytes of the leaf
 * @param enclosure what lies beside it; empty for entries about nobody, and after an erasure
 * @param erasedBy the entry that tells of the erasure
 */
public record JournalEntry(long number, byte[] bytes, Optional<Enclosure> enclosure, Optional<Long> erasedBy) {
    /**
     * The entry's fields.
     *
     * @throws BadInputException if the bytes are not an entry
     */
    public Leaf leaf() {
        try {
            return Leaf.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "the journal's entry " + number + " is damaged (" + e.getMessage()
                            + "); see what else is with cordon journal verify, and restore the database from a backup",
                    e);
        }
    }
}
