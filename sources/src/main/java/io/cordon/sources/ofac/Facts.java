package io.cordon.sources.ofac;

import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a labelled fact where it belongs in a target, whichever form it came in. */
final class Facts {
    private static final Set<String> NO_COUNTRY = Set.of("undetermined", "none identified", "unknown", "-0-");

    private static final String BLOCKED = "us-ofac-sdn";
    private static final Pattern LISTING = Pattern.compile("Listing Date \\(((?:EO )?[A-Z0-9]+).*");

    private final String list;
    private final Account account;
    private ListDates programmes = new ListDates();

    /** @param list the list that is read */
    Facts(String list, Account account) {
        this.list = list;
        this.account = account;
    }

    /** Begins a target; its facts may date its programmes ({@code Listing Date (EO 14024 Directive 2): 24 Feb 2022}). */
    void begin(ListDates of) {
        programmes = of;
    }

    /**
     * Adds a fact.
     *
     * @param label OFAC's word for it
     * @param value what it says
     * @param country issuing country, or empty
     * @param note dates of issue and expiry and the like, or empty
     */
    void add(Target.Builder to, String label, String value, String country, String note) {
        Optional<Labels.Labelled> known = Labels.split(Labels.bare(label));
        if (known.isEmpty()) {
            account.unknown("fact: " + Labels.bare(label));
            to.other(Labels.bare(label), (value + " " + country + " " + note).strip());
            return;
        }
        Labels.Labelled labelled = known.get();
        String name = Labels.bare(label);
        if (value.isBlank()) {
            return;
        }
        add(to, labelled.meaning(), name, value.strip(), country.strip(), note.strip());
    }

    /** Adds a fact whose meaning is known. */
    void add(Target.Builder to, String meaning, String label, String value, String country, String note) {
        switch (meaning) {
            case "born", "founded" -> date(to, label, value);
            case "birthplace" -> to.birthPlace(place(value));
            case "country" -> nationality(to, label, value);
            case "flag" -> flag(to, value);
            case "gender" -> to.gender(Gender.of(value));
            case "title" -> titles(to, value);
            case "linked" -> to.relation(new Relation("Linked To", value, Optional.empty()));
            case "field" -> {
                to.other(label, value);
                listing(label, value).ifPresent(programmes::stated);
            }
            default -> identifier(to, meaning, label, value, country, note);
        }
    }

    /** Titles run together with semicolons. */
    static void titles(Target.Builder to, String text) {
        for (String title : text.split(";", -1)) {
            to.title(title);
        }
    }

    /** The flag is a vessel's country. */
    static void flag(Target.Builder to, String value) {
        to.other("Vessel Flag", value);
        if (!NO_COUNTRY.contains(value.toLowerCase(Locale.ROOT))) {
            to.country(Country.of(value));
        }
    }

    /** A place with the country that it ends in, where one is recognised. */
    static Place place(String text) {
        Country whole = Country.of(text);
        if (!whole.code().isEmpty()) {
            return new Place(text, whole);
        }
        for (int comma = text.lastIndexOf(','); comma > 0; comma = text.lastIndexOf(',', comma - 1)) {
            Country tail = Country.of(text.substring(comma + 1));
            if (!tail.code().isEmpty()) {
                return new Place(text, tail);
            }
        }
        return new Place(text, Place.NO_COUNTRY);
    }

    /** A country, or none where OFAC says that it is not known. */
    static Country country(String text) {
        return text.isBlank() || NO_COUNTRY.contains(text.strip().toLowerCase(Locale.ROOT))
                ? Place.NO_COUNTRY
                : Country.of(text);
    }

    private static void nationality(Target.Builder to, String label, String value) {
        Country country = country(value);
        if (country.text().isEmpty()) {
            to.other(label, value);
        } else {
            to.country(country);
        }
    }

    /**
     * A directive's listing date is that of the party's place on a list of directives; on the SDN list, which blocks, it
     * dates nothing: many a bank was under a directive long before it was blocked under the same order.
     */
    private Optional<ListDates.Stated> listing(String label, String value) {
        Matcher listing = LISTING.matcher(label);
        if (!listing.matches() || list.equals(BLOCKED) && label.contains("Directive")) {
            return Optional.empty();
        }
        return OfacDates.parse(value)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(date -> new ListDates.Stated(listing.group(1).replace(" ", ""), date.from()));
    }

    private void date(Target.Builder to, String label, String value) {
        Optional<PartialDate> date = OfacDates.parse(value);
        date.ifPresent(to::birthDate);
        if (date.isEmpty()) {
            account.unknown("date in no known form");
            to.other(label, value);
        }
    }

    private static void identifier(
            Target.Builder to, String meaning, String label, String value, String country, String note) {
        IdentifierType type =
                IdentifierType.valueOf(meaning.toUpperCase(Locale.ROOT).replace('-', '_'));
        String text = value;
        if (type == IdentifierType.IMO) {
            if (text.startsWith("IMO ")) {
                text = text.substring(4).strip();
            } else if (!text.matches("\\d{7}")) {
                type = IdentifierType.REGISTRATION_NUMBER;
            }
        }
        if (!text.isBlank()) {
            to.identifier(new Identifier(type, text, label, country(country), note));
        }
    }
}
