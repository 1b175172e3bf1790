package io.cordon.server.pages;

import io.cordon.core.screen.Policy;
import io.cordon.intake.policies.Policies;
import io.cordon.server.desk.Desk;
import io.cordon.server.doors.Endpoint;
import io.cordon.server.doors.Endpoints;
import io.cordon.server.doors.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policies, the one in use first, and what each role may. */
@RestController
class SettingsPage {
    private final Desk desk;

    SettingsPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/settings")
    ResponseEntity<String> page(HttpServletRequest request) {
        Frame frame = Frame.of(request);
        return frame.page("settings", frame.texts().of("settings.title"), html -> {
            policies(html);
            roles(html);
        });
    }

    private void policies(Html html) {
        html.raw("<section><h2>").say("policies").raw("</h2>");
        html.table("policies", "policy.name", "policy.about", "#policy.threshold", "policy.stale", "policy.hash");
        row(html, desk.policy(), true);
        for (String name : Policies.SHIPPED) {
            if (!name.equals(desk.policy().name())) {
                row(html, Policies.named(name), false);
            }
        }
        html.endTable();
        html.element("p", html.t("policies.change"), "class", "note").raw("</section>");
    }

    private static void row(Html html, Policy policy, boolean used) {
        html.raw("<tr><th scope=\"row\">").text(policy.name());
        if (used) {
            html.text(" ").badge("clear", html.t("policy.used"));
        }
        html.raw("</th>").cell(policy.about());
        html.number(String.format(Locale.ROOT, "%.3f", policy.threshold()));
        html.cell(html.texts().word("on-stale", policy.onStale().word())).raw("<td><code>");
        html.text(policy.hash().substring(0, Math.min(16, policy.hash().length())))
                .raw("</code></td></tr>");
    }

    private static void roles(Html html) {
        html.raw("<section><h2>").say("roles").raw("</h2>");
        for (Role role : Role.values()) {
            html.raw("<details><summary><strong>")
                    .text(html.texts().word("role", role.word()))
                    .raw("</strong> ");
            html.say("role.about." + role.word()).raw("</summary><ul class=\"plain\">");
            for (Endpoint endpoint : Endpoints.ALL_ENDPOINTS) {
                if (endpoint.roles().contains(role)) {
                    html.raw("<li><code>")
                            .text(endpoint.method() + " " + endpoint.path())
                            .raw("</code> ");
                    html.text(endpoint.summary()).raw("</li>");
                }
            }
            html.raw("</ul></details>");
        }
        html.raw("</section>");
    }
}
