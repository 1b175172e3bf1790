package io.cordon.core.model;

import java.util.Locale;

/** What an identifier identifies by. {@link #OTHER} keeps its label in {@link Identifier#label}. */
public enum IdentifierType {
    PASSPORT,
    NATIONAL_ID,
    TAX_NUMBER,
    REGISTRATION_NUMBER,
    LEI,
    BIC,
    IMO,
    MMSI,
    CALL_SIGN,
    AIRCRAFT_REGISTRATION,
    AIRCRAFT_SERIAL,
    ISIN,
    WALLET,
    WEBSITE,
    EMAIL,
    PHONE,
    OTHER;

    /** The word used in JSON and tables, for example {@code tax-number}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
