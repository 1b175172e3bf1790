package io.cordon.cli;

import io.cordon.answers.Known;
import io.cordon.answers.ListingJson;
import io.cordon.answers.ListingView;
import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Name;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.Episode;
import io.cordon.core.timeline.FieldChange;
import io.cordon.core.timeline.Listing;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/**
 * One target, whole.
 *
 * @param listing the target and its standing
 * @param day the day asked about
 * @param known the moment whose knowledge it is; empty for now
 * @param episodes its history, oldest first
 */
record TargetText(Listing listing, LocalDate day, Optional<Known> known, List<Episode> episodes) {
    private static final int LABEL = 14;

    void print(PrintStream out) {
        Target target = listing.target();
        out.println(target.primaryName().text());
        out.println(target.id() + "  " + target.kind().word() + "  as in edition " + listing.edition());
        known.ifPresent(at -> out.println(at.words()));
        out.println();
        line(
                out,
                "as of " + day,
                status(listing.standing()) + ": " + listing.standing().because());
        printDesignations(out);
        out.println();
        values(out, "names", target.names(), TargetText::name);
        values(out, "titles", target.titles(), title -> title);
        if (target.gender() != Gender.UNKNOWN) {
            line(out, "gender", target.gender().name().toLowerCase(Locale.ROOT));
        }
        values(out, "born", target.birthDates(), PartialDate::toString);
        values(out, "born in", target.birthPlaces(), TargetText::place);
        values(out, "countries", target.countries(), TargetText::country);
        values(out, "addresses", target.addresses(), Address::line);
        values(out, "identifiers", target.identifiers(), TargetText::identifier);
        values(out, "relations", target.relations(), TargetText::relation);
        values(out, "remarks", target.remarks(), remark -> remark);
        target.other().forEach((field, values) -> values(out, field, values, value -> value));
        printHistory(out);
    }

    private void printDesignations(PrintStream out) {
        for (int i = 0; i < listing.target().designations().size(); i++) {
            Designation designation = listing.target().designations().get(i);
            Standing standing = listing.designations().get(i);
            out.println();
            line(out, "programme", designation.programme());
            line(out, "measures", String.join(", ", designation.measureWords()));
            line(out, "status", status(standing) + ": " + standing.because());
            line(out, "legal basis", designation.legalBasis());
            line(out, "reference", designation.reference());
            line(out, "reason", designation.reason());
        }
    }

    private void printHistory(PrintStream out) {
        out.println();
        Table table = new Table("DATE", "WHAT", "GROUND");
        for (Episode episode : episodes) {
            table.row(when(episode), what(episode), episode.because());
        }
        if (!table.isEmpty()) {
            out.println("History");
            table.print(out);
        }
    }

    private static String when(Episode episode) {
        String after = episode.after().map(day -> "after " + day + ", ").orElse("");
        return after + ListingView.since(episode.on());
    }

    private static String what(Episode episode) {
        StringBuilder what = new StringBuilder(episode.kind().name().toLowerCase(Locale.ROOT));
        if (!episode.programme().isEmpty()) {
            what.append(' ').append(episode.programme());
        }
        for (FieldChange field : episode.fields()) {
            what.append(what.indexOf(":") < 0 ? ": " : ", ").append(field.field());
        }
        return what.toString();
    }

    private static String status(Standing standing) {
        String since = standing.listedOn()
                .map(on -> ", since " + ListingView.since(on))
                .orElse("");
        String until = standing.delistedOn().map(on -> ", delisted " + on).orElse("");
        String word = standing.status() == Status.UNDETERMINED
                ? "UNDETERMINED"
                : standing.status().word().replace('-', ' ');
        return word + since + until;
    }

    private static <T> void values(PrintStream out, String label, List<T> values, Function<T, String> text) {
        String shown = label;
        for (T value : values) {
            line(out, shown, text.apply(value));
            shown = "";
        }
    }

    private static void line(PrintStream out, String label, String value) {
        if (value.isBlank()) {
            return;
        }
        String head = label;
        if (Table.shown(label) > LABEL) {
            out.println(label);
            head = "";
        }
        for (String paragraph : value.split("\\R")) {
            for (String line : Table.wrap(paragraph, Table.WIDTH - LABEL - 2)) {
                out.println((head + " ".repeat(Math.max(0, LABEL - Table.shown(head))) + "  " + line).stripTrailing());
                head = "";
            }
        }
    }

    private static String name(Name name) {
        String language = name.language().isEmpty() ? "" : ", " + name.language();
        String quality = name.quality().word() + language;
        return name.text() + "  (" + quality + ")";
    }

    private static String place(Place place) {
        String country = place.country().text();
        return country.isEmpty() || place.text().contains(country) ? place.text() : place.text() + ", " + country;
    }

    private static String country(Country country) {
        return country.code().isEmpty() ? country.text() : country.text() + " (" + country.code() + ")";
    }

    private static String identifier(Identifier identifier) {
        String label = identifier.label().isEmpty() ? identifier.type().word() : identifier.label();
        String country = identifier.country().text().isEmpty()
                ? ""
                : ", " + identifier.country().text();
        String note = identifier.note().isEmpty() ? "" : " (" + identifier.note() + ")";
        return label + ": " + identifier.value() + country + note;
    }

    private static String relation(Relation relation) {
        String who =
                relation.target().map(id -> relation.name() + " [" + id + "]").orElse(relation.name());
        return relation.type().isEmpty() ? who.strip() : relation.type() + ": " + who.strip();
    }

    void write(JsonGenerator json) {
        ListingJson.write(json, listing, day, known, episodes);
    }
}
