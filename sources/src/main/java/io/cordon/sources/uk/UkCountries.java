package io.cordon.sources.uk;

import io.cordon.core.model.Country;
import java.util.ArrayList;
import java.util.List;

/** Countries that one field names together. */
final class UkCountries {
    private UkCountries() {}

    /**
     * {@code Cyprus, Russia} as two countries, where each part is one that is known; anything else is one country as
     * written, so that {@code Korea, Republic of} stays whole.
     */
    static List<Country> apart(String text) {
        Country whole = Country.of(text);
        if (!whole.code().isEmpty()) {
            return List.of(whole);
        }
        List<Country> parts = new ArrayList<>();
        for (String part : text.split("[,;.]\\s")) {
            Country country = Country.of(part);
            if (country.code().isEmpty()) {
                return List.of(whole);
            }
            parts.add(country);
        }
        return parts;
    }
}
