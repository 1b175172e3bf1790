package io.cordon.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.cordon.answers.Engine;
import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.cli.batch.OutputFormat;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file of hits that differ between two days, a row each; {@code docs/rescreening.md} tells the columns. It is there
 * whole or not at all.
 */
record ChangesFile(Path path, OutputFormat format) {
    private static final List<String> HEADERS = List.of(
            "id",
            "name",
            "change",
            "reason",
            "fields",
            "list",
            "target",
            "target_name",
            "target_kind",
            "score_before",
            "score_after",
            "standing_before",
            "standing_after",
            "subject_name",
            "matched_name",
            "listed_on",
            "programmes",
            "measures",
            "explanation",
            "from",
            "to",
            "edition_before",
            "edition_after",
            "policy",
            "policy_hash",
            "engine");

    static ChangesFile of(Path path, Optional<OutputFormat> asked) {
        OutputFormat format = asked.orElseGet(() -> OutputFormat.of(path));
        if (format == OutputFormat.PARQUET) {
            throw new BadInputException(
                    "what differs is written as CSV or JSON lines, not as Parquet; end --output in .csv"
                            + " or .jsonl, or say --format csv or jsonl");
        }
        return new ChangesFile(path, format);
    }

    void write(List<RescreenAnswers.Changed> changed, Setting earlier, Setting later) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                if (format == OutputFormat.CSV) {
                    writeCsv(out, changed, earlier, later);
                } else {
                    writeJson(out, changed, earlier, later);
                }
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadInputException("what differs cannot be written to " + path + ": " + e.getMessage(), e);
        }
    }

    private static void writeCsv(Writer out, List<RescreenAnswers.Changed> changed, Setting earlier, Setting later)
            throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            csv.writeRecord(HEADERS);
            for (RescreenAnswers.Changed one : changed) {
                for (ChangedHit hit : one.hits()) {
                    Map<String, Object> row = row(one.customer(), hit, earlier, later);
                    csv.writeRecord(HEADERS.stream()
                            .map(header -> row.getOrDefault(header, "").toString())
                            .toList());
                }
            }
        }
    }

    private static void writeJson(Writer out, List<RescreenAnswers.Changed> changed, Setting earlier, Setting later)
            throws IOException {
        for (RescreenAnswers.Changed one : changed) {
            for (ChangedHit hit : one.hits()) {
                Map<String, Object> row = row(one.customer(), hit, earlier, later);
                out.write(Json.object(json -> HEADERS.stream()
                        .filter(row::containsKey)
                        .forEach(header -> {
                            Object value = row.getOrDefault(header, "");
                            if (value instanceof Double number) {
                                json.writeNumberProperty(header, number);
                            } else {
                                json.writeStringProperty(header, value.toString());
                            }
                        })));
                out.write('\n');
            }
        }
    }

    /** What a row says, by column; what says nothing is left out. */
    private static Map<String, Object> row(Subject customer, ChangedHit change, Setting earlier, Setting later) {
        Hit hit = change.hit();
        ListingView view = change.view();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", customer.ref());
        row.put("name", customer.names().getFirst());
        row.put("change", change.what().word());
        row.put("reason", change.reason());
        row.put("fields", change.fields());
        row.put("list", hit.target().id().list());
        row.put("target", hit.target().id().toString());
        row.put("target_name", hit.target().primaryName().text());
        row.put("target_kind", hit.target().kind().word());
        change.before().ifPresent(was -> row.put("score_before", HitJson.rounded(was.score())));
        change.after().ifPresent(is -> row.put("score_after", HitJson.rounded(is.score())));
        change.move()
                .before()
                .ifPresent(was ->
                        row.put("standing_before", was.standing().status().word()));
        change.move()
                .after()
                .ifPresent(
                        is -> row.put("standing_after", is.standing().status().word()));
        row.put("subject_name", hit.subjectName());
        row.put("matched_name", hit.matchedName().text());
        row.put("listed_on", view.since());
        row.put("programmes", String.join("; ", view.programmes()));
        row.put("measures", String.join("; ", view.measureWords()));
        row.put("explanation", hit.explanation().sentence());
        row.put("from", earlier.day().toString());
        row.put("to", later.day().toString());
        row.put("edition_before", earlier.edition(hit.target().id().list()));
        row.put("edition_after", later.edition(hit.target().id().list()));
        row.put("policy", later.policy().name());
        row.put("policy_hash", later.policy().hash());
        row.put("engine", Engine.VERSION);
        row.values().removeIf(value -> value.equals(""));
        return row;
    }
}
