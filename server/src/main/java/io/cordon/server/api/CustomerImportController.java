package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.answers.NoUsableListException;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.intake.customers.CustomerEntry;
import io.cordon.intake.customers.CustomerReader;
import io.cordon.intake.customers.CustomerRow;
import io.cordon.intake.customers.RejectedRow;
import io.cordon.server.cases.CustomerDesk;
import io.cordon.server.desk.BusyException;
import io.cordon.server.desk.NotRecordedException;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Problem;
import io.cordon.store.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A stream of customers, as {@code docs/customers.md} describes their files; an answer for each row, in order. {@value #TOGETHER} of
 * them at a time are kept, screened and answered; only they are in memory. A row that cannot be used is answered with a problem in its
 * place; so is the first of those that come after the lists or the store could not be used, and nothing after it is read.
 */
@RestController
class CustomerImportController {
    private static final int TOGETHER = 256;

    private final CustomerDesk customers;

    CustomerImportController(CustomerDesk customers) {
        this.customers = customers;
    }

    @PostMapping(
            path = "/api/v1/customers/import",
            consumes = {"application/x-ndjson", "text/csv"})
    void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = Caller.current();
        try (CustomerReader reader = CustomerReader.of(request.getInputStream(), "the body")) {
            response.setContentType("application/x-ndjson");
            OutputStream out = response.getOutputStream();
            Iterator<CustomerEntry> rows = reader.entries();
            List<CustomerEntry> together = new ArrayList<>(TOGETHER);
            boolean goesOn = true;
            while (goesOn && rows.hasNext()) {
                together.add(rows.next());
                if (together.size() == TOGETHER || !rows.hasNext()) {
                    StringBuilder text = new StringBuilder();
                    goesOn = take(caller, together, text);
                    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    together.clear();
                }
            }
        }
    }

    /** Whether what comes after can be taken. */
    private boolean take(Caller caller, List<CustomerEntry> rows, StringBuilder text) {
        List<Subject> subjects = new ArrayList<>();
        rows.forEach(row -> {
            if (row instanceof CustomerRow customer) {
                subjects.add(customer.subject());
            }
        });
        Iterator<CustomerDesk.Taken> taken;
        try {
            taken = subjects.isEmpty()
                    ? List.<CustomerDesk.Taken>of().iterator()
                    : customers.put(caller.line().name(), subjects, caller.id()).iterator();
        } catch (NoUsableListException | NotRecordedException | BusyException | UnavailableException e) {
            text.append(problem(
                            rows.getFirst(),
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "not-taken",
                            String.valueOf(e.getMessage())))
                    .append('\n');
            return false;
        } catch (BadInputException e) {
            return oneByOne(caller, rows, text);
        }
        for (CustomerEntry row : rows) {
            text.append(row instanceof CustomerRow customer ? answer(customer, taken.next()) : rejected(row))
                    .append('\n');
        }
        return true;
    }

    /** Where one of them has no usable reference, the others are taken all the same. */
    private boolean oneByOne(Caller caller, List<CustomerEntry> rows, StringBuilder text) {
        if (rows.size() > 1) {
            return rows.stream().allMatch(row -> take(caller, List.of(row), text));
        }
        CustomerEntry row = rows.getFirst();
        try {
            if (row instanceof CustomerRow customer) {
                CustomerDesk.Taken taken = customers
                        .put(caller.line().name(), List.of(customer.subject()), caller.id())
                        .getFirst();
                text.append(answer(customer, taken)).append('\n');
                return true;
            }
            text.append(rejected(row)).append('\n');
        } catch (BadInputException e) {
            text.append(problem(row, HttpStatus.BAD_REQUEST, "bad-input", String.valueOf(e.getMessage())))
                    .append('\n');
        }
        return true;
    }

    private static String answer(CustomerRow row, CustomerDesk.Taken taken) {
        return Json.object(json -> {
            json.writeNumberProperty("row", row.line());
            CustomersController.write(json, taken);
            if (!row.warnings().isEmpty()) {
                Json.strings(json, "warnings", row.warnings());
            }
        });
    }

    private static String rejected(CustomerEntry row) {
        String why = row instanceof RejectedRow rejected
                ? String.valueOf(rejected.problem().getMessage())
                : "";
        return problem(row, HttpStatus.BAD_REQUEST, "bad-input", why);
    }

    private static String problem(CustomerEntry row, HttpStatus status, String type, String why) {
        Problem problem = new Problem(status, type, why);
        long line = switch (row) {
            case CustomerRow customer -> customer.line();
            case RejectedRow rejected -> rejected.line();
        };
        return Json.object(json -> {
            json.writeNumberProperty("row", line);
            json.writeObjectPropertyStart("problem");
            problem.fields(json);
            json.writeEndObject();
        });
    }
}
