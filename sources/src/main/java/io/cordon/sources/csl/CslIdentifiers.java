package io.cordon.sources.csl;

import io.cordon.core.model.IdentifierType;
import java.util.Locale;
import java.util.Optional;

/** The words for types of identifiers in the column {@code ids}. */
final class CslIdentifiers {
    private CslIdentifiers() {}

    /** The type that a word names; empty for what identifies nobody, such as a directive or a date. */
    static Optional<IdentifierType> type(String label) {
        String word = label.toLowerCase(Locale.ROOT);
        if (word.contains("passport")) {
            return Optional.of(IdentifierType.PASSPORT);
        }
        if (word.contains("legal entity number")) {
            return Optional.of(IdentifierType.LEI);
        }
        if (word.contains("swift")) {
            return Optional.of(IdentifierType.BIC);
        }
        if (word.contains("vessel registration identification") || word.contains("imo")) {
            return Optional.of(IdentifierType.IMO);
        }
        if (word.contains("mmsi") || word.contains("maritime mobile")) {
            return Optional.of(IdentifierType.MMSI);
        }
        if (word.contains("aircraft tail")) {
            return Optional.of(IdentifierType.AIRCRAFT_REGISTRATION);
        }
        if (word.contains("serial number")) {
            return Optional.of(IdentifierType.AIRCRAFT_SERIAL);
        }
        if (word.contains("tax") || word.contains("r.f.c") || word.contains("nit #") || word.contains("v.a.t")) {
            return Optional.of(IdentifierType.TAX_NUMBER);
        }
        if (word.contains("regist") || word.contains("uscc") || word.contains("enterprise number")) {
            return Optional.of(IdentifierType.REGISTRATION_NUMBER);
        }
        if (word.contains("isin")) {
            return Optional.of(IdentifierType.ISIN);
        }
        if (word.contains("digital currency")) {
            return Optional.of(IdentifierType.WALLET);
        }
        return contact(word);
    }

    private static Optional<IdentifierType> contact(String word) {
        if (word.contains("website")) {
            return Optional.of(IdentifierType.WEBSITE);
        }
        if (word.contains("email")) {
            return Optional.of(IdentifierType.EMAIL);
        }
        if (word.contains("phone") || word.contains("fax")) {
            return Optional.of(IdentifierType.PHONE);
        }
        if (word.contains("national")
                || word.contains("identification number")
                || word.contains("cedula")
                || word.contains("c.u.r.p")
                || word.contains("d.n.i")
                || word.contains("ssn")
                || word.contains("personal id")) {
            return Optional.of(IdentifierType.NATIONAL_ID);
        }
        boolean numbered = word.contains("number")
                || word.contains("no.")
                || word.contains(" id")
                || word.contains("license")
                || word.contains("ticker")
                || word.contains("certificate");
        return numbered ? Optional.of(IdentifierType.OTHER) : Optional.empty();
    }
}
