package io.cordon.server.pages;

import io.cordon.core.alert.Alert;
import io.cordon.core.model.Subject;
import io.cordon.server.api.Lined;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.cases.CustomerDesk;
import io.cordon.server.doors.Line;
import io.cordon.store.CustomerKey;
import io.cordon.store.CustomerVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A customer as it is kept: who it is, its alerts, its versions. */
@RestController
class CustomerPage {
    private final CustomerDesk customers;
    private final People people;

    CustomerPage(CustomerDesk customers, People people) {
        this.customers = customers;
        this.people = people;
    }

    @GetMapping("/customers/{ref}")
    ResponseEntity<String> page(
            HttpServletRequest request,
            @PathVariable("ref") String ref,
            @RequestParam(name = "line", required = false) @Nullable String line) {
        CustomerKey key = new CustomerKey(Lined.any(line).orElse(Line.DEFAULT.name()), ref);
        Subject subject = customers
                .find(key)
                .flatMap(kept -> kept.version().subject())
                .orElseThrow(() -> new NotFoundException("there is no customer " + ref + " in the line " + key.line()));
        Frame frame = Frame.of(request);
        return frame.page("queue", frame.texts().of("customer.title", ref), html -> {
            html.raw("<p class=\"verdict\"><strong class=\"big\">")
                    .name(subject.names().getFirst())
                    .raw("</strong></p>");
            TargetPart.subject(html, subject);
            HitPage.section(html, "customer.alerts", () -> alerts(html, customers.alerts(key)));
            HitPage.section(html, "customer.versions", () -> versions(html, customers.history(key)));
        });
    }

    private static void alerts(Html html, List<Alert> alerts) {
        if (alerts.isEmpty()) {
            html.element("p", html.t("customer.no-alerts"), "class", "empty");
            return;
        }
        html.raw("<ul class=\"acts\">");
        for (Alert alert : alerts) {
            html.raw("<li>");
            QueuePage.state(html, alert.state());
            html.text(" ").open("a", "href", "/alerts/" + alert.id());
            html.name(
                            alert.hits().isEmpty()
                                    ? alert.id()
                                    : alert.hits().getFirst().name())
                    .close("a")
                    .raw("</li>");
        }
        html.raw("</ul>");
    }

    private void versions(Html html, List<CustomerVersion> versions) {
        html.table("customer.versions", "#customer.nth", "customer.at", "customer.by", "customer.name");
        for (CustomerVersion version : versions.reversed()) {
            html.raw("<tr>").number(Integer.toString(version.nth())).cell(Days.moment(version.at()));
            html.cell(people.name(version.by())).raw("<td>");
            html.name(version.subject()
                            .map(subject -> subject.names().getFirst())
                            .orElse("\u2013"))
                    .raw("</td></tr>");
        }
        html.endTable();
    }
}
