package io.cordon.server.pages;

import io.cordon.answers.Setting;
import io.cordon.core.model.Hit;
import io.cordon.core.timeline.Listing;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.desk.Desk;
import io.cordon.server.doors.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A recorded answer, and each of its hits with everything that a decision needs, in the order in which one thinks. */
@RestController
class HitPage {
    private final Desk desk;

    HitPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/answers/{number}")
    ResponseEntity<String> answer(HttpServletRequest request, @PathVariable("number") long number) {
        RecordedAnswer answer = RecordedAnswer.find(desk, number);
        Frame frame = Frame.of(request);
        return frame.page("screen", frame.texts().of("answer.title", number), html -> {
            recorded(html, answer);
            AnswerPart.write(
                    html, "", answer.screening(), answer.ready().setting(), OptionalLong.of(number), frame.query());
        });
    }

    @GetMapping("/hits/{number}/{id}")
    ResponseEntity<String> hit(
            HttpServletRequest request, @PathVariable("number") long number, @PathVariable("id") String id) {
        RecordedAnswer answer = RecordedAnswer.find(desk, number);
        Hit hit = Stream.concat(answer.screening().hits().stream(), answer.screening().notInForce().stream())
                .filter(found -> found.target().id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("the answer " + number + " has no hit " + id));
        Setting setting = answer.ready().setting();
        Listing listing = setting.listing(hit.target().id());
        Frame frame = Frame.of(request);
        String query = setting == desk.now().setting() ? "" : "?as-of=" + setting.day();
        return frame.page("screen", hit.target().primaryName().text(), html -> {
            recorded(html, answer);
            html.raw("<p class=\"verdict\"><strong class=\"big\">").text(WaterfallPart.percent(hit.score()));
            html.raw("</strong> ");
            TargetPart.status(html, hit.standing().status());
            html.text(" ").text(hit.explanation().sentence()).raw("</p>\n");
            sides(html, answer, hit);
            section(
                    html,
                    "hit.align",
                    () -> AlignmentPart.write(html, hit.explanation().tokens()));
            section(html, "hit.evidence", () -> WaterfallPart.write(html, hit.explanation()));
            PartyPage.known(html, listing, setting, query);
        });
    }

    private static void sides(Html html, RecordedAnswer answer, Hit hit) {
        html.open("div", "class", "sides");
        html.raw("<section><h2>")
                .say("hit.subject")
                .raw("</h2><p class=\"name\">")
                .name(hit.subjectName())
                .raw("</p>");
        TargetPart.subject(html, answer.screening().subject());
        html.raw("</section><section><h2>").say("hit.target").raw("</h2><p class=\"name\">");
        html.name(hit.matchedName().text()).text(" ");
        html.element(
                        "small",
                        html.texts().word("quality", hit.matchedName().quality().word()))
                .raw("</p>");
        TargetPart.who(html, hit.target());
        html.raw("</section>").close("div");
    }

    static void section(Html html, String key, Runnable content) {
        html.raw("<section><h2>").say(key).raw("</h2>");
        content.run();
        html.raw("</section>\n");
    }

    private static void recorded(Html html, RecordedAnswer answer) {
        Optional<LocalDate> asOf = answer.leaf().text("asOf").map(LocalDate::parse);
        html.raw("<p class=\"note\">");
        html.say(
                "answer.recorded",
                answer.number(),
                Days.moment(answer.leaf().time()),
                asOf.map(LocalDate::toString).orElse(""),
                answer.leaf().text("engine").orElse(""));
        html.text(" ").say(answer.same() ? "answer.same" : "answer.differs").text(" ");
        if (Caller.current().may("GET", "/api/v1/screenings/{id}/report")) {
            html.link("/api/v1/screenings/" + answer.number() + "/report", html.t("answer.report"));
        }
        html.raw("</p>\n");
    }
}
