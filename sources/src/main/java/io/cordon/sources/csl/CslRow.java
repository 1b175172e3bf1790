package io.cordon.sources.csl;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Maps one row. The row's {@code source} is the programme of Commerce's and State's lists; of Treasury's lists and of the
 * nonproliferation list it is the row's own programmes. {@code start_date} is the day of listing; {@code end_date}, which
 * Denied Persons have, is the last day of the denial.
 */
final class CslRow {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*(?:and\\s+|or\\s+)?");

    private final CslHeader.Row row;
    private final CslSource source;
    private final Target.Builder target;
    private final Account account;

    CslRow(CslHeader.Row row, CslSource source, Target.Builder target, Account account) {
        this.row = row;
        this.source = source;
        this.target = target;
        this.account = account;
    }

    void read() {
        TargetKind kind = TargetKind.of(row.get("type"));
        if (kind != TargetKind.UNKNOWN) {
            target.kind(kind);
        }
        target.name(name(row.get("name"), kind, NameQuality.PRIMARY));
        apart("alt_names").forEach(alias -> target.name(name(alias, kind, NameQuality.STRONG)));
        target.title(row.get("title"));
        apart("dates_of_birth").forEach(this::birthDate);
        apart("places_of_birth").forEach(place -> target.birthPlace(new Place(place, lastCountry(place))));
        for (String column : List.of("nationalities", "citizenships", "vessel_flag")) {
            apart(column).stream()
                    .filter(country -> !country.equals("None Identified"))
                    .forEach(country -> target.country(Country.of(country)));
        }
        apart("addresses").forEach(this::address);
        apart("ids").forEach(this::identifier);
        if (!row.get("call_sign").isEmpty()) {
            target.identifier(
                    new Identifier(IdentifierType.CALL_SIGN, row.get("call_sign"), "call_sign", Place.NO_COUNTRY, ""));
        }
        target.remark(row.get("remarks"));
        target.other("source", row.get("source"));
        row.others(target::other);
        designations();
    }

    private List<String> apart(String column) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(row.get(column))) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Treasury writes a person's family name first, before a comma. */
    private static Name name(String text, TargetKind kind, NameQuality quality) {
        int comma = text.indexOf(',');
        if (kind != TargetKind.PERSON || comma <= 0 || comma == text.length() - 1) {
            return Name.of(text, quality);
        }
        return Name.ofParts(
                List.of(
                        new NamePart(
                                NamePart.Kind.GIVEN, text.substring(comma + 1).strip()),
                        new NamePart(
                                NamePart.Kind.FAMILY, text.substring(0, comma).strip())),
                quality,
                "");
    }

    private void birthDate(String text) {
        try {
            String lower = text.toLowerCase(Locale.ROOT);
            boolean circa = lower.startsWith("circa");
            String date = circa ? text.substring(5).strip() : text;
            PartialDate read = PartialDate.parse(date.replaceFirst("(\\d{4}) to (\\d{4})", "$1/$2"));
            target.birthDate(circa ? read.asCirca() : read);
        } catch (IllegalArgumentException e) {
            account.unknown("dates_of_birth in other words");
            target.other("dates_of_birth", text);
        }
    }

    private static Country lastCountry(String text) {
        Country last = Country.of(text.substring(text.lastIndexOf(',') + 1));
        return last.code().isEmpty() ? Place.NO_COUNTRY : last;
    }

    private void address(String text) {
        Country country = lastCountry(text);
        int end = country.code().isEmpty() ? text.length() : Math.max(0, text.lastIndexOf(','));
        target.address(new Address(text.substring(0, end).strip(), "", "", "", country));
    }

    /** {@code CC, expiry, number, type}, where country and expiry may be missing; a number may have commas itself. */
    private void identifier(String text) {
        int end = text.lastIndexOf(',');
        if (end <= 0) {
            target.other("ids", text);
            return;
        }
        String label = text.substring(end + 1).strip();
        String value = text.substring(0, end).strip();
        Country country = Place.NO_COUNTRY;
        if (value.matches("[A-Z]{2},.*")) {
            country = Country.of(value.substring(0, 2));
            value = value.substring(3).strip();
        }
        String note = "";
        while (value.matches("\\d{4}-\\d\\d-\\d\\d,.*")) {
            note = (note + " " + value.substring(0, 10)).strip();
            value = value.substring(11).strip();
        }
        Optional<IdentifierType> type = CslIdentifiers.type(label);
        if (label.equals("Gender")) {
            target.gender(Gender.of(value));
        } else if (type.isPresent() && !value.isEmpty()) {
            target.identifier(new Identifier(type.get(), value, label, country, note));
        } else {
            target.other("ids", text);
        }
    }

    private void designations() {
        List<String> programmes = apart("programs");
        boolean own = source.isTreasury() || source == CslSource.NONPROLIFERATION || source == CslSource.UNKNOWN;
        if (!own || programmes.isEmpty()) {
            programmes.forEach(programme -> target.other("programs", programme));
            designation(source.code().isEmpty() ? "unstated" : source.code());
            return;
        }
        for (String code : programmes) {
            designation(code);
        }
    }

    private void designation(String code) {
        boolean nonSdn = source.isTreasury() && source != CslSource.SDN;
        String list = nonSdn ? "us-ofac-cons" : target.id().list();
        Optional<Programme> known = Programmes.find(source.authority(), list, code)
                .or(() -> Programmes.find("us-ofac", list, code))
                .or(() -> Programmes.find(source.authority(), source.code()));
        if (known.isEmpty()) {
            account.warn("Programme " + code + " of " + source.authority()
                    + " is not in the table of programmes; its measures are unspecified.");
        }
        target.designation(new Designation(
                code,
                known.map(found -> Programmes.measures(found, target.kind())).orElse(Set.of(Measure.UNSPECIFIED)),
                day("start_date").map(ListedOn::exact),
                day("end_date").map(last -> last.plusDays(1)),
                known.map(Programme::legalBasis).orElse(""),
                row.get("federal_register_notice"),
                ""));
    }

    private Optional<LocalDate> day(String column) {
        String text = row.get(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            account.unknown(column + " " + text);
            target.other(column, text);
            return Optional.empty();
        }
    }
}
