package io.cordon.store;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads targets as {@link TargetJson} writes them. One reader for many targets: texts that recur (countries, programmes,
 * citations, labels) become one object each, which halves the memory of a list. Not thread-safe.
 */
final class TargetReader {
    private static final Map<String, TargetKind> KINDS = Json.byWord(TargetKind.values());
    private static final Map<String, Gender> GENDERS = Json.byWord(Gender.values());
    private static final Map<String, NameQuality> QUALITIES = Json.byWord(NameQuality.values());
    private static final Map<String, NamePart.Kind> PARTS = Json.byWord(NamePart.Kind.values());
    private static final Map<String, IdentifierType> IDENTIFIERS = Json.byWord(IdentifierType.values());
    private static final Map<String, Measure> MEASURES = Json.byWord(Measure.values());
    private static final Map<String, ListedOn.Certainty> CERTAINTIES = Json.byWord(ListedOn.Certainty.values());

    private final Map<String, String> texts = new HashMap<>();
    private final Map<Country, Country> countries = new HashMap<>();

    Target target(JsonParser json) {
        var t = new Object() {
            String list = "";
            String reference = "";
            TargetKind kind = TargetKind.UNKNOWN;
            List<Name> names = List.of();
            List<String> titles = List.of();
            Gender gender = Gender.UNKNOWN;
            List<PartialDate> birthDates = List.of();
            List<Place> birthPlaces = List.of();
            List<Country> countries = List.of();
            List<Address> addresses = List.of();
            List<Identifier> identifiers = List.of();
            List<Designation> designations = List.of();
            List<Relation> relations = List.of();
            List<String> remarks = List.of();
            Map<String, List<String>> other = Map.of();
        };
        Json.object(json, field -> {
            switch (field) {
                case "list" -> t.list = shared(json);
                case "reference" -> t.reference = Json.string(json);
                case "kind" -> t.kind = Json.constant(json, KINDS);
                case "names" -> t.names = Json.list(json, this::name);
                case "titles" -> t.titles = Json.list(json, Json::string);
                case "gender" -> t.gender = Json.constant(json, GENDERS);
                case "birthDates" -> t.birthDates = Json.list(json, TargetReader::date);
                case "birthPlaces" -> t.birthPlaces = Json.list(json, this::place);
                case "countries" -> t.countries = Json.list(json, this::country);
                case "addresses" -> t.addresses = Json.list(json, this::address);
                case "identifiers" -> t.identifiers = Json.list(json, this::identifier);
                case "designations" -> t.designations = Json.list(json, this::designation);
                case "relations" -> t.relations = Json.list(json, this::relation);
                case "remarks" -> t.remarks = Json.list(json, Json::string);
                case "other" -> t.other = other(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return new Target(
                new TargetId(t.list, t.reference),
                t.kind,
                t.names,
                t.titles,
                t.gender,
                t.birthDates,
                t.birthPlaces,
                t.countries,
                t.addresses,
                t.identifiers,
                t.designations,
                t.relations,
                t.remarks,
                t.other);
    }

    private Name name(JsonParser json) {
        var n = new Object() {
            String text = "";
            NameQuality quality = NameQuality.STRONG;
            List<NamePart> parts = List.of();
            String language = "";
        };
        Json.object(json, field -> {
            switch (field) {
                case "text" -> n.text = Json.string(json);
                case "quality" -> n.quality = Json.constant(json, QUALITIES);
                case "parts" -> n.parts = Json.list(json, TargetReader::part);
                case "language" -> n.language = shared(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return new Name(n.text, n.quality, n.parts, n.language);
    }

    private static NamePart part(JsonParser json) {
        json.nextToken();
        NamePart.Kind kind = Json.constant(json, PARTS);
        json.nextToken();
        String text = Json.string(json);
        json.nextToken();
        return new NamePart(kind, text);
    }

    static PartialDate date(JsonParser json) {
        String text = Json.string(json);
        boolean circa = text.startsWith("~");
        String span = circa ? text.substring(1) : text;
        int slash = span.indexOf('/');
        LocalDate from = day(slash < 0 ? span : span.substring(0, slash));
        return new PartialDate(from, slash < 0 ? from : day(span.substring(slash + 1)), circa);
    }

    /** As {@link LocalDate#parse}, which takes a fifth of the time of reading a list if it does the usual form too. */
    static LocalDate day(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return LocalDate.parse(text);
        }
        return LocalDate.of(
                Integer.parseInt(text, 0, 4, 10), Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private Place place(JsonParser json) {
        var p = new Object() {
            String text = "";
            Country country = Place.NO_COUNTRY;
        };
        Json.object(json, field -> {
            switch (field) {
                case "text" -> p.text = shared(json);
                case "country" -> p.country = country(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return new Place(p.text, p.country);
    }

    private Country country(JsonParser json) {
        var c = new Object() {
            String code = "";
            String text = "";
        };
        Json.object(json, field -> {
            switch (field) {
                case "code" -> c.code = Json.string(json);
                case "text" -> c.text = Json.string(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return countries.computeIfAbsent(new Country(c.code, c.text), country -> country);
    }

    private Address address(JsonParser json) {
        var a = new Object() {
            String street = "";
            String city = "";
            String region = "";
            String postcode = "";
            Country country = Place.NO_COUNTRY;
        };
        Json.object(json, field -> {
            switch (field) {
                case "street" -> a.street = Json.string(json);
                case "city" -> a.city = shared(json);
                case "region" -> a.region = shared(json);
                case "postcode" -> a.postcode = Json.string(json);
                case "country" -> a.country = country(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return new Address(a.street, a.city, a.region, a.postcode, a.country);
    }

    private Identifier identifier(JsonParser json) {
        var i = new Object() {
            IdentifierType type = IdentifierType.OTHER;
            String value = "";
            String label = "";
            Country country = Place.NO_COUNTRY;
            String note = "";
        };
        Json.object(json, field -> {
            switch (field) {
                case "type" -> i.type = Json.constant(json, IDENTIFIERS);
                case "value" -> i.value = Json.string(json);
                case "label" -> i.label = shared(json);
                case "country" -> i.country = country(json);
                case "note" -> i.note = Json.string(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return new Identifier(i.type, i.value, i.label, i.country, i.note);
    }

    private Designation designation(JsonParser json) {
        var d = new Object() {
            String programme = "";
            Set<Measure> measures = EnumSet.noneOf(Measure.class);
            String listedOn = "";
            ListedOn.Certainty listedOnIs = ListedOn.Certainty.NO_LATER_THAN;
            Optional<LocalDate> until = Optional.empty();
            String legalBasis = "";
            String reference = "";
            String reason = "";
        };
        Json.object(json, field -> {
            switch (field) {
                case "programme" -> d.programme = shared(json);
                case "measures" -> d.measures.addAll(Json.list(json, word -> Json.constant(word, MEASURES)));
                case "listedOn" -> d.listedOn = Json.string(json);
                case "listedOnIs" -> d.listedOnIs = Json.constant(json, CERTAINTIES);
                case "until" -> d.until = Optional.of(day(Json.string(json)));
                case "legalBasis" -> d.legalBasis = shared(json);
                case "reference" -> d.reference = shared(json);
                case "reason" -> d.reason = Json.string(json);
                default -> throw Json.unknown(json, field);
            }
        });
        Optional<ListedOn> listedOn =
                d.listedOn.isEmpty() ? Optional.empty() : Optional.of(new ListedOn(day(d.listedOn), d.listedOnIs));
        return new Designation(d.programme, d.measures, listedOn, d.until, d.legalBasis, d.reference, d.reason);
    }

    private Relation relation(JsonParser json) {
        var r = new Object() {
            String type = "";
            String name = "";
            Optional<TargetId> target = Optional.empty();
        };
        Json.object(json, field -> {
            switch (field) {
                case "type" -> r.type = shared(json);
                case "name" -> r.name = shared(json);
                case "target" -> r.target = Optional.of(id(json));
                default -> throw Json.unknown(json, field);
            }
        });
        return new Relation(r.type, r.name, r.target);
    }

    private static TargetId id(JsonParser json) {
        try {
            return TargetId.parse(Json.string(json));
        } catch (IllegalArgumentException e) {
            throw new StreamReadException(json, "a relation's target cannot be read", e);
        }
    }

    private Map<String, List<String>> other(JsonParser json) {
        Map<String, List<String>> other = new LinkedHashMap<>();
        Json.object(json, field -> other.put(field, Json.list(json, this::shared)));
        return other;
    }

    private String shared(JsonParser json) {
        return texts.computeIfAbsent(Json.string(json), text -> text);
    }
}
