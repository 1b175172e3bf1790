package io.cordon.intake.customers;

import io.cordon.core.model.IdentifierType;

/** What a column or key holds. The names of the identifier fields are those of {@link IdentifierType}. */
enum Field {
    ID,
    NAME,
    ALIAS,
    GIVEN,
    MIDDLE,
    PATRONYMIC,
    FAMILY,
    TYPE,
    BIRTH_DATE,
    BIRTH_PLACE,
    COUNTRY,
    GENDER,
    /** The line of the user's business whose customer this is. */
    BUSINESS_LINE,
    /** What the user has at stake with the customer. */
    EXPOSURE,
    /** What the exposure is counted in. */
    CURRENCY,
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
    ISIN,
    WALLET,
    EMAIL,
    PHONE,
    WEBSITE,
    /** Not recognised: passed through. */
    EXTRA;

    boolean isIdentifier() {
        return compareTo(PASSPORT) >= 0 && this != EXTRA;
    }

    IdentifierType identifierType() {
        return IdentifierType.valueOf(name());
    }

    /** Whether the column alone, or with its like, makes a name. */
    boolean isName() {
        return this == NAME || this == ALIAS || this == GIVEN || this == FAMILY;
    }
}
