package io.cordon.bench.quality;

import java.util.Locale;

/**
 * The ways in which a listed name is changed before it is looked for. These definitions make figures comparable; see
 * {@link Variations} for how each is carried out.
 */
public enum Variation {
    EXACT(Level.EXACT, "as listed"),
    SWAP(Level.MINOR, "two adjacent letters swapped"),
    DROP(Level.MINOR, "one letter dropped"),
    DOUBLE(Level.MINOR, "one letter doubled"),
    SUBSTITUTE(Level.MINOR, "one letter replaced by another"),
    STRIP(Level.MINOR, "diacritics and punctuation stripped"),
    REVERSE(Level.MINOR, "given and family names in reverse order"),
    UPPER(Level.MINOR, "upper-cased"),
    TWO_SLIPS(Level.MAJOR, "two slips of one letter, on different tokens"),
    DROP_TOKEN(Level.MAJOR, "a middle token dropped"),
    JOIN(Level.MAJOR, "two tokens joined"),
    SPLIT(Level.MAJOR, "one token split"),
    INITIAL(Level.MAJOR, "a given name cut to its initial"),
    ROMANISE(Level.MAJOR, "another romanisation of the same original");

    private final Level level;
    private final String description;

    Variation(Level level, String description) {
        this.level = level;
        this.description = description;
    }

    public Level level() {
        return level;
    }

    /** What is done to the name, in a few words. */
    public String description() {
        return description;
    }

    /** The word used in JSON and tables, for example {@code two-slips}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
