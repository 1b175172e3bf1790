package io.cordon.bench;

import io.cordon.bench.quality.Lists;
import io.cordon.bench.speed.RescreenRun;
import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Policy;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast a change of the lists is screened against all customers. */
@Command(
        name = "rescreening",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Measures how fast a change of the lists is screened against an index of customers that are made up: some"
                        + " targets are taken as designated, amended and delisted. The index is kept and used again.")
final class RescreenCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(names = "--rows", paramLabel = "N", description = "How many customers. Default: ${DEFAULT-VALUE}.")
    private int rows = 1_000_000;

    @Option(names = "--targets", paramLabel = "N", description = "How many targets change. Default: ${DEFAULT-VALUE}.")
    private int targets = 100;

    @Option(names = "--times", paramLabel = "N", description = "How often it is measured. Default: ${DEFAULT-VALUE}.")
    private int times = 3;

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: ${DEFAULT-VALUE}.")
    private long seed = 2014;

    @Option(
            names = "--index",
            paramLabel = "FILE",
            required = true,
            description = "Where the index of customers is kept.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path index;

    @Option(names = "--no-progress", description = "Do not say how far the work is.")
    private boolean noProgress;

    RescreenCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (rows < 1 || targets < 1 || times < 1) {
            throw new BadInputException("--rows, --targets and --times are at least 1");
        }
        boolean terminal = "java.base".equals(System.getProperty("jdk.console")) && System.console() != null;
        RescreenRun.Figures figures;
        Lists against;
        try (ProgressLine progress = new ProgressLine(err, terminal, !noProgress)) {
            progress.begin("reading the lists", 0);
            against = lists.read(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (against.listings().size() < 2 * targets) {
                throw new BadInputException("of " + against.listings().size() + " targets, " + targets
                        + " cannot change; name more lists, or fewer --targets");
            }
            progress.begin("indexing customers", rows);
            figures = new RescreenRun(against, Policy.balanced(), seed, rows, targets)
                    .measure(index, times, progress::done);
        }
        print(against, figures);
        return 0;
    }

    private void print(Lists against, RescreenRun.Figures figures) {
        out.println(rows + " customers, " + figures.changed() + " of "
                + against.listings().size() + " targets changed (" + against.label() + ")");
        line("index of customers", figures.bytes() / 1_000_000 + " MB");
        line("built in", figures.buildNanos() == 0 ? "kept from before" : seconds(figures.buildNanos()));
        line("opened in", seconds(figures.openNanos()));
        line("later snapshot built in", seconds(figures.snapshotNanos()));
        for (long nanos : figures.changeNanos()) {
            line("change screened in", seconds(nanos));
        }
        line(
                "customers whose answers differ",
                Integer.toString(figures.rescreened().size()));
        out.flush();
    }

    private void line(String what, String figure) {
        out.println(String.format(Locale.ROOT, "  %-32s %s", what, figure));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }
}
