package io.cordon.cli;

import io.cordon.answers.Engine;
import io.cordon.answers.Json;
import io.cordon.answers.OrderedWork;
import io.cordon.answers.Setting;
import io.cordon.answers.whatif.Assessment;
import io.cordon.answers.whatif.BlockingStatutes;
import io.cordon.answers.whatif.CustomerHit;
import io.cordon.answers.whatif.Draft;
import io.cordon.answers.whatif.HitsFile;
import io.cordon.answers.whatif.HtmlReport;
import io.cordon.answers.whatif.Impact;
import io.cordon.answers.whatif.Outcome;
import io.cordon.answers.whatif.OutcomeJson;
import io.cordon.answers.whatif.PaymentHit;
import io.cordon.answers.whatif.PaymentImpact;
import io.cordon.answers.whatif.Rebound;
import io.cordon.cli.batch.OutputFormat;
import io.cordon.core.model.BadInputException;
import io.cordon.intake.customers.CustomerReader;
import io.cordon.intake.customers.CustomerRow;
import io.cordon.intake.payments.Payment;
import io.cordon.intake.payments.PaymentReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what a list that is not in force would hit. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description =
                "Shows what a draft, a list that is not in force, would hit if it came into force: which customers, how"
                        + " surely, by what measures, and who of them is covered by lists in force already. The draft is read and"
                        + " not kept: screening never sees it.",
        footer = {
            "",
            "Examples:",
            "  cordon what-if examples/draft.csv --customers examples/exposures.csv",
            "  cordon what-if draft.csv --customers customers.csv --report report.html --output hits.csv",
            "  cordon what-if draft.csv --payments messages/ --report report.html",
            "  cordon what-if draft.csv --customers customers.csv --authority us-ofac --jurisdiction EU,UK"
        })
