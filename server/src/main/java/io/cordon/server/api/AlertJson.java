package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertHit;
import io.cordon.core.model.Measure;
import io.cordon.core.record.AlertEventJson;
import io.cordon.store.AlertFile;
import io.cordon.store.AlertRow;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/** Alerts as JSON. */
final class AlertJson {
    private AlertJson() {}

    /** A row of the queue. */
    static void row(JsonGenerator json, AlertRow row) {
        json.writeStringProperty("id", row.id());
        json.writeStringProperty("line", row.line());
        json.writeStringProperty("customer", row.customer());
        json.writeStringProperty("profile", row.profile());
        json.writeStringProperty("name", row.name());
        json.writeStringProperty("state", row.state().word());
        json.writeStringProperty("priority", row.priority().word());
        row.assignee().ifPresent(assignee -> json.writeStringProperty("assignee", assignee));
        json.writeStringProperty("due", row.due().toString());
        json.writeStringProperty("opened", row.opened().toString());
        json.writeStringProperty("since", row.since().toString());
        row.settled().ifPresent(at -> json.writeStringProperty("settled", at.toString()));
        json.writeNumberProperty("score", row.score());
        json.writeStringProperty("class", row.explanationClass());
        Json.strings(json, "lists", row.lists());
        json.writeNumberProperty("events", row.events());
    }

    /** All of an alert. */
    static String whole(AlertFile file) {
        Alert alert = file.alert();
        return Json.object(json -> {
            json.writeStringProperty("id", alert.id());
            json.writeStringProperty("line", alert.line());
            json.writeStringProperty("customer", alert.customer());
            json.writeStringProperty("profile", alert.profile());
            json.writeStringProperty("state", alert.state().word());
            json.writeStringProperty("priority", alert.priority().word());
            alert.assignee().ifPresent(assignee -> json.writeStringProperty("assignee", assignee));
            json.writeStringProperty("opened", alert.opened().toString());
            json.writeStringProperty("due", alert.due().toString());
            json.writeStringProperty("class", AlertRow.classOf(alert));
            Json.objects(json, "hits", alert.hits(), hit -> hit(json, hit));
            alert.proposal().ifPresent(proposal -> {
                json.writeObjectPropertyStart("proposal");
                json.writeStringProperty("verdict", proposal.verdict().word());
                json.writeStringProperty("by", proposal.by());
                json.writeStringProperty("reason", proposal.reason());
                json.writeEndObject();
            });
            alert.clearance().ifPresent(clearance -> {
                json.writeObjectPropertyStart("clearance");
                json.writeNumberProperty("threshold", clearance.threshold());
                clearance.until().ifPresent(until -> json.writeStringProperty("until", until.toString()));
                json.writeEndObject();
            });
            json.writeArrayPropertyStart("events");
            for (int i = 0; i < file.events().size(); i++) {
                json.writeStartObject();
                json.writeNumberProperty("entry", file.entries().get(i));
                json.writeName("event");
                json.writeRawValue(new String(AlertEventJson.bytes(file.events().get(i)), StandardCharsets.UTF_8));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void hit(JsonGenerator json, AlertHit hit) {
        json.writeStringProperty("target", hit.target().toString());
        json.writeStringProperty("name", hit.name());
        json.writeStringProperty("kind", hit.kind().word());
        json.writeNumberProperty("score", hit.score());
        Json.strings(
                json, "measures", hit.measures().stream().map(Measure::word).toList());
        json.writeStringProperty("sentence", hit.sentence());
        json.writeStringProperty("class", hit.explanationClass());
        Json.objects(json, "used", hit.used(), used -> {
            json.writeStringProperty("what", used.what());
            json.writeStringProperty("verdict", used.verdict());
            json.writeStringProperty("customer", used.customer());
            json.writeStringProperty("listed", used.listed());
        });
    }
}
