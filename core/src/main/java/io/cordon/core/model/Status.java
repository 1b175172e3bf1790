package io.cordon.core.model;

import java.util.Locale;

/** Whether a designation binds on a day. */
public enum Status {
    IN_FORCE,
    NOT_IN_FORCE,
    /** What is held cannot say. Never to be read as clear. */
    UNDETERMINED;

    /** The word used in JSON and tables, for example {@code in-force}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
