package io.cordon.server.doors;

import io.cordon.core.model.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a caller is there for. */
public enum Role {
    /** A system that asks. */
    SCREENER,
    /** Looks into hits. */
    ANALYST,
    /** Decides on what analysts propose. */
    APPROVER,
    /** Sees to the server and its keys; screens nobody. */
    ADMINISTRATOR,
    /** Reads the record; changes nothing. */
    AUDITOR;

    /** The word in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a word.
     *
     * @throws BadInputException if there is none
     */
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInputException("no role is called \"" + word + "\"; there are: "
                        + Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "))));
    }
}
