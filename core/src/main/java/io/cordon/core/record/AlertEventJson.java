package io.cordon.core.record;

import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertHit;
import io.cordon.core.alert.Used;
import io.cordon.core.alert.Verdict;
import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.model.Measure;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What happened to an alert as canonical JSON, whole; what is read back equals what was written. */
public final class AlertEventJson {
    private AlertEventJson() {}

    /** The event's bytes; the same for the same event. */
    public static byte[] bytes(AlertEvent event) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("number", event.number());
        fields.put("at", event.at().toString());
        fields.put("by", event.by());
        fields.put("what", event.what().word());
        put(fields, event.what());
        return CanonicalJson.bytes(fields);
    }

    private static void put(Map<String, Object> fields, AlertEvent.What what) {
        switch (what) {
            case AlertEvent.Opened opened -> {
                fields.put("hits", hits(opened.hits()));
                fields.put("due", opened.due().toString());
            }
            case AlertEvent.Seen seen -> fields.put("hits", hits(seen.hits()));
            case AlertEvent.Reopened reopened -> {
                fields.put("because", reopened.because());
                fields.put("hits", hits(reopened.hits()));
                fields.put("due", reopened.due().toString());
            }
            case AlertEvent.Assigned assigned -> fields.put("to", assigned.to());
            case AlertEvent.Noted noted -> fields.put("text", noted.text());
            case AlertEvent.Attached attached -> {
                fields.put("name", attached.name());
                fields.put("sha256", attached.sha256());
                fields.put("bytes", attached.bytes());
            }
            case AlertEvent.Linked linked -> fields.put("alert", linked.alert());
            case AlertEvent.Decided decided -> {
                fields.put("verdict", decided.verdict().word());
                fields.put("reason", decided.reason());
                fields.put("needsSecond", decided.needsSecond());
                fields.put("threshold", decided.threshold());
                decided.clearedUntil().ifPresent(until -> fields.put("clearedUntil", until.toString()));
            }
            case AlertEvent.Approved approved -> fields.put("reason", approved.reason());
            case AlertEvent.Rejected rejected -> fields.put("reason", rejected.reason());
            case AlertEvent.Escalated escalated -> fields.put("reason", escalated.reason());
        }
    }

    private static List<Map<String, Object>> hits(List<AlertHit> hits) {
        return hits.stream().map(AlertEventJson::hit).toList();
    }

    private static Map<String, Object> hit(AlertHit hit) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("target", hit.target().toString());
        fields.put("name", hit.name());
        fields.put("kind", hit.kind().word());
        fields.put("score", hit.score());
        fields.put("measures", hit.measures().stream().map(Measure::word).toList());
        fields.put("sentence", hit.sentence());
        fields.put("class", hit.explanationClass());
        List<Map<String, String>> used =
                hit.used().stream().map(AlertEventJson::used).toList();
        fields.put("used", used);
        return fields;
    }

    private static Map<String, String> used(Used used) {
        return Map.of(
                "what", used.what(),
                "verdict", used.verdict(),
                "customer", used.customer(),
                "listed", used.listed());
    }

    /**
     * Reads {@link #bytes}.
     *
     * @throws IllegalArgumentException if they are no event
     */
    public static AlertEvent parse(byte[] json) {
        Map<String, Object> object = CanonicalJson.object(json);
        Fields fields = Fields.of(object, "event");
        if (!(object.get("number") instanceof Long number)) {
            throw new IllegalArgumentException("event.number is a whole number, not " + object.get("number"));
        }
        return new AlertEvent(
                Math.toIntExact(number), Instant.parse(fields.text("at")), fields.text("by"), what(object, fields));
    }

    private static AlertEvent.What what(Map<String, Object> object, Fields fields) {
        return switch (fields.text("what")) {
            case "opened" -> new AlertEvent.Opened(hits(fields), Instant.parse(fields.text("due")));
            case "seen" -> new AlertEvent.Seen(hits(fields));
            case "reopened" ->
                new AlertEvent.Reopened(fields.texts("because"), hits(fields), Instant.parse(fields.text("due")));
            case "assigned" -> new AlertEvent.Assigned(fields.text("to"));
            case "noted" -> new AlertEvent.Noted(fields.text("text"));
            case "attached" ->
                new AlertEvent.Attached(
                        fields.text("name"),
                        fields.text("sha256"),
                        object.get("bytes") instanceof Long bytes ? bytes : 0);
            case "linked" -> new AlertEvent.Linked(fields.text("alert"));
            case "decided" ->
                new AlertEvent.Decided(
                        Verdict.of(fields.text("verdict")),
                        fields.text("reason"),
                        fields.truth("needsSecond"),
                        fields.number("threshold"),
                        fields.has("clearedUntil")
                                ? Optional.of(Instant.parse(fields.text("clearedUntil")))
                                : Optional.empty());
            case "approved" -> new AlertEvent.Approved(fields.text("reason"));
            case "rejected" -> new AlertEvent.Rejected(fields.text("reason"));
            case "escalated" -> new AlertEvent.Escalated(fields.text("reason"));
            default ->
                throw new IllegalArgumentException(
                        "nothing called \"" + fields.text("what") + "\" can happen to an alert");
        };
    }

    private static List<AlertHit> hits(Fields fields) {
        return fields.list("hits", one -> {
            Fields hit = Fields.of(one, "hit");
            Set<Measure> measures = EnumSet.noneOf(Measure.class);
            hit.texts("measures").forEach(word -> measures.add(Measure.of(word)));
            return new AlertHit(
                    TargetId.parse(hit.text("target")),
                    hit.text("name"),
                    TargetKind.of(hit.text("kind")),
                    hit.number("score"),
                    measures,
                    hit.text("sentence"),
                    hit.text("class"),
                    hit.list("used", value -> {
                        Fields used = Fields.of(value, "used");
                        return new Used(
                                used.text("what"), used.text("verdict"), used.text("customer"), used.text("listed"));
                    }));
        });
    }
}
