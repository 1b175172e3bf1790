package io.cordon.sources.eu;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One {@code sanctionEntity} as a target. Not kept, because they are the file's own housekeeping: the {@code logicalId}
 * and {@code regulationLanguage} of the parts. Which regulations added the parts ({@code regulationSummary}) is kept once
 * each, in {@link Target#other}.
 */
final class FsfEntity {
    private final FsfElement entity;
    private final Account account;
    private final String reference;
    private final TargetKind kind;
    private final Target.Builder target;

    /** Begins a target; takes its reference out of those that are free. */
    FsfEntity(String list, FsfElement entity, Set<String> taken, Account account) {
        this.entity = entity;
        this.account = account;
        String logicalId = entity.take("logicalId");
        this.reference = reference(entity.take("euReferenceNumber"), logicalId, taken);
        this.kind = kind();
        this.target = Target.builder(new TargetId(list, reference), kind);
        target.other("logicalId", logicalId);
    }

    private String reference(String stated, String logicalId, Set<String> taken) {
        if (!stated.isEmpty() && taken.add(stated)) {
            return stated;
        }
        String own = "L" + logicalId;
        account.warn(
                stated.isEmpty()
                        ? "A record has no euReferenceNumber; it is kept under its logicalId, as " + own + "."
                        : "The euReferenceNumber " + stated + " occurs twice; the second record is kept as " + own
                                + ".");
        String free = own;
        for (int i = 2; !taken.add(free); i++) {
            free = own + "-" + i;
        }
        return free;
    }

    private TargetKind kind() {
        TargetKind found = TargetKind.UNKNOWN;
        for (FsfElement type : entity.takeAll("subjectType")) {
            String code = type.take("code");
            String letter = type.take("classificationCode");
            found = TargetKind.of(code);
            if (found == TargetKind.UNKNOWN) {
                account.unknown("subjectType@code=" + code);
                found = TargetKind.of(letter);
            }
        }
        return found;
    }

    /** The target, or none where the record names nobody. */
    Optional<Target> target() {
        String unitedNations = entity.take("unitedNationId");
        if (!unitedNations.isEmpty()) {
            target.identifier(new Identifier(
                    IdentifierType.OTHER, unitedNations, "unitedNationId", Place.NO_COUNTRY, "UN reference"));
        }
        entity.takeAll("remark").forEach(remark -> target.remark(remark.takeText()));
        new FsfDesignations(entity, target, account, reference).read();
        names();
        entity.takeAll("citizenship").forEach(this::citizenship);
        for (FsfElement birth : entity.takeAll("birthdate")) {
            new FsfBirth(birth, target, account, reference).read();
            common("birthdate", birth);
        }
        entity.takeAll("address").forEach(this::address);
        for (FsfElement identification : entity.takeAll("identification")) {
            FsfIdentification.read(identification, target);
            common("identification", identification);
        }
        entity.leftOver("sanctionEntity", this::unknown);
        if (!target.hasNames()) {
            account.warn("Record " + reference + " has no name; nobody can be screened against it, so it is not kept.");
            return Optional.empty();
        }
        return Optional.of(target.build());
    }

    private void names() {
        List<FsfName> names = new ArrayList<>();
        for (FsfElement alias : entity.takeAll("nameAlias")) {
            target.gender(Gender.of(alias.take("gender")));
            target.title(alias.take("function"));
            FsfName name = FsfName.read(alias, kind);
            target.title(name.title());
            names.add(name);
            common("nameAlias", alias);
        }
        FsfName.graded(names).forEach(target::name);
    }

    private void citizenship(FsfElement citizenship) {
        Country country = country(citizenship);
        if (!country.equals(Place.NO_COUNTRY)) {
            target.country(country);
        }
        target.other("citizenship/region", citizenship.take("region"));
        common("citizenship", citizenship);
    }

    private void address(FsfElement element) {
        Address address = new Address(
                stated(", ", element.take("street"), poBox(element.take("poBox")), element.take("place")),
                element.take("city"),
                element.take("region"),
                element.take("zipCode"),
                country(element));
        if (!address.line().isEmpty()) {
            target.address(address);
        }
        if (element.takeFlag("asAtListingTime")) {
            target.other("address/asAtListingTime", address.line());
        }
        for (FsfElement contact : element.takeAll("contactInfo")) {
            contact(contact.take("key"), contact.take("value"));
            contact.leftOver("address/contactInfo", this::unknown);
        }
        common("address", element);
    }

    private static String poBox(String number) {
        return number.isEmpty() || number.toLowerCase(Locale.ROOT).contains("box") ? number : "P.O. Box " + number;
    }

    private void contact(String key, String value) {
        if (value.isEmpty()) {
            return;
        }
        String word = key.toUpperCase(Locale.ROOT);
        IdentifierType type = IdentifierType.OTHER;
        if (word.contains("MAIL")) {
            type = IdentifierType.EMAIL;
        } else if (word.contains("PHONE") || word.contains("MOBILE") || word.contains("FAX")) {
            type = IdentifierType.PHONE;
        } else if (word.contains("WEB") || word.contains("URL")) {
            type = IdentifierType.WEBSITE;
        }
        target.identifier(new Identifier(type, value, key, Place.NO_COUNTRY, ""));
    }

    /** What every part of a record can have; then the rest of the part is what is not known. */
    private void common(String path, FsfElement part) {
        part.take("logicalId");
        part.take("regulationLanguage");
        for (FsfElement summary : part.takeAll("regulationSummary")) {
            String published = summary.take("publicationDate");
            target.other(
                    "regulationSummary",
                    stated(
                            ", ",
                            summary.take("numberTitle"),
                            summary.take("regulationType"),
                            published.isEmpty() ? "" : "published " + published,
                            summary.take("publicationUrl")));
            summary.leftOver(path + "/regulationSummary", this::unknown);
        }
        for (String free : List.of("remark", "additionalInformation")) {
            part.takeAll(free).forEach(text -> target.other(path + "/" + free, text.takeText()));
        }
        part.leftOver(path, this::unknown);
    }

    private void unknown(String path, String value) {
        account.unknown(path);
        target.other(path, value);
    }

    /** The country of a part; {@code 00} is the file's code for none. */
    static Country country(FsfElement part) {
        String code = part.take("countryIso2Code");
        String text = part.take("countryDescription");
        boolean none = code.isEmpty() || code.equals("00");
        if (none && (text.isEmpty() || text.equals("UNKNOWN"))) {
            return Place.NO_COUNTRY;
        }
        return none ? Country.of(text) : new Country(code, text.isEmpty() ? code : text);
    }

    /** The parts that say something, joined. */
    static String stated(String between, String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                said.add(part.strip());
            }
        }
        return String.join(between, said);
    }
}
