package io.cordon.cli;

import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.answers.Kinds;
import io.cordon.answers.ListAges;
import io.cordon.answers.ListingView;
import io.cordon.answers.Measures;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Status;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows who is listed on a day. */
@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        description = "Shows who is listed on a day: targets in force, and those for which what is held cannot say.",
        footer = {
            "",
            "Examples:",
            "  cordon targets --programme UKRAINE-EO13660 --as-of 2014-07-09",
            "  cordon targets --list uk-sl --measure travel-ban --kind person --json"
        })
final class TargetsCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Option(
            names = {"--list", "--lists"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists.")
    private List<String> lists = List.of();

    @Option(names = "--programme", paramLabel = "P", description = "Only designations under this programme.")
    private Optional<String> programme = Optional.empty();

    @Option(
            names = "--measure",
            paramLabel = "M",
            description = "Only designations with this measure, such as asset-freeze or travel-ban.")
    private Optional<String> measure = Optional.empty();

    @Option(names = "--kind", paramLabel = "K", description = "Only person, organisation, vessel, aircraft, ...")
    private Optional<String> kind = Optional.empty();

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "The day asked about. Default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private final KnownOption known = new KnownOption();

    @Option(names = "--all", description = "Also those known not to be in force on the day.")
    private boolean all;

    TargetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Predicate<Designation> chosen = chosen();
        Optional<TargetKind> wantedKind = kind.map(Kinds::parse);
        Holdings holdings = Holdings.load(cordon.options().folder(), lists, known.known());
        LocalDate day = asOf.orElseGet(() -> holdings.defaultDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        List<ListingView> views = new ArrayList<>();
        for (ListHistory history : holdings.histories()) {
            for (Listing listing : Timeline.of(history).asOf(day)) {
                if (wantedKind.isEmpty() || listing.target().kind() == wantedKind.get()) {
                    ListingView.of(listing, chosen)
                            .filter(view -> all || view.status() != Status.NOT_IN_FORCE)
                            .ifPresent(views::add);
                }
            }
        }
        if (cordon.options().json()) {
            views.forEach(this::printJson);
        } else {
            printTable(views, day);
            Instant now = clock.instant();
            Instant judged = known.known().map(at -> at.orNow(now)).orElse(now);
            AgesText.print(console.out(), ListAges.judge(cordon.options().folder(), holdings, day, judged));
        }
        return ExitCode.DONE;
    }

    private Predicate<Designation> chosen() {
        Optional<Measure> wanted = measure.map(Measures::parse);
        return designation -> (programme.isEmpty() || designation.programme().equalsIgnoreCase(programme.get()))
                && (wanted.isEmpty() || designation.measures().contains(wanted.get()));
    }

    private void printJson(ListingView view) {
        Json.line(console.out(), json -> {
            view.write(json);
            known.known().ifPresent(at -> json.writeStringProperty("known", at.text()));
        });
    }

    private void printTable(List<ListingView> views, LocalDate day) {
        Table table = new Table("TARGET", "KIND", "NAME", "PROGRAMMES", "STATUS", "LISTED ON");
        Map<TargetKind, Integer> counts = new EnumMap<>(TargetKind.class);
        for (ListingView view : views) {
            counts.merge(view.target().kind(), 1, Integer::sum);
            table.row(
                    view.target().id().toString(),
                    view.target().kind().word(),
                    view.target().primaryName().text(),
                    String.join(" ", view.programmes()),
                    view.status().word(),
                    view.since());
        }
        if (!table.isEmpty()) {
            table.print(console.out());
        }
        StringBuilder summary = new StringBuilder("As of " + day
                + known.known().map(at -> ", " + at.words()).orElse("") + ": " + views.size() + " targets");
        counts.forEach((countedKind, count) ->
                summary.append(String.format(Locale.ROOT, ", %d %s", count, countedKind.word())));
        console.out().println(summary);
    }
}
