package io.cordon.cli;

import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.Change;
import io.cordon.core.timeline.Changes;
import io.cordon.core.timeline.FieldChange;
import io.cordon.core.timeline.ListHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what differs between two editions of a list. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows what differs between two editions: designated, amended (field by field), delisted.",
        footer = {
            "",
            "Examples:",
            "  cordon diff us-ofac-sdn                      the last two editions held",
            "  cordon diff us-ofac-sdn us-ofac-sdn@2019-07-18 us-ofac-sdn@2019-07-25"
        })
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Parameters(index = "0", paramLabel = "LIST", description = "The list's id.")
    private String list = "";

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "EDITION",
            description = "Two edition ids, as cordon lists shows them; without them, the last two editions held.")
    private List<String> editions = List.of();

    @Mixin
    private final KnownOption known = new KnownOption();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ListHistory history = Holdings.load(cordon.options().folder(), List.of(list), known.known())
                .histories()
                .getFirst();
        int count = history.editions().size();
        if (editions.isEmpty() && count < 2) {
            throw new BadInputException("only one edition of " + list + " is held ("
                    + history.editions().getFirst().id()
                    + "); a difference needs two. Import another with: cordon import " + list + " FILE");
        }
        if (editions.size() == 1) {
            throw new BadInputException("name two editions, or none for the last two");
        }
        int before = editions.isEmpty() ? count - 2 : indexOf(history, editions.get(0));
        int after = editions.isEmpty() ? count - 1 : indexOf(history, editions.get(1));
        List<Change> changes = Changes.between(targets(history, before), targets(history, after));
        if (cordon.options().json()) {
            changes.forEach(this::printJson);
        } else {
            print(history.editions().get(before), history.editions().get(after), changes);
        }
        return ExitCode.DONE;
    }

    private static int indexOf(ListHistory history, String edition) {
        List<String> ids = history.editions().stream().map(Edition::id).toList();
        int index = ids.indexOf(edition);
        if (index < 0) {
            throw new BadInputException("edition " + edition + " is not held; held are: " + String.join(", ", ids));
        }
        return index;
    }

    private static List<Target> targets(ListHistory history, int edition) {
        List<Target> targets = new ArrayList<>();
        for (ListHistory.Run run : history.runs()) {
            if (run.first() <= edition && edition <= run.last()) {
                targets.add(run.target());
            }
        }
        return targets;
    }

    private static String word(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void printJson(Change change) {
        Json.line(console.out(), json -> {
            json.writeStringProperty("change", word(change.kind()));
            json.writeStringProperty("id", change.target().toString());
            Target target = change.after().or(change::before).orElseThrow();
            json.writeStringProperty("kind", target.kind().word());
            json.writeStringProperty("name", target.primaryName().text());
            Json.strings(json, "programmes", target.programmes());
            Json.objects(json, "fields", change.fields(), field -> {
                json.writeStringProperty("field", field.field());
                Json.strings(json, "removed", field.removed());
                Json.strings(json, "added", field.added());
            });
        });
    }

    private void print(Edition before, Edition after, List<Change> changes) {
        console.out()
                .println("From " + before.id() + " (" + before.targets() + " targets) to " + after.id() + " ("
                        + after.targets() + " targets)");
        for (Change.Kind kind : Change.Kind.values()) {
            List<Change> ofKind =
                    changes.stream().filter(change -> change.kind() == kind).toList();
            console.out().println();
            console.out().println(ofKind.size() + " " + word(kind));
            if (kind == Change.Kind.AMENDED) {
                ofKind.forEach(this::printAmended);
            } else {
                printWhole(ofKind);
            }
        }
    }

    private void printWhole(List<Change> changes) {
        Table table = new Table("TARGET", "KIND", "NAME", "PROGRAMMES");
        for (Change change : changes) {
            Target target = change.after().or(change::before).orElseThrow();
            table.row(
                    target.id().toString(),
                    target.kind().word(),
                    target.primaryName().text(),
                    String.join(" ", target.programmes()));
        }
        if (!table.isEmpty()) {
            table.print(console.out());
        }
    }

    private void printAmended(Change change) {
        Target target = change.after().orElseThrow();
        console.out().println(target.id() + "  " + target.primaryName().text());
        for (FieldChange field : change.fields()) {
            for (String removed : field.removed()) {
                printValue(field.field(), "- ", removed);
            }
            for (String added : field.added()) {
                printValue(field.field(), "+ ", added);
            }
        }
    }

    private void printValue(String field, String sign, String value) {
        String head = "    " + field + " ";
        List<String> lines = Table.wrap(value, Math.max(30, Table.WIDTH - head.length() - sign.length()));
        for (int i = 0; i < lines.size(); i++) {
            console.out().println((i == 0 ? head + sign : " ".repeat(head.length() + sign.length())) + lines.get(i));
        }
    }
}
