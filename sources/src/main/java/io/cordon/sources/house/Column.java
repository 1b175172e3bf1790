package io.cordon.sources.house;

import java.util.Locale;
import java.util.Optional;

/** The columns of a house list; docs/house-lists.md says what each holds. */
enum Column {
    ID,
    KIND,
    NAME,
    ORIGINAL_NAMES,
    ALIASES,
    WEAK_ALIASES,
    FORMER_NAMES,
    GENDER,
    BIRTH_DATE,
    BIRTH_PLACE,
    NATIONALITY,
    COUNTRY,
    ADDRESS,
    TITLES,
    IDENTIFIERS,
    PROGRAMME,
    AUTHORITY,
    MEASURES,
    LEGAL_BASIS,
    LISTED_ON,
    LISTED_ON_IS,
    UNTIL,
    REFERENCE,
    REASON,
    REMARKS;

    /** As it stands in the header line. */
    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a header, in any case, with blanks or hyphens for underscores, in singular or plural. */
    static Optional<Column> of(String header) {
        String word = header.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (Column column : values()) {
            String own = column.header();
            if (word.equals(own) || word.equals(own + "s") || own.equals(word + "s")) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
