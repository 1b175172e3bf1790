package io.cordon.sources.ftm;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A FollowTheMoney entity that somebody asks about, as a subject. Properties that are no evidence here pass through. */
final class FtmSubject {
    private static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias", "abbreviation");
    private static final List<String> PARTS =
            List.of("firstName", "secondName", "middleName", "fatherName", "lastName");
    private static final Set<String> DATES = Set.of("birthDate", "incorporationDate", "buildDate");
    private static final Set<String> COUNTRIES =
            Set.of("nationality", "citizenship", "country", "jurisdiction", "mainCountry", "flag");

    private FtmSubject() {}

    static Subject of(String ref, String schema, Map<String, List<String>> properties) {
        TargetKind kind = FtmSchema.kind(schema)
                .or(() -> schema.equals("Thing") ? Optional.of(TargetKind.UNKNOWN) : Optional.empty())
                .orElseThrow(
                        () -> new BadInputException("the schema \"" + schema + "\" is no party; Person, Organization,"
                                + " Company, LegalEntity, Vessel, Airplane, Security or CryptoWallet was expected"));
        Set<String> names = new LinkedHashSet<>();
        NAMES.forEach(property -> names.addAll(stated(properties, property)));
        if (names.isEmpty()) {
            List<String> parts = new ArrayList<>();
            PARTS.forEach(part -> stated(properties, part).stream().findFirst().ifPresent(parts::add));
            if (!parts.isEmpty()) {
                names.add(String.join(" ", parts));
            }
        }
        if (names.isEmpty()) {
            throw new BadInputException("the entity " + ref + " has no name; the property \"name\" was expected, as in"
                    + " {\"schema\": \"Person\", \"properties\": {\"name\": [\"...\"]}}");
        }
        List<PartialDate> dates = new ArrayList<>();
        List<Country> countries = new ArrayList<>();
        List<Identifier> identifiers = new ArrayList<>();
        Map<String, String> extra = new LinkedHashMap<>();
        properties.forEach((property, values) -> {
            if (DATES.contains(property)) {
                stated(properties, property).forEach(value -> dates.add(date(property, value)));
            } else if (COUNTRIES.contains(property)) {
                stated(properties, property).forEach(value -> countries.add(Country.of(value)));
            } else if (FtmSchema.identifier(property, kind).isPresent()) {
                stated(properties, property)
                        .forEach(value -> identifiers.add(new Identifier(
                                FtmSchema.identifier(property, kind).orElseThrow(),
                                value,
                                property,
                                Place.NO_COUNTRY,
                                "")));
            } else if (!NAMES.contains(property) && !property.equals("gender") && !property.equals("birthPlace")) {
                extra.put(property, String.join("; ", values));
            }
        });
        Gender gender = stated(properties, "gender").stream()
                .map(Gender::of)
                .findFirst()
                .orElse(Gender.UNKNOWN);
        List<Place> places = stated(properties, "birthPlace").stream()
                .map(place -> new Place(place, Place.NO_COUNTRY))
                .toList();
        return new Subject(ref, kind, List.copyOf(names), gender, dates, places, countries, identifiers, extra);
    }

    private static List<String> stated(Map<String, List<String>> properties, String property) {
        return properties.getOrDefault(property, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static PartialDate date(String property, String value) {
        try {
            return PartialDate.parse(value);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("the property \"" + property + "\": " + e.getMessage(), e);
        }
    }
}
