package io.cordon.server.pages;

import io.cordon.answers.Holdings;
import io.cordon.answers.Setting;
import io.cordon.answers.changes.Words;
import io.cordon.core.model.BadInputException;
import io.cordon.core.timeline.ChangeFeed;
import io.cordon.core.timeline.DatedChange;
import io.cordon.core.timeline.FieldChange;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Timeline;
import io.cordon.server.desk.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What authorities changed between two days. */
@RestController
class ChangesPage {
    private static final int MOST_SHOWN = 500;
    private static final int USUAL_DAYS = 120;

    private final Desk desk;

    ChangesPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/changes")
    ResponseEntity<String> page(
            HttpServletRequest request,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @RequestParam(name = "list", required = false) @Nullable String list) {
        Setting setting = desk.now().setting();
        LocalDate last = Days.read("until", until).orElse(setting.day());
        LocalDate first = Days.read("since", since).orElse(last.minusDays(USUAL_DAYS));
        if (last.isBefore(first)) {
            throw new BadInputException("until " + last + " is before since " + first + "; swap them");
        }
        String asked = list == null ? "" : list.strip();
        List<DatedChange> changes = changes(first, last, asked);
        Frame frame = Frame.of(request);
        return frame.page("changes", frame.texts().of("changes.title"), html -> {
            form(html, setting, first, last, asked);
            counts(html, changes);
            table(html, changes);
        });
    }

    private List<DatedChange> changes(LocalDate first, LocalDate last, String list) {
        List<DatedChange> changes = new ArrayList<>();
        List<String> asked = list.isEmpty() ? desk.lists() : List.of(list);
        for (ListHistory history : Holdings.load(desk.folder(), asked).histories()) {
            changes.addAll(ChangeFeed.between(Timeline.of(history), first, last));
        }
        changes.sort(
                Comparator.comparing((DatedChange change) -> change.on().date()).reversed());
        return changes;
    }

    private static void form(Html html, Setting setting, LocalDate first, LocalDate last, String list) {
        html.open("form", "method", "get", "action", "/changes", "class", "row");
        html.raw("<div>").element("label", html.t("changes.since"), "for", "since");
        html.open("input", "type", "date", "id", "since", "name", "since", "value", first.toString())
                .raw("</div><div>");
        html.element("label", html.t("changes.until"), "for", "until");
        html.open("input", "type", "date", "id", "until", "name", "until", "value", last.toString())
                .raw("</div><div>");
        html.element("label", html.t("changes.list"), "for", "list");
        html.open("select", "id", "list", "name", "list").element("option", html.t("changes.all"), "value", "");
        setting.grounds().forEach(ground -> {
            String id = ground.edition().list();
            html.element("option", id, "value", id, "selected?", id.equals(list) ? "selected" : "");
        });
        html.close("select")
                .raw("</div>")
                .element("button", html.t("changes.show"))
                .close("form")
                .raw("\n");
    }

    private static void counts(Html html, List<DatedChange> changes) {
        Map<DatedChange.Kind, Integer> counts = new EnumMap<>(DatedChange.Kind.class);
        changes.forEach(change -> counts.merge(change.kind(), 1, Integer::sum));
        html.raw("<ul class=\"figures\">");
        for (DatedChange.Kind kind : DatedChange.Kind.values()) {
            html.open("li", "class", kind.word()).element("strong", Integer.toString(counts.getOrDefault(kind, 0)));
            html.element("span", html.t("change." + kind.word())).close("li");
        }
        html.raw("</ul>\n");
    }

    private static void table(Html html, List<DatedChange> changes) {
        if (changes.isEmpty()) {
            html.element("p", html.t("changes.none"), "class", "empty");
            return;
        }
        if (changes.size() > MOST_SHOWN) {
            html.element("p", html.t("changes.first", MOST_SHOWN, changes.size()), "class", "note");
        }
        html.table("changes.title", "changes.on", "changes.what", "changes.who", "changes.law", "changes.because");
        changes.stream().limit(MOST_SHOWN).forEach(change -> row(html, change));
        html.endTable();
    }

    private static void row(Html html, DatedChange change) {
        html.raw("<tr><td class=\"nowrap\">")
                .text(io.cordon.answers.ListingView.since(change.on()))
                .raw("</td><td>");
        html.badge("c-" + change.kind().word(), html.t("change." + change.kind().word()))
                .raw("</td><td>");
        change.target()
                .ifPresentOrElse(
                        id -> html.open("a", "href", "/parties/" + TargetPart.encoded(id.toString()))
                                .name(change.name())
                                .close("a"),
                        () -> html.name(change.name()));
        html.raw("<br>")
                .element("small", html.texts().word("kind", change.targetKind().word()) + " \u00b7 " + change.list())
                .raw("</td><td>");
        for (DatedChange.Act act : change.acts()) {
            DatedChange.Act whole = Words.complete(act, change.list(), change.targetKind());
            html.raw("<div>").text(TargetPart.measures(html, whole.measures())).raw("<br>");
            html.element(
                    "small",
                    whole.legalBasis().isEmpty() ? whole.programme() : whole.programme() + ", " + whole.legalBasis());
            html.raw("</div>");
        }
        html.raw("</td><td>").element("small", change.because());
        for (FieldChange field : change.fields()) {
            html.raw("<div><small>").text(field.field() + ": ");
            field.removed().forEach(value -> html.element("del", value).text(" "));
            field.added().forEach(value -> html.element("ins", value).text(" "));
            html.raw("</small></div>");
        }
        html.raw("</td></tr>\n");
    }
}
