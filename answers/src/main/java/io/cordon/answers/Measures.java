package io.cordon.answers;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Measure;

/** Measures as people write them. */
public final class Measures {
    private Measures() {}

    public static Measure parse(String word) {
        try {
            return Measure.of(word);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }
}
