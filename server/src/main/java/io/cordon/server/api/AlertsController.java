package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.alert.AlertState;
import io.cordon.core.model.BadInputException;
import io.cordon.server.cases.AlertDesk;
import io.cordon.server.cases.Rescreens;
import io.cordon.store.AlertFigures;
import io.cordon.store.AlertRow;
import io.cordon.store.Alerts;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Alerts, read. */
@RestController
class AlertsController {
    private final AlertDesk alerts;
    private final Rescreens rescreens;
    private final Clock clock;

    AlertsController(AlertDesk alerts, Rescreens rescreens, Clock clock) {
        this.alerts = alerts;
        this.rescreens = rescreens;
        this.clock = clock;
    }

    @GetMapping("/api/v1/alerts")
    ResponseEntity<String> queue(
            @RequestParam(name = "line", required = false) @Nullable String line,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "assignee", required = false) @Nullable String assignee,
            @RequestParam(name = "list", required = false) @Nullable String list,
            @RequestParam(name = "customer", required = false) @Nullable String customer,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Page page = Page.asked(cursor, limit);
        Alerts.Query query =
                new Alerts.Query(Lined.any(line), states(state), given(assignee), given(list), given(customer));
        List<AlertRow> found = alerts.alerts().queue(query, place(page.after()), page.limit() + 1);
        boolean more = found.size() > page.limit();
        List<AlertRow> shown = more ? found.subList(0, page.limit()) : found;
        Page.Cut<AlertRow> cut =
                new Page.Cut<>(shown, more ? Page.cursor(text(shown.getLast().place())) : "");
        return Bodies.tagged(Json.object(json -> {
            Json.objects(json, "alerts", cut.shown(), row -> AlertJson.row(json, row));
            Bodies.next(json, cut);
        }));
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** Several are written with commas; {@code open} is all that are not decided. */
    private static Set<AlertState> states(@Nullable String words) {
        Set<AlertState> states = EnumSet.noneOf(AlertState.class);
        for (String word : words == null || words.isBlank() ? new String[0] : words.split(",", -1)) {
            if (word.equals("open")) {
                Arrays.stream(AlertState.values()).filter(AlertState::isOpen).forEach(states::add);
                continue;
            }
            try {
                states.add(AlertState.of(word));
            } catch (IllegalArgumentException e) {
                throw new BadInputException("state: " + e.getMessage() + "; and open, for all that are not decided", e);
            }
        }
        return states;
    }

    private static String text(AlertRow.Place place) {
        return place.state() + "." + place.priority() + "." + place.due() + "." + place.id();
    }

    private static Optional<AlertRow.Place> place(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = text.split("\\.", 4);
        try {
            return Optional.of(new AlertRow.Place(
                    Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]), parts[3]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new BadInputException("cursor: the text that the page before gave as \"next\" was expected", e);
        }
    }

    @GetMapping("/api/v1/alerts/{id}")
    ResponseEntity<String> one(@PathVariable("id") String id) {
        return AlertActsController.answer(
                alerts.find(Lined.any(null), id).orElseThrow(() -> AlertActsController.none(id)));
    }

    @GetMapping("/api/v1/figures")
    ResponseEntity<String> figures(@RequestParam(name = "line", required = false) @Nullable String line) {
        AlertFigures figures = alerts.alerts().figures(Lined.any(line), clock.instant());
        Rescreens.Progress progress = rescreens.progress();
        return Bodies.answer(Json.object(json -> {
            json.writeNumberProperty("customers", figures.customers());
            json.writeObjectPropertyStart("alerts");
            for (AlertState state : AlertState.values()) {
                json.writeNumberProperty(state.word(), figures.states().getOrDefault(state, 0L));
            }
            json.writeEndObject();
            json.writeNumberProperty("overdue", figures.overdue());
            figures.perThousand().ifPresent(rate -> json.writeNumberProperty("alertsPerThousandCustomers", rate));
            figures.falsePositiveRate().ifPresent(rate -> json.writeNumberProperty("falsePositiveRate", rate));
            write(json, "medianToDecision", figures.medianToDecision());
            write(json, "ninetiethToDecision", figures.ninetiethToDecision());
            write(json, "medianAge", figures.medianAge());
            write(json, "oldest", figures.oldest());
            Json.objects(json, "lists", figures.lists(), list -> {
                json.writeStringProperty("list", list.list());
                json.writeNumberProperty("open", list.open());
                json.writeNumberProperty("trueMatches", list.trueMatches());
                json.writeNumberProperty("falsePositives", list.falsePositives());
            });
            json.writeObjectPropertyStart("rescreening");
            json.writeBooleanProperty("running", progress.running());
            json.writeNumberProperty("of", progress.of());
            json.writeNumberProperty("done", progress.done());
            json.writeEndObject();
        }));
    }

    private static void write(JsonGenerator json, String name, Optional<Duration> time) {
        time.ifPresent(length -> json.writeStringProperty(name, length.toString()));
    }
}
