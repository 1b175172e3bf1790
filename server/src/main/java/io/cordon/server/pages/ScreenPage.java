package io.cordon.server.pages;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.intake.articles.KnownNames;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.server.desk.Recorded;
import io.cordon.server.doors.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One box: whatever is pasted is recognised and screened; while it is typed without a record, once sent on record. */
@RestController
class ScreenPage {
    private static final int MOST = 200;
    private static final int MOST_PREVIEWED = 20;

    private final Desk desk;
    private volatile Names names = new Names(Optional.empty(), KnownNames.NONE);

    private record Names(Optional<Ready> of, KnownNames names) {}

    ScreenPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/screen")
    ResponseEntity<String> page(
            HttpServletRequest request, @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        Optional<LocalDate> day = Days.read("as-of", asOf);
        Ready ready = desk.at(day, Optional.empty());
        Frame frame = frame(request, day, ready);
        return frame.page("screen", frame.texts().of("screen.title"), html -> {
            form(html, frame, day, "");
            html.raw("<div id=\"answer\" aria-live=\"polite\">");
            intro(html);
            html.raw("</div>");
        });
    }

    @PostMapping("/screen")
    ResponseEntity<String> screen(
            HttpServletRequest request,
            @RequestParam(name = "text", required = false, defaultValue = "") String text,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        Optional<LocalDate> day = Days.read("as-of", asOf);
        Ready ready = desk.at(day, Optional.empty());
        Pasted pasted = Pasted.read(text, MOST, () -> known(ready));
        List<Subject> subjects =
                pasted.parts().stream().map(Pasted.Part::subject).toList();
        List<Recorded> answers = subjects.isEmpty()
                ? List.of()
                : desk.screen(ready, subjects, Caller.current().line().name());
        Frame frame = frame(request, day, ready);
        return frame.page("screen", frame.texts().of("screen.title"), html -> {
            form(html, frame, day, text);
            html.raw("<div id=\"answer\" aria-live=\"polite\">");
            taken(html, pasted);
            for (int i = 0; i < answers.size(); i++) {
                AnswerPart.write(
                        html,
                        pasted.parts().get(i).label(),
                        answers.get(i).screening(),
                        ready.setting(),
                        OptionalLong.of(answers.get(i).number()),
                        frame.query());
            }
            html.raw("</div>");
        });
    }

    @PostMapping("/screen/preview")
    ResponseEntity<String> preview(
            HttpServletRequest request,
            @RequestParam(name = "text", required = false, defaultValue = "") String text,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        Optional<LocalDate> day = Days.read("as-of", asOf);
        Ready ready = desk.at(day, Optional.empty());
        Frame frame = frame(request, day, ready);
        return frame.part(html -> {
            try {
                Pasted pasted = Pasted.read(text, MOST_PREVIEWED, () -> known(ready));
                if (pasted.form() == Pasted.Form.NOTHING) {
                    intro(html);
                    return;
                }
                html.element("p", html.t("preview"), "class", "note");
                taken(html, pasted);
                for (Pasted.Part part : pasted.parts()) {
                    AnswerPart.write(
                            html,
                            part.label(),
                            ready.setting().screener().screen(part.subject()),
                            ready.setting(),
                            OptionalLong.empty(),
                            frame.query());
                }
            } catch (BadInputException e) { // half of what will be a message or a date
                html.element("p", String.valueOf(e.getMessage()), "class", "note");
            }
        });
    }

    private static Frame frame(HttpServletRequest request, Optional<LocalDate> day, Ready ready) {
        return Frame.of(request).about(day, ready.setting().day(), Days.sampleAlone(ready.setting()));
    }

    private static void form(Html html, Frame frame, Optional<LocalDate> day, String text) {
        html.open(
                "form",
                "method",
                "post",
                "action",
                "/screen",
                "class",
                "box",
                "hx-post",
                "/screen/preview",
                "hx-trigger",
                "input changed delay:300ms from:#text",
                "hx-target",
                "#answer",
                "hx-sync",
                "this:replace");
        frame.token(html);
        day.ifPresent(on -> html.open("input", "type", "hidden", "name", "as-of", "value", on.toString()));
        html.element("label", html.t("screen.label"), "for", "text");
        html.open(
                        "textarea",
                        "id",
                        "text",
                        "name",
                        "text",
                        "rows",
                        "3",
                        "dir",
                        "auto",
                        "maxlength",
                        "40000",
                        "autocomplete",
                        "off",
                        "spellcheck",
                        "false",
                        "aria-describedby",
                        "text-help")
                .raw("\n")
                .text(text)
                .close("textarea");
        html.element("p", html.t("screen.help"), "id", "text-help", "class", "note");
        html.element("button", html.t("screen.submit")).close("form").raw("\n");
    }

    private static void intro(Html html) {
        html.open("div", "class", "empty").raw("<p>").say("screen.examples").raw("</p><ul>");
        for (String example : List.of("screen.example.name", "screen.example.row", "screen.example.script")) {
            html.raw("<li><code>").name(html.t(example)).raw("</code></li>");
        }
        html.raw("</ul>").close("div");
    }

    private static void taken(Html html, Pasted pasted) {
        html.raw("<p class=\"note\">");
        html.say(
                "taken." + pasted.form().name().toLowerCase(java.util.Locale.ROOT),
                pasted.parts().size());
        if (pasted.left() > 0) {
            html.text(" ").say("taken.left", pasted.left());
        }
        html.raw("</p>");
    }

    /** Names on the lists, made once for each content of the lists. */
    private KnownNames known(Ready ready) {
        Names had = names;
        if (had.of().isEmpty()
                || had.of().get().setting().screener() != ready.setting().screener()) {
            Set<String> all = ready.setting().knownNames();
            had = new Names(Optional.of(ready), all::contains);
            names = had;
        }
        return had.names();
    }
}
