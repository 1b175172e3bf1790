package io.cordon.server.pages;

import io.cordon.core.alert.Act;
import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertHit;
import io.cordon.core.alert.AlertState;
import io.cordon.core.alert.Verdict;
import io.cordon.core.model.BadInputException;
import io.cordon.server.api.Lined;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.cases.AlertDesk;
import io.cordon.server.doors.Caller;
import io.cordon.store.AlertFile;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * An alert: what was hit and why, what can be done now by this person, and all that happened. Forms carry how many events were
 * seen, so that nobody decides on what they have not seen.
 */
@RestController
class AlertPage {
    private final AlertDesk alerts;
    private final People people;

    AlertPage(AlertDesk alerts, People people) {
        this.alerts = alerts;
        this.people = people;
    }

    @GetMapping("/alerts/{id}")
    ResponseEntity<String> page(HttpServletRequest request, @PathVariable("id") String id) {
        AlertFile file = alerts.find(Lined.any(null), id).orElseThrow(() -> none(id));
        Alert alert = file.alert();
        Frame frame = Frame.of(request);
        String title = alert.hits().isEmpty() ? id : alert.hits().getFirst().name();
        return frame.page("queue", title, html -> {
            head(html, alert);
            HitPage.section(html, "alert.hits", () -> hits(html, alert.hits()));
            if (Caller.current().may("POST", "/alerts/{id}/note")) {
                HitPage.section(html, "alert.do", () -> acts(html, frame, alert));
            }
            HitPage.section(html, "alert.history", () -> history(html, file));
        });
    }

    private static NotFoundException none(String id) {
        return new NotFoundException("there is no alert " + id + ", or it is another business line's");
    }

    private void head(Html html, Alert alert) {
        html.raw("<p class=\"verdict\">");
        QueuePage.state(html, alert.state());
        html.text(" ");
        html.say(
                "alert.about",
                html.t("priority." + alert.priority().word()),
                alert.customer(),
                Days.moment(alert.opened()),
                Days.moment(alert.due()));
        alert.assignee().ifPresent(who -> html.text(" ").say("alert.with", people.name(who)));
        html.text(" ")
                .link(
                        "/customers/" + TargetPart.encoded(alert.customer()) + "?line="
                                + TargetPart.encoded(alert.line()),
                        html.t("customer.title", alert.customer()))
                .raw("</p>\n");
        alert.proposal()
                .ifPresent(proposal -> html.element(
                        "p",
                        html.t(
                                "alert.proposal",
                                people.name(proposal.by()),
                                html.t("state." + proposal.verdict().word()),
                                proposal.reason()),
                        "class",
                        "note"));
        alert.clearance().ifPresent(clearance -> html.element("p", html.t("alert.clearance"), "class", "note"));
    }

    private static void hits(Html html, List<AlertHit> hits) {
        if (hits.isEmpty()) {
            html.element("p", html.t("alert.gone"), "class", "empty");
        }
        for (AlertHit hit : hits) {
            html.raw("<article class=\"card live\"><div class=\"score\"><strong>");
            html.text(WaterfallPart.percent(hit.score())).raw("</strong></div><div><h3>");
            html.open("a", "href", "/parties/" + TargetPart.encoded(hit.target().toString()));
            html.name(hit.name()).close("a").raw("</h3><p>");
            html.text(html.texts().word("kind", hit.kind().word())).text(" \u00b7 ");
            html.text(TargetPart.measures(html, hit.measures()))
                    .text(" \u00b7 ")
                    .text(hit.target().toString());
            html.raw("</p>").element("p", hit.sentence());
            html.table(
                    "alert.used", "alert.used.what", "alert.used.verdict", "alert.used.customer", "alert.used.listed");
            hit.used().forEach(used -> {
                html.raw("<tr>")
                        .cell(html.texts().word("evidence", used.what()))
                        .cell(used.verdict())
                        .raw("<td>");
                html.name(used.customer()).raw("</td><td>").name(used.listed()).raw("</td></tr>");
            });
            html.endTable();
            html.raw("</div></article>\n");
        }
    }

    private static void acts(Html html, Frame frame, Alert alert) {
        boolean open = alert.state().isOpen();
        html.open("div", "class", "sides");
        if (open && alert.assignee().filter(Caller.current().id()::equals).isEmpty()) {
            form(html, frame, alert, "take");
        }
        if (open && alert.state() != AlertState.PENDING_APPROVAL && alert.state() != AlertState.NEW) {
            form(html, frame, alert, "decide");
        }
        if (alert.state() == AlertState.IN_REVIEW) {
            form(html, frame, alert, "escalate");
        }
        if (alert.state() == AlertState.PENDING_APPROVAL) {
            form(html, frame, alert, "approve");
            form(html, frame, alert, "reject");
        }
        if (!open) {
            form(html, frame, alert, "reopen");
        }
        form(html, frame, alert, "note");
        html.close("div");
    }

