package io.cordon.sources.uk;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rows of one {@code Group ID}: a row for each combination of a target's names, addresses, birth dates and regimes.
 * Each regime is a designation of its own, with its own day of listing. Not thread-safe.
 */
final class OfsiGroup {
    /** A regime and the day of listing under it, as written. */
    private record Listing(String regime, String listedOn) {}

    private final Target.Builder target;
    private final TargetKind kind;
    private final Account account;
    private final OfsiFacts facts;
    private final Map<Listing, Set<String>> remarks = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean primary;

    OfsiGroup(String list, String id, String groupType, Account account) {
        this.kind = TargetKind.of(groupType);
        this.target = Target.builder(new TargetId(list, id), kind);
        this.account = account;
        this.facts = new OfsiFacts(target, account);
        if (kind == TargetKind.UNKNOWN) {
            account.unknown("Group Type: " + groupType);
            target.other("Group Type", groupType);
        }
    }

    void row(UkCsv.Row row, Set<String> known) {
        name(row);
        once("Title", row.get("Title"), text -> Numbered.stated(text).forEach(target::title));
        once("Position", row.get("Position"), text -> Numbered.stated(text).forEach(target::title));
        once("DOB", row.get("DOB"), this::birthDate);
        once(
                "Nationality",
                row.get("Nationality"),
                text -> Numbered.stated(text).forEach(value -> target.country(Country.of(withoutStop(value)))));
        birthplaces(row.get("Town of Birth"), row.get("Country of Birth"));
        List<String> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(i -> lines.add(row.get("Address " + i)));
        var address = SlCsvReader.address(lines, row.get("Post/Zip Code"), row.get("Country"));
        if (!address.line().isBlank()) {
            target.address(address);
        }
        facts.passport(row.get("Passport Number"), row.get("Passport Details"));
        facts.nationalId(row.get("NI Number"), "");
        facts.nationalId(row.get("National Identification Number"), row.get("National Identification Details"));
        String remark = row.get("Other Information");
        once("Other Information", remark, facts::remark);
        listing(row, remark);
        for (String column : List.of("Last Updated", "UK Sanctions List Date Designated")) {
            target.other(column, row.get(column));
        }
        row.others(known, (column, text) -> {
            account.unknown(column);
            target.other(column, text);
        });
    }

    /** Rows repeat most of what they hold. */
    private void once(String column, String text, java.util.function.Consumer<String> use) {
        if (!text.isEmpty() && seen.add(column + ":" + text)) {
            use.accept(text);
        }
    }

    private void name(UkCsv.Row row) {
        List<String> before = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(i -> before.add(row.get("Name " + i)));
        String last = row.get("Name 6");
        if (last.isEmpty() && before.stream().allMatch(String::isEmpty)) {
            throw new BadInputException(row.where() + ", has no name in Name 1 to Name 6; the file is damaged or not as"
                    + " published, so fetch it again");
        }
        String type = row.get("Alias Type");
        String strength = row.get("Alias Quality");
        NameQuality quality = UkNames.quality(type, strength);
        primary |= quality == NameQuality.PRIMARY;
        target.name(UkNames.of(before, last, quality, kind == TargetKind.PERSON));
        if (!UkNames.isKnown(type, strength)) {
            account.unknown("Alias Type " + type + ", Alias Quality " + strength);
            target.other("Alias Type", last + ": " + type + " " + strength);
        }
        String script = row.get("Name Non-Latin Script");
        String language = row.get("Non-Latin Script Language");
        if (!script.isEmpty()) {
            target.name(UkNames.inScript(script, language));
        }
        target.other("Name Non-Latin Script", UkNames.scriptNote(script, row.get("Non-Latin Script Type"), language));
    }

    private void birthDate(String text) {
        UkDates.partial(text).ifPresentOrElse(target::birthDate, () -> {
            account.unknown("DOB " + text);
            target.other("DOB", text);
        });
    }

    /** Towns and countries are numbered alike; one country alone is that of every town. */
    private void birthplaces(String towns, String countries) {
        if ((towns.isEmpty() && countries.isEmpty()) || !seen.add("Birth:" + towns + "/" + countries)) {
            return;
        }
        List<String> town = towns.isEmpty() ? List.of() : Numbered.apart(towns);
        List<String> country = countries.isEmpty() ? List.of() : Numbered.apartShared(countries);
        boolean paired = town.size() == country.size() || country.size() <= 1 || town.isEmpty();
        for (int i = 0; i < Math.max(town.size(), paired ? country.size() : 0); i++) {
            String t = i < town.size() ? town.get(i) : "";
            String c = !paired || country.isEmpty() ? "" : country.size() == 1 ? country.getFirst() : country.get(i);
            place(t, c);
        }
        if (!paired) {
            country.forEach(c -> place("", c));
        }
    }

    private void place(String town, String country) {
        boolean noTown = Numbered.isUnknown(town);
        boolean noCountry = Numbered.isUnknown(country);
        if (!noTown || !noCountry) {
            Country of = noCountry ? Place.NO_COUNTRY : Country.of(withoutStop(country));
            target.birthPlace(new Place(noTown ? of.text() : town, of));
        }
    }

    static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private void listing(UkCsv.Row row, String remark) {
        String regime = row.get("Regime");
        if (regime.isEmpty()) {
            throw new BadInputException(
                    row.where() + ", has no regime; the file is damaged or not as published, so fetch it again");
        }
        Set<String> texts =
                remarks.computeIfAbsent(new Listing(regime, row.get("Listed On")), key -> new LinkedHashSet<>());
        if (!remark.isEmpty()) {
            texts.add(remark);
        }
    }

    Target build() {
        remarks.forEach(this::designation);
        if (!primary) {
            account.warn(target.id().reference() + " has no primary name; its first name stands for it.");
        }
        return target.build();
    }

    private void designation(Listing listing, Set<String> texts) {
        Optional<Programme> programme = Programmes.find("uk", listing.regime());
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        Set<String> reasons = new LinkedHashSet<>();
        for (String text : texts) {
            measures.addAll(UkMeasures.statedIn(text));
            reasons.addAll(OfsiRemark.of(text, label -> {}).all(OfsiRemark.REASONS));
        }
        programme.ifPresent(found -> measures.addAll(Programmes.measures(found, target.kind())));
        if (programme.isEmpty() || measures.isEmpty()) {
            measures.add(Measure.UNSPECIFIED);
            account.warn("Regime " + listing.regime()
                    + " of OFSI's list is not in the table of programmes; its measures" + " are unspecified.");
        }
        Optional<ListedOn> listedOn = UkDates.day(listing.listedOn()).map(ListedOn::exact);
        if (listedOn.isEmpty()) {
            account.warn(target.id() + " does not state a day in Listed On.");
            target.other("Listed On", listing.listedOn());
        }
        target.designation(new Designation(
                listing.regime(),
                measures,
                listedOn,
                Optional.empty(),
                programme.map(Programme::legalBasis).orElse(""),
                "",
                String.join("\n", reasons)));
    }
}
