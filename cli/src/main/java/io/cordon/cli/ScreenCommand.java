package io.cordon.cli;

import io.cordon.answers.Recorder;
import io.cordon.answers.Setting;
import io.cordon.cli.batch.OrderedWork;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screening;
import io.cordon.intake.articles.Article;
import io.cordon.intake.articles.ArticleReader;
import io.cordon.intake.customers.CustomerEntry;
import io.cordon.intake.customers.CustomerReader;
import io.cordon.intake.customers.CustomerRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Screens names, customers or an article. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Screens names, customers or an article against the lists held.",
        footer = {
            "",
            "Examples:",
            "  cordon screen \"Sergey Aksyonov\" --explain",
            "  cordon screen --customers examples/customers.csv",
            "  cordon screen --customers customers.parquet --output results.parquet --resume",
            "  cordon screen --customers customers.csv --output results.csv --record",
            "  cordon screen --article examples/article.txt --as-of 2014-07-09"
        })
final class ScreenCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Names to screen.")
    private List<String> names = List.of();

    @Option(
            names = "--customers",
            paramLabel = "FILE",
            description = "Customers in CSV, JSON lines or Parquet; - reads standard input.")
    private Optional<String> customers = Optional.empty();

    @Option(
            names = "--article",
            paramLabel = "FILE",
            description = "An article in text or HTML; - reads standard input.")
    private Optional<String> article = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "K",
            description = "What the names are: person, organisation, vessel, aircraft.")
    private Optional<String> kind = Optional.empty();

    @Option(
            names = "--birth-date",
            paramLabel = "D",
            description = "Date of birth of the name given, such as 1964-07-17 or 1964.")
    private Optional<String> birthDate = Optional.empty();

    @Option(names = "--country", paramLabel = "C", description = "Country of the name given.")
    private Optional<String> country = Optional.empty();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Option(
            names = "--as-of",
            paramLabel = "YYYY-MM-DD",
            description = "The day asked about. Default: today; for an article, its own date.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private final KnownOption known = new KnownOption();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists; 'sample' is the built-in one. Default: all held.")
    private List<String> lists = List.of();

    @Option(names = "--explain", description = "Show why, token by token.")
    private boolean explain;

    @Option(names = "--skip-bad-rows", description = "Report rows that cannot be used and go on, instead of stopping.")
    private boolean skipBadRows;

    @Option(
            names = "--record",
            description =
                    "Record each answer in the journal, on disk before it is shown, with the number to replay it by.")
    private boolean record;

    @Option(names = "--fail-on-hit", description = "Exit with 1 if anything hits.")
    private boolean failOnHit;

    @Mixin
    private final BatchOptions batch = new BatchOptions();

    ScreenCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int given = (names.isEmpty() ? 0 : 1) + (customers.isPresent() ? 1 : 0) + (article.isPresent() ? 1 : 0);
        if (given != 1) {
            throw new ParameterException(spec.commandLine(), "give one of: names, --customers FILE, --article FILE");
        }
        if (batch.needsOutput() || (batch.toFile() && customers.isEmpty())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--output, --format, --resume and --by-profile go together: --customers FILE --output FILE");
        }
        if (record && article.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--record is for names and customers, not for an article");
        }
        long hits;
        if (article.isPresent()) {
            hits = screenArticle(article.get());
        } else if (batch.toFile()) {
            hits = screenIntoFile(customers.orElseThrow());
        } else if (customers.isPresent()) {
            hits = screenCustomers(customers.get());
        } else {
            hits = screenNames();
        }
        console.out().flush();
        return failOnHit && hits > 0 ? ExitCode.HIT : ExitCode.DONE;
    }

    private int screenNames() {
        TargetKind stated = kind.map(Kinds::parse).orElse(TargetKind.UNKNOWN);
        List<Subject> subjects = names.stream()
                .map(name -> SubjectOptions.subject(name, stated, birthDate, country))
                .toList();
        Setting setting = prepare(asOf);
        try (RecordedAnswers answers = answers(setting)) {
            for (Subject subject : subjects) {
                answers.add(setting.screener().screen(policy.asking(subject)));
            }
            return answers.end();
        }
    }

    private int screenCustomers(String file) {
        try (CustomerReader reader = CustomerReader.open(file)) {
            if (skipBadRows) {
                reader.onBadRow(row -> console.err().println("skipped: " + row.getMessage()));
            }
            Iterator<CustomerRow> rows = reader.iterator();
            requireAnybody(rows, file);
            Setting setting = prepare(asOf);
            try (RecordedAnswers answers = answers(setting)) {
                try (Progress progress = Progress.of(console, cordon.options(), "screening " + file)) {
                    OrderedWork.run(
                            rows,
                            row -> new ScreenedRow(row, setting.screener().screen(policy.asking(row.subject()))),
                            screened -> {
                                screened.row()
                                        .warnings()
                                        .forEach(warning -> console.err().println("warning: " + warning));
                                answers.add(screened.screening());
                                progress.step();
                            });
                } catch (BadInputException e) {
                    answers.flush(); // what was answered before a bad row is shown
                    throw e;
                }
                return answers.end();
            }
        }
    }

    private long screenIntoFile(String file) {
        if (explain) {
            throw new ParameterException(spec.commandLine(), "--explain is not for --output; --json explains fully");
        }
        try (CustomerReader reader = CustomerReader.open(file)) {
            Iterator<CustomerEntry> entries = reader.entries();
            requireAnybody(entries, file);
            Setting setting = prepare(asOf);
            Optional<Recorder> recorder = recorder(setting);
            try {
                return new BatchAnswers(console, cordon.options(), setting, policy, recorder, batch.byProfile())
                        .run(batch.screening(file, skipBadRows), reader, entries, batch.alwaysProgress());
            } finally {
                recorder.ifPresent(Recorder::close);
            }
        }
    }

    /** The first row is read before the lists are, so that a bad file is told at once. */
    static void requireAnybody(Iterator<?> rows, String file) {
        if (!rows.hasNext()) {
            throw new BadInputException(file + " holds no customer; a header line and one row each were expected");
        }
    }

    private record ScreenedRow(CustomerRow row, Screening screening) {}

    private int screenArticle(String file) {
        byte[] content = articleBytes(file);
        // Read twice: its date decides the day, and the day's listings decide which names are known.
        Optional<LocalDate> stated = new ArticleReader().read(content, file).date();
        Setting setting = prepare(asOf.or(() -> stated));
        Set<String> known = setting.knownNames();
        Article read = new ArticleReader(known::contains).read(content, file);
        return new ArticleAnswers(console, cordon.options(), setting, policy, explain).print(read);
    }

    private static byte[] articleBytes(String file) {
        try {
            if (file.equals("-")) {
                return System.in.readNBytes(ArticleReader.MAX_BYTES + 1);
            }
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new BadInputException(file + " is a folder; name the article's file inside it");
            }
            if (!Files.exists(path)) {
                throw new BadInputException(file + " does not exist; an article's file was expected there");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return in.readNBytes(ArticleReader.MAX_BYTES + 1);
            }
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Setting prepare(Optional<LocalDate> day) {
        Policy chosen = policy.chosen();
        try (Progress progress = Progress.of(console, cordon.options(), "opening the lists")) {
            Setting setting =
                    Setting.prepare(cordon.options().folder(), lists, day, known.known(), clock.instant(), chosen);
            setting.profiles()
                    .announcedBy(() -> Progress.of(
                            console, cordon.options(), "resolving which targets are one party, once for these lists"));
            return setting;
        }
    }

    private RecordedAnswers answers(Setting setting) {
        Answers answers = cordon.options().json()
                ? new JsonAnswers(console, setting)
                : new TextAnswers(console, setting, explain);
        return new RecordedAnswers(answers, recorder(setting));
    }

    private Optional<Recorder> recorder(Setting setting) {
        return record ? Optional.of(Recorder.open(cordon.options().folder(), setting, clock)) : Optional.empty();
    }

    /** Where answers go, one subject after another. */
    interface Answers {
        void begin();

        /** @param number what it is called in the journal; empty where it is not recorded */
        void add(Screening screening, Optional<Long> number);

        /** Ends the answer; how many subjects hit. */
        int end();
    }
}