final class WhatIfCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DRAFT",
            arity = "1..*",
            description = "The draft: a house list, or a list in any form that cordon import reads.")
    private List<Path> drafts = List.of();

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "Customers in CSV, JSON lines or Parquet; - reads standard input.")
    private Optional<String> customers = Optional.empty();

    @Option(
            names = "--payments",
            paramLabel = "DIR",
            description = "Payment messages, a file or a folder of them: ISO 20022 (pacs.008, pacs.009, pacs.004,"
                    + " pain.001) and SWIFT MT (101, 103, 202, 205).")
    private Optional<Path> payments = Optional.empty();

    @Option(
            names = "--read-as",
            paramLabel = "LIST",
            description = "The list that the draft is read as. Default: what its content says.")
    private Optional<String> readAs = Optional.empty();

    @Option(
            names = "--authority",
            paramLabel = "A",
            description = "Who would impose it, such as us-ofac, eu, uk, cn. Default: what the draft says.")
    private Optional<String> authority = Optional.empty();

    @Option(
            names = "--jurisdiction",
            split = ",",
            paramLabel = "J",
            description = "Whose laws bind the house, such as EU,UK: those that forbid to follow the draft are told.")
    private List<String> jurisdictions = List.of();

    @Option(
            names = "--as-counter-measure",
            description =
                    "The draft answers measures in force: say also which of those its authority forbids to follow.")
    private boolean counterMeasure;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "The day whose lists in force are compared. Default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists count as in force; 'sample' is the built-in one. Default: all held.")
    private List<String> lists = List.of();

    @Option(names = "--skip-bad-rows", description = "Report rows that cannot be used and go on, instead of stopping.")
    private boolean skipBadRows;

    @Option(names = "--fail-on-hit", description = "Exit with 1 if a customer would be hit who is not already.")
    private boolean failOnHit;

    @Option(names = "--output", paramLabel = "FILE", description = "Write every hit to a file, a row each.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--format", paramLabel = "F", description = "Of the output: csv or jsonl. Default: by its ending.")
    private Optional<OutputFormat> format = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a report to be read or printed: one HTML page that needs nothing else.")
    private Optional<Path> report = Optional.empty();

    @Mixin
    private final KnownOption known = new KnownOption();

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (customers.isEmpty() && payments.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "say whom the draft is tried on: --customers FILE, --payments DIR, or both");
        }
        if (output.isEmpty() && format.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--format goes with --output FILE");
        }
        Stream.concat(output.stream(), report.stream()).forEach(this::refuseUnwritable);
        Optional<HitsFile> file = output.map(this::hitsFile);
        Draft draft = Draft.read(drafts, readAs);
        draft.warnings().forEach(warning -> console.err().println("warning: " + warning));
        Rebound rebound = rebound(draft);
        Outcome outcome = assess(draft, rebound);
        file.ifPresent(hits -> hits.write(outcome));
        report.ifPresent(path -> HtmlReport.write(path, outcome));
        if (cordon.options().json()) {
            Json.line(console.out(), json -> OutcomeJson.write(json, outcome));
        } else {
            new WhatIfText(outcome).print(console.out());
            Stream.concat(output.stream(), report.stream())
                    .forEach(path -> console.out().println("Written: " + path));
        }
        console.out().flush();
        boolean news = Stream.concat(
                        Stream.of(outcome.impact()), outcome.payments().stream().map(PaymentImpact::impact))
                .map(Impact::total)
                .anyMatch(total -> total.fresh() + total.undetermined() > 0);
        return failOnHit && news ? ExitCode.HIT : ExitCode.DONE;
    }

    private HitsFile hitsFile(Path path) {
        return new HitsFile(
                path,
                switch (format.orElseGet(() -> OutputFormat.of(path))) {
                    case CSV -> HitsFile.Format.CSV;
                    case JSONL -> HitsFile.Format.JSON_LINES;
                    case PARQUET ->
                        throw new BadInputException(
                                "what a draft hits is written as CSV or JSON lines, not as Parquet; end --output in"
                                        + " .csv or .jsonl, or say --format csv or jsonl");
                });
    }

    /** Told before the work, not after it. */
    private void refuseUnwritable(Path path) {
        Path place = path.toAbsolutePath().normalize();
        boolean input = Stream.concat(drafts.stream(), customers.stream().map(Path::of))
                .anyMatch(read -> read.toAbsolutePath().normalize().equals(place));
        if (input) {
            throw new BadInputException(path + " is read by this command and would be overwritten; name another file");
        }
        if (Files.isDirectory(place) || place.getParent() == null || !Files.isDirectory(place.getParent())) {
            throw new BadInputException(path + " cannot be written: name a file in a folder that exists");
        }
    }

    private Rebound rebound(Draft draft) {
        BlockingStatutes statutes = BlockingStatutes.shipped();
        Set<String> asked = jurisdictions.stream()
                .map(word -> word.strip().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String one : asked) {
            if (!statutes.jurisdictions().contains(one)) {
                console.err()
                        .println("warning: no law of " + one
                                + " that forbids to follow another authority's measures is in the table; it has laws of "
                                + String.join(", ", statutes.jurisdictions()));
            }
        }
        String by = authority.orElse(draft.authority()).strip().toLowerCase(Locale.ROOT);
        if (by.isEmpty() && (counterMeasure || !asked.isEmpty())) {
            throw new BadInputException(
                    "the draft does not say whose it is, so that no conflict of laws can be found; say it"
                            + " with --authority, for example --authority us-ofac");
        }
        return new Rebound(statutes, by, asked, counterMeasure);
    }

    private Outcome assess(Draft draft, Rebound rebound) {
        List<Path> messages = payments.map(PaymentReader::files).orElse(List.of());
        if (customers.isEmpty()) {
            Setting setting = inForce();
            Assessment assessment = new Assessment(draft, setting.screener(), rebound);
            return outcome(draft, rebound, setting, assessment, messages);
        }
        return assessCustomers(draft, rebound, customers.get(), messages);
    }

    private Outcome outcome(Draft draft, Rebound rebound, Setting setting, Assessment assessment, List<Path> messages) {
        Optional<PaymentImpact> stopped = payments.map(path -> screen(path, messages, assessment));
        return new Outcome(draft, assessment.impact(), stopped, rebound, grounds(setting));
    }

    private PaymentImpact screen(Path path, List<Path> messages, Assessment assessment) {
        List<PaymentHit> hits = new ArrayList<>();
        long[] screened = new long[1];
        try (Progress progress = Progress.of(console, cordon.options(), "screening " + path)) {
            OrderedWork.run(messages.stream().flatMap(this::read).iterator(), assessment::assess, assessed -> {
                screened[0]++;
                assessed.ifPresent(hits::add);
                progress.step();
            });
        }
        return new PaymentImpact(path.toString(), screened[0], hits);
    }

    private Stream<Payment> read(Path message) {
        List<Payment> read = new ArrayList<>();
        try {
            PaymentReader.read(message, read::add);
        } catch (BadInputException e) {
            if (!skipBadRows) {
                throw e;
            }
            console.err().println("skipped: " + e.getMessage());
        }
        return read.stream();
    }

    private Outcome assessCustomers(Draft draft, Rebound rebound, String customers, List<Path> messages) {
        try (CustomerReader reader = CustomerReader.open(customers)) {
            if (skipBadRows) {
                reader.onBadRow(row -> console.err().println("skipped: " + row.getMessage()));
            }
            Iterator<CustomerRow> rows = reader.iterator();
            ScreenCommand.requireAnybody(rows, customers);
            Setting setting = inForce();
            Assessment assessment = new Assessment(draft, setting.screener(), rebound);
            try (Progress progress = Progress.of(console, cordon.options(), "screening " + customers)) {
                OrderedWork.run(
                        rows, row -> new Assessed(row, assessment.assess(policy.asking(row.subject()))), assessed -> {
                            assessed.row()
                                    .warnings()
                                    .forEach(warning -> console.err().println("warning: " + warning));
                            assessment.add(assessed.hit());
                            progress.step();
                        });
            }
            return outcome(draft, rebound, setting, assessment, messages);
        }
    }

    private record Assessed(CustomerRow row, Optional<CustomerHit> hit) {}

    private Setting inForce() {
        try (Progress progress = Progress.of(console, cordon.options(), "opening the lists")) {
            return Setting.prepare(
                    cordon.options().folder(), lists, asOf, known.known(), clock.instant(), policy.chosen());
        }
    }

    private Outcome.Grounds grounds(Setting setting) {
        return new Outcome.Grounds(
                setting.day(),
                customers.orElse(""),
                Engine.VERSION,
                setting.policy().name(),
                setting.policy().hash(),
                setting.grounds().stream()
                        .map(Setting.Ground::edition)
                        .map(edition -> new Outcome.HeldList(edition.id(), edition.published(), edition.sha256()))
                        .toList(),
                List.copyOf(setting.ages().stale()));
    }
}
