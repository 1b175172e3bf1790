package io.cordon.answers.changes;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.DatedChange;
import io.cordon.sources.Programmes;
import io.cordon.sources.Sources;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Changes in English. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Map<String, String> AUTHORITIES = Map.of(
            "us-ofac", "the US",
            "us", "the US",
            "eu", "the EU",
            "un", "the UN",
            "uk", "the UK",
            "ca", "Canada",
            "au", "Australia",
            "ch-seco", "Switzerland");

    private Words() {}

    /** {@code 20 March 2014}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code On 20 March 2014}, or what else is known of the day. */
    static String when(DatedChange change) {
        String day = day(change.on().date());
        return switch (change.on().certainty()) {
            case EXACT -> "On " + day;
            case INFERRED -> "On " + day + " (inferred)";
            case NO_LATER_THAN ->
                change.after()
                        .map(after -> "Between " + day(after) + " and " + day)
                        .orElse("By " + day);
        };
    }

    /** {@code the US}; a house's own list goes by its id. */
    public static String who(String list) {
        return authority(list)
                .flatMap(id -> Optional.ofNullable(AUTHORITIES.get(id)))
                .orElse(list);
    }

    private static Optional<String> authority(String list) {
        return Sources.lists().stream()
                .filter(known -> known.id().equals(list))
                .map(Sources.PublishedList::authority)
                .findFirst();
    }

    /** {@code added}. */
    static String did(DatedChange.Kind kind) {
        return switch (kind) {
            case ADDED -> "added";
            case EXTENDED -> "put under a further programme";
            case AMENDED -> "amended";
            case REDUCED -> "released from a programme";
            case REMOVED -> "removed";
        };
    }

    /** {@code 20 persons, 1 organisation}. */
    static String counted(Collection<DatedChange> changes) {
        Map<TargetKind, Long> counts = changes.stream()
                .collect(Collectors.groupingBy(DatedChange::targetKind, java.util.TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + plural(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String plural(TargetKind kind, long count) {
        return switch (kind) {
            case UNKNOWN -> "of unknown kind";
            case AIRCRAFT -> "aircraft";
            case TERRITORY -> count == 1 ? "territory" : "territories";
            case SECURITY -> count == 1 ? "security" : "securities";
            default -> kind.word() + (count == 1 ? "" : "s");
        };
    }

    /**
     * The legal act and measures, completed from the table of programmes where a notice alone tells of the change.
     *
     * @param list whose programme it is
     */
    public static DatedChange.Act complete(DatedChange.Act act, String list, TargetKind kind) {
        if (!act.legalBasis().isEmpty() && !act.measures().isEmpty()) {
            return act;
        }
        return authority(list)
                .flatMap(authority -> Programmes.find(authority, list, act.programme()))
                .map(known -> new DatedChange.Act(
                        act.programme(),
                        act.legalBasis().isEmpty() ? known.legalBasis() : act.legalBasis(),
                        act.reference(),
                        act.measures().isEmpty() ? Programmes.measures(known, kind) : act.measures()))
                .orElse(act);
    }

    /** {@code asset-freeze, travel-ban}, in the order in which the model declares them. */
    public static List<String> measures(DatedChange.Act act) {
        return act.measures().stream().sorted().map(Measure::word).toList();
    }

    /** {@code UKRAINE-EO13661, E.O. 13661 s.1: asset-freeze, travel-ban}. */
    static String act(DatedChange.Act act) {
        StringBuilder text = new StringBuilder(act.programme());
        if (!act.legalBasis().isEmpty()) {
            text.append(", ").append(act.legalBasis());
        }
        if (!act.reference().isEmpty() && !act.legalBasis().contains(act.reference())) {
            text.append(" (").append(act.reference()).append(')');
        }
        List<String> measures = measures(act);
        return measures.isEmpty() ? text.toString() : text + ": " + String.join(", ", measures);
    }

    /** How sure the day is, for titles: empty if it is stated. */
    static String sureness(ListedOn on) {
        return on.certainty() == ListedOn.Certainty.EXACT
                ? ""
                : " (" + on.certainty().word() + ")";
    }
}
