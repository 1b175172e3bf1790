package io.cordon.cli;

import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.Known;
import io.cordon.answers.ListingView;
import io.cordon.answers.changes.Words;
import io.cordon.answers.history.Event;
import io.cordon.answers.history.Life;
import io.cordon.core.model.TargetId;
import io.cordon.core.timeline.Episode;
import io.cordon.core.timeline.FieldChange;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * Lives as text and as JSON.
 *
 * @param day the day whose standing heads each
 * @param known the moment whose knowledge it is; empty for now
 * @param scores of those found by name; empty if none was asked for
 */
record LifeText(LocalDate day, Optional<Known> known, Map<TargetId, Double> scores) {
    void print(PrintStream out, List<Life> lives) {
        out.println("As of " + day + known.map(at -> ", " + at.words()).orElse(""));
        for (Life life : lives) {
            out.println();
            TargetId id = life.target().id();
            String score = Optional.ofNullable(scores.get(id))
                    .map(one -> String.format(Locale.ROOT, "  found by name, %.3f", one))
                    .orElse("");
            out.println(life.target().primaryName().text());
            out.println("  " + id + "  " + life.target().kind().word() + "  "
                    + life.listing().standing().status().word() + score);
            Table table = new Table("DATE", "WHAT", "GROUND");
            for (Event event : life.events()) {
                table.row(when(event.episode()), what(event), event.episode().because());
            }
            if (!table.isEmpty()) {
                table.print(out, "  ");
            }
        }
    }

    private static String when(Episode episode) {
        return episode.after().map(after -> "after " + after + ", ").orElse("") + ListingView.since(episode.on());
    }

    /** {@code designated, UKRAINE-EO13661: asset-freeze; E.O. 13661}; of an amendment, the fields that changed. */
    private static String what(Event event) {
        String fields =
                event.episode().fields().stream().map(FieldChange::field).collect(Collectors.joining(", "));
        String basis = event.act().legalBasis();
        String reference = event.act().reference();
        String measures = String.join(", ", Words.measures(event.act()));
        StringBuilder what = new StringBuilder(event.what().word());
        what.append(fields.isEmpty() ? "" : ": " + fields);
        what.append(event.act().programme().isEmpty() ? "" : ", " + event.act().programme());
        what.append(measures.isEmpty() ? "" : ": " + measures);
        what.append(basis.isEmpty() ? "" : "; " + basis);
        return what.append(basis.contains(reference) ? "" : "; " + reference).toString();
    }

    void write(JsonGenerator json, Life life) {
        TargetId id = life.target().id();
        json.writeStringProperty("id", id.toString());
        json.writeStringProperty("list", id.list());
        json.writeStringProperty("kind", life.target().kind().word());
        json.writeStringProperty("name", life.target().primaryName().text());
        Optional.ofNullable(scores.get(id))
                .ifPresent(score -> json.writeNumberProperty("score", HitJson.rounded(score)));
        json.writeStringProperty("asOf", day.toString());
        known.ifPresent(at -> json.writeStringProperty("known", at.text()));
        json.writeStringProperty("edition", life.listing().edition());
        ListingView.of(life.listing()).writeStanding(json);
        Json.objects(json, "history", life.events(), event -> write(json, event));
    }

    private static void write(JsonGenerator json, Event event) {
        Episode episode = event.episode();
        json.writeStringProperty("what", event.what().word());
        json.writeStringProperty("on", episode.on().date().toString());
        json.writeStringProperty("onIs", episode.on().certainty().word());
        episode.after().ifPresent(after -> json.writeStringProperty("after", after.toString()));
        json.writeStringProperty("programme", event.act().programme());
        Json.strings(json, "measures", Words.measures(event.act()));
        json.writeStringProperty("legalBasis", event.act().legalBasis());
        json.writeStringProperty("reference", event.act().reference());
        Json.objects(json, "fields", episode.fields(), field -> {
            json.writeStringProperty("field", field.field());
            Json.strings(json, "removed", field.removed());
            Json.strings(json, "added", field.added());
        });
        json.writeStringProperty("because", episode.because());
    }
}
