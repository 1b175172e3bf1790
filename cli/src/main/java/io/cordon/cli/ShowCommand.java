package io.cordon.cli;

import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.answers.ListAges;
import io.cordon.answers.Setting;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import io.cordon.core.screen.Policy;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows all that is held of one target. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows all of a target: names, dates, places, identifiers, measures, legal basis, history.",
        footer = {"", "Example:", "  cordon show un-sc:KPi.033 --as-of 2019-01-01"})
final class ShowCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Parameters(index = "0", paramLabel = "TARGET", description = "The target's id, such as us-ofac-sdn:35096.")
    private String target = "";

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "The day asked about. Default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private final KnownOption known = new KnownOption();

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TargetId id = parse(target);
        Holdings holdings = Holdings.load(cordon.options().folder(), List.of(id.list()), known.known());
        LocalDate day = asOf.orElseGet(() -> holdings.defaultDay(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        ListHistory history = holdings.histories().getFirst();
        Timeline timeline = Timeline.of(history);
        Listing listing = timeline.find(id.reference(), day)
                .orElseThrow(() ->
                        new BadInputException("no edition held of list " + id.list() + " has a target " + id.reference()
                                + "; find one with: cordon screen NAME, or: cordon targets --list " + id.list()));
        TargetText text = new TargetText(listing, day, known.known(), timeline.episodes(id.reference()));
        Setting all = everything(day);
        if (cordon.options().json()) {
            Json.line(console.out(), json -> {
                text.write(json);
                PartyText.write(json, all, id);
            });
        } else {
            text.print(console.out());
            PartyText.print(console.out(), all, id);
            Instant now = clock.instant();
            Instant judged = known.known().map(at -> at.orNow(now)).orElse(now);
            AgesText.print(console.out(), ListAges.judge(cordon.options().folder(), holdings, day, judged));
        }
        return ExitCode.DONE;
    }

    /** All lists on the day: the same party may be listed anywhere. */
    private Setting everything(LocalDate day) {
        try (Progress progress = Progress.of(console, cordon.options(), "opening the lists")) {
            Setting all = Setting.prepare(
                    cordon.options().folder(),
                    List.of(),
                    Optional.of(day),
                    known.known(),
                    clock.instant(),
                    Policy.balanced());
            all.profiles().get();
            return all;
        }
    }

    private static TargetId parse(String text) {
        try {
            return TargetId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }
}
