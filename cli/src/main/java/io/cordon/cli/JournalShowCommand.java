package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.store.Journal;
import io.cordon.store.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows one entry with what lies beside it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows an entry, what lies beside it, and the setting that it names.")
final class JournalShowCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private JournalCommand journal;

    @Parameters(paramLabel = "ENTRY", description = "The entry's number.")
    private long number;

    JournalShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Journal open = journal.open()) {
            JournalEntry entry = open.entry(number)
                    .orElseThrow(() -> new BadInputException(
                            "the journal has no entry " + number + "; it has " + open.size() + ", numbered from 0"));
            Leaf leaf = entry.leaf();
            Optional<byte[]> setting = leaf.text("setting").flatMap(open::document);
            if (journal.options().json()) {
                printJson(entry, setting);
            } else {
                console.out().println("Entry " + number + ": " + leaf.kind().word() + ", " + leaf.time());
                leaf.fields().forEach((name, value) -> console.out().println("  " + name + ": " + value));
                entry.erasedBy()
                        .ifPresent(by -> console.out().println("  erased; entry " + by + " tells when and why"));
                entry.enclosure().map(Enclosure::subject).ifPresent(json -> section("Subject", json));
                entry.enclosure().map(Enclosure::answer).ifPresent(json -> section("Answer", json));
                setting.ifPresent(json -> section("Setting", json));
            }
            return ExitCode.DONE;
        }
    }

    private void section(String title, byte[] json) {
        console.out().println(title + ":");
        console.out().println("  " + new String(json, StandardCharsets.UTF_8));
    }

    private void printJson(JournalEntry entry, Optional<byte[]> setting) {
        Json.line(console.out(), json -> {
            json.writeNumberProperty("entry", entry.number());
            json.writeName("leaf");
            json.writeRawValue(new String(entry.bytes(), StandardCharsets.UTF_8));
            entry.erasedBy().ifPresent(by -> json.writeNumberProperty("erasedBy", by));
            entry.enclosure().ifPresent(beside -> {
                json.writeStringProperty("salt", java.util.HexFormat.of().formatHex(beside.salt()));
                json.writeName("subject");
                json.writeRawValue(new String(beside.subject(), StandardCharsets.UTF_8));
                json.writeName("answer");
                json.writeRawValue(new String(beside.answer(), StandardCharsets.UTF_8));
            });
            setting.ifPresent(bytes -> {
                json.writeName("setting");
                json.writeRawValue(new String(bytes, StandardCharsets.UTF_8));
            });
        });
    }
}
