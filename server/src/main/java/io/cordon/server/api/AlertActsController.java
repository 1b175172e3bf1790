package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.alert.Act;
import io.cordon.core.alert.Verdict;
import io.cordon.core.model.BadInputException;
import io.cordon.server.cases.AlertDesk;
import io.cordon.server.cases.Together;
import io.cordon.server.doors.Caller;
import io.cordon.store.AlertFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * What people do with alerts. An alert's entity tag is how many events it has; who acts sends it as {@code If-Match}, so that nobody
 * decides on what they have not seen. Notes and links may go without.
 */
@RestController
class AlertActsController {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    private final AlertDesk alerts;

    AlertActsController(AlertDesk alerts) {
        this.alerts = alerts;
    }

    @PostMapping(path = "/api/v1/alerts/{id}/assign", consumes = JSON)
    ResponseEntity<String> assign(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        JsonNode body = body(request, Set.of("to"));
        String to = body.has("to") ? text(body, "to") : Caller.current().id();
        return act(id, seen(request), new Act.Assign(to));
    }

    @PostMapping(path = "/api/v1/alerts/{id}/note", consumes = JSON)
    ResponseEntity<String> note(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        return act(id, perhapsSeen(request), new Act.Note(text(body(request, Set.of("text")), "text")));
    }

    @PostMapping(path = "/api/v1/alerts/{id}/link", consumes = JSON)
    ResponseEntity<String> link(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        return act(id, perhapsSeen(request), new Act.Link(text(body(request, Set.of("alert")), "alert")));
    }

    @PostMapping(path = "/api/v1/alerts/{id}/decide", consumes = JSON)
    ResponseEntity<String> decide(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        JsonNode body = body(request, Set.of("verdict", "reason"));
        Verdict verdict;
        try {
            verdict = Verdict.of(text(body, "verdict"));
        } catch (IllegalArgumentException e) {
            throw new BadInputException("\"verdict\": " + e.getMessage(), e);
        }
        return act(id, seen(request), new Act.Decide(verdict, text(body, "reason")));
    }

    @PostMapping(path = "/api/v1/alerts/{id}/approve", consumes = JSON)
    ResponseEntity<String> approve(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        return act(id, seen(request), new Act.Approve(reason(request)));
    }

    @PostMapping(path = "/api/v1/alerts/{id}/reject", consumes = JSON)
    ResponseEntity<String> reject(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        return act(id, seen(request), new Act.Reject(reason(request)));
    }

    @PostMapping(path = "/api/v1/alerts/{id}/escalate", consumes = JSON)
    ResponseEntity<String> escalate(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        return act(id, seen(request), new Act.Escalate(reason(request)));
    }

    @PostMapping(path = "/api/v1/alerts/{id}/reopen", consumes = JSON)
    ResponseEntity<String> reopen(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        return act(id, seen(request), new Act.Reopen(reason(request)));
    }

    @PostMapping(path = "/api/v1/alerts/bulk", consumes = JSON)
    ResponseEntity<String> together(HttpServletRequest request) throws IOException {
        JsonNode body = body(request, Set.of("act", "class", "reason", "ids", "events"));
        List<AlertFile> done = alerts.together(
                Lined.any(null),
                which(body),
                text(body, "class"),
                Together.of(body.has("act") ? text(body, "act") : Together.FALSE_POSITIVE.word()),
                text(body, "reason"),
                Lined.actor());
        return Bodies.answer(Json.object(json -> Json.objects(json, "alerts", done, file -> {
            json.writeStringProperty("id", file.alert().id());
            json.writeStringProperty("state", file.alert().state().word());
            json.writeNumberProperty("events", file.alert().events());
        })));
    }

    private static List<AlertDesk.Seen> which(JsonNode body) {
        JsonNode ids = body.get("ids");
        JsonNode events = body.get("events");
        if (ids == null || !ids.isArray() || (events != null && (!events.isArray() || events.size() != ids.size()))) {
            throw new BadInputException(
                    "\"ids\" was expected to be an array of alerts' ids, and \"events\", where it is"
                            + " there, one of as many numbers: how many events of each were seen");
        }
        List<AlertDesk.Seen> which = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isString() || (events != null && !events.get(i).isInt())) {
                throw new BadInputException("\"ids\" was expected to have texts, and \"events\" whole numbers");
            }
            which.add(new AlertDesk.Seen(
                    ids.get(i).stringValue(),
                    events == null
                            ? OptionalInt.empty()
                            : OptionalInt.of(events.get(i).intValue())));
        }
        return which;
    }

    private ResponseEntity<String> act(String id, OptionalInt seen, Act act) {
        return answer(alerts.act(Lined.any(null), id, seen, act, Lined.actor()).orElseThrow(() -> none(id)));
    }

    /** An alert with its tag. */
    static ResponseEntity<String> answer(AlertFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + file.alert().events() + "\"")
                .body(AlertJson.whole(file));
    }

    static NotFoundException none(String id) {
        return new NotFoundException("there is no alert " + id
                + ", or it is another business line's; GET /api/v1/alerts tells which there are");
    }

    private static OptionalInt seen(HttpServletRequest request) {
        if (request.getHeader("If-Match") == null) {
            throw new NotSeenException();
        }
        return perhapsSeen(request);
    }

    /** Of {@code If-Match}: {@code "7"}, or {@code *} for whatever there is. */
    private static OptionalInt perhapsSeen(HttpServletRequest request) {
        @Nullable String tag = request.getHeader("If-Match");
        if (tag == null || tag.strip().equals("*")) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(tag.strip().replaceAll("^\"|\"$", "")));
        } catch (NumberFormatException e) {
            return OptionalInt.of(-1); // no alert ever had such a tag
        }
    }

    /** What is done to an alert was expected to say which state of it was seen. */
    static final class NotSeenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotSeenException() {
            super(
                    "the header If-Match was expected, with the ETag that the alert was last answered with, so that nothing"
                            + " is decided on what was not seen");
        }
    }

    private static JsonNode body(HttpServletRequest request, Set<String> fields) throws IOException {
        JsonNode body = Bodies.object(Bodies.read(request));
        Set<String> unknown = new TreeSet<>(body.propertyNames());
        unknown.removeAll(fields);
        if (!unknown.isEmpty()) {
            throw new BadInputException("there is no field " + String.join(", ", unknown) + "; there are: "
                    + String.join(", ", new TreeSet<>(fields)));
        }
        return body;
    }

    private static String reason(HttpServletRequest request) throws IOException {
        return text(body(request, Set.of("reason")), "reason");
    }

    private static String text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || !value.isString()) {
            throw new BadInputException("\"" + field + "\" was expected to be a text");
        }
        return value.stringValue();
    }
}
