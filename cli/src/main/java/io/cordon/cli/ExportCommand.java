package io.cordon.cli;

import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import io.cordon.sources.Sources;
import io.cordon.sources.ftm.Ftm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Writes who is listed on a day for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes who is listed on a day, for programs that read FollowTheMoney: targets in force, and those for"
                        + " which what is held cannot say, with the designations that bind or may bind.",
        footer = {
            "",
            "ftm: entities.ftm.json, an entity a line: parties, sanctions, addresses, documents.",
            "simple: targets.simple.csv, a row a target.",
            "",
            "Examples:",
            "  cordon export --format ftm --output entities.ftm.json",
            "  cordon export --format simple --lists eu-fsf,un-sc --as-of 2014-07-09 --output targets.simple.csv"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Option(names = "--format", required = true, paramLabel = "F", description = "ftm or simple.")
    private String format = "";

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "The file to write.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path output;

    @Option(
            names = {"--list", "--lists"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists.")
    private List<String> lists = List.of();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "The day asked about. Default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private final KnownOption known = new KnownOption();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String wanted = format.toLowerCase(Locale.ROOT);
        if (!wanted.equals("ftm") && !wanted.equals("simple")) {
            throw new BadInputException("--format " + format + " is not known; ftm or simple was expected");
        }
        Holdings holdings = Holdings.load(cordon.options().folder(), lists, known.known());
        LocalDate day = asOf.orElseGet(() -> holdings.defaultDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        List<Target> targets = new ArrayList<>();
        for (ListHistory history : holdings.histories()) {
            for (Listing listing : Timeline.of(history).asOf(day)) {
                binding(listing).ifPresent(targets::add);
            }
        }
        write(targets, wanted.equals("simple"));
        if (cordon.options().json()) {
            Json.line(console.out(), json -> {
                json.writeStringProperty("output", output.toString());
                json.writeStringProperty("format", wanted);
                json.writeStringProperty("asOf", day.toString());
                json.writeNumberProperty("targets", targets.size());
            });
        } else {
            console.out().println("As of " + day + ": " + targets.size() + " targets written to " + output);
        }
        return ExitCode.DONE;
    }

    /** The target with the designations that bind or may bind; none if it has none. */
    private static Optional<Target> binding(Listing listing) {
        Target target = listing.target();
        List<Designation> kept = new ArrayList<>();
        for (int i = 0; i < target.designations().size(); i++) {
            if (listing.designations().get(i).status() != Status.NOT_IN_FORCE) {
                Designation designation = target.designations().get(i);
                kept.add(new Designation(
                        designation.programme(),
                        designation.measures(),
                        listing.designations().get(i).listedOn().or(designation::listedOn),
                        designation.until(),
                        designation.legalBasis(),
                        designation.reference(),
                        designation.reason()));
            }
        }
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Target(
                target.id(),
                target.kind(),
                target.names(),
                target.titles(),
                target.gender(),
                target.birthDates(),
                target.birthPlaces(),
                target.countries(),
                target.addresses(),
                target.identifiers(),
                kept,
                target.relations(),
                target.remarks(),
                target.other()));
    }

    /** Whole or not at all: beside the file first, then in its place. */
    private void write(List<Target> targets, boolean simple) {
        Path part = output.resolveSibling(output.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                if (simple) {
                    Ftm.writeSimple(targets, Sources::authority, out);
                } else {
                    Ftm.writeEntities(targets, Sources::authority, out);
                }
            }
            Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadInputException(
                    output + " cannot be written: " + e.getMessage() + "; name a file in a folder that can be written",
                    e);
        }
    }
}
