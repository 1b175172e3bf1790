package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.alert.Alert;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.core.record.SubjectJson;
import io.cordon.server.cases.CustomerDesk;
import io.cordon.server.doors.Caller;
import io.cordon.store.CustomerKey;
import io.cordon.store.CustomerVersion;
import io.cordon.store.KeptCustomer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** The customers that are kept, by their own references. */
@RestController
class CustomersController {
    private final CustomerDesk customers;

    CustomersController(CustomerDesk customers) {
        this.customers = customers;
    }

    @PutMapping(path = "/api/v1/customers/{ref}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> put(@PathVariable("ref") String ref, HttpServletRequest request) throws IOException {
        Subject subject = named(ref, SubjectBody.read(Bodies.object(Bodies.read(request))));
        Caller caller = Caller.current();
        CustomerDesk.Taken taken = customers
                .put(caller.line().name(), List.of(subject), caller.id())
                .getFirst();
        return Bodies.answer(Json.object(json -> write(json, taken)));
    }

    private static Subject named(String ref, Subject subject) {
        if (!subject.ref().isEmpty() && !subject.ref().equals(ref)) {
            throw new BadInputException(
                    "\"ref\" was expected to be left out, or to be that of the address, \"" + ref + "\"");
        }
        return new Subject(
                ref,
                subject.kind(),
                subject.names(),
                subject.gender(),
                subject.birthDates(),
                subject.birthPlaces(),
                subject.countries(),
                subject.identifiers(),
                subject.extra());
    }

    /** What became of a customer that was put. */
    static void write(JsonGenerator json, CustomerDesk.Taken taken) {
        json.writeStringProperty("ref", taken.version().key().ref());
        json.writeNumberProperty("version", taken.version().nth());
        json.writeBooleanProperty("changed", taken.changed());
        alerts(json, taken.alerts());
    }

    private static void alerts(JsonGenerator json, List<Alert> alerts) {
        Json.objects(json, "alerts", alerts, alert -> {
            json.writeStringProperty("id", alert.id());
            json.writeStringProperty("profile", alert.profile());
            json.writeStringProperty("state", alert.state().word());
            json.writeStringProperty("priority", alert.priority().word());
            json.writeNumberProperty("hits", alert.hits().size());
        });
    }

    @GetMapping("/api/v1/customers/{ref}")
    ResponseEntity<String> one(
            @PathVariable("ref") String ref, @RequestParam(name = "line", required = false) @Nullable String line) {
        CustomerKey key = new CustomerKey(Lined.one(line), ref);
        KeptCustomer customer = customers.find(key).orElseThrow(() -> none(ref));
        return Bodies.tagged(Json.object(json -> {
            json.writeStringProperty("line", key.line());
            version(json, customer.version());
            json.writeBooleanProperty("screened", customer.basis().isPresent());
            alerts(json, customers.alerts(key));
        }));
    }

    private static void version(JsonGenerator json, CustomerVersion version) {
        json.writeStringProperty("ref", version.key().ref());
        json.writeNumberProperty("version", version.nth());
        json.writeStringProperty("at", version.at().toString());
        json.writeStringProperty("by", version.by());
        json.writeBooleanProperty("removed", version.subject().isEmpty());
        version.subject().ifPresent(subject -> {
            json.writeName("subject");
            json.writeRawValue(new String(SubjectJson.bytes(subject), StandardCharsets.UTF_8));
        });
    }

    private static NotFoundException none(String ref) {
        return new NotFoundException("this line has no customer with the reference \"" + ref + "\"");
    }

    @DeleteMapping("/api/v1/customers/{ref}")
    ResponseEntity<String> remove(@PathVariable("ref") String ref) {
        Caller caller = Caller.current();
        CustomerVersion gone = customers
                .remove(new CustomerKey(caller.line().name(), ref), caller.id())
                .orElseThrow(() -> none(ref));
        return Bodies.answer(Json.object(json -> version(json, gone)));
    }

    @GetMapping("/api/v1/customers")
    ResponseEntity<String> all(
            @RequestParam(name = "line", required = false) @Nullable String line,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        String of = Lined.one(line);
        Page page = Page.asked(cursor, limit);
        List<KeptCustomer> found = customers.page(Optional.of(of), new CustomerKey(of, page.after()), page.limit() + 1);
        Page.Cut<KeptCustomer> cut = page.of(found, customer -> customer.key().ref());
        return Bodies.tagged(Json.object(json -> {
            Json.objects(json, "customers", cut.shown(), customer -> version(json, customer.version()));
            Bodies.next(json, cut);
        }));
    }

    @GetMapping("/api/v1/customers/{ref}/history")
    ResponseEntity<String> history(
            @PathVariable("ref") String ref, @RequestParam(name = "line", required = false) @Nullable String line) {
        List<CustomerVersion> versions = customers.history(new CustomerKey(Lined.one(line), ref));
        if (versions.isEmpty()) {
            throw none(ref);
        }
        return Bodies.tagged(Json.object(json -> Json.objects(json, "versions", versions, one -> version(json, one))));
    }
}
