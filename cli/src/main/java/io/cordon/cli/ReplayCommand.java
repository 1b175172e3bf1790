package io.cordon.cli;

import io.cordon.answers.Engine;
import io.cordon.answers.Json;
import io.cordon.answers.Known;
import io.cordon.core.model.BadInputException;
import io.cordon.core.record.RecordedSetting;
import io.cordon.store.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes recorded answers again and says whether they are the same. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Makes recorded answers again, from the very editions and the policy that they rest on, and says"
                + " whether they are identical or what differs.",
        footer = {
            "",
            "Refused are answers of which an edition is not held any more, or is not byte for byte what it was.",
            "",
            "Exit codes: 0 all identical (or erased); 1 some differ; 2 some refused, or bad input.",
            "",
            "Examples:",
            "  cordon replay 17 18",
            "  cordon replay --all --since 2026-11-01"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 40;

    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCREENING",
            arity = "0..*",
            description = "Numbers of screenings, as screen --record shows them.")
    private List<Long> numbers = List.of();

    @Option(names = "--all", description = "Every screening recorded.")
    private boolean all;

    @Option(
            names = "--since",
            paramLabel = "YYYY-MM-DD[THH:MM:SSZ]",
            description = "With --all: only those recorded on that day or later, in UTC.")
    private Optional<String> since = Optional.empty();

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (all == !numbers.isEmpty() || (since.isPresent() && !all)) {
            throw new ParameterException(
                    spec.commandLine(), "give numbers of screenings, or --all, and --since with --all only");
        }
        if (!cordon.options().folder().holdsAnything()) {
            throw new BadInputException("nothing is recorded in "
                    + cordon.options().data() + "; record answers with: cordon screen --record");
        }
        try (Stores stores = cordon.options().folder().open()) {
            Replay replay = new Replay(stores.store(), stores.journal());
            Map<String, List<Long>> bySetting =
                    all ? replay.all(since.map(ReplayCommand::moment).orElse(Instant.MIN)) : replay.these(numbers);
            return replay(replay, bySetting);
        }
    }

    private static Instant moment(String text) {
        // A day stands for its beginning here, where --known takes its end.
        Known given = Known.parse(text);
        return text.indexOf('T') >= 0
                ? given.moment()
                : java.time.LocalDate.parse(text)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toInstant();
    }

    private int replay(Replay replay, Map<String, List<Long>> bySetting) {
        Map<Replay.Result, Integer> counts = new EnumMap<>(Replay.Result.class);
        List<Replay.Outcome> toShow = new ArrayList<>();
        Map<String, Integer> engines = new java.util.TreeMap<>();
        int total = bySetting.values().stream().mapToInt(List::size).sum();
        try (Progress progress = Progress.of(console, cordon.options(), "replaying " + total)) {
            replay.run(bySetting, outcome -> {
                counts.merge(outcome.result(), 1, Integer::sum);
                outcome.setting()
                        .map(RecordedSetting::engine)
                        .filter(engine -> !engine.equals(Engine.VERSION))
                        .ifPresent(engine -> engines.merge(engine, 1, Integer::sum));
                if (cordon.options().json()) {
                    printJson(outcome);
                } else if (total <= MOST_SHOWN
                        || outcome.result() == Replay.Result.DIFFERENT
                        || outcome.result() == Replay.Result.REFUSED) {
                    toShow.add(outcome);
                }
                progress.step();
            });
        }
        engines.forEach((engine, count) -> console.err()
                .println("warning: " + count + " of them were answered by version " + engine + ", this is "
                        + Engine.VERSION));
        if (!cordon.options().json()) {
            toShow.sort(java.util.Comparator.comparingLong(Replay.Outcome::number));
            print(toShow);
            console.out()
                    .println(total + (total == 1 ? " screening in " : " screenings in ") + bySetting.size()
                            + (bySetting.size() == 1 ? " setting: " : " settings: ")
                            + count(counts, Replay.Result.IDENTICAL)
                            + " identical, " + count(counts, Replay.Result.DIFFERENT) + " different, "
                            + count(counts, Replay.Result.ERASED) + " erased, " + count(counts, Replay.Result.REFUSED)
                            + " refused.");
        }
        console.out().flush();
        if (count(counts, Replay.Result.REFUSED) > 0) {
            return ExitCode.BAD_INPUT;
        }
        return count(counts, Replay.Result.DIFFERENT) > 0 ? ExitCode.HIT : ExitCode.DONE;
    }

    private static int count(Map<Replay.Result, Integer> counts, Replay.Result result) {
        return counts.getOrDefault(result, 0);
    }

    private void print(List<Replay.Outcome> outcomes) {
        Map<String, List<Long>> refused = new java.util.LinkedHashMap<>();
        for (Replay.Outcome outcome : outcomes) {
            switch (outcome.result()) {
                case IDENTICAL, ERASED ->
                    console.out()
                            .println(outcome.number() + "  "
                                    + outcome.result().name().toLowerCase(java.util.Locale.ROOT));
                case DIFFERENT -> {
                    console.out().println(outcome.number() + "  DIFFERENT");
                    outcome.differences().forEach(difference -> {
                        console.out().println("    " + difference.field());
                        console.out().println("        recorded: " + orNothing(difference.recorded()));
                        console.out().println("        now:      " + orNothing(difference.now()));
                    });
                }
                case REFUSED ->
                    refused.computeIfAbsent(outcome.because(), added -> new ArrayList<>())
                            .add(outcome.number());
            }
        }
        refused.forEach((because, those) -> {
            List<String> some =
                    those.stream().limit(MOST_SHOWN).map(String::valueOf).toList();
            String more = those.size() > MOST_SHOWN ? " and " + (those.size() - MOST_SHOWN) + " more" : "";
            Table.wrap("REFUSED: " + String.join(", ", some) + more + ": " + because, Table.WIDTH)
                    .forEach(console.out()::println);
        });
    }

    private static String orNothing(String json) {
        return json.isEmpty() ? "(nothing)" : json;
    }

    private void printJson(Replay.Outcome outcome) {
        Json.line(console.out(), json -> {
            json.writeNumberProperty("screening", outcome.number());
            json.writeStringProperty("result", outcome.result().name().toLowerCase(java.util.Locale.ROOT));
            outcome.setting().ifPresent(setting -> {
                json.writeStringProperty("asOf", setting.asOf().toString());
                json.writeStringProperty("engine", setting.engine());
                json.writeStringProperty("policy", setting.policyHash());
            });
            if (!outcome.because().isEmpty()) {
                json.writeStringProperty("because", outcome.because());
            }
            Json.objects(json, "differences", outcome.differences(), difference -> {
                json.writeStringProperty("field", difference.field());
                json.writeStringProperty("recorded", difference.recorded());
                json.writeStringProperty("now", difference.now());
            });
        });
    }
}
