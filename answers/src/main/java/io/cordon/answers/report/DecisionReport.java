package io.cordon.answers.report;

import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.store.Journal;
import io.cordon.store.JournalEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The report of one recorded screening. */
public final class DecisionReport {
    private final Sheet sheet;

    private DecisionReport(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The report as a PDF.
     *
     * @param number the screening's entry in the journal
     * @param now when the report is made, and the checkpoint signed that it ends with
     * @throws BadInputException if the entry is no screening, or is not there
     */
    public static byte[] pdf(Journal journal, long number, Instant now) {
        JournalEntry entry = journal.entry(number)
                .filter(found -> found.leaf().kind() == Leaf.Kind.SCREENING)
                .orElseThrow(() -> new BadInputException("the journal's entry " + number
                        + " is no screening, or is not there; a report is made of a screening's number"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Sheet sheet = new Sheet("Screening " + number)) {
            new DecisionReport(sheet).write(entry, journal, journal.prove(number, now));
            sheet.save("Screening " + number + ", report made " + now, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(JournalEntry entry, Journal journal, EntryProof proof) throws IOException {
        Leaf leaf = entry.leaf();
        sheet.title("Screening " + entry.number());
        sheet.row("Answered", leaf.time().toString());
        sheet.row("As of", leaf.text("asOf").orElse(""));
        sheet.row("Known at", leaf.text("known").orElse(""));
        entry.erasedBy()
                .ifPresent(
                        by -> erased("The subject and the answer were erased; entry " + by + " tells when and why."));
        if (entry.enclosure().isPresent()) {
            Enclosure beside = entry.enclosure().get();
            subject(CanonicalJson.object(beside.subject()));
            answer(CanonicalJson.object(beside.answer()));
        }
        grounds(leaf, leaf.text(ScreeningRecord.SETTING).flatMap(journal::document));
        record(leaf, proof);
        sheet.note(
                "Words marked " + Script.MARK + " are of a script for which this page has no letters and are written in"
                        + " Latin ones; the record has them as they were.");
    }

    private void erased(String text) {
        try {
            sheet.paragraph(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void subject(Map<String, Object> subject) throws IOException {
        sheet.heading("Who was asked about");
        for (Map.Entry<String, Object> field : subject.entrySet()) {
            sheet.row(label(field.getKey()), words(field.getValue()));
        }
    }

    private void answer(Map<String, Object> answer) throws IOException {
        List<?> hits = list(answer.get("hits"));
        sheet.heading(hits.isEmpty() ? "No hit" : hits.size() == 1 ? "One hit" : hits.size() + " hits");
        for (Object hit : hits) {
            hit(object(hit));
        }
        List<?> ended = list(answer.get("notInForce"));
        if (!ended.isEmpty()) {
            sheet.heading("Alike, and not in force on that day");
            for (Object hit : ended) {
                hit(object(hit));
            }
        }
    }

    private void hit(Map<?, ?> hit) throws IOException {
        sheet.paragraph(text(hit, "name") + " (" + text(hit, "target") + ", " + text(hit, "kind") + ")");
        sheet.row("Probability", number(hit.get("score"), "%.3f"));
        sheet.row("Because", text(hit, "sentence"));
        sheet.row("Name asked", text(hit, "subjectName"));
        sheet.row("Name listed", text(hit, "matchedName") + " (" + text(hit, "matchedNameQuality") + ")");
        sheet.row("Status", text(hit, "status") + "; " + text(hit, "statusBecause"));
        sheet.row("Measures", words(hit.get("designations")));
        for (Object part : list(hit.get("evidence"))) {
            Map<?, ?> evidence = object(part);
            sheet.row(
                    text(evidence, "kind"),
                    number(evidence.get("weight"), "%+.2f") + "  " + text(evidence, "verdict") + ": "
                            + both(text(evidence, "subject"), text(evidence, "listed")));
        }
    }

    private static String both(String subject, String listed) {
        return listed.isEmpty() || listed.equals(subject) ? subject : subject + " / " + listed;
    }

    private void grounds(Leaf leaf, Optional<byte[]> setting) throws IOException {
        sheet.heading("On what grounds");
        sheet.row("Engine", leaf.text("engine").orElse(""));
        sheet.row("Policy", leaf.text("policy").orElse(""));
        if (setting.isPresent()) {
            for (Object one : list(CanonicalJson.object(setting.get()).get("lists"))) {
                Map<?, ?> list = object(one);
                sheet.row(
                        text(list, "list"),
                        "edition " + text(list, "edition") + ", published " + text(list, "published") + ", SHA-256 "
                                + text(list, "sha256"));
            }
        }
    }

    private void record(Leaf leaf, EntryProof proof) throws IOException {
        sheet.heading("On record");
        sheet.row("Entry", Long.toString(proof.entry()));
        sheet.row("Subject committed", leaf.text(Leaf.SUBJECT).orElse(""));
        sheet.row("Answer committed", leaf.text(Leaf.ANSWER).orElse(""));
        sheet.row("Checkpoint", proof.checkpoint().replace("\n", " "));
        sheet.note("cordon journal prove " + proof.entry()
                + " writes the proof that this entry is in the journal under a signed checkpoint; cordon journal check"
                + " checks it without the journal.");
    }

    private static String label(String key) {
        String apart =
                key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
        return apart.substring(0, 1).toUpperCase(Locale.ROOT) + apart.substring(1);
    }

    private static String words(@Nullable Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(DecisionReport::words).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + " " + words(field.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static String text(Map<?, ?> fields, String key) {
        Object value = fields.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static String number(@Nullable Object value, String format) {
        return value instanceof Number number ? String.format(Locale.ROOT, format, number.doubleValue()) : "";
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> many ? many : List.of();
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> fields ? fields : Map.of();
    }
}
