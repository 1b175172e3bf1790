package io.cordon.core.screen;

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
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A listing as bytes, for the snapshot's file, which one version writes and reads: fields in order, texts and lists by
 * their length, enums by their place. What is read back equals what was written.
 */
final class ListingCodec {
    private ListingCodec() {}

    static byte[] encode(Listing listing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            new Writer(out).listing(listing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Listing decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new Reader(in).listing();
        } catch (IOException e) {
            throw new UncheckedIOException("a listing in the snapshot is cut off", e);
        }
    }

    @FunctionalInterface
    interface Put<T> {
        void put(T value) throws IOException;
    }

    @FunctionalInterface
    interface Get<T> {
        T get() throws IOException;
    }

    record Writer(DataOutputStream out) {
        void listing(Listing listing) throws IOException {
            target(listing.target());
            standing(listing.standing());
            list(listing.designations(), this::standing);
            text(listing.edition());
        }

        private void target(Target target) throws IOException {
            id(target.id());
            out.writeByte(target.kind().ordinal());
            list(target.names(), this::name);
            list(target.titles(), this::text);
            out.writeByte(target.gender().ordinal());
            list(target.birthDates(), this::date);
            list(target.birthPlaces(), this::place);
            list(target.countries(), this::country);
            list(target.addresses(), this::address);
            list(target.identifiers(), this::identifier);
            list(target.designations(), this::designation);
            list(target.relations(), this::relation);
            list(target.remarks(), this::text);
            list(List.copyOf(target.other().entrySet()), entry -> {
                text(entry.getKey());
                list(entry.getValue(), this::text);
            });
        }

        private void id(TargetId id) throws IOException {
            text(id.list());
            text(id.reference());
        }

        private void name(Name name) throws IOException {
            text(name.text());
            out.writeByte(name.quality().ordinal());
            list(name.parts(), part -> {
                out.writeByte(part.kind().ordinal());
                text(part.text());
            });
            text(name.language());
        }

        void date(PartialDate date) throws IOException {
            day(date.from());
            day(date.to());
            out.writeBoolean(date.circa());
        }

        void place(Place place) throws IOException {
            text(place.text());
            country(place.country());
        }

        void country(Country country) throws IOException {
            text(country.code());
            text(country.text());
        }

        private void address(Address address) throws IOException {
            text(address.street());
            text(address.city());
            text(address.region());
            text(address.postcode());
            country(address.country());
        }

        void identifier(Identifier identifier) throws IOException {
            out.writeByte(identifier.type().ordinal());
            text(identifier.value());
            text(identifier.label());
            country(identifier.country());
            text(identifier.note());
        }

        private void designation(Designation designation) throws IOException {
            text(designation.programme());
            list(List.copyOf(designation.measures()), measure -> out.writeByte(measure.ordinal()));
            optional(designation.listedOn(), this::listedOn);
            optional(designation.until(), this::day);
            text(designation.legalBasis());
            text(designation.reference());
            text(designation.reason());
        }

        private void relation(Relation relation) throws IOException {
            text(relation.type());
            text(relation.name());
            optional(relation.target(), this::id);
        }

        private void standing(Standing standing) throws IOException {
            out.writeByte(standing.status().ordinal());
            optional(standing.listedOn(), this::listedOn);
            optional(standing.delistedOn(), this::day);
            text(standing.because());
        }

        private void listedOn(ListedOn listedOn) throws IOException {
            day(listedOn.date());
            out.writeByte(listedOn.certainty().ordinal());
        }

        private void day(LocalDate day) throws IOException {
            out.writeInt((int) day.toEpochDay());
        }

        void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        <T> void list(List<T> values, Put<T> put) throws IOException {
            out.writeInt(values.size());
            for (T value : values) {
                put.put(value);
            }
        }

        private <T> void optional(Optional<T> value, Put<T> put) throws IOException {
            out.writeBoolean(value.isPresent());
            if (value.isPresent()) {
                put.put(value.get());
            }
        }
    }

    record Reader(DataInputStream in) {
        private static final TargetKind[] KINDS = TargetKind.values();
        private static final Gender[] GENDERS = Gender.values();
        private static final NameQuality[] QUALITIES = NameQuality.values();
        private static final NamePart.Kind[] PARTS = NamePart.Kind.values();
        private static final IdentifierType[] IDENTIFIERS = IdentifierType.values();
        private static final Measure[] MEASURES = Measure.values();
        private static final Status[] STATUSES = Status.values();
        private static final ListedOn.Certainty[] CERTAINTIES = ListedOn.Certainty.values();

        Listing listing() throws IOException {
            return new Listing(target(), standing(), list(this::standing), text());
        }

        private Target target() throws IOException {
            return new Target(
                    id(),
                    KINDS[in.readByte()],
                    list(this::name),
                    list(this::text),
                    GENDERS[in.readByte()],
                    list(this::date),
                    list(this::place),
                    list(this::country),
                    list(this::address),
                    list(this::identifier),
                    list(this::designation),
                    list(this::relation),
                    list(this::text),
                    other());
        }

        private Map<String, List<String>> other() throws IOException {
            Map<String, List<String>> other = new LinkedHashMap<>();
            int size = in.readInt();
            for (int k = 0; k < size; k++) {
                other.put(text(), list(this::text));
            }
            return other;
        }

        private TargetId id() throws IOException {
            return new TargetId(text(), text());
        }

        private Name name() throws IOException {
            return new Name(
                    text(), QUALITIES[in.readByte()], list(() -> new NamePart(PARTS[in.readByte()], text())), text());
        }

        PartialDate date() throws IOException {
            return new PartialDate(day(), day(), in.readBoolean());
        }

        Place place() throws IOException {
            return new Place(text(), country());
        }

        Country country() throws IOException {
            return new Country(text(), text());
        }

        private Address address() throws IOException {
            return new Address(text(), text(), text(), text(), country());
        }

        Identifier identifier() throws IOException {
            return new Identifier(IDENTIFIERS[in.readByte()], text(), text(), country(), text());
        }

        private Designation designation() throws IOException {
            return new Designation(
                    text(), measures(), optional(this::listedOn), optional(this::day), text(), text(), text());
        }

        private Set<Measure> measures() throws IOException {
            Set<Measure> measures = EnumSet.noneOf(Measure.class);
            int size = in.readInt();
            for (int k = 0; k < size; k++) {
                measures.add(MEASURES[in.readByte()]);
            }
            return measures;
        }

        private Relation relation() throws IOException {
            return new Relation(text(), text(), optional(this::id));
        }

        private Standing standing() throws IOException {
            return new Standing(STATUSES[in.readByte()], optional(this::listedOn), optional(this::day), text());
        }

        private ListedOn listedOn() throws IOException {
            return new ListedOn(day(), CERTAINTIES[in.readByte()]);
        }

        private LocalDate day() throws IOException {
            return LocalDate.ofEpochDay(in.readInt());
        }

        String text() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        <T> List<T> list(Get<T> get) throws IOException {
            int size = in.readInt();
            List<T> values = new ArrayList<>(size);
            for (int k = 0; k < size; k++) {
                values.add(get.get());
            }
            return values;
        }

        private <T> Optional<T> optional(Get<T> get) throws IOException {
            return in.readBoolean() ? Optional.of(get.get()) : Optional.empty();
        }
    }
}
