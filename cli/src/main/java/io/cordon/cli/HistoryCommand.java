package io.cordon.cli;

import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.answers.ListAges;
import io.cordon.answers.Setting;
import io.cordon.answers.history.Life;
import io.cordon.answers.history.TimelineSvg;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Hit;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screening;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Timeline;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells a target's life. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Tells a target's life across authorities: when it was designated, amended (which fields),"
                + " delisted, relisted, with programme, measures and legal act.",
        footer = {
            "",
            "A target is followed by those of the same party on other lists: see cordon resolve. A name takes the best hit",
            "on each list; look whether they are the same party before relying on it.",
            "",
            "Examples:",
            "  cordon history us-ofac-sdn:16672 --svg timeline.svg",
            "  cordon history --name \"Gennady Timchenko\" --known 2026-01-31"
        })
final class HistoryCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "TARGET", arity = "0..*", description = "Targets' ids, such as us-ofac-sdn:16672.")
    private List<String> targets = List.of();

    @Option(names = "--name", paramLabel = "NAME", description = "Instead: the best hit for a name on each list.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Look for the name, or for the same party, on these lists only. Default: all held.")
    private List<String> lists = List.of();

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final KnownOption known = new KnownOption();

    @Option(names = "--svg", paramLabel = "FILE", description = "Also draw it as a timeline, in SVG.")
    private Optional<Path> svg = Optional.empty();

    @Option(names = "--alone", description = "Do not tell the lives of the same party's other targets.")
    private boolean alone;

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (targets.isEmpty() == name.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give targets, or --name NAME");
        }
        Instant now = clock.instant();
        Map<TargetId, Double> scores = new LinkedHashMap<>();
        name.ifPresent(asked -> scores.putAll(bestOnEachList(asked, now)));
        List<TargetId> asking = name.isPresent()
                ? List.copyOf(scores.keySet())
                : targets.stream().map(HistoryCommand::parse).distinct().toList();
        List<TargetId> ids = alone || asking.isEmpty() ? asking : withTheSameParty(asking, now);
        if (ids.isEmpty()) {
            console.out().println("No target held reaches the policy's threshold for " + name.orElse("") + ".");
            return ExitCode.DONE;
        }
        Set<String> asked = new LinkedHashSet<>();
        ids.forEach(id -> asked.add(id.list()));
        Holdings holdings = Holdings.load(cordon.options().folder(), List.copyOf(asked), known.known());
        LocalDate day = holdings.defaultDay(LocalDate.ofInstant(now, ZoneOffset.UTC));
        List<Life> lives = lives(ids, holdings, day);
        LifeText text = new LifeText(day, known.known(), scores);
        if (cordon.options().json()) {
            lives.forEach(life -> Json.line(console.out(), json -> text.write(json, life)));
        } else {
            text.print(console.out(), lives);
            Instant judged = known.known().map(at -> at.orNow(now)).orElse(now);
            AgesText.print(console.out(), ListAges.judge(cordon.options().folder(), holdings, day, judged));
        }
        svg.ifPresent(file -> draw(file, lives, holdings, day));
        return ExitCode.DONE;
    }

    /** Each target followed by the others of its party. */
    private List<TargetId> withTheSameParty(List<TargetId> asking, Instant now) {
        Setting all = Setting.prepare(
                cordon.options().folder(), lists, Optional.empty(), known.known(), now, Policy.balanced());
        Set<TargetId> ids = new LinkedHashSet<>();
        for (TargetId id : asking) {
            ids.add(id);
            ids.addAll(PartyText.others(all, id));
        }
        return List.copyOf(ids);
    }

    private static List<Life> lives(List<TargetId> ids, Holdings holdings, LocalDate day) {
        Map<String, Timeline> timelines = new LinkedHashMap<>();
        for (ListHistory history : holdings.histories()) {
            timelines.put(history.list(), Timeline.of(history));
        }
        List<Life> lives = new ArrayList<>();
        for (TargetId id : ids) {
            lives.add(Optional.ofNullable(timelines.get(id.list()))
                    .flatMap(timeline -> Life.of(timeline, id.reference(), day))
                    .orElseThrow(() -> new BadInputException("no edition held of list " + id.list() + " has a target "
                            + id.reference() + "; find one with: cordon history --name NAME, or: cordon targets --list "
                            + id.list())));
        }
        return lives;
    }

    /** The best hit on each list, in force or not, with its score, by list. */
    private Map<TargetId, Double> bestOnEachList(String asked, Instant now) {
        Policy chosen = policy.chosen();
        Setting setting =
                Setting.prepare(cordon.options().folder(), lists, Optional.empty(), known.known(), now, chosen);
        Screening screening = setting.screener()
                .screen(policy.asking(
                        SubjectOptions.subject(asked, TargetKind.UNKNOWN, Optional.empty(), Optional.empty())));
        Map<String, Hit> best = new java.util.TreeMap<>();
        Stream.concat(screening.hits().stream(), screening.notInForce().stream())
                .forEach(hit -> best.merge(
                        hit.target().id().list(), hit, (one, other) -> other.score() > one.score() ? other : one));
        Map<TargetId, Double> scores = new LinkedHashMap<>();
        best.values().forEach(hit -> scores.put(hit.target().id(), hit.score()));
        return scores;
    }

    private void draw(Path file, List<Life> lives, Holdings holdings, LocalDate day) {
        StringWriter drawn = new StringWriter();
        List<String> editions = holdings.histories().stream()
                .map(history -> history.editions().getLast().id())
                .toList();
        String rests =
                "as of " + day + known.known().map(at -> ", " + at.words()).orElse("") + "; newest edition "
                        + String.join(", ", editions);
        String whose =
                name.orElseGet(() -> lives.getFirst().target().primaryName().text());
        TimelineSvg.write(drawn, "History of " + whose, rests, lives, day);
        try {
            Files.writeString(file, drawn + "\n");
        } catch (IOException e) {
            throw new BadInputException(
                    file + " cannot be written (" + e.getMessage() + "); name a file in a folder that is there", e);
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
