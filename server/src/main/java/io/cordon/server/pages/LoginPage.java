package io.cordon.server.pages;

import io.cordon.server.setup.CordonConfiguration;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people log in with a key; where an identity provider does it, the way there. */
@RestController
class LoginPage {
    private final CordonConfiguration set;

    LoginPage(CordonConfiguration set) {
        this.set = set;
    }

    @GetMapping("/login")
    ResponseEntity<String> page(HttpServletRequest request) {
        if (set.oidc().login().on()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/oauth2/authorization/cordon"))
                    .build();
        }
        Frame frame = Frame.of(request);
        return frame.page("", frame.texts().of("login.title"), html -> {
            if (request.getParameter("refused") != null) {
                html.element("p", html.t("login.refused"), "class", "problem", "role", "alert");
            } else if (request.getParameter("out") != null) {
                html.element("p", html.t("login.out"), "class", "note", "role", "status");
            }
            html.open("form", "method", "post", "action", "/login", "class", "narrow");
            html.element("label", html.t("login.key"), "for", "key");
            html.open(
                    "input",
                    "id",
                    "key",
                    "name",
                    "key",
                    "type",
                    "password",
                    "required",
                    "required",
                    "autocomplete",
                    "current-password",
                    "autofocus",
                    "autofocus",
                    "aria-describedby",
                    "key-help");
            html.element("p", html.t("login.help"), "id", "key-help", "class", "note");
            html.element("button", html.t("login.submit")).close("form");
        });
    }
}
