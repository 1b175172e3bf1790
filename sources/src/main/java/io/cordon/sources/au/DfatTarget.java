package io.cordon.sources.au;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import io.cordon.sources.Spreadsheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of one reference, gathered. Most of them repeat everything but the name. */
final class DfatTarget {
    /** {@code a) ... b) ...}, with or without a semicolon between. */
    private static final Pattern APART = Pattern.compile("[;,]?(?:^|\\s)\\(?[a-z]{1,2}\\)\\s+|\\s*;\\s*");

    private static final Pattern TOGETHER = Pattern.compile("\\s*(?:,|;|/|\\band\\b)\\s*");
    private static final Pattern LISTED = Pattern.compile(
            "\\b(?:first\\s+)?listed(?:\\s+this\\s+\\w+)?\\s*(?:on)?\\s*:?\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_UN =
            Pattern.compile("\\blisted\\s+by\\s+(?:the\\s+)?UN\\b[^.;]{0,40}?\\bon\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSPORT = Pattern.compile(
            "\\bpassport(?:\\s+(?:no\\.?|number))?\\s*:?\\s*([A-Z]{0,3}[- ]?\\d{5,}[A-Z0-9]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IMO = Pattern.compile("\\bIMO\\b[^\\d]{0,15}(\\d{7})\\b");

    private final Target.Builder target;
    private final Account account;
    private final Set<String> committees = new LinkedHashSet<>();
    private final List<String> listings = new ArrayList<>();
    private Optional<LocalDate> control = Optional.empty();

    DfatTarget(TargetId id, Account account) {
        this.target = Target.builder(id, TargetKind.UNKNOWN);
        this.account = account;
    }

    void add(Spreadsheet.Row row, DfatColumns header) {
        kind(header.text(row, DfatColumns.TYPE));
        name(header.text(row, DfatColumns.NAME), header.text(row, DfatColumns.NAME_TYPE));
        birth(header.text(row, DfatColumns.BIRTH_DATE));
        for (String place : apart(header.text(row, DfatColumns.BIRTH_PLACE))) {
            target.birthPlace(new Place(place, lastCountry(place)));
        }
        apart(header.text(row, DfatColumns.CITIZENSHIP)).forEach(this::citizenship);
        for (String address : apart(header.text(row, DfatColumns.ADDRESS))) {
            Country country = lastCountry(address);
            int end = country.code().isEmpty() ? address.length() : Math.max(0, address.lastIndexOf(','));
            target.address(new Address(address.substring(0, end).strip(), "", "", "", country));
        }
        information(header.text(row, DfatColumns.INFORMATION));
        String committee = header.text(row, DfatColumns.COMMITTEES);
        committees.add(committee.isEmpty() ? "unstated" : committee);
        String listing = header.text(row, DfatColumns.LISTING);
        String stated =
                Spreadsheet.day(listing).map(day -> "Listed on " + words(day)).orElse(listing);
        if (!stated.isEmpty() && !listings.contains(stated)) {
            listings.add(stated);
        }
        String controlled = header.text(row, DfatColumns.CONTROL_DATE);
        Spreadsheet.day(controlled)
                .filter(day -> control.isEmpty() || day.isAfter(control.get()))
                .ifPresent(day -> control = Optional.of(day));
        target.other(
                "Control Date",
                Spreadsheet.day(controlled).map(LocalDate::toString).orElse(controlled));
        header.others(row, target::other);
    }

    private static String words(LocalDate day) {
        String month = day.getMonth().name();
        return day.getDayOfMonth() + " " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " "
                + day.getYear();
    }

    private void kind(String text) {
        TargetKind kind = TargetKind.of(text);
        if (kind == TargetKind.UNKNOWN) {
            account.unknown("Type " + text);
            target.other("Type", text);
        } else if (target.kind() == TargetKind.UNKNOWN) {
            target.kind(kind);
        } else if (target.kind() != kind) {
            account.warn("The rows of reference " + target.id().reference() + " differ in Type; the first holds.");
        }
    }

    private void name(String text, String type) {
        NameQuality quality = switch (type.toLowerCase(Locale.ROOT)) {
            case "primary name" -> NameQuality.PRIMARY;
            case "aka", "original script", "" -> NameQuality.STRONG;
            case "formerly known as", "previously listed as", "fka" -> NameQuality.FORMER;
            default -> {
                account.unknown("Name Type " + type);
                yield NameQuality.STRONG;
            }
        };
        target.name(Name.of(inReadingOrder(text), quality));
    }

    /** {@code AWES, Shaykh Hassan} is turned where it is a person's and the word before the comma is in capitals. */
    private String inReadingOrder(String text) {
        int comma = text.indexOf(',');
        if (target.kind() != TargetKind.PERSON || comma <= 0 || text.indexOf(',', comma + 1) > 0) {
            return text;
        }
        String family = text.substring(0, comma).strip();
        String given = text.substring(comma + 1).strip();
        boolean capitals = family.equals(family.toUpperCase(Locale.ROOT))
                && !family.equals(family.toLowerCase(Locale.ROOT))
                && !given.equals(given.toUpperCase(Locale.ROOT));
        return capitals && !given.isEmpty() ? given + " " + family : text;
    }

    private void birth(String text) {
        DfatDates.Dates dates = DfatDates.read(text);
        dates.dates().forEach(target::birthDate);
        if (!dates.whole()) {
            account.unknown("Date of Birth in other words");
            target.other("Date of Birth", text);
        }
    }

    private void citizenship(String text) {
        Country whole = Country.of(text);
        List<Country> parts = TOGETHER.splitAsStream(text)
                .filter(part -> !part.isBlank())
                .map(Country::of)
                .toList();
        boolean several = whole.code().isEmpty()
                && parts.size() > 1
                && parts.stream().noneMatch(part -> part.code().isEmpty());
        (several ? parts : List.of(whole)).forEach(target::country);
    }

    private void information(String text) {
        target.remark(text);
        Matcher passport = PASSPORT.matcher(text);
        while (passport.find()) {
            target.identifier(new Identifier(
                    IdentifierType.PASSPORT, passport.group(1).strip(), "passport", Place.NO_COUNTRY, ""));
        }
        Matcher imo = IMO.matcher(text);
        while (imo.find()) {
            target.identifier(new Identifier(IdentifierType.IMO, imo.group(1), "IMO", Place.NO_COUNTRY, ""));
        }
    }

    private static List<String> apart(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : APART.split(text)) {
            String one = part.strip();
            if (!one.isEmpty() && !one.equalsIgnoreCase("na") && !one.equalsIgnoreCase("n/a")) {
                parts.add(one);
            }
        }
        return parts;
    }

    private static Country lastCountry(String text) {
        Country last = Country.of(text.substring(text.lastIndexOf(',') + 1).replaceAll("[.;]\\s*$", ""));
        return last.code().isEmpty() ? Place.NO_COUNTRY : last;
    }

    Target build() {
        for (String committee : committees) {
            Optional<Programme> known = Programmes.find("au", committee);
            if (known.isEmpty()) {
                account.warn("Programme " + committee
                        + " of Australia is not in the table of programmes; its measures are unspecified.");
            }
            target.designation(new Designation(
                    committee,
                    known.map(found -> Programmes.measures(found, target.kind()))
                            .orElse(Set.of(Measure.UNSPECIFIED)),
                    listedOn(),
                    Optional.empty(),
                    known.map(Programme::legalBasis).orElse(""),
                    String.join("; ", listings),
                    ""));
        }
        return target.build();
    }

    /**
     * "Listed on ..." is the day; "listed by UN ... Committee on ..." is the United Nations' day, on which the listing
     * took effect in Australia too, by section 18 ff. of the Charter of the United Nations Act; else the record was
     * listed by the day it was last touched.
     */
    private Optional<ListedOn> listedOn() {
        String text = String.join("; ", listings);
        return DfatDates.dayAfter(BY_UN, text)
                .map(ListedOn::inferred)
                .or(() -> DfatDates.dayAfter(LISTED, text).map(ListedOn::exact))
                .or(() -> control.map(ListedOn::noLaterThan));
    }
}
