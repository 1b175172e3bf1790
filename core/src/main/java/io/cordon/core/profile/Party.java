package io.cordon.core.profile;

import io.cordon.core.match.PreparedName;
import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A target, readied for being compared with many others. */
final class Party {
    /** Names beyond these are left out; no list comes near. */
    private static final int MOST_NAMES = 60;

    final Target target;
    final List<NameForm> names;
    /** Days of birth that are known to the day. */
    final Set<LocalDate> days;

    final Map<String, String> identifiers;
    final Set<TargetId> references;
    final Set<String> regimes;
    /** Nationalities, flags. */
    final Set<String> countries;
    /** The same with those of births and addresses. */
    final Set<String> wider;

    final Set<String> birthPlaces;
    final Set<String> addresses;
    final Set<String> statement;

    /** A name, with the skeletons of the words that tell names apart, sorted. */
    record NameForm(Name name, AnalysedName analysed, String[] words, int nameWords) {
        boolean weak() {
            return name.quality() == NameQuality.WEAK;
        }
    }

    private Party(
            Target target,
            List<NameForm> names,
            Set<String> birthPlaces,
            Set<String> addresses,
            Set<String> statement) {
        this.target = target;
        this.names = names;
        this.birthPlaces = birthPlaces;
        this.addresses = addresses;
        this.statement = statement;
        days = days(target.birthDates());
        identifiers = IdKeys.of(target.identifiers());
        references = References.of(target);
        regimes = Regimes.of(target.designations());
        countries = new TreeSet<>();
        target.countries().forEach(country -> add(country, countries));
        wider = new TreeSet<>(countries);
        target.birthPlaces().forEach(place -> add(place.country(), wider));
        target.addresses().forEach(address -> add(address.country(), wider));
    }

    static Party of(Target target) {
        List<NameForm> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Name name : target.names()) {
            if (names.size() < MOST_NAMES && seen.add(name.text())) {
                names.add(form(name, target.kind()));
            }
        }
        Set<String> birth = new TreeSet<>();
        for (Place place : target.birthPlaces()) {
            TextWords.place(place.text(), birth);
            Set<String> country = new HashSet<>();
            TextWords.place(place.country().text(), country);
            birth.removeAll(country);
        }
        Set<String> addresses = new TreeSet<>();
        for (Address address : target.addresses()) {
            TextWords.place(address.street(), addresses);
            TextWords.place(address.city(), addresses);
        }
        Set<String> statement = TextWords.statement(target);
        // What a list says of a name says nothing of the party beyond the name.
        Set<String> own = new HashSet<>();
        names.forEach(name -> TextWords.split(name.name().text(), 3, own));
        statement.removeAll(own);
        return new Party(target, List.copyOf(names), birth, addresses, statement);
    }

    private static NameForm form(Name name, TargetKind kind) {
        AnalysedName analysed = NameAnalyser.analyse(name.text(), kind);
        TreeSet<String> words = new TreeSet<>();
        int nameWords = 0;
        for (NameToken token : analysed.tokens()) {
            if (tellsApart(token)) {
                words.add(key(token));
                nameWords += token.kind() == TokenKind.WORD ? 1 : 0;
            }
        }
        return new NameForm(name, analysed, words.toArray(String[]::new), nameWords);
    }

    private static boolean tellsApart(NameToken token) {
        return switch (token.kind()) {
            case WORD, PATRONYMIC, GENERIC, NUMBER -> true;
            case PARTICLE, HONORIFIC, SUFFIX, INITIAL, ORG_FORM -> false;
        };
    }

    private static String key(NameToken token) {
        return token.coarse().length() < 2 ? token.fine() : token.coarse();
    }

    private static Set<LocalDate> days(List<PartialDate> dates) {
        Set<LocalDate> days = new TreeSet<>();
        for (PartialDate date : dates) {
            boolean day = date.precision() == PartialDate.Precision.DAY && !date.circa();
            // The first of January is often written for an unknown day.
            if (day && date.from().getDayOfYear() != 1) {
                days.add(date.from());
            }
        }
        return days;
    }

    private static void add(Country country, Set<String> into) {
        switch (country.code()) {
            case "" -> {}
            case "SU" -> into.add("RU");
            case "YU", "CS" -> into.add("RS");
            case "HK", "MO" -> into.add("CN");
            default -> into.add(country.code());
        }
    }

    TargetId id() {
        return target.id();
    }

    boolean isPerson() {
        return target.kind() == TargetKind.PERSON;
    }

    /** Readies names for comparing, by how common their words are. */
    List<PreparedName> prepared(io.cordon.core.match.Rarity rarity) {
        return names.stream()
                .map(form -> PreparedName.of(form.analysed(), rarity))
                .toList();
    }
}
