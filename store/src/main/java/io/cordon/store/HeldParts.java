package io.cordon.store;

import io.cordon.core.model.BadInputException;
import io.cordon.core.timeline.Held;
import java.util.List;

/** Compares what was held with what is. */
final class HeldParts {
    private HeldParts() {}

    /**
     * Requires that all that was held is held still.
     *
     * @throws BadInputException naming the first that is not
     */
    static void require(List<Held.Part> then, List<Held.Part> now, String what) {
        for (Held.Part part : then) {
            if (!now.contains(part)) {
                String other = now.stream()
                        .filter(here -> here.id().equals(part.id()))
                        .map(here -> ", in its place one with SHA-256 " + here.sha256())
                        .findFirst()
                        .orElse("");
                throw new BadInputException(what + " " + part.id() + " with SHA-256 " + part.sha256() + " is not held"
                        + other + "; restore the database from a backup");
            }
        }
    }
}
