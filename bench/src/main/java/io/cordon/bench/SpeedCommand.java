package io.cordon.bench;

import io.cordon.bench.quality.Lists;
import io.cordon.bench.speed.SpeedFigures;
import io.cordon.bench.speed.SpeedJson;
import io.cordon.bench.speed.SpeedPlan;
import io.cordon.bench.speed.SpeedReport;
import io.cordon.bench.speed.SpeedRun;
import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Policy;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures speed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures how fast screening is, and in the same run what else could have been written: comparing with every"
                    + " name, looking names up in a hash table, Lucene's fuzzy search, Jaro-Winkler over every name."
        },
        footer = {
            "",
            "Examples:",
            "  cordon bench",
            "  cordon bench --reference r5 --batch 1000000 --growth 1,2,4,8 --json",
            "  cordon bench customers --reference r5 --rows 1000000 --output customers.csv",
            "  cordon bench rescreening --reference r5 --index customers.index",
            "",
            "Customers, variations and longer lists are made up from the seed alone. TIME is a method's time beside"
                    + " Cordon's, over the names that both were asked; TARGETS FOUND, of the names that are a target's,"
                    + " those under which the method finds that very target."
        })
final class SpeedCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(names = "--threshold", paramLabel = "0..1", description = "Least score that is a hit. Default: balanced.")
    private Optional<Double> threshold = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: ${DEFAULT-VALUE}.")
    private long seed = 2014;

    @Option(
            names = "--names",
            paramLabel = "N",
            description = "Most names asked of each method. Default: ${DEFAULT-VALUE}.")
    private int names = 20_000;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Longest time for each method, after a warm-up. Default: ${DEFAULT-VALUE}.")
    private double seconds = 15;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Customers that all processors screen together. Default: ${DEFAULT-VALUE}.")
    private long batch = 20_000;

    @Option(names = "--threads", paramLabel = "N", description = "For the batch. Default: one a processor.")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "M",
            description = "Only these beside Cordon: exhaustive, exact, exact-plain, lucene, jaro-winkler; or none.")
    private List<String> methods = SpeedPlan.METHODS;

    @Option(
            names = "--growth",
            split = ",",
            paramLabel = "X",
            description = "Also lists so many times as long, such as 1,2,4,8. Default: none.")
    private List<Integer> growth = List.of();

    @Option(names = "--json", description = "Answer for programs: one JSON object.")
    private boolean json;

    @Option(names = "--no-progress", description = "Do not say what goes on.")
    private boolean noProgress;

    SpeedCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        boolean terminal = "java.base".equals(System.getProperty("jdk.console")) && System.console() != null;
        SpeedPlan plan = plan();
        SpeedFigures figures;
        try (ProgressLine progress = new ProgressLine(err, terminal, !noProgress)) {
            progress.begin("reading the lists", 0);
            Lists against = lists.read(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            figures = SpeedRun.measure(Version.ENGINE, against, plan, progress);
        }
        out.print(json ? SpeedJson.of(figures) : SpeedReport.text(figures));
        out.flush();
        return 0;
    }

    private SpeedPlan plan() {
        Set<String> chosen = new HashSet<>(methods);
        chosen.remove("none");
        for (String method : chosen) {
            if (!SpeedPlan.METHODS.contains(method)) {
                throw new BadInputException("no method is called " + method + "; there are: "
                        + String.join(", ", SpeedPlan.METHODS) + ", and none");
            }
        }
        require(names > 0, "--names is at least 1");
        require(seconds > 0, "--seconds is more than 0");
        require(batch >= 0, "--batch is not negative");
        require(
                growth.stream().allMatch(times -> times >= 1 && times <= 64),
                "--growth is in whole times from 1 to 64");
        int workers = threads.orElse(Runtime.getRuntime().availableProcessors());
        require(workers >= 1, "--threads is at least 1");
        return new SpeedPlan(policy(), seed, names, seconds, batch, workers, chosen, growth);
    }

    private Policy policy() {
        double least = threshold.orElse(0.5);
        require(least > 0 && least < 1, "--threshold is a score between 0 and 1");
        return threshold.map(Policy::new).orElseGet(Policy::balanced);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new BadInputException(sentence);
        }
    }
}
