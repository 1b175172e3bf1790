package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.model.BadInputException;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Keys;
import io.cordon.server.doors.Line;
import io.cordon.server.doors.Role;
import io.cordon.server.doors.Scope;
import io.cordon.store.KeyRow;
import io.cordon.store.KeySecret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Keys, made, rotated and withdrawn; each time the journal tells of it. */
@RestController
class KeysController {
    private static final Duration USUAL_OVERLAP = Duration.ofHours(24);

    private final Keys keys;
    private final Clock clock;

    KeysController(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/keys", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> make(HttpServletRequest request) throws IOException {
        JsonNode body = Bodies.object(Bodies.read(request));
        Set<String> unknown = new TreeSet<>(body.propertyNames());
        unknown.removeAll(Set.of("name", "role", "scopes", "line", "expires"));
        if (!unknown.isEmpty()) {
            throw new BadInputException("there is no field " + String.join(", ", unknown)
                    + "; there are: expires, line, name, role, scopes");
        }
        Role role = Role.of(text(body, "role"));
        Line line = Caller.current().lineForKey(body.has("line") ? text(body, "line") : "", role);
        Keys.Issued issued = keys.issue(
                text(body, "name"),
                role,
                scopes(body),
                line,
                body.has("expires")
                        ? moment(text(body, "expires"))
                        : clock.instant().plus(Keys.FIRST_KEY),
                Caller.current().id());
        return issued(issued);
    }

    private ResponseEntity<String> issued(Keys.Issued issued) {
        return Bodies.answer(Json.object(json -> {
            write(json, issued.row());
            json.writeStringProperty("key", issued.text());
            json.writeNumberProperty("entry", issued.entry());
        }));
    }

    @PostMapping(path = "/api/v1/keys/{id}/rotate", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> rotate(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        JsonNode body = Bodies.object(Bodies.read(request));
        Set<String> unknown = new TreeSet<>(body.propertyNames());
        unknown.removeAll(Set.of("overlap", "expires"));
        if (!unknown.isEmpty()) {
            throw new BadInputException(
                    "there is no field " + String.join(", ", unknown) + "; there are: expires, overlap");
        }
        own(id);
        return issued(keys.rotate(
                id,
                body.has("overlap") ? time(text(body, "overlap")) : USUAL_OVERLAP,
                body.has("expires")
                        ? moment(text(body, "expires"))
                        : clock.instant().plus(Keys.FIRST_KEY),
                Caller.current().id()));
    }

    private static Duration time(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    "\"overlap\" was expected to be a length of time such as PT24H, not \"" + text + "\"", e);
        }
    }

    /** A key that the caller may look after; those of other lines are as if they were not there. */
    private KeyRow own(String id) {
        return keys.find(id)
                .filter(KeysController::mine)
                .orElseThrow(() -> new NotFoundException(
                        "there is no key with the id " + id + "; GET /api/v1/keys tells which there are"));
    }

    private static boolean mine(KeyRow key) {
        return Caller.current().looksAfter(key);
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || !value.isString()) {
            throw new BadInputException("\"" + field + "\" was expected to be a text, as in {\"name\": \"payments\","
                    + " \"role\": \"screener\"}");
        }
        return value.stringValue();
    }

    private static Set<Scope> scopes(JsonNode body) {
        JsonNode value = body.get("scopes");
        Set<Scope> scopes = new LinkedHashSet<>();
        if (value == null) {
            return scopes;
        }
        if (!value.isArray()) {
            throw new BadInputException("\"scopes\" was expected to be an array of texts, as in [\"screen\"]");
        }
        value.values()
                .forEach(scope -> scopes.add(Scope.of(scope.isString() ? scope.stringValue() : scope.toString())));
        return scopes;
    }

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    "\"expires\" was expected to be a moment in UTC such as 2027-02-01T00:00:00Z, not \"" + text + "\"",
                    e);
        }
    }

    @GetMapping("/api/v1/keys")
    ResponseEntity<String> all() {
        return Bodies.answer(Json.object(json -> Json.objects(
                json, "keys", keys.all().stream().filter(KeysController::mine).toList(), key -> write(json, key))));
    }

    @DeleteMapping("/api/v1/keys/{id}")
    ResponseEntity<String> withdraw(@PathVariable("id") String id) {
        own(id);
        long entry = keys.withdraw(id, Caller.current().id());
        return Bodies.answer(Json.object(json -> {
            json.writeStringProperty("id", id);
            json.writeNumberProperty("entry", entry);
        }));
    }

    private void write(JsonGenerator json, KeyRow key) {
        json.writeStringProperty("id", key.id());
        json.writeStringProperty("name", key.name());
        json.writeStringProperty("role", key.role());
        Json.strings(json, "scopes", new TreeSet<>(key.scopes()));
        json.writeStringProperty("line", key.line());
        json.writeStringProperty("created", key.createdAt().toString());
        json.writeStringProperty("createdBy", key.createdBy());
        json.writeStringProperty("expires", key.expiresAt().toString());
        keys.lastUsed(key).ifPresent(at -> json.writeStringProperty("lastUsed", at));
        Instant now = clock.instant();
        key.earlier().stream()
                .map(KeySecret::until)
                .filter(now::isBefore)
                .max(Instant::compareTo)
                .ifPresent(until -> json.writeStringProperty("oldSecretUntil", until.toString()));
        key.withdrawnAt().ifPresent(at -> json.writeStringProperty("withdrawn", at.toString()));
        json.writeBooleanProperty("holds", key.holds(now));
    }
}
