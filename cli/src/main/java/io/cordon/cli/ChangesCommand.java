package io.cordon.cli;

import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.answers.ListAges;
import io.cordon.answers.changes.AtomFeed;
import io.cordon.answers.changes.ChangeJson;
import io.cordon.answers.changes.Digest;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.timeline.ChangeFeed;
import io.cordon.core.timeline.DatedChange;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Timeline;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Tells what authorities did to their lists between two days. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description =
                "Tells what changed on the lists held between two days, each change with its legal act and measures.",
        footer = {
            "",
            "A day is the authority's own where a list, change log or journal states it; else the change is known to lie"
                    + " between two editions.",
            "",
            "Examples:",
            "  cordon changes --since 2014-03-17 --until 2014-03-21 --list us-ofac-sdn",
            "  cordon changes --since 2026-11-01 --format atom --output changes.xml"
        })
final class ChangesCommand implements Callable<Integer> {
    /** The forms of the answer. */
    enum Format {
        DIGEST,
        JSONL,
        ATOM
    }

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Option(names = "--since", required = true, paramLabel = "YYYY-MM-DD", description = "The first day.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private LocalDate since;

    @Option(names = "--until", paramLabel = "YYYY-MM-DD", description = "The last day. Default: today.")
    private Optional<LocalDate> until = Optional.empty();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists. Default: all held.")
    private List<String> lists = List.of();

    @Option(
            names = "--format",
            paramLabel = "F",
            description =
                    "digest (for people), jsonl (a line each), atom (a feed). Default: digest; jsonl with --json.")
    private Optional<Format> format = Optional.empty();

    @Option(names = "--output", paramLabel = "FILE", description = "Write there instead, all of it or nothing.")
    private Optional<Path> output = Optional.empty();

    @Mixin
    private final KnownOption known = new KnownOption();

    ChangesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate last = until.orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (last.isBefore(since)) {
            throw new BadInputException("--until " + last + " is before --since " + since + "; swap them");
        }
        Holdings holdings = Holdings.load(cordon.options().folder(), lists, known.known());
        List<DatedChange> changes = new ArrayList<>();
        for (ListHistory history : holdings.histories()) {
            changes.addAll(ChangeFeed.between(Timeline.of(history), since, last));
        }
        changes.sort(Comparator.comparing((DatedChange change) -> change.on().date())); // stable: lists stay together
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        switch (format.orElse(cordon.options().json() ? Format.JSONL : Format.DIGEST)) {
            case DIGEST -> digest(out, holdings, changes, last);
            case JSONL -> changes.forEach(change -> Json.line(out, json -> ChangeJson.write(json, change)));
            case ATOM -> atom(out, holdings, changes);
        }
        out.flush();
        if (output.isEmpty()) {
            console.out().writeBytes(bytes.toByteArray());
            console.out().flush();
        } else {
            write(bytes.toByteArray(), output.get());
            console.out().println(changes.size() + " changes in " + output.get());
        }
        return ExitCode.DONE;
    }

    private void digest(PrintStream out, Holdings holdings, List<DatedChange> changes, LocalDate last) {
        Digest.write(changes, (depth, text) -> {
            String indent = "  ".repeat(depth);
            if (depth == 0) {
                out.println();
            }
            Table.wrap(text, Table.WIDTH - indent.length()).forEach(line -> out.println(indent + line));
        });
        out.println();
        if (changes.isEmpty()) {
            out.println("No change from " + since + " to " + last + " is known.");
        }
        for (ListHistory history : holdings.histories()) {
            Edition first = history.editions().getFirst();
            Edition newest = history.editions().getLast();
            String limits = history.list() + ": "
                    + (since.isAfter(first.published())
                            ? ""
                            : "up to the first edition held, " + first.published()
                                    + ", only changes whose day is stated are known; ")
                    + "nothing is known after the newest edition held, " + newest.published() + ".";
            Table.wrap(limits, Table.WIDTH).forEach(out::println);
        }
        AgesText.print(out, ListAges.judge(cordon.options().folder(), holdings, last, clock.instant()));
    }

    private static void atom(PrintStream out, Holdings holdings, List<DatedChange> changes) {
        List<String> ids =
                holdings.histories().stream().map(ListHistory::list).sorted().toList();
        Instant newest = holdings.histories().stream()
                .map(history -> history.editions().getLast().readAt())
                .max(Instant::compareTo)
                .orElseThrow();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            AtomFeed.write(writer, changes, ids, newest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(byte[] bytes, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BadInputException(
                    file + " cannot be written (" + e.getMessage() + "); name a file in a folder that is there", e);
        }
    }
}
