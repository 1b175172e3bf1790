package io.cordon.sources.un;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import io.cordon.sources.XmlRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maps one {@code INDIVIDUAL} or {@code ENTITY} to a target. */
final class UnRecord {
    /** Fields that are kept as they are: the list's own bookkeeping. */
    private static final List<String> KEPT = List.of(
            "DATAID",
            "VERSIONNUM",
            "LAST_DAY_UPDATED",
            "SUBMITTED_ON",
            "SUBMITTED_BY",
            "SORT_KEY",
            "SORT_KEY_LAST_MOD");

    private final XmlRecord record;
    private final Target.Builder target;
    private final Account account;

    UnRecord(XmlRecord record, Target.Builder target, Account account) {
        this.record = record;
        this.target = target;
        this.account = account;
    }

    void read() {
        UnNames.primary(record, target);
        for (XmlRecord alias : anyOf("INDIVIDUAL_ALIAS", "ENTITY_ALIAS")) {
            UnNames.alias(alias, target, account);
            aliasBirth(alias);
        }
        record.takeAll("TITLE").forEach(target::title);
        record.takeAll("DESIGNATION").forEach(target::title);
        record.takeAll("GENDER").forEach(this::gender);
        record.takeAll("NATIONALITY").forEach(text -> target.country(Country.of(text)));
        anyOf("INDIVIDUAL_DATE_OF_BIRTH").forEach(this::birthDate);
        anyOf("INDIVIDUAL_PLACE_OF_BIRTH").forEach(this::birthPlace);
        anyOf("INDIVIDUAL_ADDRESS", "ENTITY_ADDRESS").forEach(this::address);
        anyOf("INDIVIDUAL_DOCUMENT", "ENTITY_DOCUMENT").forEach(document -> UnDocument.read(document, target));
        record.takeAll("COMMENTS1").forEach(target::remark);
        designation();
        for (String field : KEPT) {
            record.takeAll(field).forEach(value -> target.other(field, value));
        }
        for (String type : record.takeAll("LIST_TYPE")) {
            if (!type.equals("UN List")) {
                target.other("LIST_TYPE", type);
            }
        }
        record.untaken((path, text) -> {
            account.unknown(record.name() + "/" + path);
            target.other(path, text);
        });
    }

    private List<XmlRecord> anyOf(String... names) {
        return Stream.of(names).flatMap(name -> record.children(name).stream()).toList();
    }

    private void gender(String text) {
        Gender gender = Gender.of(text);
        target.gender(gender);
        if (gender == Gender.UNKNOWN) {
            target.other("GENDER", text);
        }
    }

    private void birthDate(XmlRecord date) {
        String type = date.take("TYPE_OF_DATE").toUpperCase(Locale.ROOT);
        String day = date.take("DATE");
        String year = date.take("YEAR");
        String from = date.take("FROM_YEAR");
        String to = date.take("TO_YEAR");
        String note = date.take("NOTE");
        boolean circa =
                type.startsWith("APPROX") || note.toLowerCase(Locale.ROOT).startsWith("approx");
        if (!Set.of("", "EXACT", "BETWEEN", "APPROXIMATELY").contains(type)) {
            account.unknown(date.name() + "/TYPE_OF_DATE " + type);
            target.other(date.name(), type);
        }
        if (!note.isEmpty()) {
            target.other(date.name() + "/NOTE", note);
        }
        Optional<PartialDate> born = UnDates.partial(day)
                .or(() -> UnDates.partial(year))
                .or(() -> UnDates.years(from.isEmpty() ? to : from, to.isEmpty() ? from : to))
                .or(() -> UnDates.partial(note));
        born.ifPresent(stated -> target.birthDate(circa ? stated.asCirca() : stated));
        String written = joined(" ", day, year, from, to);
        if (born.isEmpty() && !written.isEmpty()) {
            account.unknown(date.name() + " " + written);
            target.other(date.name(), written);
        }
    }

    private void birthPlace(XmlRecord place) {
        String text = joined(", ", place.take("STREET"), place.take("CITY"), place.take("STATE_PROVINCE"));
        String country = place.take("COUNTRY");
        String note = place.take("NOTE");
        if (!text.isEmpty() || !country.isEmpty()) {
            target.birthPlace(new Place(text.isEmpty() ? country : text, country(country)));
        }
        note(place, joined(", ", text, country), note);
    }

    /** A party may have used other dates and places of birth with an alias: they are evidence too. */
    private void aliasBirth(XmlRecord alias) {
        String name = alias.take("ALIAS_NAME");
        String date = alias.take("DATE_OF_BIRTH");
        String city = alias.take("CITY_OF_BIRTH");
        String country = alias.take("COUNTRY_OF_BIRTH");
        if (!date.isEmpty() && !date.equals("null")) {
            target.other(alias.name() + "/DATE_OF_BIRTH", name + ": " + date);
            UnDates.partial(date)
                    .ifPresentOrElse(target::birthDate, () -> account.unknown(alias.name() + "/DATE_OF_BIRTH " + date));
        }
        if (!city.isEmpty() || !country.isEmpty()) {
            target.other(alias.name() + "/PLACE_OF_BIRTH", name + ": " + joined(", ", city, country));
            target.birthPlace(new Place(city.isEmpty() ? country : city, country(country)));
        }
    }

    private void address(XmlRecord element) {
        Address address = new Address(
                element.take("STREET"),
                element.take("CITY"),
                element.take("STATE_PROVINCE"),
                element.take("ZIP_CODE"),
                country(element.take("COUNTRY")));
        if (!address.line().isEmpty()) {
            target.address(address);
        }
        note(element, address.line(), element.take("NOTE"));
    }

    private void note(XmlRecord element, String of, String note) {
        if (!note.isEmpty()) {
            target.other(element.name() + "/NOTE", joined(": ", of, note));
        }
    }

    private void designation() {
        String code = record.take("UN_LIST_TYPE");
        if (code.isEmpty()) {
            code = "unstated";
        }
        Optional<Programme> programme = Programmes.find("un", code);
        if (programme.isEmpty()) {
            account.warn("Programme " + code + " of the UN is not in the table of programmes; its measures are"
                    + " unspecified.");
        }
        String listed = record.take("LISTED_ON");
        Optional<LocalDate> listedOn = UnDates.day(listed);
        if (listedOn.isEmpty()) {
            account.warn(target.id() + " does not state a day in LISTED_ON.");
            target.other("LISTED_ON", listed);
        }
        List<String> delistings = record.takeAll("DELISTED_ON");
        delistings.forEach(value -> target.other("DELISTED_ON", value));
        target.designation(new Designation(
                code,
                programme
                        .map(known -> Programmes.measures(known, target.kind()))
                        .orElse(Set.of(Measure.UNSPECIFIED)),
                listedOn.map(ListedOn::exact),
                delistings.stream()
                        .flatMap(value -> UnDates.day(value).stream())
                        .max(LocalDate::compareTo),
                programme.map(Programme::legalBasis).orElse(""),
                "",
                ""));
    }

    private static Country country(String text) {
        return text.isEmpty() ? Place.NO_COUNTRY : Country.of(text);
    }

    static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
    }
}
