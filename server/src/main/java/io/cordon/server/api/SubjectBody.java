package io.cordon.server.api;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A subject in a request. What is not understood is refused, so that nothing that was meant as evidence is passed over. */
final class SubjectBody {
    private static final Set<String> KEYS = Set.of(
            "ref",
            "kind",
            "name",
            "names",
            "gender",
            "birthDate",
            "birthDates",
            "birthPlace",
            "birthPlaces",
            "country",
            "countries",
            "identifiers",
            "businessLine",
            "extra");
    private static final int MOST_VALUES = 50;
    private static final int LONGEST = 1_000;

    private SubjectBody() {}

    /**
     * Reads a subject.
     *
     * @throws BadInputException if it has no name, a key that is not known, or a value that is none of its kind
     */
    static Subject read(JsonNode body) {
        Set<String> unknown = new TreeSet<>(body.propertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new BadInputException("there is no field " + String.join(", ", unknown) + "; there are: "
                    + String.join(", ", new TreeSet<>(KEYS)) + ". What is to pass through goes into \"extra\"");
        }
        List<String> names = new ArrayList<>(texts(body, "name"));
        names.addAll(texts(body, "names"));
        if (names.isEmpty()) {
            throw new BadInputException("\"name\" was expected, as in {\"name\": \"Sergey Aksyonov\"}");
        }
        Map<String, String> extra = extra(body);
        one(body, "businessLine").forEach(line -> extra.put(Subject.BUSINESS_LINE, line));
        return new Subject(
                one(body, "ref").stream().findFirst().orElse(""),
                kind(one(body, "kind")),
                names,
                gender(one(body, "gender")),
                both(body, "birthDate", "birthDates").stream()
                        .map(SubjectBody::date)
                        .toList(),
                both(body, "birthPlace", "birthPlaces").stream()
                        .map(place -> new Place(place, Place.NO_COUNTRY))
                        .toList(),
                both(body, "country", "countries").stream().map(Country::of).toList(),
                identifiers(body),
                extra);
    }

    private static List<String> both(JsonNode body, String one, String many) {
        List<String> all = new ArrayList<>(texts(body, one));
        all.addAll(texts(body, many));
        return all;
    }

    private static List<String> one(JsonNode body, String field) {
        List<String> texts = texts(body, field);
        if (texts.size() > 1) {
            throw new BadInputException("\"" + field + "\" was expected to be one text, not " + texts.size());
        }
        return texts;
    }

    /** A text, or an array of them; blank ones and null are nothing. */
    private static List<String> texts(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            return List.of();
        }
        List<JsonNode> values = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        if (values.size() > MOST_VALUES) {
            throw new BadInputException(
                    "\"" + field + "\" has " + values.size() + " values; at most " + MOST_VALUES + " were expected");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : values) {
            if (!each.isString()) {
                throw new BadInputException(
                        "\"" + field + "\" was expected to be a text, or an array of texts, not " + each);
            }
            String text = each.stringValue().strip();
            if (text.length() > LONGEST) {
                throw new BadInputException("\"" + field + "\" has a text of " + text.length() + " characters; at most "
                        + LONGEST + " were expected");
            }
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static TargetKind kind(List<String> text) {
        if (text.isEmpty() || text.getFirst().equalsIgnoreCase("unknown")) {
            return TargetKind.UNKNOWN;
        }
        TargetKind kind = TargetKind.of(text.getFirst());
        if (kind == TargetKind.UNKNOWN) {
            throw new BadInputException("\"kind\" was expected to be person, organisation, vessel or aircraft, not \""
                    + text.getFirst() + "\"");
        }
        return kind;
    }

    private static Gender gender(List<String> text) {
        Gender gender = text.isEmpty() ? Gender.UNKNOWN : Gender.of(text.getFirst());
        if (!text.isEmpty() && gender == Gender.UNKNOWN) {
            throw new BadInputException(
                    "\"gender\" was expected to be male or female, or to be left out, not \"" + text.getFirst() + "\"");
        }
        return gender;
    }

    private static PartialDate date(String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("\"birthDate\": " + e.getMessage(), e);
        }
    }

    private static List<Identifier> identifiers(JsonNode body) {
        JsonNode value = body.get("identifiers");
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST_VALUES) {
            throw new BadInputException("\"identifiers\" was expected to be an array of at most " + MOST_VALUES
                    + " objects, as in [{\"type\": \"passport\", \"value\": \"...\"}]");
        }
        List<Identifier> identifiers = new ArrayList<>();
        for (JsonNode each : value.values()) {
            if (!each.isObject() || one(each, "value").isEmpty()) {
                throw new BadInputException(
                        "an identifier was expected to be an object with \"type\" and \"value\", not " + each);
            }
            String country = one(each, "country").stream().findFirst().orElse("");
            identifiers.add(new Identifier(
                    type(one(each, "type")),
                    one(each, "value").getFirst(),
                    "",
                    country.isEmpty() ? Place.NO_COUNTRY : Country.of(country),
                    ""));
        }
        return identifiers;
    }

    private static IdentifierType type(List<String> text) {
        String word = text.isEmpty() ? "" : text.getFirst();
        return Arrays.stream(IdentifierType.values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInputException("an identifier's \"type\" was expected to be one of "
                        + Arrays.stream(IdentifierType.values())
                                .map(IdentifierType::word)
                                .collect(Collectors.joining(", "))
                        + ", not \"" + word + "\""));
    }

    private static Map<String, String> extra(JsonNode body) {
        Map<String, String> extra = new LinkedHashMap<>();
        JsonNode value = body.get("extra");
        if (value == null || value.isNull()) {
            return extra;
        }
        if (!value.isObject() || value.size() > MOST_VALUES) {
            throw new BadInputException("\"extra\" was expected to be an object of at most " + MOST_VALUES + " texts");
        }
        for (String key : value.propertyNames()) {
            List<String> texts = one(value, key);
            extra.put(key, texts.isEmpty() ? "" : texts.getFirst());
        }
        return extra;
    }
}
