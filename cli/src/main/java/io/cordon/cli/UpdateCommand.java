package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.answers.update.ListUpdate;
import io.cordon.answers.update.Updated;
import io.cordon.answers.update.Watch;
import io.cordon.core.model.BadInputException;
import io.cordon.sources.fetch.Catalogue;
import io.cordon.sources.fetch.CatalogueEntry;
import io.cordon.sources.fetch.Fetcher;
import io.cordon.store.Attempts;
import io.cordon.store.Store;
import io.cordon.store.Stores;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Fetches lists from their publishers. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = "Fetches lists from the addresses where their authorities publish them, and keeps what is new.",
        footer = {
            "",
            "What comes in is held to the rules of cordon import; whatever goes wrong, the edition held stays in force."
                    + " cordon lists --attempts shows every attempt. Addresses, rhythm, mirrors, proxy:"
                    + " docs/updating.md.",
            "Exit codes: 0 everything is up to date; 2 a list could not be updated; 3 one could not, and no edition of"
                    + " it is held.",
            "",
            "Examples:",
            "  cordon update un-sc",
            "  cordon update --all --watch"
        })
final class UpdateCommand implements Callable<Integer> {
    private static final long STOP_SECONDS = 20;

    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "LIST",
            arity = "0..*",
            description = "Ids of lists in the catalogue. Default: those of which an edition is held.")
    private List<String> lists = List.of();

    @Option(names = "--all", description = "Every list in the catalogue that its authority has not closed.")
    private boolean all;

    @Option(names = "--watch", description = "Keep doing it, each list in its rhythm, until stopped.")
    private boolean watch;

    @Option(names = "--anew", description = "Fetch the files even if the server says they have not changed.")
    private boolean anew;

    @Option(
            names = "--accept-shrink",
            description = "Take an edition that is more than a tenth smaller than the last; recorded with it.")
    private boolean acceptShrink;

    UpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (all && !lists.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name lists, or give --all, not both");
        }
        if (watch && (anew || acceptShrink)) {
            throw new ParameterException(spec.commandLine(), "--anew and --accept-shrink are not for --watch");
        }
        Catalogue catalogue = cordon.options().catalogue();
        try (Stores stores = cordon.options().folder().open();
                Fetcher fetcher = new Fetcher(catalogue.network(), clock)) {
            Store store = stores.store();
            Attempts attempts = stores.attempts();
            List<CatalogueEntry> chosen = chosen(catalogue, store);
            ListUpdate update = new ListUpdate(store, attempts, fetcher, clock);
            return watch ? watch(update, attempts, chosen) : once(update, chosen);
        }
    }

    private List<CatalogueEntry> chosen(Catalogue catalogue, Store store) {
        List<CatalogueEntry> chosen = new ArrayList<>();
        if (all) {
            catalogue.entries().stream().filter(entry -> !entry.closed()).forEach(chosen::add);
            return chosen;
        }
        for (String list : lists.isEmpty() ? store.lists() : lists) {
            catalogue
                    .find(list)
                    .ifPresentOrElse(
                            entry -> {
                                if (!(lists.isEmpty() && entry.closed())) {
                                    chosen.add(entry);
                                }
                            },
                            () -> {
                                if (!lists.isEmpty()) {
                                    throw notCatalogued(list, catalogue);
                                }
                            });
        }
        if (chosen.isEmpty()) {
            throw new BadInputException(
                    "no list is held that the catalogue has an address for; name one, or give --all." + " There are: "
                            + ids(catalogue));
        }
        return chosen;
    }

    private static BadInputException notCatalogued(String list, Catalogue catalogue) {
        return new BadInputException("the catalogue has no list " + list + "; there are: " + ids(catalogue)
                + ". A catalogue of your own adds others (--catalogue, see docs/updating.md)");
    }

    private static String ids(Catalogue catalogue) {
        return String.join(
                ", ", catalogue.entries().stream().map(CatalogueEntry::list).toList());
    }

    private int once(ListUpdate update, List<CatalogueEntry> chosen) {
        int code = ExitCode.DONE;
        try {
            for (CatalogueEntry entry : chosen) {
                try (Progress progress = Progress.of(console, cordon.options(), "fetching " + entry.list())) {
                    Updated updated = update.update(entry, anew, acceptShrink);
                    progress.close();
                    report(updated);
                    code = Math.max(code, code(updated));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BadInputException("interrupted; the editions held are unchanged", e);
        }
        return code;
    }

    private static int code(Updated updated) {
        if (updated.good()) {
            return ExitCode.DONE;
        }
        return updated.held().isEmpty() ? ExitCode.NO_USABLE_LIST : ExitCode.BAD_INPUT;
    }

    /** Ends by an interrupt alone, which the end of the process brings: it then waits until nothing is half done. */
    private int watch(ListUpdate update, Attempts attempts, List<CatalogueEntry> chosen) {
        CountDownLatch stopped = new CountDownLatch(1);
        Thread watching = Thread.currentThread();
        Thread hook = new Thread(() -> stop(watching, stopped), "cordon-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new Watch(update, attempts, clock, RandomGenerator.getDefault()).run(chosen, this::report);
        } catch (InterruptedException e) {
            console.err().println("cordon: stopped; the editions held are unchanged");
        } finally {
            console.out().flush();
            stopped.countDown();
        }
        return ExitCode.DONE;
    }

    private static void stop(Thread watching, CountDownLatch stopped) {
        watching.interrupt();
        try {
            if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("cordon: what was under way did not end in " + STOP_SECONDS + " s; nothing is lost");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report(Updated updated) {
        if (cordon.options().json()) {
            Json.line(console.out(), json -> {
                json.writeStringProperty("list", updated.list());
                json.writeStringProperty("outcome", updated.outcome().word());
                json.writeStringProperty("held", updated.held());
                json.writeStringProperty("message", updated.message());
                Json.objects(json, "attempts", updated.attempts(), attempt -> AttemptText.write(json, attempt));
            });
        } else if (updated.good()) {
            console.out().println(updated.list() + ": " + updated.message());
        } else {
            console.err()
                    .println("cordon: " + updated.list() + ": "
                            + updated.outcome().word() + ": " + updated.message());
        }
        console.out().flush();
    }
}
