package io.cordon.cli;

import io.cordon.store.Journal;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Erases personal data beside an entry. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description =
                "Erases the subject and the answer beside an entry, for good. The entry stays and still verifies; that"
                        + " it was erased is recorded. It can then not be replayed.")
final class JournalEraseCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private JournalCommand journal;

    @Parameters(paramLabel = "ENTRY", description = "The entry's number.")
    private long number;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why, without personal data: it is recorded and cannot be erased.")
    private String reason = "";

    JournalEraseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Journal open = journal.open()) {
            long recorded = open.erase(number, reason, Clock.systemUTC().instant());
            console.out()
                    .println("The subject and the answer of entry " + number + " are erased; entry " + recorded
                            + " tells of it. Copies in backups are not reached.");
            return ExitCode.DONE;
        }
    }
}
