package io.cordon.bench.quality;

import java.util.Locale;

/** How far a query is from the listed name it was made of. */
public enum Level {
    /** As listed. */
    EXACT,
    /** One slip or one habit of writing. */
    MINOR,
    /** Two slips, or a change to the name's tokens. */
    MAJOR;

    /** The word used in JSON and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
