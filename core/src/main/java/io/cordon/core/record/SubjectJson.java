package io.cordon.core.record;

import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A subject as canonical JSON, whole; what is empty is left out, and what is read back equals what was written. */
public final class SubjectJson {
    private SubjectJson() {}

    /** The subject's bytes. */
    public static byte[] bytes(Subject subject) {
        Map<String, Object> fields = new TreeMap<>();
        put(fields, "ref", subject.ref());
        fields.put("kind", subject.kind().word());
        fields.put("names", subject.names());
        if (subject.gender() != Gender.UNKNOWN) {
            fields.put("gender", subject.gender().name().toLowerCase(java.util.Locale.ROOT));
        }
        put(
                fields,
                "birthDates",
                subject.birthDates().stream().map(SubjectJson::date).toList());
        put(
                fields,
                "birthPlaces",
                subject.birthPlaces().stream()
                        .map(place -> Map.of("text", place.text(), "country", country(place.country())))
                        .toList());
        put(
                fields,
                "countries",
                subject.countries().stream().map(SubjectJson::country).toList());
        put(
                fields,
                "identifiers",
                subject.identifiers().stream().map(SubjectJson::identifier).toList());
        // As an array of pairs: their order is the user's own.
        put(
                fields,
                "extra",
                subject.extra().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), entry.getValue()))
                        .toList());
        return CanonicalJson.bytes(fields);
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    private static void put(Map<String, Object> fields, String name, List<?> list) {
        if (!list.isEmpty()) {
            fields.put(name, list);
        }
    }

    private static Map<String, Object> date(PartialDate date) {
        return Map.of("from", date.from().toString(), "to", date.to().toString(), "circa", date.circa());
    }

    private static Map<String, Object> country(Country country) {
        return Map.of("code", country.code(), "text", country.text());
    }

    private static Map<String, Object> identifier(Identifier identifier) {
        return Map.of(
                "type", identifier.type().word(),
                "value", identifier.value(),
                "label", identifier.label(),
                "country", country(identifier.country()),
                "note", identifier.note());
    }

    /**
     * Reads a subject's bytes.
     *
     * @throws IllegalArgumentException if they are not one
     */
    public static Subject read(byte[] json) {
        Fields fields = Fields.of(CanonicalJson.read(json), "subject");
        Map<String, String> extra = new LinkedHashMap<>();
        for (Object pair : fields.list("extra", value -> value)) {
            if (pair instanceof List<?> both && both.size() == 2) {
                extra.put(String.valueOf(both.getFirst()), String.valueOf(both.getLast()));
            }
        }
        return new Subject(
                fields.text("ref"),
                TargetKind.valueOf(fields.text("kind").toUpperCase(java.util.Locale.ROOT)),
                fields.texts("names"),
                Gender.of(fields.text("gender")),
                fields.list("birthDates", SubjectJson::readDate),
                fields.list("birthPlaces", value -> {
                    Fields place = Fields.of(value, "place");
                    return new Place(place.text("text"), readCountry(place.object("country")));
                }),
                fields.list("countries", SubjectJson::readCountry),
                fields.list("identifiers", SubjectJson::readIdentifier),
                extra);
    }

    private static PartialDate readDate(Object value) {
        Fields date = Fields.of(value, "date");
        return new PartialDate(
                java.time.LocalDate.parse(date.text("from")),
                java.time.LocalDate.parse(date.text("to")),
                date.truth("circa"));
    }

    private static Country readCountry(Object value) {
        Fields country = Fields.of(value, "country");
        return new Country(country.text("code"), country.text("text"));
    }

    private static Identifier readIdentifier(Object value) {
        Fields identifier = Fields.of(value, "identifier");
        return new Identifier(
                IdentifierType.valueOf(identifier
                        .text("type")
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace('-', '_')),
                identifier.text("value"),
                identifier.text("label"),
                readCountry(identifier.object("country")),
                identifier.text("note"));
    }
}
