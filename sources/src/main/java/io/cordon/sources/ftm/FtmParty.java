package io.cordon.sources.ftm;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Maps a party with what describes it to a target. */
final class FtmParty {
    private final FtmEntity entity;
    private final Target.Builder target;
    private final Account account;
    private final Set<String> numbers = new HashSet<>();

    FtmParty(FtmEntity entity, Target.Builder target, Account account) {
        this.entity = entity;
        this.target = target;
        this.account = account;
    }

    void read(List<FtmEntity> sanctions, List<FtmEntity> documents, Map<String, FtmEntity> addresses) {
        // A document of its own says more than the bare number beside it.
        documents.forEach(this::document);
        entity.properties().forEach((property, values) -> {
            for (String value : values) {
                property(property, value);
            }
        });
        for (String id : entity.get("addressEntity")) {
            FtmEntity address = addresses.get(id);
            if (address != null) {
                target.address(address(address));
            }
        }
        entity.datasets().forEach(dataset -> target.other("datasets", dataset));
        sanctions.forEach(this::sanction);
        if (sanctions.isEmpty()) {
            List<String> programmes = entity.get("programId").isEmpty() ? entity.datasets() : entity.get("programId");
            for (String programme : programmes.isEmpty() ? List.of("unstated") : programmes) {
                designation(programme, List.of(programme), List.of(), entity, Optional.empty());
            }
        }
    }

    private void property(String property, String value) {
        Optional<IdentifierType> identifier = FtmSchema.identifier(property, target.kind());
        if (identifier.isPresent()) {
            if (numbers.contains(value)) {
                return;
            }
            target.identifier(new Identifier(identifier.get(), value, property, Place.NO_COUNTRY, ""));
            if (property.equals("publicKey") && entity.get("name").isEmpty()) {
                target.name(Name.of(value, NameQuality.PRIMARY));
            }
            return;
        }
        switch (property) {
            case "name" ->
                target.name(
                        Name.of(value, value.equals(entity.first("name")) ? NameQuality.PRIMARY : NameQuality.STRONG));
            case "alias", "abbreviation" -> target.name(Name.of(value, NameQuality.STRONG));
            case "weakAlias" -> target.name(Name.of(value, NameQuality.WEAK));
            case "previousName", "pastNames" -> target.name(Name.of(value, NameQuality.FORMER));
            case "title", "position" -> target.title(value);
            case "gender" -> target.gender(Gender.of(value));
            case "birthDate", "incorporationDate" -> date(property, value);
            case "birthPlace" -> target.birthPlace(new Place(value, lastCountry(value)));
            case "nationality", "citizenship", "country", "jurisdiction", "flag", "mainCountry" ->
                target.country(country(value));
            case "address" -> {
                if (entity.get("addressEntity").isEmpty()) {
                    target.address(new Address(value, "", "", "", Place.NO_COUNTRY));
                }
            }
            case "notes", "summary" -> target.remark(value);
            case "addressEntity" -> {}
            default -> target.other(property, value);
        }
    }

    private void date(String property, String value) {
        try {
            target.birthDate(PartialDate.parse(value));
        } catch (IllegalArgumentException e) {
            account.unknown(property + " in other words");
            target.other(property, value);
        }
    }

    private static Country country(String code) {
        Country read = Country.of(code.length() == 2 ? code.toUpperCase(Locale.ROOT) : code);
        return new Country(read.code(), code);
    }

    private static Country lastCountry(String text) {
        Country last = Country.of(text.substring(text.lastIndexOf(',') + 1));
        return last.code().isEmpty() ? Place.NO_COUNTRY : last;
    }

    private static Address address(FtmEntity address) {
        String country = address.first("country");
        Country read = country.isEmpty() ? Place.NO_COUNTRY : country(country);
        boolean parts =
                !address.first("street").isEmpty() || !address.first("city").isEmpty();
        return new Address(
                parts ? address.first("street") : address.first("full"),
                parts ? address.first("city") : "",
                parts ? address.first("state") : "",
                parts ? address.first("postalCode") : "",
                read);
    }

    private void document(FtmEntity document) {
        String number =
                document.first("number").isEmpty() ? document.first("passportNumber") : document.first("number");
        if (number.isBlank()) {
            return;
        }
        String label = document.first("type");
        IdentifierType type = document.schema().equals("Passport")
                ? IdentifierType.PASSPORT
                : label.toLowerCase(Locale.ROOT).contains("passport")
                        ? IdentifierType.PASSPORT
                        : typed(label).orElse(IdentifierType.OTHER);
        numbers.add(number);
        String issuer = document.first("country");
        target.identifier(new Identifier(
                type, number, label, issuer.isEmpty() ? Place.NO_COUNTRY : country(issuer), document.first("summary")));
    }

    /** What Cordon wrote as a document because the schema has no property for it. */
    private static Optional<IdentifierType> typed(String label) {
        for (IdentifierType type : IdentifierType.values()) {
            if (type.word().equals(label)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private void sanction(FtmEntity sanction) {
        List<String> codes = new ArrayList<>(sanction.get("program"));
        codes.addAll(sanction.get("programId"));
        List<String> authorities = sanction.get("authority");
        String programme =
                !codes.isEmpty() ? codes.getFirst() : !authorities.isEmpty() ? authorities.getFirst() : "unstated";
        designation(programme, codes, authorities, sanction, Optional.of(sanction));
    }

    private void designation(
            String programme,
            List<String> codes,
            List<String> authorities,
            FtmEntity source,
            Optional<FtmEntity> sanction) {
        Optional<Programme> known = FtmMeasures.known(authorities, codes);
        authorities.forEach(authority -> target.other("authority", authority));
        target.designation(new Designation(
                programme,
                FtmMeasures.decided(
                        FtmMeasures.read(source.get("provisions")), known, target.kind(), programme, account),
                sanction.flatMap(this::listedOn),
                day(source.first("endDate")).map(PartialDate::to),
                known.map(Programme::legalBasis).orElse(source.first("programUrl")),
                source.first("authorityId"),
                source.first("reason")));
    }

    private Optional<ListedOn> listedOn(FtmEntity sanction) {
        Optional<PartialDate> listed = day(sanction.first("listingDate")).or(() -> day(sanction.first("startDate")));
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        LocalDate date = listed.get().to();
        String said = sanction.first("description");
        for (ListedOn.Certainty certainty : ListedOn.Certainty.values()) {
            if (said.equals(FtmMeasures.CERTAINTY + certainty.word())) {
                return Optional.of(new ListedOn(date, certainty));
            }
        }
        boolean exact = listed.get().precision() == PartialDate.Precision.DAY;
        return Optional.of(exact ? ListedOn.exact(date) : ListedOn.noLaterThan(date));
    }

    private Optional<PartialDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (IllegalArgumentException e) {
            account.unknown("a sanction's date in other words");
            return Optional.empty();
        }
    }
}
