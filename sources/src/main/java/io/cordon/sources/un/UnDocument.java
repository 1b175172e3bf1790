package io.cordon.sources.un;

import io.cordon.core.model.Country;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.sources.XmlRecord;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passports and identity cards. Some records state the number in a note or in the document's type. */
final class UnDocument {
    private static final String NUMBER = "((?:[A-Z]{1,3}[- ]{0,2})?[0-9A-Z]*[0-9][0-9A-Z-]{2,})";
    private static final Pattern LEADING = Pattern.compile(NUMBER + "\\b.*");
    private static final Pattern NAMED =
            Pattern.compile(".*?\\b(?:[Nn]umber|[Nn]o\\.?|[Cc]ard|[Cc]ode:?|SSN)\\s*:?\\s*" + NUMBER + ".*");

    private UnDocument() {}

    static void read(XmlRecord document, Target.Builder target) {
        String type = document.take("TYPE_OF_DOCUMENT");
        String label = document.take("TYPE_OF_DOCUMENT2");
        String number = document.take("NUMBER");
        String note = document.take("NOTE");
        String issuer = document.take("ISSUING_COUNTRY");
        String where = document.take("COUNTRY_OF_ISSUE");
        String more = UnRecord.joined(
                "; ",
                labelled("issued", document.take("DATE_OF_ISSUE")),
                labelled("in", UnRecord.joined(", ", document.take("CITY_OF_ISSUE"), where)),
                note);
        String value = number;
        if (value.isEmpty()) {
            value = numberIn(label);
        }
        if (value.isEmpty()) {
            value = numberIn(note);
        }
        if (value.isEmpty()) {
            String rest = UnRecord.joined("; ", label, issuer, more);
            target.other(document.name(), UnRecord.joined(": ", type, rest));
            return;
        }
        String country = issuer.isEmpty() ? where : issuer;
        target.identifier(new Identifier(
                type(type),
                value,
                label.isEmpty() ? type : label,
                country.isEmpty() ? Place.NO_COUNTRY : Country.of(country),
                more));
    }

    private static String labelled(String word, String value) {
        return value.isEmpty() ? "" : word + " " + value;
    }

    private static String numberIn(String text) {
        for (Pattern pattern : new Pattern[] {NAMED, LEADING}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return matcher.group(1).strip();
            }
        }
        return "";
    }

    private static IdentifierType type(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("passport") || lower.contains("passeport") || lower.contains("pasaporte")) {
            return IdentifierType.PASSPORT;
        }
        return lower.contains("national identification") ? IdentifierType.NATIONAL_ID : IdentifierType.OTHER;
    }
}
