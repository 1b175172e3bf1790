package io.cordon.sources.house;

import io.cordon.core.model.Address;
import io.cordon.core.model.Countries;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import java.util.Locale;

/** What a row says of the target itself. */
final class Details {
    private Details() {}

    static TargetKind kind(Row row) {
        String text = row.text(Column.KIND);
        TargetKind kind = TargetKind.of(text);
        if (kind == TargetKind.UNKNOWN && !text.isEmpty() && !text.equalsIgnoreCase("unknown")) {
            throw row.wrong(
                    Column.KIND,
                    "person, organisation, vessel, aircraft, security, wallet, territory or unknown was expected, not \""
                            + text + "\"");
        }
        return kind;
    }

    static void add(Row row, Target.Builder builder) {
        String name = row.text(Column.NAME);
        if (!name.isEmpty()) {
            builder.name(Name.of(name, NameQuality.PRIMARY));
        }
        names(row, Column.ORIGINAL_NAMES, NameQuality.STRONG, builder);
        names(row, Column.ALIASES, NameQuality.STRONG, builder);
        names(row, Column.WEAK_ALIASES, NameQuality.WEAK, builder);
        names(row, Column.FORMER_NAMES, NameQuality.FORMER, builder);
        builder.gender(gender(row));
        row.values(Column.BIRTH_DATE, PartialDate::parse).forEach(builder::birthDate);
        row.values(Column.BIRTH_PLACE).forEach(place -> builder.birthPlace(new Place(place, lastCountry(place))));
        row.values(Column.NATIONALITY).forEach(country -> builder.country(Country.of(country)));
        row.values(Column.COUNTRY).forEach(country -> builder.country(Country.of(country)));
        row.values(Column.ADDRESS).forEach(address -> builder.address(address(address)));
        row.values(Column.TITLES).forEach(builder::title);
        row.values(Column.IDENTIFIERS, Details::identifier).forEach(builder::identifier);
        row.values(Column.REMARKS).forEach(builder::remark);
    }

    private static void names(Row row, Column column, NameQuality quality, Target.Builder builder) {
        row.values(column).forEach(name -> builder.name(Name.of(name, quality)));
    }

    private static Gender gender(Row row) {
        String text = row.text(Column.GENDER);
        Gender gender = Gender.of(text);
        if (gender == Gender.UNKNOWN && !text.isEmpty() && !text.equalsIgnoreCase("unknown")) {
            throw row.wrong(Column.GENDER, "male, female or unknown was expected, not \"" + text + "\"");
        }
        return gender;
    }

    /** The country after the last comma, where there is one. */
    private static Country lastCountry(String text) {
        Country last = Country.of(text.substring(text.lastIndexOf(',') + 1));
        return last.code().isEmpty() ? Place.NO_COUNTRY : last;
    }

    private static Address address(String text) {
        Country country = lastCountry(text);
        boolean stated = !country.code().isEmpty();
        String street = stated ? text.substring(0, Math.max(0, text.lastIndexOf(','))) : text;
        return new Address(street.strip(), "", "", "", country);
    }

    /** {@code type:value} or {@code type:value:country}; a colon in the value is left alone. */
    private static Identifier identifier(String text) {
        int first = text.indexOf(':');
        if (first <= 0 || first == text.length() - 1) {
            throw new IllegalArgumentException(
                    "an identifier is written type:value or type:value:country, for example passport:4506460961:RU, not \""
                            + text + "\"");
        }
        String word = text.substring(0, first).strip();
        String value = text.substring(first + 1).strip();
        Country country = Place.NO_COUNTRY;
        int last = value.lastIndexOf(':');
        if (last > 0 && !Countries.codeOf(value.substring(last + 1)).isEmpty()) {
            country = Country.of(value.substring(last + 1));
            value = value.substring(0, last).strip();
        }
        IdentifierType type = IdentifierType.OTHER;
        for (IdentifierType candidate : IdentifierType.values()) {
            if (candidate.word().equals(word.toLowerCase(Locale.ROOT))) {
                type = candidate;
            }
        }
        return new Identifier(type, value, type == IdentifierType.OTHER ? word : "", country, "");
    }
}
