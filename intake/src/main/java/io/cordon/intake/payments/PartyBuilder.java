package io.cordon.intake.payments;

import io.cordon.core.model.Countries;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
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

/** Gathers what a message says of a party. */
final class PartyBuilder {
    private final Role role;
    private TargetKind kind = TargetKind.UNKNOWN;
    private String account = "";
    private final Set<String> names = new LinkedHashSet<>();
    private final List<PartialDate> births = new ArrayList<>();
    private final List<Place> birthPlaces = new ArrayList<>();
    private final Set<Country> countries = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final List<String> address = new ArrayList<>();

    PartyBuilder(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }

    void kind(TargetKind is) {
        kind = is;
    }

    void account(String number) {
        if (!number.isBlank() && !number.equals("NOTPROVIDED")) {
            account = number.strip();
        }
    }

    void name(String text) {
        String name = text.strip().replaceAll("\\s+", " ");
        if (!name.isEmpty() && !name.equals("NOTPROVIDED")) {
            names.add(name);
        }
    }

    void address(String line) {
        if (!line.isBlank()) {
            address.add(line.strip());
        }
    }

    void country(String code) {
        if (!code.isBlank()) {
            countries.add(Country.of(code.strip()));
        }
    }

    void born(PartialDate date) {
        births.add(date);
    }

    void bornIn(String place, String countryCode) {
        Country country = countryCode.isBlank() ? Place.NO_COUNTRY : Country.of(countryCode.strip());
        String text = place.strip() + (place.isBlank() || countryCode.isBlank() ? "" : ", ") + countryCode.strip();
        if (!text.isBlank()) {
            birthPlaces.add(new Place(text, country));
        }
    }

    void identifier(IdentifierType type, String value, String label) {
        if (!value.isBlank()) {
            identifiers.add(new Identifier(type, value.strip(), label, Place.NO_COUNTRY, ""));
        }
    }

    /** A BIC names its country in its fifth and sixth letter (ISO 9362). */
    void bic(String code) {
        String bic = code.strip();
        if (bic.length() == 8 || bic.length() == 11) {
            kind = TargetKind.ORGANISATION;
            identifier(IdentifierType.BIC, bic, "BIC");
            String country = bic.substring(4, 6);
            if (Countries.codes().contains(country)) {
                country(country);
            }
        }
    }

    /** The party; none where neither a name nor a BIC is stated. */
    Optional<PaymentParty> build() {
        List<String> called = new ArrayList<>(names);
        if (called.isEmpty()) {
            identifiers.stream()
                    .filter(id -> id.type() == IdentifierType.BIC)
                    .map(Identifier::value)
                    .findFirst()
                    .ifPresent(called::add);
        }
        if (called.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("role", role.word());
        if (!address.isEmpty()) {
            extra.put("address", String.join(", ", address));
        }
        return Optional.of(new PaymentParty(
                role,
                new Subject(
                        account,
                        kind,
                        called,
                        Gender.UNKNOWN,
                        births,
                        birthPlaces,
                        List.copyOf(countries),
                        List.copyOf(identifiers),
                        extra)));
    }
}
