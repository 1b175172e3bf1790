package io.cordon.answers;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JsonGenerator;

/**
 * What a listing shows of the designations asked for: those that bind or may bind on the day; where none does, all of
 * them.
 *
 * @param target the target
 * @param status of the designations shown: in force if any is, else undetermined if any is
 * @param programmes of the designations shown
 * @param measures of the designations shown
 * @param listedOn the earliest known date among them
 * @param delistedOn where no designation binds, the last known end
 */
public record ListingView(
        Target target,
        Status status,
        List<String> programmes,
        Set<Measure> measures,
        Optional<ListedOn> listedOn,
        Optional<LocalDate> delistedOn) {

    /** A view of the designations that a condition chooses; empty if it chooses none. */
    public static Optional<ListingView> of(Listing listing, Predicate<Designation> chosen) {
        List<Integer> picked = new ArrayList<>();
        List<Integer> binding = new ArrayList<>();
        for (int i = 0; i < listing.designations().size(); i++) {
            if (chosen.test(listing.target().designations().get(i))) {
                picked.add(i);
                if (listing.designations().get(i).status() != Status.NOT_IN_FORCE) {
                    binding.add(i);
                }
            }
        }
        if (picked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(of(listing, binding.isEmpty() ? picked : binding, !binding.isEmpty()));
    }

    /** A view of all designations. */
    public static ListingView of(Listing listing) {
        return of(listing, designation -> true).orElseThrow();
    }

    private static ListingView of(Listing listing, List<Integer> shown, boolean binds) {
        List<String> programmes = new ArrayList<>();
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        List<Standing> standings = new ArrayList<>();
        for (int i : shown) {
            Designation designation = listing.target().designations().get(i);
            if (!programmes.contains(designation.programme())) {
                programmes.add(designation.programme());
            }
            measures.addAll(designation.measures());
            standings.add(listing.designations().get(i));
        }
        boolean inForce = standings.stream().anyMatch(standing -> standing.status() == Status.IN_FORCE);
        Status status = inForce ? Status.IN_FORCE : binds ? Status.UNDETERMINED : Status.NOT_IN_FORCE;
        Optional<ListedOn> listedOn = standings.stream()
                .filter(standing -> !inForce || standing.status() == Status.IN_FORCE)
                .flatMap(standing -> standing.listedOn().stream())
                .min(Comparator.comparing(ListedOn::date));
        Optional<LocalDate> delistedOn = binds
                ? Optional.empty()
                : standings.stream()
                        .flatMap(standing -> standing.delistedOn().stream())
                        .max(Comparator.naturalOrder());
        return new ListingView(listing.target(), status, programmes, measures, listedOn, delistedOn);
    }

    /** The line of a listing: who it is, then {@link #writeStanding}. */
    public void write(JsonGenerator json) {
        json.writeStringProperty("id", target.id().toString());
        json.writeStringProperty("list", target.id().list());
        json.writeStringProperty("kind", target.kind().word());
        json.writeStringProperty("name", target.primaryName().text());
        writeStanding(json);
    }

    /** The fields that name a listing in JSON: what {@code targets} and a hit have in common. */
    public void writeStanding(JsonGenerator json) {
        json.writeStringProperty("status", status.word());
        Json.strings(json, "programmes", programmes);
        Json.strings(json, "measures", measureWords());
        listedOn.ifPresentOrElse(
                on -> {
                    json.writeStringProperty("listedOn", on.date().toString());
                    json.writeStringProperty("listedOnIs", on.certainty().word());
                },
                () -> {
                    json.writeNullProperty("listedOn");
                    json.writeNullProperty("listedOnIs");
                });
        delistedOn.ifPresentOrElse(
                on -> json.writeStringProperty("delistedOn", on.toString()),
                () -> json.writeNullProperty("delistedOn"));
    }

    public List<String> measureWords() {
        return measures.stream().map(Measure::word).toList();
    }

    /** Since when, with its certainty where it is not exact: {@code 2014-03-20 (inferred)}. */
    public String since() {
        return listedOn.map(ListingView::since).orElse("unknown");
    }

    public static String since(ListedOn on) {
        return switch (on.certainty()) {
            case EXACT -> on.date().toString();
            case NO_LATER_THAN -> "by " + on.date();
            case INFERRED -> on.date() + " (inferred)";
        };
    }
}
