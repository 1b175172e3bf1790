package io.cordon.cli;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Measure;

/** Measures as options. */
final class Measures {
    private Measures() {}

    static Measure parse(String word) {
        try {
            return Measure.of(word);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }
}
