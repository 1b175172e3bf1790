package io.cordon.sources.ch;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.XmlRecord;
import io.cordon.sources.ch.SecoReferences.Spot;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps one {@code target}. What its modifications added and removed is history, and not read. */
final class SecoTarget {
    private static final Pattern IMO = Pattern.compile("\\bIMO\\b[^\\d]{0,20}(\\d{7})\\b");
    private static final Pattern SWIFT = Pattern.compile(
            "\\bSWIFT(?:\\s*/\\s*BIC)?(?:\\s+codes?)?\\s*:?\\s*([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)\\b");
    private static final Pattern UNITED_NATIONS = Pattern.compile("[A-Z]{2}[eio]\\.\\d{3}");

    private final XmlRecord record;
    private final Target.Builder target;
    private final Account account;
    private final SecoReferences references;
    private final Optional<LocalDate> published;

    SecoTarget(
            XmlRecord record,
            Target.Builder target,
            Account account,
            SecoReferences references,
            Optional<LocalDate> published) {
        this.record = record;
        this.target = target;
        this.account = account;
        this.references = references;
        this.published = published;
    }

    void read() {
        List<String> reasons = new ArrayList<>();
        for (XmlRecord party : record.children()) {
            switch (party.name()) {
                case "individual" -> party(party, TargetKind.PERSON, reasons);
                case "entity" -> party(party, TargetKind.ORGANISATION, reasons);
                case "object" -> party(party, objectKind(party.take("@object-type")), reasons);
                default -> {
                    // the target's own fields, taken below
                }
            }
        }
        for (String foreign : record.takeAll("foreign-identifier")) {
            target.other("foreign-identifier", foreign);
            if (UNITED_NATIONS.matcher(foreign).matches()) {
                target.relation(new Relation("foreign-identifier", "", Optional.of(new TargetId("un-sc", foreign))));
            }
        }
        new SecoDesignations(record, target, account, references, published).read(String.join("\n", reasons));
        record.untaken((path, text) -> {
            if (!path.startsWith("modification/")) {
                account.unknown("target/" + path);
                target.other(path, text);
            }
        });
    }

    private TargetKind objectKind(String type) {
        TargetKind kind = TargetKind.of(type);
        if (kind == TargetKind.UNKNOWN) {
            account.unknown("object/@object-type " + type);
            target.other("object-type", type);
        }
        return kind;
    }

