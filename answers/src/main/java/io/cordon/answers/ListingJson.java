package io.cordon.answers;

import io.cordon.core.timeline.Episode;
import io.cordon.core.timeline.Listing;
import io.cordon.store.TargetJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** One target, whole, with its standing and history, as JSON; the schema is {@code docs/json.md}. */
public final class ListingJson {
    private ListingJson() {}

    /**
     * The fields of one listing.
     *
     * @param known the moment whose knowledge it is; empty for now
     * @param episodes its history, oldest first
     */
    public static void write(
            JsonGenerator json, Listing listing, LocalDate day, Optional<Known> known, List<Episode> episodes) {
        json.writeStringProperty("id", listing.target().id().toString());
        json.writeStringProperty("list", listing.target().id().list());
        json.writeStringProperty("asOf", day.toString());
        known.ifPresent(at -> json.writeStringProperty("known", at.text()));
        json.writeStringProperty("edition", listing.edition());
        ListingView.of(listing).writeStanding(json);
        json.writeStringProperty("statusBecause", listing.standing().because());
        json.writeName("target");
        TargetJson.write(json, listing.target());
        Json.objects(json, "standings", listing.designations(), standing -> {
            json.writeStringProperty("status", standing.status().word());
            standing.listedOn().ifPresent(on -> {
                json.writeStringProperty("listedOn", on.date().toString());
                json.writeStringProperty("listedOnIs", on.certainty().word());
            });
            standing.delistedOn().ifPresent(on -> json.writeStringProperty("delistedOn", on.toString()));
            json.writeStringProperty("because", standing.because());
        });
        Json.objects(json, "history", episodes, episode -> {
            json.writeStringProperty("what", episode.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("programme", episode.programme());
            json.writeStringProperty("on", episode.on().date().toString());
            json.writeStringProperty("onIs", episode.on().certainty().word());
            episode.after().ifPresent(after -> json.writeStringProperty("after", after.toString()));
            Json.objects(json, "fields", episode.fields(), field -> {
                json.writeStringProperty("field", field.field());
                Json.strings(json, "removed", field.removed());
                Json.strings(json, "added", field.added());
            });
            json.writeStringProperty("because", episode.because());
        });
    }
}
