package io.cordon.core.model;

/**
 * A country as a source writes it, with its code where it is recognised.
 *
 * @param code ISO 3166-1 alpha-2 in capitals ({@code XK} for Kosovo; withdrawn codes such as {@code SU}, {@code YU} for
 *     historical states), or empty where the text is not recognised
 * @param text as written
 */
public record Country(String code, String text) {
    /** A country recognised from a name or code in any of its usual spellings; see {@link Countries}. */
    public static Country of(String text) {
        return new Country(Countries.codeOf(text), text.strip());
    }
}
