package io.cordon.core.screen;

import java.util.Locale;

/** How far names that tell little are believed. */
public enum Caution {
    /** Their score decides, as for any name. */
    COUNT,
    /** A hit only where a birth date, a birth place, a country or an identifier agrees as well. */
    WITH_EVIDENCE,
    /** Never a hit by such a name. */
    IGNORE;

    /** The word used in policy files, for example {@code with-evidence}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
