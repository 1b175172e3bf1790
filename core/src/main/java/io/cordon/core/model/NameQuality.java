package io.cordon.core.model;

import java.util.Locale;

/** How an authority grades a name. */
public enum NameQuality {
    /** The name a target is listed under. */
    PRIMARY,
    /** A good-quality "also known as", or one whose quality the authority does not grade. */
    STRONG,
    /** A low-quality "also known as": broad or generic, meant to be used beside other identifying information. */
    WEAK,
    /** A former name ("f.k.a."). */
    FORMER;

    /** The word used in JSON and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
