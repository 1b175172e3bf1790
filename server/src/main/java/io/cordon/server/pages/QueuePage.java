package io.cordon.server.pages;

import io.cordon.core.alert.AlertState;
import io.cordon.core.model.BadInputException;
import io.cordon.server.api.Lined;
import io.cordon.server.cases.AlertDesk;
import io.cordon.server.doors.Caller;
import io.cordon.store.AlertRow;
import io.cordon.store.Alerts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of alerts, the most urgent of each state first. */
@RestController
class QueuePage {
    private static final int A_PAGE = 50;

    private final AlertDesk alerts;
    private final People people;
    private final Clock clock;

    QueuePage(AlertDesk alerts, People people, Clock clock) {
        this.alerts = alerts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/queue")
    ResponseEntity<String> page(
            HttpServletRequest request,
            @RequestParam(name = "state", defaultValue = "open") String state,
            @RequestParam(name = "mine", defaultValue = "false") boolean mine,
            @RequestParam(name = "after", defaultValue = "") String after) {
        Optional<String> assignee = mine ? Optional.of(Caller.current().id()) : Optional.empty();
        Alerts.Query query =
                new Alerts.Query(Lined.any(null), states(state), assignee, Optional.empty(), Optional.empty());
        List<AlertRow> found = alerts.alerts().queue(query, place(after), A_PAGE + 1);
        List<AlertRow> shown = found.subList(0, Math.min(A_PAGE, found.size()));
        Frame frame = Frame.of(request);
        return frame.page("queue", frame.texts().of("queue.title"), html -> {
            form(html, state, mine);
            if (shown.isEmpty()) {
                html.element("p", html.t("queue.none"), "class", "empty");
                return;
            }
            html.table(
                    "queue.title",
                    "queue.name",
                    "queue.customer",
                    "queue.state",
                    "queue.priority",
                    "#queue.score",
                    "queue.due",
                    "queue.assignee");
            shown.forEach(row -> row(html, row));
            html.endTable();
            if (found.size() > A_PAGE) {
                html.open("nav", "class", "pages", "aria-label", html.t("pages"));
                html.link(
                        "/queue?state=" + TargetPart.encoded(state) + "&mine=" + mine + "&after="
                                + TargetPart.encoded(text(shown.getLast().place())),
                        html.t("pages.older"),
                        "rel",
                        "next");
                html.close("nav");
            }
        });
    }

    private static void form(Html html, String state, boolean mine) {
        html.open("form", "method", "get", "action", "/queue", "class", "row");
        html.raw("<div>").element("label", html.t("queue.state"), "for", "state");
        html.open("select", "id", "state", "name", "state");
        option(html, "open", html.t("queue.open"), state);
        for (AlertState each : AlertState.values()) {
            option(html, each.word(), html.t("state." + each.word()), state);
        }
        option(html, "", html.t("queue.any"), state);
        html.close("select").raw("</div><div><label>");
        html.open("input", "type", "checkbox", "name", "mine", "value", "true", "checked?", mine ? "checked" : "");
        html.text(" ").say("queue.mine").raw("</label></div>");
        html.element("button", html.t("queue.show")).close("form").raw("\n");
    }

    private static void option(Html html, String value, String text, String chosen) {
        html.element("option", text, "value", value, "selected?", value.equals(chosen) ? "selected" : "");
    }

    private void row(Html html, AlertRow row) {
        html.raw("<tr><th scope=\"row\">")
                .open("a", "href", "/alerts/" + row.id())
                .name(row.name())
                .close("a");
        html.raw("<br>").element("small", String.join(", ", row.lists())).raw("</th><td>");
        html.link(
                        "/customers/" + TargetPart.encoded(row.customer()) + "?line=" + TargetPart.encoded(row.line()),
                        row.customer())
                .raw("</td><td>");
        state(html, row.state());
        html.raw("</td>").cell(html.t("priority." + row.priority().word()));
        html.number(WaterfallPart.percent(row.score()))
                .raw("<td>")
                .text(row.due().toString().substring(0, 10));
        if (row.state().isOpen() && row.due().isBefore(clock.instant())) {
            html.text(" ").badge("stale", html.t("queue.overdue"));
        }
        html.raw("</td>").cell(row.assignee().map(people::name).orElse("")).raw("</tr>\n");
    }

    static void state(Html html, AlertState state) {
        String kind = state == AlertState.TRUE_MATCH
                ? "in-force"
                : state == AlertState.FALSE_POSITIVE ? "clear" : state == AlertState.NEW ? "" : "undetermined";
        html.badge(kind, html.t("state." + state.word()));
    }

    private static Set<AlertState> states(String word) {
        if (word.equals("open")) {
            Set<AlertState> open = EnumSet.noneOf(AlertState.class);
            Arrays.stream(AlertState.values()).filter(AlertState::isOpen).forEach(open::add);
            return open;
        }
        try {
            return word.isBlank() ? Set.of() : Set.of(AlertState.of(word));
        } catch (IllegalArgumentException e) {
            throw new BadInputException("state: " + e.getMessage(), e);
        }
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
            throw new BadInputException("after: the place that the page before gave was expected", e);
        }
    }
}
