package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Who asks: a small page for a person who logged in, JSON for a program. */
@RestController
class HomeController {
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    @GetMapping("/")
    ResponseEntity<String> who(HttpServletRequest request) {
        Caller caller = Caller.current();
        if (caller.way() == Caller.Way.SESSION) {
            return ResponseEntity.ok().contentType(PAGE).body(page(caller, request));
        }
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

    private static String page(Caller caller, HttpServletRequest request) {
        String roles = caller.roles().stream().map(Role::word).sorted().collect(Collectors.joining(", "));
        String out = "";
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            out = "<form method=\"post\" action=\"/logout\"><input type=\"hidden\" name=\""
                    + HtmlUtils.htmlEscape(token.getParameterName()) + "\" value=\""
                    + HtmlUtils.htmlEscape(token.getToken()) + "\"><button>Log out</button></form>";
        }
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Cordon</title></head><body>"
                + "<h1>Cordon</h1><p>Logged in as <strong>" + HtmlUtils.htmlEscape(caller.shown()) + "</strong>: "
                + HtmlUtils.htmlEscape(roles) + ", business line "
                + HtmlUtils.htmlEscape(caller.line().name())
                + ".</p>" + out + "</body></html>\n";
    }
}
