package io.cordon.core.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a reader did with a published file.
 *
 * @param stated the number of records the file states of itself, where it does
 * @param read records read
 * @param kept records kept as targets
 * @param unknown elements, columns or values the reader does not know, with how often; their content is kept with the
 *     target in {@link Target#other}
 * @param warnings sentences for the person who imports
 */
public record ReadAccount(OptionalInt stated, int read, int kept, Map<String, Integer> unknown, List<String> warnings) {
    public ReadAccount {
        unknown = Collections.unmodifiableMap(new TreeMap<>(unknown));
        warnings = List.copyOf(warnings);
    }
}
