package io.cordon.server.pages;

import io.cordon.answers.Json;
import io.cordon.server.api.Bodies;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who asks, and what there is to do: a page for a person who logged in, JSON for a program. */
@RestController
class HomePage {
    private static final List<String> PLACES =
            List.of("screen", "queue", "lists", "changes", "what-if", "journal", "settings", "keys");

    @GetMapping("/")
    ResponseEntity<String> who(HttpServletRequest request) {
        Caller caller = Caller.current();
        if (caller.way() != Caller.Way.SESSION) {
            return Bodies.answer(Json.object(json -> {
                json.writeStringProperty("id", caller.id());
                json.writeStringProperty("name", caller.shown());
                Json.strings(
                        json,
                        "roles",
                        caller.roles().stream().map(Role::word).sorted().toList());
                json.writeStringProperty("line", caller.line().name());
            }));
        }
        Frame frame = Frame.of(request);
        return frame.page("", frame.texts().of("home.title"), html -> {
            html.raw("<p>")
                    .say("home.who")
                    .text(" ")
                    .open("strong")
                    .name(caller.shown())
                    .close("strong")
                    .text(": ");
            html.text(caller.roles().stream().map(Role::word).sorted().collect(Collectors.joining(", ")));
            html.text(", ").say("home.line", caller.line().name()).raw("</p><ul class=\"tiles\">");
            for (String place : PLACES) {
                if (caller.may("GET", "/" + place)) {
                    html.raw("<li>").open("a", "href", "/" + place);
                    html.element("strong", html.t("nav." + place));
                    html.element("span", html.t("home." + place)).close("a").raw("</li>");
                }
            }
            html.raw("</ul>");
        });
    }
}
