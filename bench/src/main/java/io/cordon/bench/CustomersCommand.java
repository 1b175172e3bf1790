package io.cordon.bench;

import io.cordon.bench.quality.Lists;
import io.cordon.bench.speed.CustomerFile;
import io.cordon.core.model.BadInputException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes up a customers file. */
@Command(
        name = "customers",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Makes up a customers file: ordinary people and companies of many countries, and among them targets of"
                        + " the lists under their own names, exactly and varied. The same seed and lists give the same file.")
final class CustomersCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(names = "--rows", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
    private long rows = 1_000_000;

    @Option(
            names = "--share",
            paramLabel = "0..1",
            description = "Share of them that are targets. Default: ${DEFAULT-VALUE}.")
    private double share = 0.005;

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: ${DEFAULT-VALUE}.")
    private long seed = 2014;

    @Option(names = "--output", paramLabel = "FILE", required = true, description = "The file to write, in CSV.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    @Option(names = "--no-progress", description = "Do not say how far the work is.")
    private boolean noProgress;

    CustomersCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (rows < 1 || !(share >= 0 && share <= 1)) {
            throw new BadInputException("--rows is at least 1, and --share lies between 0 and 1");
        }
        boolean terminal = "java.base".equals(System.getProperty("jdk.console")) && System.console() != null;
        long targets;
        try (ProgressLine progress = new ProgressLine(err, terminal, !noProgress)) {
            progress.begin("reading the lists", 0);
            Lists against = lists.read(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            progress.begin("making up customers", (int) Math.min(rows, Integer.MAX_VALUE));
            targets = CustomerFile.write(output, against, seed, share, rows, progress::done);
        }
        out.println(rows + " customers in " + output + ", " + targets + " of them targets");
        out.flush();
        return 0;
    }
}
