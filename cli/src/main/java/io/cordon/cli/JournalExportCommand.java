package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.store.Journal;
import io.cordon.store.JournalEntry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes every entry out. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes every entry out, with its subject and answer where they were not erased.")
final class JournalExportCommand implements Callable<Integer> {
    /** The forms of the answer. */
    enum Format {
        CSV,
        JSONL
    }

    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private JournalCommand journal;

    @Option(names = "--format", paramLabel = "F", description = "csv or jsonl. Default: jsonl.")
    private Format format = Format.JSONL;

    @Option(names = "--from", paramLabel = "ENTRY", description = "The first entry. Default: 0.")
    private long from;

    @Option(names = "--without-personal-data", description = "Leave out subjects and answers.")
    private boolean bare;

    @Option(names = "--output", paramLabel = "FILE", description = "Write there instead, all of it or nothing.")
    private Optional<Path> output = Optional.empty();

    JournalExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Journal open = journal.open()) {
            if (output.isEmpty()) {
                write(open, console.out());
                return ExitCode.DONE;
            }
            Path file = output.get();
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try {
                try (PrintStream out = new PrintStream(
                        new java.io.BufferedOutputStream(Files.newOutputStream(part), 1 << 16),
                        false,
                        StandardCharsets.UTF_8)) {
                    write(open, out);
                    if (out.checkError()) {
                        throw new IOException("the disk may be full");
                    }
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new BadInputException(
                        file + " cannot be written (" + e.getMessage() + "); name a file in a folder that is there", e);
            }
            return ExitCode.DONE;
        }
    }

    private void write(Journal open, PrintStream out) {
        if (format == Format.CSV) {
            out.print("entry,kind,time,as_of,engine,policy,setting,subject_commitment,answer_commitment,erased_by,leaf"
                    + (bare ? "" : ",salt,subject,answer") + "\n");
        }
        open.each(from, entry -> {
            if (format == Format.CSV) {
                out.print(csv(entry) + "\n");
            } else {
                out.print(jsonLine(entry) + "\n");
            }
        });
        out.flush();
    }

    private String jsonLine(JournalEntry entry) {
        return Json.object(json -> {
            json.writeNumberProperty("entry", entry.number());
            json.writeName("leaf");
            json.writeRawValue(new String(entry.bytes(), StandardCharsets.UTF_8));
            entry.erasedBy().ifPresent(by -> json.writeNumberProperty("erasedBy", by));
            if (!bare) {
                entry.enclosure().ifPresent(beside -> {
                    json.writeStringProperty("salt", java.util.HexFormat.of().formatHex(beside.salt()));
                    json.writeName("subject");
                    json.writeRawValue(new String(beside.subject(), StandardCharsets.UTF_8));
                    json.writeName("answer");
                    json.writeRawValue(new String(beside.answer(), StandardCharsets.UTF_8));
                });
            }
        });
    }

    private String csv(JournalEntry entry) {
        Leaf leaf = entry.leaf();
        List<String> cells = new java.util.ArrayList<>(List.of(
                Long.toString(entry.number()),
                leaf.kind().word(),
                leaf.time().toString(),
                leaf.text("asOf").orElse(""),
                leaf.text("engine").orElse(""),
                leaf.text("policy").orElse(""),
                leaf.text("setting").orElse(""),
                leaf.text(Leaf.SUBJECT).orElse(""),
                leaf.text(Leaf.ANSWER).orElse(""),
                entry.erasedBy().map(String::valueOf).orElse(""),
                new String(entry.bytes(), StandardCharsets.UTF_8)));
        if (!bare) {
            cells.add(entry.enclosure()
                    .map(beside -> java.util.HexFormat.of().formatHex(beside.salt()))
                    .orElse(""));
            cells.add(entry.enclosure()
                    .map(beside -> new String(beside.subject(), StandardCharsets.UTF_8))
                    .orElse(""));
            cells.add(entry.enclosure()
                    .map(beside -> new String(beside.answer(), StandardCharsets.UTF_8))
                    .orElse(""));
        }
        return String.join(",", cells.stream().map(JournalExportCommand::cell).toList());
    }

    private static String cell(String text) {
        return text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0
                ? text
                : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
