package io.cordon.sources.uk;

import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents and labelled values of OFSI's rows. Not thread-safe. */
final class OfsiFacts {
    private static final Pattern NAMED =
            Pattern.compile("(?i:\\b(?:no|nos|number|numbers)\\b)[.:\\s]*([A-Z0-9][A-Z0-9/-]*)");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9])([A-Z0-9/-]*[0-9][A-Z0-9/-]{3,})");
    private static final List<String> KEPT = List.of(
            "Type of entity", "Previous flags", "Type of ship", "Tonnage of ship", "Length of ship", "Year built");

    private final Target.Builder target;
    private final Account account;
    private final Set<String> seen = new HashSet<>();

    OfsiFacts(Target.Builder target, Account account) {
        this.target = target;
        this.account = account;
    }

    void passport(String number, String details) {
        document(IdentifierType.PASSPORT, number.isEmpty() ? "Passport Details" : "Passport Number", number, details);
    }

    /** In the layout of 2018 one column holds number and details; then {@code details} is empty. */
    void nationalId(String number, String details) {
        document(IdentifierType.NATIONAL_ID, "National Identification Number", number, details);
    }

    private void document(IdentifierType type, String label, String number, String details) {
        if ((number.isEmpty() && details.isEmpty()) || !seen.add(label + ":" + number + "/" + details)) {
            return;
        }
        if (number.isEmpty() || details.isEmpty()) {
            Numbered.stated(number + details).forEach(piece -> inText(type, label, piece));
            return;
        }
        List<String> numbers = Numbered.apart(number);
        List<String> notes = Numbered.apart(details);
        boolean paired = numbers.size() == notes.size();
        for (int i = 0; i < numbers.size(); i++) {
            String value = OfsiGroup.withoutStop(numbers.get(i));
            String note = paired ? notes.get(i) : details;
            if (!Numbered.isUnknown(value)) {
                target.identifier(
                        new Identifier(type, value, label, Place.NO_COUNTRY, Numbered.isUnknown(note) ? "" : note));
            } else if (!Numbered.isUnknown(note)) {
                target.other(label, note);
            }
        }
    }

    /** A number with words about it; where no number can be made out, the words are kept as they are. */
    private void inText(IdentifierType type, String label, String piece) {
        if (piece.indexOf(' ') < 0) {
            target.identifier(new Identifier(type, OfsiGroup.withoutStop(piece), label, Place.NO_COUNTRY, ""));
            return;
        }
        Matcher named = NAMED.matcher(piece);
        Matcher number = NUMBER.matcher(piece);
        if (named.find() && named.group(1).chars().filter(Character::isDigit).count() >= 3) {
            target.identifier(new Identifier(type, named.group(1), label, Place.NO_COUNTRY, piece));
        } else if (number.find()) {
            target.identifier(new Identifier(type, number.group(1), label, Place.NO_COUNTRY, piece));
        } else {
            target.other(label, piece);
        }
    }

    /** Keeps the whole text, and what its labels say. */
    void remark(String text) {
        target.remark(text);
        OfsiRemark remark = OfsiRemark.of(text, label -> account.unknown("Other Information (" + label + ")"));
        for (String gender : remark.words("Gender")) {
            target.gender(Gender.of(gender));
        }
        identifiers(remark, "Phone number", IdentifierType.PHONE);
        identifiers(remark, "Fax", IdentifierType.PHONE);
        identifiers(remark, "Email address", IdentifierType.EMAIL);
        identifiers(remark, "Website", IdentifierType.WEBSITE);
        identifiers(remark, "Business Reg No", IdentifierType.REGISTRATION_NUMBER);
        identifiers(remark, "Hull identification number", IdentifierType.OTHER);
        remark.all(OfsiRemark.IMO).forEach(imo -> target.identifier(UkIdentifiers.imo(imo, OfsiRemark.IMO)));
        remark.apart("Flag of ship").forEach(flag -> target.country(Country.of(flag)));
        for (String label : List.of("Parent company", "Subsidiaries", "Current owners", "Previous owners")) {
            remark.apart(label).forEach(name -> target.relation(new Relation(label, name, Optional.empty())));
        }
        KEPT.forEach(label -> remark.all(label).forEach(value -> target.other(label, value)));
        for (String reference : remark.words(OfsiRemark.UK_REFERENCE)) {
            target.other(OfsiRemark.UK_REFERENCE, reference);
            UkIdentifiers.ukReference(OfsiRemark.UK_REFERENCE, reference).ifPresent(target::relation);
        }
        for (String reference : remark.words(OfsiRemark.UN_REFERENCE)) {
            target.other(OfsiRemark.UN_REFERENCE, reference);
            UkIdentifiers.unReference(OfsiRemark.UN_REFERENCE, reference).ifPresent(target::relation);
        }
    }

    private void identifiers(OfsiRemark remark, String label, IdentifierType type) {
        for (String value : remark.apart(label)) {
            target.identifier(new Identifier(type, value, label, Place.NO_COUNTRY, ""));
        }
    }
}
