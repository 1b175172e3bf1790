package io.cordon.sources.ofac;

import io.cordon.core.model.ListedOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When a party came under each of its programmes, from the days on which it came on each of OFAC's lists.
 *
 * <p>The ADVANCED and ENHANCED forms date a party's entry on a list and name its programmes, but do not say which
 * programme put it on which list: a party on the SSI list since 2014 and on the SDN list since 2022 has both programmes at
 * both. So each programme is given to the list it belongs to. Where that list has one programme, its day is exact; where
 * several share it, only one of them need date from that day, and it is marked inferred for all. The list called
 * Consolidated List is an umbrella of 10 October 2014 over the others and dates nothing that another list dates.
 */
final class ListDates {
    private static final String UMBRELLA = "Consolidated List";

    /** The lists that hold programmes of their own; every other list holds whatever is left. */
    private static final Map<String, Pattern> OWN = Map.of(
            "Sectoral Sanctions Identifications List", Pattern.compile("UKRAINE-EO13662"),
            "Non-SDN Palestinian Legislative Council List", Pattern.compile("NS-PLC"),
            "FSE List", Pattern.compile("FSE-.*"),
            "Part 561 List", Pattern.compile("561.*|561 List|NPWMD|IFSR|SDGT|CISADA.*"),
            "Non-SDN CMIC List", Pattern.compile("CMIC-.*"),
            "Executive Order 13599 List", Pattern.compile("IRAN"));

    private final Map<String, LocalDate> entries = new LinkedHashMap<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final List<Stated> stated = new ArrayList<>();

    /**
     * A day that a fact of the party states for a programme.
     *
     * @param programme what the programme's code contains, for example {@code EO14024} or {@code CMIC}
     * @param day the day of listing
     */
    record Stated(String programme, LocalDate day) {}

    /** The party came on a list on a day. */
    void entry(String list, LocalDate day) {
        entries.merge(list.strip(), day, (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The party is under a programme. */
    void programme(String code) {
        programmes.add(code);
    }

    /** A fact of the party dates a programme. */
    void stated(Stated fact) {
        stated.add(fact);
    }

    /** Its programmes, in the source's order. */
    Set<String> programmes() {
        return programmes;
    }

    /** The day for one of its programmes: the earliest that a fact states or that a list which can hold it has. */
    Optional<ListedOn> listedOn(String programme) {
        Optional<ListedOn> byList = byList(programme);
        Optional<LocalDate> byFact = stated.stream()
                .filter(fact -> programme.contains(fact.programme()))
                .map(Stated::day)
                .min(LocalDate::compareTo);
        if (byFact.isPresent()
                && byList.map(ListedOn::date)
                        .filter(day -> day.isBefore(byFact.get()))
                        .isEmpty()) {
            return byFact.map(ListedOn::exact);
        }
        return byList;
    }

    private Optional<ListedOn> byList(String programme) {
        List<String> lists = lists(programme);
        Optional<LocalDate> first = lists.stream().map(entries::get).min(LocalDate::compareTo);
        boolean shared = programmes.stream()
                .filter(other -> !other.equals(programme))
                .anyMatch(other -> lists(other).stream().anyMatch(lists::contains));
        return first.map(day -> shared ? ListedOn.inferred(day) : ListedOn.exact(day));
    }

    private List<String> lists(String programme) {
        List<String> own = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String list : entries.keySet()) {
            Pattern pattern = OWN.get(list);
            if (pattern == null) {
                open.add(list);
            } else if (pattern.matcher(programme).matches()) {
                own.add(list);
            }
        }
        if (!own.isEmpty()) {
            return own;
        }
        if (open.size() > 1) {
            open.remove(UMBRELLA);
        }
        if (open.isEmpty() || open.equals(List.of(UMBRELLA)) && entries.size() > 1) {
            return List.copyOf(entries.keySet().stream()
                    .filter(list -> !list.equals(UMBRELLA))
                    .toList());
        }
        return open;
    }
}
