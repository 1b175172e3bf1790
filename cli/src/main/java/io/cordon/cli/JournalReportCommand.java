package io.cordon.cli;

import io.cordon.answers.report.DecisionReport;
import io.cordon.core.model.BadInputException;
import io.cordon.store.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes one screening as a PDF. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the report of one recorded screening as a PDF: the subject, each hit with its reasons, the"
                        + " grounds, and where it is on record.")
final class JournalReportCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private JournalCommand journal;

    @Parameters(paramLabel = "ENTRY", description = "The screening's number.")
    private long number;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to. Default: screening-ENTRY.pdf.")
    private Optional<Path> output = Optional.empty();

    JournalReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path file = output.orElseGet(() -> Path.of("screening-" + number + ".pdf"));
        try (Journal open = journal.open()) {
            byte[] pdf = DecisionReport.pdf(open, number, clock.instant());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, pdf);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BadInputException(
                    file + " cannot be written (" + e.getMessage() + "); name a file in a folder that is there", e);
        }
        console.out().println("Written: " + file);
        return ExitCode.DONE;
    }
}
