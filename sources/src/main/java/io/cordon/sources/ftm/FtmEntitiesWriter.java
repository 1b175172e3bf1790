package io.cordon.sources.ftm;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes {@code entities.ftm.json}. The ids are the targets' own, {@code list:reference}, with {@code #} and a number for
 * what describes one, so that two exports of one state are the same bytes.
 */
final class FtmEntitiesWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Function<String, String> authority;
    private final Writer out;

    FtmEntitiesWriter(Function<String, String> authority, OutputStream out) {
        this.authority = authority;
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    void write(List<Target> targets) throws IOException {
        for (Target target : targets) {
            target(target);
        }
        out.flush();
    }

    /** Values by property, each once. */
    private static final class Properties {
        private final Map<String, Set<String>> values = new LinkedHashMap<>();

        Properties add(String property, String value) {
            if (!value.isBlank()) {
                values.computeIfAbsent(property, key -> new LinkedHashSet<>()).add(value.strip());
            }
            return this;
        }
    }

    private void target(Target target) throws IOException {
        String id = target.id().toString();
        Properties party = new Properties();
        names(target, party);
        target.titles().forEach(title -> party.add(target.kind() == TargetKind.PERSON ? "position" : "notes", title));
        if (target.gender() != Gender.UNKNOWN) {
            party.add("gender", target.gender() == Gender.MALE ? "male" : "female");
        }
        dates(target, party);
        target.birthPlaces().forEach(place -> party.add("birthPlace", place.text()));
        String country = countryProperty(target.kind());
        target.countries().forEach(each -> party.add(country, FtmSimpleWriter.code(each)));
        target.remarks().forEach(remark -> party.add("notes", remark));
        party.add("topics", "sanction");

        List<Properties> documents = new ArrayList<>();
        target.identifiers().forEach(each -> identifier(each, target, party, documents));
        for (int i = 0; i < target.addresses().size(); i++) {
            party.add("addressEntity", id + "#address" + (i + 1));
        }
        entity(
                id,
                FtmSchema.of(target.kind()),
                target.primaryName().text(),
                target.id().list(),
                true,
                party);
        for (int i = 0; i < target.designations().size(); i++) {
            sanction(target, target.designations().get(i), id + "#sanction" + (i + 1));
        }
        for (int i = 0; i < target.addresses().size(); i++) {
            Address address = target.addresses().get(i);
            entity(
                    id + "#address" + (i + 1),
                    "Address",
                    address.line(),
                    target.id().list(),
                    false,
                    address(address));
        }
        for (int i = 0; i < documents.size(); i++) {
            boolean passport = documents.get(i).values.containsKey("passportNumber");
            entity(
                    id + "#document" + (i + 1),
                    passport ? "Passport" : "Identification",
                    String.join("", documents.get(i).values.getOrDefault("number", Set.of())),
                    target.id().list(),
                    false,
                    documents.get(i));
        }
    }

    private static void names(Target target, Properties party) {
        for (Name name : target.names()) {
            party.add(
                    switch (name.quality()) {
                        case PRIMARY -> "name";
                        case STRONG -> "alias";
                        case WEAK -> "weakAlias";
                        case FORMER -> "previousName";
                    },
                    name.text());
        }
        if (!party.values.containsKey("name")) {
            party.add("name", target.primaryName().text());
        }
        if (target.kind() != TargetKind.PERSON) {
            return;
        }
        for (NamePart part : target.primaryName().parts()) {
            switch (part.kind()) {
                case GIVEN -> party.add("firstName", part.text());
                case MIDDLE -> party.add("middleName", part.text());
                case PATRONYMIC -> party.add("fatherName", part.text());
                case MATRONYMIC -> party.add("motherName", part.text());
                case FAMILY -> party.add("lastName", part.text());
                case TITLE -> party.add("title", part.text());
                case MAIDEN, NICKNAME, SUFFIX -> {
                    // in the whole name
                }
            }
        }
    }

    /** A range is written as its first and its last year, which is how the model states what it cannot say exactly. */
    private static void dates(Target target, Properties party) {
        String property = target.kind() == TargetKind.PERSON ? "birthDate" : "incorporationDate";
        for (PartialDate date : target.birthDates()) {
            for (String text : FtmDates.text(date).split("/")) {
                party.add(property, text);
            }
        }
    }

    private static String countryProperty(TargetKind kind) {
        return switch (kind) {
            case PERSON -> "nationality";
            case VESSEL -> "flag";
            default -> "country";
        };
    }

    private static void identifier(Identifier each, Target target, Properties party, List<Properties> documents) {
        Optional<String> property = FtmSchema.property(each.type(), target.kind());
        boolean said = !each.country().equals(Place.NO_COUNTRY) || !each.note().isEmpty();
        boolean document = each.type() == IdentifierType.PASSPORT
                || property.isEmpty()
                || (each.type() == IdentifierType.NATIONAL_ID && said);
        if (!document) {
            party.add(property.orElseThrow(), each.value());
            return;
        }
        boolean passport = each.type() == IdentifierType.PASSPORT;
        if (passport && target.kind() == TargetKind.PERSON) {
            party.add("passportNumber", each.value());
        }
        property.ifPresent(name -> party.add(name, each.value()));
        Properties entity = new Properties()
                .add("holder", target.id().toString())
                .add("number", each.value())
                .add(
                        "type",
                        each.type() == IdentifierType.OTHER
                                ? each.label()
                                : each.type().word())
                .add("summary", each.note());
        if (passport) {
            entity.add("passportNumber", each.value());
        }
        if (!each.country().equals(Place.NO_COUNTRY)) {
            entity.add("country", FtmSimpleWriter.code(each.country()));
        }
        documents.add(entity);
    }

    private void sanction(Target target, Designation designation, String id) throws IOException {
        Properties sanction = new Properties()
                .add("entity", target.id().toString())
                .add("authority", authority.apply(target.id().list()))
                .add("program", designation.programme())
                .add("authorityId", designation.reference())
                .add("reason", designation.reason())
                .add("summary", designation.legalBasis())
                .add("description", FtmMeasures.certainty(designation));
        designation.measureWords().forEach(word -> sanction.add("provisions", word));
        designation
                .listedOn()
                .ifPresent(on -> sanction.add(
                        on.certainty() == ListedOn.Certainty.EXACT ? "listingDate" : "startDate",
                        on.date().toString()));
        designation.until().ifPresent(day -> sanction.add("endDate", day.toString()));
        entity(id, "Sanction", designation.programme(), target.id().list(), false, sanction);
    }

    private static Properties address(Address address) {
        Country country = address.country();
        return new Properties()
                .add("full", address.line())
                .add("street", address.street())
                .add("city", address.city())
                .add("state", address.region())
                .add("postalCode", address.postcode())
                .add("country", country.equals(Place.NO_COUNTRY) ? "" : FtmSimpleWriter.code(country));
    }

    private void entity(String id, String schema, String caption, String dataset, boolean target, Properties properties)
            throws IOException {
        java.io.StringWriter line = new java.io.StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("id", id);
            json.writeStringProperty("caption", caption);
            json.writeStringProperty("schema", schema);
            json.writeObjectPropertyStart("properties");
            properties.values.forEach((property, values) -> {
                json.writeArrayPropertyStart(property);
                values.forEach(json::writeString);
                json.writeEndArray();
            });
            json.writeEndObject();
            json.writeArrayPropertyStart("datasets");
            json.writeString(dataset);
            json.writeEndArray();
            json.writeBooleanProperty("target", target);
            json.writeEndObject();
        }
        out.write(line.toString());
        out.write('\n');
    }
}
