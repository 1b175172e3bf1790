package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.core.model.BadInputException;
import io.cordon.store.Backup;
import io.cordon.store.Journal;
import io.cordon.store.JournalCheck;
import io.cordon.store.SqliteJournal;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Backs the data folder up. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies the data folder as it stands at one moment, while a server or others work on it, and verifies the"
                        + " copy's journal. The copy is a data folder: to restore is to put it in the place of the other;"
                        + " docs/operations.md describes it. A PostgreSQL database is backed up by its own tools.")
final class StoreBackupCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StoreCommand store;

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "A folder that is new or empty.")
    private Path to = Path.of("");

    StoreBackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        GlobalOptions options = store.options();
        if (options.storeNamed()) {
            throw new BadInputException(
                    "a backup is of the data folder (--data); leave --store out, and back a database up"
                            + " with its own tools, such as pg_dump, and journal.key with it");
        }
        Backup.write(options.data(), to);
        JournalCheck check;
        try (Journal journal = SqliteJournal.open(to)) {
            check = journal.verify(journal.key(), done -> {});
        }
        if (!check.problems().isEmpty()) {
            throw new BadInputException(
                    "the copy in " + to + " does not verify, so that the data folder may be damaged too: "
                            + check.problems().getFirst() + "; see cordon journal verify");
        }
        if (options.json()) {
            Json.line(console.out(), json -> {
                json.writeStringProperty("to", to.toString());
                json.writeNumberProperty("entries", check.entries());
                json.writeNumberProperty("checkpoints", check.checkpoints());
            });
        } else {
            console.out()
                    .println("Backed up to " + to + "; the journal's "
                            + String.format(Locale.ROOT, "%,d", check.entries()) + " entries verify there.");
        }
        return ExitCode.DONE;
    }
}
