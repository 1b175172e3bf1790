package io.cordon.core.model;

import java.util.Locale;

/** Gender as a source states it. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Reads {@code M}, {@code male}, {@code F}, {@code female} in any case; anything else is unknown. */
    public static Gender of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "m", "male" -> MALE;
            case "f", "female" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
