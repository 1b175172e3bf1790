package io.cordon.sources.eu;

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
import io.cordon.sources.XmlRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code ENTITY} of the old {@code global.xml} as a target. Each part states the regulation that brought it and that
 * regulation's day; the earliest of a programme's days is one by which the target was listed under it.
 */
final class GlobalEntity {
    private static final Pattern DOCUMENT = Pattern.compile("(.*?)\\s*\\(([a-z]+)-([^()]*)\\)\\s*(.*)");
    private static final Pattern CIRCA = Pattern.compile("\\s*\\(approximative\\)\\s*");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*-\\s*(\\d{4})");

    private final XmlRecord entity;
    private final Target.Builder target;
    private final Account account;
    private final Map<String, Acts> programmes = new LinkedHashMap<>();

    /** What the parts say of one programme. */
    private static final class Acts {
        private final Set<String> titles = new LinkedHashSet<>();
        private Optional<LocalDate> earliest = Optional.empty();
    }

    GlobalEntity(XmlRecord entity, Target.Builder target, Account account) {
        this.entity = entity;
        this.target = target;
        this.account = account;
    }

    void read() {
        act(entity);
        target.remark(unbracketed(entity.take("@remark")));
        names();
        for (XmlRecord birth : parts("BIRTH")) {
            birth(birth);
        }
        for (XmlRecord citizen : parts("CITIZEN")) {
            country(citizen).ifPresent(target::country);
        }
        parts("ADDRESS").forEach(this::address);
        parts("PASSPORT").forEach(this::document);
        designations();
        entity.untaken((path, text) -> {
            account.unknown("ENTITY/" + path);
            target.other(path, text);
        });
    }

    /** The parts of a name, with the acts that brought them noted. */
    private List<XmlRecord> parts(String name) {
        List<XmlRecord> parts = entity.children(name);
        for (XmlRecord part : parts) {
            part.take("@Id");
            part.take("@Entity_id");
            act(part);
        }
        return parts;
    }

    private void act(XmlRecord part) {
        String programme = part.take("@programme");
        String basis = part.take("@legal_basis");
        String day = part.take("@reg_date");
        target.other("regulation", FsfEntity.stated(", ", programme, basis, day, part.take("@pdf_link")));
        Acts acts = programmes.computeIfAbsent(
                programme.isEmpty() ? FsfDesignations.NO_PROGRAMME : programme, key -> new Acts());
        if (!basis.isEmpty()) {
            acts.titles.add(basis);
        }
        try {
            LocalDate effective = LocalDate.parse(day);
            acts.earliest = Optional.of(
                    acts.earliest.filter(known -> known.isBefore(effective)).orElse(effective));
        } catch (DateTimeException e) {
            account.warn("A reg_date of " + target.id() + " is not a date (" + day + "); it is not used.");
        }
    }

    private void names() {
        List<FsfName> names = new ArrayList<>();
        for (XmlRecord name : parts("NAME")) {
            String first = name.take("FIRSTNAME");
            String middle = name.take("MIDDLENAME");
            String last = name.take("LASTNAME");
            String whole = name.take("WHOLENAME");
            String title = name.take("TITLE");
            target.gender(Gender.of(name.take("GENDER")));
            target.title(title);
            target.title(name.take("FUNCTION"));
            String text = whole.isEmpty() ? FsfEntity.stated(" ", first, middle, last) : whole;
            String language = name.take("LANGUAGE").toLowerCase(Locale.ROOT);
            if (!text.isEmpty()) {
                List<NamePart> parts =
                        target.kind() == TargetKind.ORGANISATION ? List.of() : nameParts(title, first, middle, last);
                names.add(new FsfName(List.of(new Name(text, NameQuality.STRONG, parts, language)), true, title));
            }
        }
        FsfName.graded(names).forEach(target::name);
    }

    private static List<NamePart> nameParts(String title, String first, String middle, String last) {
        List<NamePart> parts = new ArrayList<>();
        parts.add(new NamePart(NamePart.Kind.TITLE, title));
        parts.add(new NamePart(NamePart.Kind.GIVEN, first));
        parts.add(new NamePart(NamePart.Kind.MIDDLE, middle));
        parts.add(new NamePart(NamePart.Kind.FAMILY, last));
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }

    private void birth(XmlRecord birth) {
        String text = birth.take("DATE");
        String place = birth.take("PLACE");
        Optional<Country> country = country(birth);
        if (!place.isEmpty() || country.isPresent()) {
            Country where = country.orElse(Place.NO_COUNTRY);
            target.birthPlace(new Place(FsfEntity.stated(", ", place, where.text()), where));
        }
        if (text.isEmpty()) {
            return;
        }
        String date = CIRCA.matcher(text).replaceAll("");
        Matcher years = YEARS.matcher(date);
        try {
            PartialDate read = PartialDate.parse(years.matches() ? years.group(1) + "/" + years.group(2) : date);
            target.birthDate(date.equals(text) ? read : read.asCirca());
        } catch (IllegalArgumentException e) {
            account.unknown("ENTITY/BIRTH/DATE " + text);
            target.other("BIRTH/DATE", text);
        }
    }

    private void address(XmlRecord element) {
        Address address = new Address(
                FsfEntity.stated(" ", element.take("NUMBER"), element.take("STREET")),
                element.take("CITY"),
                "",
                element.take("ZIPCODE"),
                country(element).orElse(Place.NO_COUNTRY));
        if (!address.line().isEmpty()) {
            target.address(address);
        }
        String other = unbracketed(element.take("OTHER"));
        target.other("ADDRESS/OTHER", FsfEntity.stated(": ", address.line(), other));
    }

    /** The number, then its type's code and words in brackets, then remarks in brackets. */
    private void document(XmlRecord element) {
        String text = element.take("NUMBER");
        Country country = country(element).orElse(Place.NO_COUNTRY);
        Matcher typed = DOCUMENT.matcher(text);
        boolean known = typed.matches();
        String value = known ? typed.group(1) : text;
        if (value.codePoints().noneMatch(Character::isDigit)) {
            target.other("PASSPORT", FsfEntity.stated(", ", text, country.text()));
            return;
        }
        target.identifier(new Identifier(
                known ? FsfIdentification.type(typed.group(2)) : IdentifierType.OTHER,
                value,
                known ? typed.group(3) : "",
                country,
                known ? unbracketed(typed.group(4)) : ""));
    }

    private static Optional<Country> country(XmlRecord element) {
        String text = element.take("COUNTRY");
        return text.isEmpty() ? Optional.empty() : Optional.of(Country.of(text));
    }

    private static String unbracketed(String text) {
        String inner = text;
        while (inner.startsWith("(") && inner.endsWith(")")) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    private void designations() {
        programmes.forEach((code, acts) -> {
            Optional<Programme> known = Programmes.find("eu", code);
            if (known.isEmpty()) {
                account.warn("Programme " + code
                        + " is not in the table of EU programmes; its measures are unspecified until it is.");
            }
            target.designation(new Designation(
                    code,
                    known.map(found -> Programmes.measures(found, target.kind()))
                            .orElse(Set.of(Measure.UNSPECIFIED)),
                    acts.earliest.map(ListedOn::noLaterThan),
                    Optional.empty(),
                    known.map(Programme::legalBasis).orElse(""),
                    String.join("; ", acts.titles),
                    ""));
        });
    }
}
