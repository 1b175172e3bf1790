package io.cordon.server.doors;

import io.cordon.core.model.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A group of endpoints; a key may be confined to some of those that its role allows. */
public enum Scope {
    /** Screening, in every form of request. */
    SCREEN,
    /** Lists, targets, changes and policies, read. */
    LISTS,
    /** Recorded answers and the journal, read. */
    RECORD,
    /** Customers and alerts. */
    CASES,
    /** Keys. */
    KEYS,
    /** How the server does. */
    OPERATE;

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The scope of a word.
     *
     * @throws BadInputException if there is none
     */
    public static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInputException("no scope is called \"" + word + "\"; there are: "
                        + Arrays.stream(values()).map(Scope::word).collect(Collectors.joining(", "))));
    }
}
