package io.cordon.cli;

import io.cordon.answers.Setting;
import io.cordon.cli.batch.OutputFormat;
import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Rescreened;
import io.cordon.core.screen.Rescreening;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Screens what changed in the lists between two days against all customers. */
@Command(
        name = "rescreen",
        mixinStandardHelpOptions = true,
        description =
                "Screens what changed in the lists between two days against all customers: whose answers differ, and"
                        + " why. The customers' names are analysed once and kept in the data folder, so that the next change takes"
                        + " moments.",
        footer = {
            "",
            "Nothing is left out: the answers of both days, for the customers shown and for those who are not, are those of"
                    + " screening everybody against everything.",
            "",
            "Examples:",
            "  cordon rescreen --customers customers.csv --from 2026-01-31",
            "  cordon rescreen --customers customers.csv --from 2026-01-31 --to 2026-02-28 --output changes.csv"
        })
final class RescreenCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            required = true,
            description = "Customers in CSV, JSON lines or Parquet; - reads standard input, of which nothing is kept.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String customers;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            required = true,
            description = "The day of the earlier answers.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LocalDate from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", description = "The day of the later ones. Default: today.")
    private Optional<LocalDate> to = Optional.empty();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists; 'sample' is the built-in one. Default: all held.")
    private List<String> lists = List.of();

    @Option(names = "--skip-bad-rows", description = "Report rows that cannot be used and go on, instead of stopping.")
    private boolean skipBadRows;

    @Option(names = "--fail-on-hit", description = "Exit with 1 if there is a new hit.")
    private boolean failOnHit;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Write the hits that differ to a file, a row each, instead of showing them.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "F", description = "Of the output: csv or jsonl. Default: by its ending.")
    private Optional<OutputFormat> format = Optional.empty();

    @Option(names = "--progress", description = "Show progress also where nobody watches, a line every ten seconds.")
    private boolean alwaysProgress;

    @Mixin
    private final KnownOption known = new KnownOption();

    RescreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (output.isEmpty() && format.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--format goes with --output FILE");
        }
        Optional<ChangesFile> file = output.map(path -> ChangesFile.of(path, format));
        KeptCustomers.Held held =
                new KeptCustomers(console, cordon.options(), policy, skipBadRows, alwaysProgress).open(customers);
        Setting earlier;
        Setting later;
        Rescreening rescreening;
        try (Progress progress = progress("opening the lists")) {
            Instant now = clock.instant();
            earlier = Setting.prepare(
                    cordon.options().folder(), lists, Optional.of(from), known.known(), now, policy.chosen());
            later = earlier.later(cordon.options().folder(), lists, to, now);
            requireOrder(later.day());
            progress.say("finding what changed");
            rescreening = Rescreening.between(earlier.screener(), later.screener());
        }
        RescreenAnswers answers = new RescreenAnswers(console, cordon.options(), earlier, later, held);
        long newHits = answers.print(run(rescreening, held), file);
        console.out().flush();
        return failOnHit && newHits > 0 ? ExitCode.HIT : ExitCode.DONE;
    }

    private void requireOrder(LocalDate day) {
        if (!from.isBefore(day)) {
            throw new BadInputException("--from " + from + " is not before " + (to.isPresent() ? "--to " : "") + day
                    + (to.isPresent() ? "" : ", the day asked about where no --to is given")
                    + "; give the day of the earlier answers and a later one");
        }
    }

    private List<Rescreened> run(Rescreening rescreening, KeptCustomers.Held held) {
        AtomicLong done = new AtomicLong();
        String what = "screening " + rescreening.changedTargets() + " changed targets against " + customers;
        try (Progress progress = Progress.of(
                console,
                cordon.options(),
                alwaysProgress,
                what,
                () -> (double) done.get() / held.index().size())) {
            return rescreening.run(held.index(), more -> progress.at(done.addAndGet(more)));
        }
    }

    private Progress progress(String what) {
        return Progress.of(console, cordon.options(), what);
    }
}
