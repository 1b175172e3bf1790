package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Notice;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Timeline;
import io.cordon.sources.NoticeReading;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import io.cordon.store.ImportOutcome;
import io.cordon.store.NewEdition;
import io.cordon.store.Store;
import io.cordon.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads what an authority published and keeps it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Reads an edition of a list, or a change log, and keeps it: all of it or nothing.",
        footer = {
            "",
            "Lists: us-ofac-sdn, us-ofac-cons, eu-fsf, un-sc, uk-sl, uk-ofsi, ca-sema, au-dfat, ch-seco; us-csl (the"
                    + " Consolidated Screening List without Treasury's rows, us-csl-all with them); ftm"
                    + " (FollowTheMoney). Any other id is a house list: the house-list format in CSV, YAML or JSON,"
                    + " FollowTheMoney, or any file with --mapping.",
            "Dated facts about listings: us-ofac-sdn-changes, eu-journal.",
            "The form is found from the content; .xz, .gz and .zip are unpacked.",
            "",
            "Examples:",
            "  cordon import us-ofac-sdn --published 2021-06-30 SDN.CSV ALT.CSV ADD.CSV",
            "  cordon import eu-fsf FULL-1_1.xml",
            "  cordon import stop-list --mapping stop-list.mapping.yaml stop-list.csv",
            "  cordon import us-ofac-sdn-changes sdnew14.txt"
        })
final class ImportCommand implements Callable<Integer> {
    private static final int MOST_UNKNOWN_SHOWN = 12;
    private static final int MOST_UNATTACHED_SHOWN = 8;

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Parameters(index = "0", paramLabel = "LIST", description = "The list's id.")
    private String list = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The published file, or files.")
    private List<Path> files = List.of();

    @Option(
            names = "--published",
            paramLabel = "YYYY-MM-DD",
            description = "The day of publication, where the files do not state it.")
    private Optional<LocalDate> published = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "For a house's own file: which of its fields is what, in YAML or JSON. It is kept with the"
                    + " edition.")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--accept-shrink",
            description = "Take an edition that is more than a tenth smaller than the last; recorded with it.")
    private boolean acceptShrink;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (Sources.noticeSources().contains(list)) {
            if (mapping.isPresent()) {
                throw new BadInputException("--mapping is for a house list; " + list + " is read as it is");
            }
            return importNotices();
        }
        try (Progress progress = Progress.of(console, cordon.options(), "reading " + list)) {
            List<SourceFile> given = files.stream().map(SourceFile::open).toList();
            Optional<SourceFile> mapped = mapping.map(SourceFile::open);
            Reading reading = mapped.isPresent() ? Sources.read(list, given, mapped.get()) : Sources.read(list, given);
            List<SourceFile> opened =
                    Stream.concat(given.stream(), mapped.stream()).toList();
            progress.say("keeping " + list);
            try (Stores stores = cordon.options().folder().open()) {
                Store store = stores.store();
                ImportOutcome outcome = store.add(new NewEdition(
                        list,
                        publishedOn(reading),
                        clock.instant(),
                        Sources.sha256(opened),
                        opened.stream().map(SourceFile::name).toList(),
                        opened.stream().map(SourceFile::content).toList(),
                        reading.targets(),
                        reading.account(),
                        acceptShrink));
                progress.close();
                return report(outcome, reading.account());
            }
        }
    }

    private LocalDate publishedOn(Reading reading) {
        if (reading.published().isPresent()
                && published.isPresent()
                && !reading.published().equals(published)) {
            throw new BadInputException("the file states that it was published on "
                    + reading.published().get() + ", --published says " + published.get() + "; leave --published out");
        }
        return reading.published()
                .or(() -> published)
                .orElseThrow(() -> new BadInputException("this form of " + list
                        + " does not state its day of publication; give it with --published YYYY-MM-DD"));
    }

    private int importNotices() {
        int code = ExitCode.DONE;
        for (Path path : files) {
            SourceFile file = SourceFile.open(path);
            NoticeReading reading = Sources.readNotices(list, List.of(file));
            try (Stores stores = cordon.options().folder().open()) {
                Store store = stores.store();
                ImportOutcome outcome = store.addNotices(
                        list,
                        file.name(),
                        file.sha256(),
                        file.content(),
                        reading.notices(),
                        reading.account(),
                        clock.instant());
                code = Math.max(code, report(outcome, reading.account()));
                if (!cordon.options().json() && !reading.notices().isEmpty()) {
                    reportAttached(store.history(reading.notices().getFirst().list()), file.name());
                }
            }
        }
        return code;
    }

    /** What of this publication speaks of no target held: the person who imports should see it. */
    private void reportAttached(ListHistory history, String fileName) {
        if (history.editions().isEmpty()) {
            console.out()
                    .println("No edition of " + history.list()
                            + " is held yet; its targets get these dates once one is.");
            return;
        }
        List<Notice> loose = Timeline.of(history).unattached().stream()
                .filter(notice -> notice.kind() == Notice.Kind.LISTED)
                .toList();
        if (loose.isEmpty()) {
            return;
        }
        console.out()
                .println(loose.size() + " listings that this and earlier publications date speak of no target held"
                        + " in " + history.list() + " (delisted before its first edition, or written otherwise):");
        for (Notice notice : loose.subList(0, Math.min(MOST_UNATTACHED_SHOWN, loose.size()))) {
            console.out()
                    .println("  " + notice.on().date() + "  " + notice.names().getFirst() + "  [" + notice.programme()
                            + "]  " + notice.source());
        }
        if (loose.size() > MOST_UNATTACHED_SHOWN) {
            console.out().println("  and " + (loose.size() - MOST_UNATTACHED_SHOWN) + " more");
        }
    }

    private int report(ImportOutcome outcome, ReadAccount account) {
        if (cordon.options().json()) {
            Json.line(console.out(), json -> {
                json.writeStringProperty(
                        "outcome",
                        outcome.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
                json.writeStringProperty("list", list);
                json.writeStringProperty("edition", outcome.edition());
                json.writeStringProperty("message", outcome.message());
                json.writeNumberProperty("read", account.read());
                json.writeNumberProperty("kept", account.kept());
                json.writeObjectPropertyStart("unknown");
                account.unknown().forEach(json::writeNumberProperty);
                json.writeEndObject();
                Json.strings(json, "warnings", account.warnings());
            });
        } else if (outcome.kind() == ImportOutcome.Kind.REFUSED) {
            console.err().println("cordon: refused: " + outcome.message());
        } else {
            console.out().println(outcome.message());
            printAccount(account);
        }
        return outcome.kind() == ImportOutcome.Kind.REFUSED ? ExitCode.BAD_INPUT : ExitCode.DONE;
    }

    private void printAccount(ReadAccount account) {
        console.out()
                .println("Read " + account.read() + " records"
                        + (account.stated().isPresent()
                                ? " (the file states " + account.stated().getAsInt() + ")"
                                : "")
                        + ", kept " + account.kept() + "; "
                        + (account.unknown().isEmpty()
                                ? "nothing in it was unknown."
                                : "unknown, kept as they stand with their targets:"));
        account.unknown().entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(MOST_UNKNOWN_SHOWN)
                .forEach(entry -> console.out().println("  " + entry.getValue() + " × " + entry.getKey()));
        if (account.unknown().size() > MOST_UNKNOWN_SHOWN) {
            console.out().println("  and " + (account.unknown().size() - MOST_UNKNOWN_SHOWN) + " other kinds");
        }
        account.warnings().forEach(warning -> console.err().println("warning: " + warning));
    }
}
