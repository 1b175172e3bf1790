package io.cordon.intake.customers;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.intake.WrittenDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a subject of one row's cells. One builder serves one row. */
final class SubjectBuilder {
    private static final Set<String> NOT_STATED = Set.of(
            "",
            "-",
            "--",
            "-0-",
            "n/a",
            "na",
            "n.a.",
            "null",
            "none",
            "unknown",
            "undefined",
            "0000-00-00",
            "not available");

    private final String where;
    private final long line;
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final Map<Field, StringBuilder> parts = new EnumMap<>(Field.class);
    private final Set<PartialDate> birthDates = new LinkedHashSet<>();
    private final Set<Place> birthPlaces = new LinkedHashSet<>();
    private final Set<Country> countries = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Map<String, String> extra = new LinkedHashMap<>();
    private String ref = "";
    private TargetKind kind = TargetKind.UNKNOWN;
    private Gender gender = Gender.UNKNOWN;

    private SubjectBuilder(String where, long line) {
        this.where = where;
        this.line = line;
    }

    /**
     * The row's customer.
     *
     * @param where the row stands, for messages: {@code line 7 of customers.csv}
     * @throws BadInputException if it has no name
     */
    static CustomerRow read(Cells cells, String where) {
        SubjectBuilder builder = new SubjectBuilder(where, cells.line());
        cells.cells().forEach(builder::take);
        return builder.row(cells);
    }

    private void take(Cells.Cell cell) {
        if (cell.field() == Field.EXTRA) {
            keep(cell.header(), String.join("; ", cell.values()).strip());
            return;
        }
        for (String written : cell.values()) {
            for (String value : parted(cell, written)) {
                if (!value.isEmpty()) {
                    take(cell, value);
                }
            }
        }
    }

