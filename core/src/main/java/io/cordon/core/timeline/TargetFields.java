package io.cordon.core.timeline;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A target as named fields with readable values, which changes are told in. It says everything that the target does: two
 * targets with the same fields differ in nothing but the order of values. Within a value, pieces are set apart by
 * {@code " | "}; a bar or backslash in a source's own text has a backslash before it.
 *
 * <p>Fields: {@code kind}, {@code primaryName}, {@code names}, {@code titles}, {@code gender}, {@code birthDates},
 * {@code birthPlaces}, {@code countries}, {@code addresses}, {@code identifiers}, {@code programmes},
 * {@code designation.PROGRAMME.measures|listedOn|until|legalBasis|reference|reason}, {@code relations}, {@code remarks},
 * {@code other.FIELD}. A field without value is left out.
 */
public final class TargetFields {
    private TargetFields() {}

    /** The fields in order of name. */
    public static Map<String, List<String>> of(Target target) {
        Map<String, List<String>> fields = new TreeMap<>();
        put(fields, "kind", List.of(target.kind().word()));
        put(fields, "primaryName", List.of(name(target.primaryName())));
        put(fields, "names", target.names().stream().map(TargetFields::name).toList());
        put(fields, "titles", target.titles());
        if (target.gender() != Gender.UNKNOWN) {
            put(fields, "gender", List.of(target.gender().name().toLowerCase(Locale.ROOT)));
        }
        put(
                fields,
                "birthDates",
                target.birthDates().stream().map(Object::toString).toList());
        put(
                fields,
                "birthPlaces",
                target.birthPlaces().stream().map(TargetFields::place).toList());
        put(
                fields,
                "countries",
                target.countries().stream().map(TargetFields::country).toList());
        put(
                fields,
                "addresses",
                target.addresses().stream().map(TargetFields::address).toList());
        put(
                fields,
                "identifiers",
                target.identifiers().stream().map(TargetFields::identifier).toList());
        put(
                fields,
                "programmes",
                target.designations().stream().map(Designation::programme).toList());
        designations(fields, target.designations());
        put(
                fields,
                "relations",
                target.relations().stream().map(TargetFields::relation).toList());
        put(fields, "remarks", target.remarks());
        target.other().forEach((field, values) -> put(fields, "other." + field, values));
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String field, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(field, values);
        }
    }

    private static void designations(Map<String, List<String>> fields, List<Designation> designations) {
        // Several under one programme are told apart by number, in an order that is not the source's.
        List<Designation> sorted = new ArrayList<>(designations);
        sorted.sort(Comparator.comparing(Designation::programme).thenComparing(TargetFields::whole));
        String before = "";
        int number = 1;
        for (Designation designation : sorted) {
            number = designation.programme().equals(before) ? number + 1 : 1;
            before = designation.programme();
            String field = "designation." + before.replace("#", "##") + (number > 1 ? "#" + number : "") + ".";
            put(fields, field + "measures", designation.measureWords());
            designation
                    .listedOn()
                    .ifPresent(on -> put(
                            fields,
                            field + "listedOn",
                            List.of(on.date() + " " + on.certainty().word())));
            designation.until().ifPresent(day -> put(fields, field + "until", List.of(day.toString())));
            text(fields, field + "legalBasis", designation.legalBasis());
            text(fields, field + "reference", designation.reference());
            text(fields, field + "reason", designation.reason());
        }
    }

    private static String whole(Designation designation) {
        return new Pieces()
                .add(designation.reference())
                .add(designation.legalBasis())
                .add(designation.listedOn().toString())
                .add(designation.until().toString())
                .add(designation.measures().toString())
                .add(designation.reason())
                .toString();
    }

    private static void text(Map<String, List<String>> fields, String field, String value) {
        if (!value.isEmpty()) {
            put(fields, field, List.of(value));
        }
    }

    private static String name(Name name) {
        Pieces pieces = new Pieces().add(name.text()).add(name.quality().word()).add("language ", name.language());
        for (NamePart part : name.parts()) {
            pieces.add(part.kind().name().toLowerCase(Locale.ROOT) + ": " + part.text());
        }
        return pieces.toString();
    }

    private static String country(Country country) {
        return new Pieces().add(country.text()).add("code ", country.code()).toString();
    }

    private static String place(Place place) {
        return new Pieces().add(place.text()).country(place.country()).toString();
    }

    private static String address(Address address) {
        return new Pieces()
                .add("street ", address.street())
                .add("city ", address.city())
                .add("region ", address.region())
                .add("postcode ", address.postcode())
                .country(address.country())
                .toString();
    }

    private static String identifier(Identifier identifier) {
        return new Pieces()
                .add(identifier.type().word())
                .add(identifier.value())
                .add("label ", identifier.label())
                .country(identifier.country())
                .add("note ", identifier.note())
                .toString();
    }

    private static String relation(Relation relation) {
        return new Pieces()
                .add(relation.type())
                .add(relation.name())
                .add("target ", relation.target().map(Object::toString).orElse(""))
                .toString();
    }

    /** Pieces of one value, each at a fixed place or with its own label before it. */
    private static final class Pieces {
        private final StringBuilder text = new StringBuilder();
        private boolean empty = true;

        Pieces add(String piece) {
            if (!empty) {
                text.append(" | ");
            }
            empty = false;
            text.append(piece.replace("\\", "\\\\").replace("|", "\\|"));
            return this;
        }

        Pieces add(String label, String piece) {
            return piece.isEmpty() ? this : add(label + piece);
        }

        Pieces country(Country country) {
            return add("country ", country.text()).add("code ", country.code());
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
