package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.core.model.BadInputException;
import io.cordon.store.JournalCheck;
import io.cordon.store.StoreCopy;
import io.cordon.store.StoreLocation;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Looks after where things are kept. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description =
                "Moves what is kept from the data folder to a database (docs/storage.md), and backs it up (docs/operations.md).",
        subcommands = {StoreCommand.Copy.class, StoreBackupCommand.class},
        footer = {
            "",
            "Examples:",
            "  cordon store copy --to jdbc:postgresql://db.example/cordon",
            "  cordon store backup --to /backup/cordon-2026-11-25"
        })
final class StoreCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    StoreCommand(Console console) {}

    GlobalOptions options() {
        return cordon.options();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: store copy or backup");
    }

    /** Copies the data folder into a database. */
    @Command(
            name = "copy",
            mixinStandardHelpOptions = true,
            description =
                    "Copies all that the data folder keeps into an empty PostgreSQL database: editions with their files, notices,"
                            + " decisions, keys, attempts, and the journal byte for byte with its checkpoints. What was written is"
                            + " read back and checked before it counts; all of it is there then, or nothing. Stop what else uses"
                            + " the data folder first, and use the database alone afterwards: two journals that go on from one"
                            + " beginning contradict each other.")
    static final class Copy implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private StoreCommand store;

        @Option(
                names = "--to",
                required = true,
                paramLabel = "ADDRESS",
                description =
                        "The database: jdbc:postgresql://HOST/DATABASE, with user and password in $CORDON_STORE_USER"
                                + " and $CORDON_STORE_PASSWORD.")
        private String to = "";

        Copy(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            GlobalOptions options = store.cordon.options();
            if (options.storeNamed()) {
                throw new BadInputException(
                        "a copy goes from the data folder (--data) to --to ADDRESS; leave --store out");
            }
            StoreLocation target = StoreLocation.of(options.data(), Optional.of(to));
            StoreCopy.Copied copied;
            try (Progress progress = Progress.of(console, options, "copying")) {
                copied = StoreCopy.copy(StoreLocation.in(options.data()), target, progress::say);
            }
            if (options.json()) {
                printJson(copied, target);
            } else {
                print(copied, target);
            }
            return ExitCode.DONE;
        }

        private void print(StoreCopy.Copied copied, StoreLocation target) {
            Table table = new Table("table", "rows");
            copied.rows().forEach((name, rows) -> table.row(name, String.format(Locale.ROOT, "%,d", rows)));
            table.row("attempt", String.format(Locale.ROOT, "%,d", copied.attempts()));
            table.print(console.out());
            copied.journal()
                    .ifPresent(check -> console.out()
                            .println("The journal's " + String.format(Locale.ROOT, "%,d", check.entries())
                                    + " entries and " + String.format(Locale.ROOT, "%,d", check.checkpoints())
                                    + " checkpoints verify there; its root is " + root(check) + "."));
            console.out()
                    .println("All of it is in " + target.shown()
                            + " and reads back as it is here. Use it with --store or"
                            + " $CORDON_STORE, and this folder's cordon.db no more.");
        }

        private void printJson(StoreCopy.Copied copied, StoreLocation target) {
            Json.line(console.out(), json -> {
                json.writeStringProperty("to", target.shown());
                json.writeObjectPropertyStart("rows");
                copied.rows().forEach(json::writeNumberProperty);
                json.writeNumberProperty("attempt", copied.attempts());
                json.writeEndObject();
                copied.journal().ifPresent(check -> {
                    json.writeNumberProperty("entries", check.entries());
                    json.writeNumberProperty("checkpoints", check.checkpoints());
                    json.writeStringProperty("root", root(check));
                });
            });
        }

        private static String root(JournalCheck check) {
            return HexFormat.of().formatHex(check.root());
        }
    }
}