    /** Several values in one cell stand apart by semicolons; in names also by bars, as names may hold semicolons. */
    private static String[] parted(Cells.Cell cell, String written) {
        Field field = cell.field();
        boolean semicolons =
                cell.several() || field == Field.BIRTH_DATE || field == Field.COUNTRY || field.isIdentifier();
        boolean bars = field == Field.NAME || field == Field.ALIAS;
        String[] values = !semicolons && !bars
                ? new String[] {written}
                : written.split(semicolons && bars ? "[;|]" : semicolons ? ";" : "\\|");
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i].strip();
        }
        return values;
    }

    private void take(Cells.Cell cell, String value) {
        switch (cell.field()) {
            case ID -> takeId(cell, value);
            case NAME -> addName(names, value);
            case ALIAS -> addName(aliases, value);
            case GIVEN, MIDDLE, PATRONYMIC, FAMILY -> {
                if (hasWord(value)) {
                    parts.merge(
                            cell.field(),
                            new StringBuilder(value),
                            (before, after) -> before.append(' ').append(after));
                }
            }
            case TYPE -> takeKind(cell, value);
            case BIRTH_DATE -> takeBirthDate(cell, value);
            case GENDER -> takeGender(cell, value);
            case BIRTH_PLACE -> {
                if (isStated(value)) {
                    birthPlaces.add(new Place(value, lastCountry(value)));
                }
            }
            case COUNTRY -> takeCountry(cell, value);
            case BUSINESS_LINE -> {
                if (isStated(value) && extra.putIfAbsent(Subject.BUSINESS_LINE, value) != null) {
                    warnings.add(where + ": " + cell.header() + " \"" + abridged(value)
                            + "\" is a second line of business; the first one stated holds");
                }
            }
            case EXPOSURE ->
                takeMoney(cell, value, Subject.EXPOSURE, Money.amount(value), "is no amount; 12345.67 was expected");
            case CURRENCY ->
                takeMoney(
                        cell,
                        value,
                        Subject.CURRENCY,
                        Money.currency(value),
                        "is no currency; a code such as EUR was expected");
            default -> {
                if (isStated(value)) {
                    identifiers.add(
                            new Identifier(cell.field().identifierType(), value, cell.header(), Place.NO_COUNTRY, ""));
                }
            }
        }
    }

    private void takeId(Cells.Cell cell, String value) {
        if (ref.isEmpty()) {
            ref = value;
        } else {
            keep(cell.header(), value);
        }
    }

    private void takeKind(Cells.Cell cell, String value) {
        TargetKind stated = kind(value);
        if (stated != TargetKind.UNKNOWN) {
            kind = stated;
        } else if (isStated(value) && !isOpenKind(value)) {
            warn(cell, value, "is no kind of party; person, organisation, vessel or aircraft was expected");
        }
    }

    private void takeMoney(Cells.Cell cell, String value, String key, Optional<String> read, String otherwise) {
        if (!isStated(value)) {
            return;
        }
        if (read.isEmpty()) {
            warnings.add(where + ": " + cell.header() + " \"" + abridged(value) + "\" " + otherwise
                    + "; the row was read without it");
            // Not under the key itself, where only what was understood stands.
            keep(cell.header() + " (as written)", value);
        } else if (extra.putIfAbsent(key, read.get()) != null) {
            warnings.add(where + ": " + cell.header() + " \"" + abridged(value)
                    + "\" is stated a second time; the first one holds");
        }
    }

    private static TargetKind kind(String value) {
        String plain = value.toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
        if (isOpenKind(plain)) {
            return TargetKind.UNKNOWN;
        }
        return switch (plain) {
            case "private", "private person", "private individual", "retail", "human", "физическое лицо" ->
                TargetKind.PERSON;
            case "corporate",
                    "corporation",
                    "firm",
                    "institution",
                    "legal person",
                    "juridical person",
                    "ngo",
                    "bank",
                    "trust",
                    "partnership",
                    "public body",
                    "government",
                    "юридическое лицо" -> TargetKind.ORGANISATION;
            default -> TargetKind.of(plain);
        };
    }

    /** FollowTheMoney's words for a party that may be either a person or an organisation. */
    private static boolean isOpenKind(String value) {
        String plain = value.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.equals("legalentity") || plain.equals("thing") || plain.equals("other");
    }

    private void takeBirthDate(Cells.Cell cell, String value) {
        if (!isStated(value)) {
            return;
        }
        Optional<PartialDate> date = WrittenDate.read(value);
        date.ifPresentOrElse(
                birthDates::add,
                () -> warn(
                        cell,
                        value,
                        "is not a date; 1960-01-31, 31.1.1960, 31 Jan 1960, 1960-01 or 1960 was expected"));
    }

    private void takeGender(Cells.Cell cell, String value) {
        Gender stated = switch (value.toLowerCase(Locale.ROOT)) {
            case "man", "м", "муж", "муж.", "мужской", "männlich", "masculin", "masculino" -> Gender.MALE;
            case "woman", "w", "ж", "жен", "жен.", "женский", "weiblich", "féminin", "femenino" -> Gender.FEMALE;
            default -> Gender.of(value);
        };
        if (stated != Gender.UNKNOWN) {
            gender = stated;
        } else if (isStated(value)) {
            keep(cell.header(), value);
        }
    }

    private void takeCountry(Cells.Cell cell, String value) {
        // NA is Namibia, so a country column has its own idea of "not stated".
        if (!isStated(value) && !value.equals("NA")) {
            return;
        }
        Country country = Country.of(value);
        countries.add(country);
        if (country.code().isEmpty()) {
            warn(cell, value, "is no country that is known; a name or an ISO 3166 code was expected");
        }
    }

    /** {@code Leningrad, Russia}: the country is what stands last, where that is one. */
    private static Country lastCountry(String place) {
        Country last = Country.of(place.substring(place.lastIndexOf(',') + 1));
        return last.code().isEmpty() ? Place.NO_COUNTRY : last;
    }

    private void warn(Cells.Cell cell, String value, String why) {
        warnings.add(
                where + ": " + cell.header() + " \"" + abridged(value) + "\" " + why + "; the row was read without it");
        keep(cell.header(), value);
    }

    private void keep(String header, String value) {
        extra.merge(header, value, (before, after) -> before + "; " + after);
    }

    private static void addName(Set<String> to, String value) {
        String name = value.replaceAll("\\s+", " ");
        if (hasWord(name)) {
            to.add(name);
        }
    }

    /** A name that is nothing but dashes or dots is no name; {@code Null} and {@code None} are people's names. */
    private static boolean hasWord(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit) && !value.equalsIgnoreCase("n/a");
    }

    private static boolean isStated(String value) {
        return !NOT_STATED.contains(value.toLowerCase(Locale.ROOT));
    }

    private CustomerRow row(Cells cells) {
        List<String> all = new ArrayList<>(names);
        String joined = joinedParts();
        boolean whole = parts.containsKey(Field.GIVEN) && parts.containsKey(Field.FAMILY);
        if (!joined.isEmpty() && (whole || all.isEmpty()) && !all.contains(joined)) {
            all.add(joined);
        }
        aliases.stream().filter(alias -> !all.contains(alias)).forEach(all::add);
        if (all.isEmpty()) {
            throw noName(cells);
        }
        return new CustomerRow(
                line,
                new Subject(
                        ref,
                        kind,
                        all,
                        gender,
                        List.copyOf(birthDates),
                        List.copyOf(birthPlaces),
                        List.copyOf(countries),
                        List.copyOf(identifiers),
                        extra),
                warnings);
    }

    private String joinedParts() {
        List<String> words = new ArrayList<>();
        for (Field field : List.of(Field.GIVEN, Field.MIDDLE, Field.PATRONYMIC, Field.FAMILY)) {
            StringBuilder part = parts.get(field);
            if (part != null) {
                words.add(part.toString());
            }
        }
        return String.join(" ", words);
    }

    private BadInputException noName(Cells cells) {
        List<String> headers = cells.cells().stream()
                .filter(cell -> cell.field().isName())
                .map(Cells.Cell::header)
                .limit(10)
                .toList();
        String expected = headers.isEmpty()
                ? "a key such as "
                        + String.join(", ", Headers.spellings(Field.NAME).subList(0, 6)) + " was expected"
                : "a value in " + String.join(" or ", headers) + " was expected";
        return new BadInputException(where + (ref.isEmpty() ? "" : " (" + abridged(ref) + ")") + " has no name: "
                + expected + "; name the customer or leave the row out");
    }

    private static String abridged(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "...";
    }
}
