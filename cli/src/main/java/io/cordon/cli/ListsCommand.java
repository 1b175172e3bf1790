package io.cordon.cli;

import io.cordon.answers.HitJson;
import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.answers.ListAges;
import io.cordon.answers.Setting;
import io.cordon.core.model.Edition;
import io.cordon.core.timeline.Freshness;
import io.cordon.core.timeline.Held;
import io.cordon.core.timeline.Timeline;
import io.cordon.store.Attempt;
import io.cordon.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the editions held. */
@Command(
        name = "lists",
        mixinStandardHelpOptions = true,
        description = "Shows the editions held: list, published, read, SHA-256, targets, age.")
final class ListsCommand implements Callable<Integer> {
    private static final int SHA_SHOWN = 10;
    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Option(names = "--attempts", description = "Show every attempt to fetch a list instead, the last ones last.")
    private boolean attempts;

    ListsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (attempts) {
            return attempts();
        }
        List<Edition> editions = editions();
        if (cordon.options().json()) {
            ListAges ages = ages(editions);
            for (int i = 0; i < editions.size(); i++) {
                boolean newest = i + 1 == editions.size()
                        || !editions.get(i).list().equals(editions.get(i + 1).list());
                printJson(editions.get(i), newest ? ages.of(editions.get(i).list()) : Freshness.NOT_JUDGED);
            }
            return ExitCode.DONE;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Table table = new Table("LIST", "EDITION", "PUBLISHED", "READ (UTC)", "SHA-256", "TARGETS", "AGE (DAYS)");
        for (Edition edition : editions) {
            long days = ChronoUnit.DAYS.between(edition.published(), today);
            table.row(
                    edition.list(),
                    edition.id(),
                    edition.published().toString(),
                    READ.format(edition.readAt()),
                    edition.sha256().substring(0, SHA_SHOWN),
                    Integer.toString(edition.targets()),
                    Long.toString(days));
        }
        table.print(console.out());
        AgesText.print(console.out(), ages(editions));
        if (!cordon.options().folder().holdsAnything()) {
            console.out()
                    .println("No list is imported in " + cordon.options().data()
                            + "; the built-in sample answers until one is.");
        }
        return ExitCode.DONE;
    }

    private int attempts() {
        List<Attempt> all = cordon.options().folder().attempts();
        if (cordon.options().json()) {
            all.forEach(attempt -> Json.line(console.out(), json -> AttemptText.write(json, attempt)));
        } else {
            AttemptText.print(console.out(), all);
        }
        return ExitCode.DONE;
    }

    /** How current the newest edition of each list is now. */
    private ListAges ages(List<Edition> editions) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, List<Edition>> byList = new LinkedHashMap<>();
        editions.forEach(edition -> byList.computeIfAbsent(edition.list(), list -> new ArrayList<>())
                .add(edition));
        List<Setting.Ground> newest = new ArrayList<>();
        byList.values()
                .forEach(held -> newest.add(new Setting.Ground(
                        held.getLast(),
                        Timeline.absence(held, today),
                        new Held(held.getLast().list(), List.of(), List.of()))));
        return ListAges.judge(cordon.options().folder(), newest, today, now);
    }

    private List<Edition> editions() {
        if (!cordon.options().folder().holdsAnything()) {
            return Holdings.sample().editions();
        }
        try (Stores stores = cordon.options().folder().open()) {
            List<Edition> held = stores.store().editions();
            return held.isEmpty() ? Holdings.sample().editions() : held;
        }
    }

    private void printJson(Edition edition, Freshness freshness) {
        Json.line(console.out(), json -> {
            json.writeStringProperty("id", edition.list());
            json.writeStringProperty("edition", edition.id());
            json.writeStringProperty("published", edition.published().toString());
            json.writeStringProperty("read", edition.readAt().toString());
            json.writeStringProperty("sha256", edition.sha256());
            json.writeNumberProperty("targets", edition.targets());
            HitJson.writeFreshness(json, freshness);
        });
    }
}
