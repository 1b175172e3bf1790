package io.cordon.bench.quality;

import java.util.Locale;

/** Who came first in an answer. */
public enum TopHit {
    /** The target that was looked for. */
    EXPECTED,
    /** Another target that carries the very same name ({@link NameKey}), be it the same party on another list; not wrong. */
    SAME_NAME,
    /** Another target that shares another of its names with the expected one: mostly the same party on another list. */
    LINKED,
    /** Somebody else. */
    OTHER,
    /** Nobody. */
    NONE;

    /** The word used in JSON and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
