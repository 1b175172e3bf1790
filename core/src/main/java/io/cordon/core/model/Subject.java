package io.cordon.core.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who or what is screened. Only a name is needed; everything else is evidence.
 *
 * @param ref the user's own reference; may be empty
 * @param kind what it is, or {@link TargetKind#UNKNOWN}
 * @param names one or more names, the main one first
 * @param gender as stated
 * @param birthDates dates of birth
 * @param birthPlaces places of birth
 * @param countries nationalities, residence, seat
 * @param identifiers passports, tax numbers, ...
 * @param extra what else the user's record holds, passed through to the answer
 */
public record Subject(
        String ref,
        TargetKind kind,
        List<String> names,
        Gender gender,
        List<PartialDate> birthDates,
        List<Place> birthPlaces,
        List<Country> countries,
        List<Identifier> identifiers,
        Map<String, String> extra) {
    /** The key in {@link #extra} that says which line of the user's business asks. */
    public static final String BUSINESS_LINE = "business_line";

    /** The key in {@link #extra} of what the user has at stake with the subject: a plain decimal number. */
    public static final String EXPOSURE = "exposure";

    /** The key in {@link #extra} of the currency of {@link #EXPOSURE}: a code of three capitals. */
    public static final String CURRENCY = "currency";

    public Subject {
        if (names.isEmpty() || names.getFirst().isBlank()) {
            throw new IllegalArgumentException("subject " + ref + " has no name");
        }
        names = List.copyOf(names);
        birthDates = List.copyOf(birthDates);
        birthPlaces = List.copyOf(birthPlaces);
        countries = List.copyOf(countries);
        identifiers = List.copyOf(identifiers);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /** The line of the user's business that asks, for example {@code payments}; empty where it is not stated. */
    public String businessLine() {
        return extra.getOrDefault(BUSINESS_LINE, "");
    }

    /** A bare name. */
    public static Subject named(String name, TargetKind kind) {
        return new Subject(
                "", kind, List.of(name), Gender.UNKNOWN, List.of(), List.of(), List.of(), List.of(), Map.of());
    }
}
