package io.cordon.answers.whatif;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Hit;
import io.cordon.intake.payments.Payment;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * The file of a draft's hits, a row for each customer and target; {@code docs/what-if.md} tells the columns. It is there
 * whole or not at all.
 *
 * @param path where
 * @param format CSV or JSON lines
 */
public record HitsFile(Path path, Format format) {
    /** How rows are written. */
    public enum Format {
        CSV,
        JSON_LINES
    }

    private static final JsonFactory JSON = new JsonFactory();
    private static final List<String> HEADERS = List.of(
            "id",
            "name",
            "coverage",
            "score",
            "target",
            "target_name",
            "target_kind",
            "subject_name",
            "matched_name",
            "programmes",
            "measures",
            "added_measures",
            "countries",
            "business_line",
            "exposure",
            "currency",
            "covered_by",
            "conflicts",
            "reason",
            "draft",
            "draft_sha256",
            "as_of",
            "editions",
            "policy",
            "policy_hash",
            "engine",
            "payment",
            "payment_type",
            "payment_date",
            "payment_file",
            "role");

    /** Writes the file in place of what is there. */
    public void write(Outcome outcome) {
        whole(path, out -> {
            if (format == Format.CSV) {
                csv(out, outcome);
            } else {
                json(out, outcome);
            }
        });
    }

    /** Writes a text file under another name first, so that it is there whole or not at all. */
    static void whole(Path path, Writing writing) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                writing.to(out);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadInputException(
                    "the report cannot be written to " + path + ": " + e.getMessage()
                            + "; name a file in a folder that exists and can be written",
                    e);
        }
    }

    /** What is written. */
    interface Writing {
        void to(Writer out) throws IOException;
    }

    private static void csv(Writer out, Outcome outcome) throws IOException {
        // Closed here, as it holds back what it has been given until then; that closes the file too.
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(HEADERS);
            rows(outcome)
                    .forEach(row -> csv.writeRecord(HEADERS.stream()
                            .map(header -> row.getOrDefault(header, "").toString())
                            .toList()));
        }
    }

    private static void json(Writer out, Outcome outcome) throws IOException {
        for (Map<String, Object> row : (Iterable<Map<String, Object>>) rows(outcome)::iterator) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(line)) {
                json.writeStartObject();
                row.forEach((header, value) -> {
                    if (value instanceof Double number) {
                        json.writeNumberProperty(header, number);
                    } else {
                        json.writeStringProperty(header, value.toString());
                    }
                });
                json.writeEndObject();
            }
            out.write(line + "\n");
        }
    }

    /** Customers, then payments. */
    private static Stream<Map<String, Object>> rows(Outcome outcome) {
        Stream<Map<String, Object>> customers = outcome.impact().hits().stream()
                .flatMap(customer -> customer.hits().stream().map(hit -> row(customer, hit, outcome)));
        Stream<Map<String, Object>> payments = outcome.payments().stream()
                .flatMap(impact -> impact.hits().stream())
                .flatMap(stopped -> stopped.hit().hits().stream().map(hit -> row(stopped, hit, outcome)));
        return Stream.concat(customers, payments);
    }

    private static Map<String, Object> row(PaymentHit stopped, Hit hit, Outcome outcome) {
        Map<String, Object> row = row(stopped.hit(), hit, outcome);
        Payment payment = stopped.payment();
        row.put("payment", payment.reference());
        row.put("payment_type", payment.type());
        payment.date().ifPresent(day -> row.put("payment_date", day.toString()));
        row.put("payment_file", payment.file());
        row.put("role", stopped.party().role().word());
        return row;
    }

    /** What a row says, by column; what says nothing is left out. */
    private static Map<String, Object> row(CustomerHit customer, Hit hit, Outcome outcome) {
        Outcome.Grounds grounds = outcome.grounds();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", customer.customer().ref());
        row.put("name", customer.name());
        row.put("coverage", customer.coverage().word());
        row.put("score", Outcome.rounded(hit.score()));
        row.put("target", hit.target().id().toString());
        row.put("target_name", hit.target().primaryName().text());
        row.put("target_kind", hit.target().kind().word());
        row.put("subject_name", hit.subjectName());
        row.put("matched_name", hit.matchedName().text());
        row.put("programmes", String.join("; ", hit.target().programmes()));
        row.put("measures", String.join("; ", CustomerHit.words(hit.target().measures())));
        row.put("added_measures", String.join("; ", CustomerHit.words(customer.addedMeasures())));
        row.put("countries", String.join("; ", customer.countries()));
        row.put("business_line", customer.businessLine());
        row.put("exposure", customer.exposure().map(BigDecimal::toPlainString).orElse(""));
        row.put("currency", customer.exposure().isPresent() ? customer.currency() : "");
        row.put(
                "covered_by",
                customer.held().stream()
                        .map(held -> held.target().id().toString())
                        .collect(Collectors.joining("; ")));
        row.put(
                "conflicts",
                customer.conflicts().stream()
                        .map(conflict -> conflict.statute().citation())
                        .distinct()
                        .collect(Collectors.joining("; ")));
        row.put("reason", hit.explanation().sentence());
        row.put("draft", outcome.draft().title());
        row.put("draft_sha256", outcome.draft().sha256());
        row.put("as_of", grounds.day().toString());
        row.put("editions", grounds.lists().stream().map(Outcome.HeldList::id).collect(Collectors.joining("; ")));
        row.put("policy", grounds.policy());
        row.put("policy_hash", grounds.policyHash());
        row.put("engine", grounds.engine());
        row.values().removeIf(value -> value.equals("") || value.equals(CustomerHit.NOT_STATED));
        return row;
    }
}
