package io.cordon.core.screen;

import java.util.Locale;

/** What becomes of an answer that would rest on a list that is not current. */
public enum OnStale {
    /** It is given, and says that the list is stale. */
    WARN,
    /** It is refused: no answer rather than one that may have missed somebody. */
    FAIL_CLOSED;

    /** The word used in policy files, for example {@code fail-closed}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
