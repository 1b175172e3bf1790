package io.cordon.core.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who or what is listed, as one edition of one list states it.
 *
 * @param id list and reference
 * @param kind what it is
 * @param names every name, the primary one first; never empty
 * @param titles titles, ranks, positions held
 * @param gender as stated
 * @param birthDates dates of birth (of founding for organisations), as precisely as stated
 * @param birthPlaces places of birth
 * @param countries nationalities and citizenships; for organisations and vessels the country or flag
 * @param addresses addresses
 * @param identifiers passports, tax numbers, IMO numbers, wallets, websites, ...
 * @param designations why it is listed; never empty
 * @param relations links to other parties
 * @param remarks free text of the source, kept whole
 * @param other everything else the source states, by the source's own field name, vessel and aircraft data included
 */
public record Target(
        TargetId id,
        TargetKind kind,
        List<Name> names,
        List<String> titles,
        Gender gender,
        List<PartialDate> birthDates,
        List<Place> birthPlaces,
        List<Country> countries,
        List<Address> addresses,
        List<Identifier> identifiers,
        List<Designation> designations,
        List<Relation> relations,
        List<String> remarks,
        Map<String, List<String>> other) {
    public Target {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("target " + id + " has no name");
        }
        if (designations.isEmpty()) {
            throw new IllegalArgumentException("target " + id + " has no designation");
        }
        names = List.copyOf(names);
        titles = List.copyOf(titles);
        birthDates = List.copyOf(birthDates);
        birthPlaces = List.copyOf(birthPlaces);
        countries = List.copyOf(countries);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
        designations = List.copyOf(designations);
        relations = List.copyOf(relations);
        remarks = List.copyOf(remarks);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        other.forEach((field, values) -> copy.put(field, List.copyOf(values)));
        other = Collections.unmodifiableMap(copy);
    }

    /** The name it is listed under: the first primary name, or the first name where none is graded primary. */
    public Name primaryName() {
        for (Name name : names) {
            if (name.quality() == NameQuality.PRIMARY) {
                return name;
            }
        }
        return names.getFirst();
    }

    /** All programmes' codes, each once, in the source's order. */
    public List<String> programmes() {
        Set<String> codes = new LinkedHashSet<>();
        designations.forEach(designation -> codes.add(designation.programme()));
        return List.copyOf(codes);
    }

    /** All measures of all designations, in declaration order. */
    public Set<Measure> measures() {
        EnumSet<Measure> all = EnumSet.noneOf(Measure.class);
        designations.forEach(designation -> all.addAll(designation.measures()));
        return Collections.unmodifiableSet(all);
    }

    /** A builder; repeated values are kept once, in the order first added. */
    public static Builder builder(TargetId id, TargetKind kind) {
        return new Builder(id, kind);
    }

    /** Gathers a target while a source is read. Not thread-safe. */
    public static final class Builder {
        private final TargetId id;
        private TargetKind kind;
        private final Set<Name> names = new LinkedHashSet<>();
        private final Set<String> titles = new LinkedHashSet<>();
        private Gender gender = Gender.UNKNOWN;
        private final Set<PartialDate> birthDates = new LinkedHashSet<>();
        private final Set<Place> birthPlaces = new LinkedHashSet<>();
        private final Set<Country> countries = new LinkedHashSet<>();
        private final Set<Address> addresses = new LinkedHashSet<>();
        private final Set<Identifier> identifiers = new LinkedHashSet<>();
        private final Set<Designation> designations = new LinkedHashSet<>();
        private final Set<Relation> relations = new LinkedHashSet<>();
        private final Set<String> remarks = new LinkedHashSet<>();
        private final Map<String, List<String>> other = new LinkedHashMap<>();

        private Builder(TargetId id, TargetKind kind) {
            this.id = id;
            this.kind = kind;
        }

        public TargetId id() {
            return id;
        }

        /** What it is, as far as set. */
        public TargetKind kind() {
            return kind;
        }

        public boolean hasNames() {
            return !names.isEmpty();
        }

        public Builder kind(TargetKind value) {
            kind = value;
            return this;
        }

        public Builder name(Name value) {
            names.add(value);
            return this;
        }

        public Builder title(String value) {
            addText(titles, value);
            return this;
        }

        public Builder gender(Gender value) {
            if (value != Gender.UNKNOWN) {
                gender = value;
            }
            return this;
        }

        public Builder birthDate(PartialDate value) {
            birthDates.add(value);
            return this;
        }

        public Builder birthPlace(Place value) {
            birthPlaces.add(value);
            return this;
        }

        public Builder country(Country value) {
            countries.add(value);
            return this;
        }

        public Builder address(Address value) {
            addresses.add(value);
            return this;
        }

        public Builder identifier(Identifier value) {
            identifiers.add(value);
            return this;
        }

        public Builder designation(Designation value) {
            designations.add(value);
            return this;
        }

        public Builder relation(Relation value) {
            relations.add(value);
            return this;
        }

        public Builder remark(String value) {
            addText(remarks, value);
            return this;
        }

        /** Keeps a value under the source's own field name; blank values are ignored, repeated ones kept once. */
        public Builder other(String field, String value) {
            if (!value.isBlank()) {
                List<String> values = other.computeIfAbsent(field, key -> new ArrayList<>());
                if (!values.contains(value.strip())) {
                    values.add(value.strip());
                }
            }
            return this;
        }

        private static void addText(Set<String> to, String value) {
            if (!value.isBlank()) {
                to.add(value.strip());
            }
        }

        /**
         * The target, primary names first.
         *
         * @throws IllegalArgumentException if it has no name or no designation
         */
        public Target build() {
            List<Name> ordered = new ArrayList<>();
            for (Name name : names) {
                if (name.quality() == NameQuality.PRIMARY) {
                    ordered.add(name);
                }
            }
            for (Name name : names) {
                if (name.quality() != NameQuality.PRIMARY) {
                    ordered.add(name);
                }
            }
            return new Target(
                    id,
                    kind,
                    ordered,
                    List.copyOf(titles),
                    gender,
                    List.copyOf(birthDates),
                    List.copyOf(birthPlaces),
                    List.copyOf(countries),
                    List.copyOf(addresses),
                    List.copyOf(identifiers),
                    List.copyOf(designations),
                    List.copyOf(relations),
                    List.copyOf(remarks),
                    other);
        }
    }
}
