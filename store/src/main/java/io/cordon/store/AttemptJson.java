package io.cordon.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** An attempt as one line of JSON. */
final class AttemptJson {
    private static final Map<String, Attempt.Outcome> OUTCOMES = Json.byWord(Attempt.Outcome.values());

    private AttemptJson() {}

    static byte[] write(Attempt attempt) {
        return Json.write(out -> {
            out.writeStartObject();
            Json.field(out, "list", attempt.list());
            out.writeStringProperty("at", attempt.at().toString());
            Json.field(out, "address", attempt.address());
            Json.field(out, "from", attempt.from());
            out.writeStringProperty("outcome", Json.word(attempt.outcome()));
            out.writeNumberProperty("status", attempt.status());
            out.writeNumberProperty("bytes", attempt.bytes());
            Json.field(out, "sha256", attempt.sha256());
            Json.field(out, "edition", attempt.edition());
            Json.field(out, "reason", attempt.reason());
            Json.field(out, "etag", attempt.etag());
            Json.field(out, "lastModified", attempt.lastModified());
            out.writeEndObject();
        });
    }

    /** Reads one; none from what is no attempt, as a power cut may leave. */
    static Optional<Attempt> read(byte[] line) {
        try {
            return Optional.of(Json.read(line, AttemptJson::attempt));
        } catch (JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Attempt attempt(JsonParser json) {
        var a = new Object() {
            String list = "";
            Instant at = Instant.EPOCH;
            String address = "";
            String from = "";
            Attempt.Outcome outcome = Attempt.Outcome.FAILED;
            int status;
            long bytes;
            String sha256 = "";
            String edition = "";
            String reason = "";
            String etag = "";
            String lastModified = "";
        };
        Json.object(json, field -> {
            switch (field) {
                case "list" -> a.list = Json.string(json);
                case "at" -> a.at = Instant.parse(Json.string(json));
                case "address" -> a.address = Json.string(json);
                case "from" -> a.from = Json.string(json);
                case "outcome" -> a.outcome = Json.constant(json, OUTCOMES);
                case "status" -> a.status = Json.number(json);
                case "bytes" -> a.bytes = json.getLongValue();
                case "sha256" -> a.sha256 = Json.string(json);
                case "edition" -> a.edition = Json.string(json);
                case "reason" -> a.reason = Json.string(json);
                case "etag" -> a.etag = Json.string(json);
                case "lastModified" -> a.lastModified = Json.string(json);
                default -> throw Json.unknown(json, field);
            }
        });
        return new Attempt(
                a.list,
                a.at,
                a.address,
                a.from,
                a.outcome,
                a.status,
                a.bytes,
                a.sha256,
                a.edition,
                a.reason,
                a.etag,
                a.lastModified);
    }
}
