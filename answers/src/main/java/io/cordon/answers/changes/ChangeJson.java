package io.cordon.answers.changes;

import io.cordon.answers.Json;
import io.cordon.core.timeline.DatedChange;
import tools.jackson.core.JsonGenerator;

/** A change as JSON; the schema is {@code docs/json.md}. */
public final class ChangeJson {
    private ChangeJson() {}

    /** The fields of one change. */
    public static void write(JsonGenerator json, DatedChange change) {
        json.writeStringProperty("entry", AtomFeed.urn(change.key()));
        json.writeStringProperty("change", change.kind().word());
        json.writeStringProperty("list", change.list());
        change.target()
                .ifPresentOrElse(
                        id -> json.writeStringProperty("id", id.toString()), () -> json.writeNullProperty("id"));
        json.writeStringProperty("kind", change.targetKind().word());
        json.writeStringProperty("name", change.name());
        json.writeStringProperty("on", change.on().date().toString());
        json.writeStringProperty("onIs", change.on().certainty().word());
        change.after()
                .ifPresentOrElse(
                        after -> json.writeStringProperty("after", after.toString()),
                        () -> json.writeNullProperty("after"));
        Json.objects(json, "acts", change.acts(), stated -> {
            DatedChange.Act act = Words.complete(stated, change.list(), change.targetKind());
            json.writeStringProperty("programme", act.programme());
            json.writeStringProperty("legalBasis", act.legalBasis());
            json.writeStringProperty("reference", act.reference());
            Json.strings(json, "measures", Words.measures(act));
        });
        Json.objects(json, "fields", change.fields(), field -> {
            json.writeStringProperty("field", field.field());
            Json.strings(json, "removed", field.removed());
            Json.strings(json, "added", field.added());
        });
        json.writeStringProperty("because", change.because());
        json.writeStringProperty("known", change.known().toString());
    }
}