    private static void form(Html html, Frame frame, Alert alert, String act) {
        if (!Caller.current().may("POST", "/alerts/{id}/" + act)) {
            return;
        }
        html.raw("<section>").open("form", "method", "post", "action", "/alerts/" + alert.id() + "/" + act);
        frame.token(html);
        html.open("input", "type", "hidden", "name", "events", "value", Integer.toString(alert.events()));
        if (act.equals("decide")) {
            html.raw("<fieldset>").element("legend", html.t("act.decide"));
            for (Verdict verdict : Verdict.values()) {
                html.raw("<label>")
                        .open(
                                "input",
                                "type",
                                "radio",
                                "name",
                                "verdict",
                                "required",
                                "required",
                                "value",
                                verdict.word());
                html.text(" ").say("verdict." + verdict.word()).raw("</label>");
            }
            html.raw("</fieldset>");
        }
        if (!act.equals("take")) {
            String field = act.equals("note") ? "text" : "reason";
            String label = html.t(act.equals("note") ? "alert.note-text" : "alert.reason");
            html.element("label", label, "for", act + "-" + field);
            html.open(
                    "textarea",
                    "id",
                    act + "-" + field,
                    "name",
                    field,
                    "rows",
                    "2",
                    "required",
                    "required",
                    "dir",
                    "auto");
            html.close("textarea");
        }
        html.element("button", html.t("act." + act)).close("form").raw("</section>");
    }

    private void history(Html html, AlertFile file) {
        html.raw("<ol class=\"acts\">");
        for (int i = file.events().size() - 1; i >= 0; i--) {
            AlertEvent event = file.events().get(i);
            long entry = file.entries().get(i);
            html.raw("<li><strong>").say("event." + event.what().word()).raw("</strong> ");
            html.say("event.by", people.name(event.by())).text(", " + Days.moment(event.at()) + ", ");
            if (Caller.current().may("GET", "/journal/{number}")) {
                html.link("/journal/" + entry, html.t("event.entry", entry));
            } else {
                html.say("event.entry", entry);
            }
            html.raw("<p>").name(told(html, event.what())).raw("</p></li>");
        }
        html.raw("</ol>\n");
    }

    private String told(Html html, AlertEvent.What what) {
        return switch (what) {
            case AlertEvent.Reopened reopened -> String.join("; ", reopened.because());
            case AlertEvent.Assigned assigned -> people.name(assigned.to());
            case AlertEvent.Noted noted -> noted.text();
            case AlertEvent.Attached attached -> attached.name();
            case AlertEvent.Linked linked -> linked.alert();
            case AlertEvent.Decided decided ->
                html.t("state." + decided.verdict().word()) + ": " + decided.reason();
            case AlertEvent.Approved approved -> approved.reason();
            case AlertEvent.Rejected rejected -> rejected.reason();
            case AlertEvent.Escalated escalated -> escalated.reason();
            case AlertEvent.Opened opened -> sentences(opened.hits());
            case AlertEvent.Seen seen -> sentences(seen.hits());
        };
    }

    private static String sentences(List<AlertHit> hits) {
        return String.join(" ", hits.stream().map(AlertHit::sentence).toList());
    }

    @PostMapping({
        "/alerts/{id}/take",
        "/alerts/{id}/note",
        "/alerts/{id}/decide",
        "/alerts/{id}/escalate",
        "/alerts/{id}/approve",
        "/alerts/{id}/reject",
        "/alerts/{id}/reopen"
    })
    ResponseEntity<String> act(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "events", required = false) @Nullable Integer events,
            @RequestParam(name = "verdict", defaultValue = "") String verdict,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "text", defaultValue = "") String text) {
        String path = request.getRequestURI();
        String word = path.substring(path.lastIndexOf('/') + 1);
        if (events == null && !word.equals("note")) {
            throw new BadInputException(
                    "events: how many events of the alert were seen was expected; load the page again");
        }
        // A note adds to whatever there is; everything else is done on what was seen.
        OptionalInt seen = events == null || word.equals("note") ? OptionalInt.empty() : OptionalInt.of(events);
        var unused = alerts.act(Lined.any(null), id, seen, act(word, verdict, reason, text), Lined.actor())
                .orElseThrow(() -> none(id));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/alerts/" + id))
                .build();
    }

    private static Act act(String word, String verdict, String reason, String text) {
        return switch (word) {
            case "take" -> new Act.Assign(Caller.current().id());
            case "note" -> new Act.Note(text);
            case "decide" -> new Act.Decide(verdict(verdict), reason);
            case "escalate" -> new Act.Escalate(reason);
            case "approve" -> new Act.Approve(reason);
            case "reject" -> new Act.Reject(reason);
            default -> new Act.Reopen(reason);
        };
    }

    private static Verdict verdict(String word) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInputException(
                        "verdict: true-match or false-positive was expected, not \"" + word + "\""));
    }
}
