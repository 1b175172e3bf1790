package io.cordon.server.pages;

import io.cordon.core.model.BadInputException;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Keys;
import io.cordon.server.doors.Role;
import io.cordon.store.KeyRow;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keys, made, rotated and withdrawn by hand; each time the journal tells of it. */
@RestController
class KeysPage {
    private static final int MOST_DAYS = 366;
    private static final int MOST_HOURS = 720;

    private final Keys keys;
    private final Clock clock;

    KeysPage(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping("/keys")
    ResponseEntity<String> page(HttpServletRequest request) {
        Frame frame = Frame.of(request);
        return frame.page("keys", frame.texts().of("keys.title"), html -> {
            table(html, frame);
            form(html, frame);
        });
    }

    private void table(Html html, Frame frame) {
        List<KeyRow> mine =
                keys.all().stream().filter(Caller.current()::looksAfter).toList();
        html.table(
                "keys.title",
                "key.name",
                "key.role",
                "key.line",
                "key.state",
                "key.expires",
                "key.used",
                "key.actions");
        for (KeyRow key : mine) {
            boolean holds = key.holds(clock.instant());
            html.raw("<tr><th scope=\"row\">")
                    .name(key.name())
                    .raw("<br><small><code>")
                    .text(key.id());
            html.raw("</code></small></th>")
                    .cell(html.texts().word("role", key.role()))
                    .cell(key.line())
                    .raw("<td>");
            html.badge(
                    holds ? "clear" : "not-in-force",
                    html.t(holds ? "key.holds" : key.withdrawnAt().isPresent() ? "key.withdrawn" : "key.expired"));
            html.raw("</td>").cell(key.expiresAt().toString().substring(0, 10));
            html.cell(keys.lastUsed(key).map(at -> at.substring(0, 10)).orElse(""))
                    .raw("<td class=\"acts-on\">");
            if (holds) {
                action(html, frame, key, "rotate");
                action(html, frame, key, "withdraw");
            }
            html.raw("</td></tr>");
        }
        html.endTable();
    }

    private static void action(Html html, Frame frame, KeyRow key, String what) {
        // What cannot be undone takes two steps, with and without a script.
        html.raw("<details><summary>")
                .say("key." + what)
                .open("span", "class", "unseen")
                .text(" " + key.name());
        html.raw("</span></summary>").element("small", html.t("key." + what + ".help"));
        html.open("form", "method", "post", "action", "/keys/" + key.id() + "/" + what);
        frame.token(html);
        html.element(
                        "button",
                        html.t("key." + what),
                        "class",
                        "quiet",
                        "aria-label",
                        html.t("key." + what) + ": " + key.name())
                .close("form")
                .raw("</details>");
    }

    private static void form(Html html, Frame frame) {
        html.raw("<section><h2>").say("key.make").raw("</h2>");
        html.open("form", "method", "post", "action", "/keys", "class", "narrow");
        frame.token(html);
        html.element("label", html.t("key.name"), "for", "name");
        html.open(
                "input",
                "id",
                "name",
                "name",
                "name",
                "required",
                "required",
                "maxlength",
                "200",
                "autocomplete",
                "off");
        html.element("label", html.t("key.role"), "for", "role").open("select", "id", "role", "name", "role");
        Arrays.stream(Role.values())
                .map(Role::word)
                .forEach(word -> html.element("option", html.texts().word("role", word), "value", word));
        html.close("select").element("label", html.t("key.line"), "for", "line");
        html.open("input", "id", "line", "name", "line", "autocomplete", "off", "aria-describedby", "line-help");
        html.element("p", html.t("key.line.help"), "id", "line-help", "class", "note");
        html.element("label", html.t("key.days"), "for", "days");
        html.open("input", "id", "days", "name", "days", "type", "number", "min", "1", "max", "366", "value", "90");
        html.element("button", html.t("key.make")).close("form").raw("</section>");
    }

    @PostMapping("/keys")
    ResponseEntity<String> make(
            HttpServletRequest request,
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "role", defaultValue = "") String role,
            @RequestParam(name = "line", defaultValue = "") String line,
            @RequestParam(name = "days", defaultValue = "90") int days) {
        Role chosen = Role.of(role);
        if (days < 1 || days > MOST_DAYS) {
            throw new BadInputException("days: a number from 1 to " + MOST_DAYS + " was expected, not " + days);
        }
        return issued(
                request,
                keys.issue(
                        name,
                        chosen,
                        Set.of(),
                        Caller.current().lineForKey(line.strip(), chosen),
                        clock.instant().plus(Duration.ofDays(days)),
                        Caller.current().id()));
    }

    @PostMapping("/keys/{id}/rotate")
    ResponseEntity<String> rotate(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "hours", defaultValue = "24") int hours) {
        own(id);
        if (hours < 0 || hours > MOST_HOURS) {
            throw new BadInputException("hours: a number from 0 to " + MOST_HOURS + " was expected, not " + hours);
        }
        return issued(
                request,
                keys.rotate(
                        id,
                        Duration.ofHours(hours),
                        clock.instant().plus(Keys.FIRST_KEY),
                        Caller.current().id()));
    }

    @PostMapping("/keys/{id}/withdraw")
    ResponseEntity<String> withdraw(HttpServletRequest request, @PathVariable("id") String id) {
        KeyRow key = own(id);
        long entry = keys.withdraw(id, Caller.current().id());
        Frame frame = Frame.of(request);
        return frame.page("keys", frame.texts().of("keys.title"), html -> {
            html.element("p", html.t("key.is-withdrawn", key.name(), entry), "class", "note", "role", "status");
            html.raw("<p>").link("/keys", html.t("key.back")).raw("</p>");
        });
    }

    private KeyRow own(String id) {
        return keys.find(id)
                .filter(Caller.current()::looksAfter)
                .orElseThrow(() -> new NotFoundException("there is no key with the id " + id));
    }

    private static ResponseEntity<String> issued(HttpServletRequest request, Keys.Issued issued) {
        Frame frame = Frame.of(request);
        return frame.page("keys", frame.texts().of("key.issued"), html -> {
            html.element(
                    "p", html.t("key.once", issued.row().name(), issued.entry()), "class", "note", "role", "status");
            html.element("label", html.t("key.itself"), "for", "secret");
            html.open("input", "id", "secret", "class", "secret", "readonly", "readonly", "value", issued.text());
            html.raw("<p>").link("/keys", html.t("key.back")).raw("</p>");
        });
    }
}
