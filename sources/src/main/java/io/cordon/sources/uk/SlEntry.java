package io.cordon.sources.uk;

import io.cordon.core.model.Address;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One designation of the UK Sanctions List while it is gathered, from the rows of the CSV (one for each combination of
 * name, address, birth date and document) or from an element of the XML. Repeated values are kept once, in the order first
 * met. Not thread-safe.
 */
final class SlEntry {
    /** Where it began, for messages. */
    final String where;

    final Set<ListedName> names = new LinkedHashSet<>();
    final Set<ScriptName> scriptNames = new LinkedHashSet<>();
    final Set<Address> addresses = new LinkedHashSet<>();
    final Set<Birthplace> birthplaces = new LinkedHashSet<>();
    final Set<Document> passports = new LinkedHashSet<>();
    final Set<Document> nationalIds = new LinkedHashSet<>();

    /** Words of measures: of {@code Sanctions Imposed}, and of indicators that are true. */
    final Set<String> measures = new LinkedHashSet<>();

    /** What the reader does not know, by the source's own name. */
    final Map<String, Set<String>> unknown = new LinkedHashMap<>();

    private final EnumMap<SlField, Set<String>> values = new EnumMap<>(SlField.class);

    SlEntry(String where) {
        this.where = where;
    }

    /** A name in its six fields. */
    record ListedName(List<String> before, String last, String type, String strength) {}

    /** A name in another script. */
    record ScriptName(String text, String script, String language) {}

    /** A place of birth. */
    record Birthplace(String town, String country) {}

    /** A passport or an identity number, with what else is said of it. */
    record Document(String number, String note) {
        boolean isBlank() {
            return number.isBlank() && note.isBlank();
        }
    }

    /** Adds a field's text, taken apart at bars where the field can hold several values; blank text is ignored. */
    void add(SlField field, String text) {
        if (text.isBlank()) {
            return;
        }
        Set<String> held = values.computeIfAbsent(field, key -> new LinkedHashSet<>());
        for (String value : field.several ? text.split("\\|") : new String[] {text}) {
            if (!value.isBlank()) {
                held.add(value.strip());
            }
        }
        if (field == SlField.SANCTIONS) {
            measures.addAll(held);
        }
    }

    void name(List<String> before, String last, String type, String strength) {
        if (!last.isBlank() || before.stream().anyMatch(part -> !part.isBlank())) {
            names.add(new ListedName(List.copyOf(before), last, type, strength));
        }
    }

    void scriptName(String text, String script, String language) {
        if (!text.isBlank() || !script.isBlank() || !language.isBlank()) {
            scriptNames.add(new ScriptName(text, script, language));
        }
    }

    void birthplace(String town, String country) {
        if (!town.isBlank() || !country.isBlank()) {
            birthplaces.add(new Birthplace(town, country));
        }
    }

    void address(Address address) {
        if (!address.line().isBlank()) {
            addresses.add(address);
        }
    }

    void passport(String number, String note) {
        document(passports, number, note);
    }

    void nationalId(String number, String note) {
        document(nationalIds, number, note);
    }

    private static void document(Set<Document> to, String number, String note) {
        Document document = new Document(number, note);
        if (!document.isBlank()) {
            to.add(document);
        }
    }

    void unknown(String name, String text) {
        if (!text.isBlank()) {
            unknown.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(text);
        }
    }

    /** All values of a field. */
    Set<String> all(SlField field) {
        return values.getOrDefault(field, Set.of());
    }

    /** The first value of a field, or empty. */
    String first(SlField field) {
        return all(field).stream().findFirst().orElse("");
    }
}
