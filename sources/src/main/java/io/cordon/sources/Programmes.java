package io.cordon.sources;

import io.cordon.core.model.Programme;
import java.util.Optional;

/** The reviewed table of programmes: what each imposes, with its citation. Resource {@code programmes.csv}. */
public final class Programmes {
    private Programmes() {}

    /**
     * Looks a programme up.
     *
     * @param authority {@code us-ofac}, {@code eu}, {@code un} or {@code uk}
     * @param code the authority's code as it stands in the list, for example {@code UKRAINE-EO13661}; for the UK the
     *     regime's name
     */
    public static Optional<Programme> find(String authority, String code) {
        return Optional.empty();
    }
}