    private void party(XmlRecord party, TargetKind kind, List<String> reasons) {
        target.kind(kind);
        target.gender(Gender.of(party.take("@sex")));
        for (XmlRecord identity : party.children("identity")) {
            identity(identity);
        }
        for (XmlRecord justification : party.children("justification")) {
            justification.take("@ssid");
            reasons.add(justification.text());
        }
        for (XmlRecord information : party.children("other-information")) {
            information.take("@ssid");
            information(information.text());
        }
        for (XmlRecord relation : party.children("relation")) {
            relation.take("@ssid");
            String to = relation.take("@target-id");
            target.relation(new Relation(
                    relation.take("@relation-type"),
                    relation.take("remark"),
                    to.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new TargetId(target.id().list(), to))));
        }
    }

    private void information(String text) {
        target.remark(text);
        Matcher imo = IMO.matcher(text);
        while (imo.find()) {
            target.identifier(new Identifier(IdentifierType.IMO, imo.group(1), "IMO", Place.NO_COUNTRY, ""));
        }
        Matcher swift = SWIFT.matcher(text);
        while (swift.find()) {
            target.identifier(new Identifier(IdentifierType.BIC, swift.group(1), "SWIFT", Place.NO_COUNTRY, ""));
        }
    }

    private void identity(XmlRecord identity) {
        identity.take("@ssid");
        boolean main = !identity.take("@main").equals("false");
        for (XmlRecord name : identity.children("name")) {
            SecoNames.read(name, main, account).forEach(target::name);
        }
        identity.children("day-month-year").forEach(this::birth);
        for (XmlRecord place : identity.children("place-of-birth")) {
            place.take("@ssid");
            place.take("@quality");
            place(place).ifPresent(spot -> target.birthPlace(new Place(spot.text(), spot.country())));
        }
        for (XmlRecord nationality : identity.children("nationality")) {
            nationality.take("@ssid");
            Country country = SecoReferences.country(nationality);
            if (!country.equals(Place.NO_COUNTRY)) {
                target.country(country);
            }
        }
        identity.children("address").forEach(this::address);
        identity.children("identification-document").forEach(this::document);
    }

    private Optional<Spot> place(XmlRecord element) {
        String id = element.take("@place-id");
        Spot spot = references.places().get(id);
        if (spot == null && !id.isEmpty()) {
            account.warn("Target " + target.id().reference() + " refers to place " + id + ", which the file lacks.");
        }
        return Optional.ofNullable(spot);
    }

    private void birth(XmlRecord birth) {
        birth.take("@ssid");
        String day = birth.take("@day");
        String month = birth.take("@month");
        String year = birth.take("@year");
        String calendar = birth.take("@calendar");
        boolean circa = !birth.take("@quality").equals("good");
        String written = String.join(".", day, month, year);
        if (!calendar.isEmpty() && !calendar.equalsIgnoreCase("Gregorian")) {
            target.other("day-month-year (" + calendar + ")", written);
            return;
        }
        try {
            int number = Integer.parseInt(year);
            PartialDate date = month.isEmpty()
                    ? PartialDate.year(number)
                    : day.isEmpty()
                            ? PartialDate.month(number, Integer.parseInt(month))
                            : PartialDate.day(LocalDate.of(number, Integer.parseInt(month), Integer.parseInt(day)));
            target.birthDate(circa ? date.asCirca() : date);
        } catch (NumberFormatException | DateTimeException e) {
            account.unknown("day-month-year " + written);
            target.other("day-month-year", written);
        }
    }

    private void address(XmlRecord address) {
        address.take("@ssid");
        address.take("@quality");
        String details = address.take("address-details");
        String box = address.take("p-o-box");
        String care = address.take("c-o");
        String remark = address.take("remark");
        Optional<Spot> spot = place(address);
        List<String> street = new ArrayList<>(List.of(care, details, box));
        street.removeIf(String::isEmpty);
        Address read = new Address(
                String.join(", ", street),
                spot.map(Spot::location).orElse(""),
                spot.map(Spot::area).orElse(""),
                address.take("zip-code"),
                spot.map(Spot::country).orElse(Place.NO_COUNTRY));
        if (!read.line().isEmpty()) {
            target.address(read);
        }
        target.other("address/remark", remark);
    }

    private void document(XmlRecord document) {
        document.take("@ssid");
        String type = document.take("@document-type");
        String number = document.take("number");
        Country issuer = Place.NO_COUNTRY;
        for (XmlRecord issued : document.children("issuer")) {
            String code = issued.take("@code");
            String text = issued.text();
            issuer = Country.of(code.isEmpty() ? text : code);
        }
        List<String> notes = new ArrayList<>();
        note(notes, "issued", document.take("date-of-issue"));
        note(notes, "expires", document.take("expiry-date"));
        for (XmlRecord place : document.children("place-of-issue")) {
            place(place).ifPresent(spot -> note(notes, "in", spot.text()));
        }
        note(notes, "", document.take("remark"));
        String note = String.join("; ", notes);
        if (number.codePoints().noneMatch(Character::isLetterOrDigit)) {
            target.other("identification-document", String.join(", ", type, number, note));
            return;
        }
        target.identifier(new Identifier(documentType(type), number, type, issuer, note));
    }

    private static void note(List<String> notes, String word, String value) {
        if (!value.isEmpty()) {
            notes.add((word + " " + value).strip());
        }
    }

    private static IdentifierType documentType(String type) {
        return switch (type) {
            case "passport", "diplomatic-passport", "service-passport", "travel-document" -> IdentifierType.PASSPORT;
            case "id-card", "identity-card", "residence-permit", "driver-license", "driving-permit" ->
                IdentifierType.NATIONAL_ID;
            default -> IdentifierType.OTHER;
        };
    }
}
