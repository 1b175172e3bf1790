package io.cordon.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An address; parts the source does not state are empty.
 *
 * @param street street and anything before the city
 * @param city city or town
 * @param region state, province or district
 * @param postcode postal code
 * @param country country, or {@link Place#NO_COUNTRY}
 */
public record Address(String street, String city, String region, String postcode, Country country) {
    /** All stated parts on one line. */
    public String line() {
        List<String> parts = new ArrayList<>();
        for (String part : List.of(street, city, region, postcode, country.text())) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return String.join(", ", parts);
    }
}
