package io.cordon.bench;

import io.cordon.bench.quality.Evaluation;
import io.cordon.bench.quality.Evaluator;
import io.cordon.bench.quality.Innocent;
import io.cordon.bench.quality.LabelledPair;
import io.cordon.bench.quality.Lists;
import io.cordon.bench.quality.Plan;
import io.cordon.bench.report.HtmlReport;
import io.cordon.bench.report.JsonReport;
import io.cordon.bench.report.Run;
import io.cordon.bench.report.Summary;
import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Policy;
import io.cordon.intake.policies.Policies;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Evaluates the quality of screening. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Measures what screening finds and spares: every listed target under its own names, as listed and varied;"
                    + " labelled pairs of names; parties that are not listed. Answers with a table, and on request with a"
                    + " report in HTML and JSON. Equal inputs and seeds give equal figures."
        },
        footer = {
            "",
            "Examples:",
            "  cordon evaluate --limit 500",
            "  cordon evaluate --pairs pairs.csv --innocents customers.csv --html report.html --json report.json",
            "  cordon evaluate --reference r4 --html report.html",
            "",
            "Pairs are CSV with schema,query_name,listed_name,is_match and, if you like, quality,case_group.",
            "Innocents are CSV with type,name and, if you like, id,birth_date,country."
        })
final class EvaluateCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where lists are kept. Default: $CORDON_HOME, else ~/.cordon.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists; 'sample' is the built-in one. Default: all held.")
    private List<String> lists = List.of();

    @Option(
            names = "--reference",
            paramLabel = "r4|r5",
            description =
                    "A reference set of published files instead of the lists held, from $CORDON_DATA or shared/data"
                            + " in a folder above; with its pairs and innocents unless others are named.")
    private Optional<ReferenceSet> reference = Optional.empty();

    @Option(names = "--pairs", paramLabel = "FILE|DIR", description = "Labelled pairs of names.")
    private Optional<Path> pairs = Optional.empty();

    @Option(names = "--innocents", paramLabel = "FILE|DIR", description = "Parties that are not listed.")
    private Optional<Path> innocents = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "balanced, strict, onboarding, or a policy file. Default: balanced.")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = "--threshold",
            paramLabel = "0..1",
            description = "Least score that is a hit, instead of all thresholds of the policy.")
    private Optional<Double> threshold = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "Decides every random choice. Default: ${DEFAULT-VALUE}.")
    private long seed = 2014;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Look for a random sample of so many targets. Default: all.")
    private int limit;

    @Option(
            names = "--variants",
            paramLabel = "N|all",
            description = "Minor and as many major variations a name, drawn at random; 'all' for each that applies."
                    + " Default: ${DEFAULT-VALUE}.")
    private String variants = "1";

    @Option(
            names = "--kind-unknown",
            description = "Do not tell the screener what a target is (person, organisation, ...).")
    private boolean kindUnknown;

    @Option(names = "--threads", paramLabel = "N", description = "Default: one a processor.")
    private Optional<Integer> threads = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report for people.")
    private Optional<Path> html = Optional.empty();

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "Write the report for programs, with every miss and every false alert.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--calibration",
            paramLabel = "FILE",
            description = "Write the calibration that fits what was found; needs innocents. See docs/calibration.md.")
    private Optional<Path> calibration = Optional.empty();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Most rows in each of the HTML report's lists. Default: ${DEFAULT-VALUE}.")
    private int rows = 300;

    @Option(names = "--no-progress", description = "Do not say how far the work is.")
    private boolean noProgress;

    EvaluateCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Instant began = clock.instant();
        boolean terminal = "java.base".equals(System.getProperty("jdk.console")) && System.console() != null;
        Evaluation evaluation;
        try (ProgressLine progress = new ProgressLine(err, terminal, !noProgress)) {
            Plan plan = plan();
            Policy chosen = policy();
            progress.begin("reading the lists", 0);
            Lists against = lists(LocalDate.ofInstant(began, ZoneOffset.UTC));
            evaluation = Evaluator.evaluate(Version.ENGINE, against, chosen, plan, progress);
        }
        Duration took = Duration.between(began, clock.instant());
        Run run = new Run(began, took, Runtime.version().toString());
        html.ifPresent(file -> write(file, HtmlReport.of(evaluation, run, rows)));
        json.ifPresent(file -> write(file, JsonReport.of(evaluation, run)));
        calibration.ifPresent(file -> write(file, refitted(evaluation)));
        out.print(Summary.of(evaluation, run));
        html.ifPresent(file -> out.println("Report for people: " + file));
        json.ifPresent(file -> out.println("Report for programs: " + file));
        out.flush();
        return 0;
    }

    private static String refitted(Evaluation evaluation) {
        return evaluation
                .refit()
                .orElseThrow(() -> new BadInputException("a calibration needs 50 first hits that are right and 50 that"
                        + " are wrong; name more --innocents, or raise --limit"))
                .file(evaluation.lists().label(), evaluation.plan().seed());
    }

    private Plan plan() {
        Optional<Path> shared = reference.isPresent() ? Optional.of(SharedData.require()) : Optional.empty();
        Optional<Path> pairFile = pairs.or(() -> shared.map(folder -> folder.resolve("name-pairs/pairs.csv")));
        Optional<Path> innocentFile =
                innocents.or(() -> shared.map(folder -> folder.resolve("innocents/innocents.csv")));
        return new Plan(
                seed,
                limit,
                variants(),
                threads.orElse(Runtime.getRuntime().availableProcessors()),
                !kindUnknown,
                pairFile.map(LabelledPair::read).orElse(List.of()),
                innocentFile.map(Innocent::read).orElse(List.of()));
    }

    private int variants() {
        if (variants.equals("all")) {
            return Plan.ALL;
        }
        try {
            return Integer.parseInt(variants);
        } catch (NumberFormatException e) {
            throw new BadInputException("--variants is a number or 'all', not \"" + variants + "\"", e);
        }
    }

    private Policy policy() {
        Policy named = Policies.named(policy.orElse("balanced"));
        if (threshold.isEmpty()) {
            return named;
        }
        double least = threshold.get();
        if (!(least > 0 && least < 1)) {
            throw new BadInputException("--threshold is a score between 0 and 1, not " + least);
        }
        return named.withThreshold("custom", least);
    }

    private Lists lists(LocalDate today) {
        return reference
                .map(set -> set.read(SharedData.require()))
                .orElseGet(() -> HeldLists.load(dataFolder(), lists, today));
    }

    private Path dataFolder() {
        String home = System.getenv("CORDON_HOME");
        return data.orElseGet(() ->
                home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cordon") : Path.of(home));
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new BadInputException(
                    "the report cannot be written to " + file + ": " + e.getMessage() + "; name another file", e);
        }
    }
}
