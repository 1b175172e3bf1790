package io.cordon.core.model;

/**
 * A place of birth or the like.
 *
 * @param text as written, the country included where the source runs them together
 * @param country the country, or one with an empty code and text where none is stated
 */
public record Place(String text, Country country) {
    /** No country stated. */
    public static final Country NO_COUNTRY = new Country("", "");
}
