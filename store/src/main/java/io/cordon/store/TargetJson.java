package io.cordon.store;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A target as compact JSON, and back, without loss. Equal targets with equal order of their fields' values give equal
 * bytes, so the bytes' SHA-256 says whether a target has changed. Empty fields are left out.
 */
public final class TargetJson {
    private TargetJson() {}

    /** The target as UTF-8 JSON. */
    public static byte[] write(Target target) {
        return Json.write(json -> write(json, target));
    }

    /** Writes the target as one JSON object. */
    public static void write(JsonGenerator json, Target target) {
        json.writeStartObject();
        json.writeStringProperty("list", target.id().list());
        json.writeStringProperty("reference", target.id().reference());
        json.writeStringProperty("kind", target.kind().word());
        Json.list(json, "names", target.names(), TargetJson::name);
        Json.strings(json, "titles", target.titles());
        if (target.gender() != Gender.UNKNOWN) {
            json.writeStringProperty("gender", Json.word(target.gender()));
        }
        Json.list(json, "birthDates", target.birthDates(), (j, date) -> j.writeString(date(date)));
        Json.list(json, "birthPlaces", target.birthPlaces(), TargetJson::place);
        Json.list(json, "countries", target.countries(), TargetJson::country);
        Json.list(json, "addresses", target.addresses(), TargetJson::address);
        Json.list(json, "identifiers", target.identifiers(), TargetJson::identifier);
        Json.list(json, "designations", target.designations(), TargetJson::designation);
        Json.list(json, "relations", target.relations(), TargetJson::relation);
        Json.strings(json, "remarks", target.remarks());
        if (!target.other().isEmpty()) {
            json.writeObjectPropertyStart("other");
            target.other().forEach((field, values) -> {
                json.writeArrayPropertyStart(field);
                values.forEach(json::writeString);
                json.writeEndArray();
            });
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /**
     * Reads what {@link #write(Target)} wrote.
     *
     * @throws JacksonException if it is not JSON, or holds a field that is not known
     * @throws IllegalArgumentException if it is not a target, for example has no name
     */
    public static Target read(byte[] utf8) {
        return Json.read(utf8, new TargetReader()::target);
    }

    /** Reads the object that the parser is on, and leaves the parser on its end. */
    public static Target read(JsonParser json) {
        return new TargetReader().target(json);
    }

    private static void name(JsonGenerator json, Name name) {
        json.writeStartObject();
        json.writeStringProperty("text", name.text());
        json.writeStringProperty("quality", name.quality().word());
        Json.list(json, "parts", name.parts(), TargetJson::part);
        Json.field(json, "language", name.language());
        json.writeEndObject();
    }

    private static void part(JsonGenerator json, NamePart part) {
        json.writeStartArray();
        json.writeString(Json.word(part.kind()));
        json.writeString(part.text());
        json.writeEndArray();
    }

    /** Both ends in full: {@link PartialDate#toString} is for people and cannot say every year. */
    static String date(PartialDate date) {
        String span = date.from().equals(date.to()) ? date.from().toString() : date.from() + "/" + date.to();
        return date.circa() ? "~" + span : span;
    }

    private static void place(JsonGenerator json, Place place) {
        json.writeStartObject();
        Json.field(json, "text", place.text());
        country(json, "country", place.country());
        json.writeEndObject();
    }

    private static void country(JsonGenerator json, String name, Country country) {
        if (!country.equals(Place.NO_COUNTRY)) {
            json.writeName(name);
            country(json, country);
        }
    }

    private static void country(JsonGenerator json, Country country) {
        json.writeStartObject();
        Json.field(json, "code", country.code());
        Json.field(json, "text", country.text());
        json.writeEndObject();
    }

    private static void address(JsonGenerator json, Address address) {
        json.writeStartObject();
        Json.field(json, "street", address.street());
        Json.field(json, "city", address.city());
        Json.field(json, "region", address.region());
        Json.field(json, "postcode", address.postcode());
        country(json, "country", address.country());
        json.writeEndObject();
    }

    private static void identifier(JsonGenerator json, Identifier identifier) {
        json.writeStartObject();
        json.writeStringProperty("type", identifier.type().word());
        json.writeStringProperty("value", identifier.value());
        Json.field(json, "label", identifier.label());
        country(json, "country", identifier.country());
        Json.field(json, "note", identifier.note());
        json.writeEndObject();
    }

    private static void designation(JsonGenerator json, Designation designation) {
        json.writeStartObject();
        Json.field(json, "programme", designation.programme());
        Json.strings(json, "measures", designation.measureWords());
        designation.listedOn().ifPresent(on -> {
            json.writeStringProperty("listedOn", on.date().toString());
            json.writeStringProperty("listedOnIs", on.certainty().word());
        });
        designation.until().ifPresent(day -> json.writeStringProperty("until", day.toString()));
        Json.field(json, "legalBasis", designation.legalBasis());
        Json.field(json, "reference", designation.reference());
        Json.field(json, "reason", designation.reason());
        json.writeEndObject();
    }

    private static void relation(JsonGenerator json, Relation relation) {
        json.writeStartObject();
        Json.field(json, "type", relation.type());
        Json.field(json, "name", relation.name());
        relation.target().ifPresent(id -> json.writeStringProperty("target", id.toString()));
        json.writeEndObject();
    }
}
