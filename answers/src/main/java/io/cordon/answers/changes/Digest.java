package io.cordon.answers.changes;

import io.cordon.core.timeline.DatedChange;
import io.cordon.core.timeline.FieldChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Changes for a person to read: a sentence for each day, authority and kind of change; below it the legal acts with their
 * measures, and who is under each.
 */
public final class Digest {
    private static final int MOST_NAMED = 100;

    private Digest() {}

    private record Heading(String when, String list, DatedChange.Kind kind) {}

    /**
     * Writes a digest.
     *
     * @param changes oldest first
     * @param line takes each paragraph: how deep it stands, and its text, unwrapped
     */
    public static void write(List<DatedChange> changes, BiConsumer<Integer, String> line) {
        Map<Heading, List<DatedChange>> groups = new LinkedHashMap<>();
        for (DatedChange change : changes) {
            groups.computeIfAbsent(
                            new Heading(Words.when(change), change.list(), change.kind()), key -> new ArrayList<>())
                    .add(change);
        }
        groups.forEach((heading, group) -> {
            line.accept(
                    0,
                    heading.when() + " " + Words.who(heading.list()) + " " + Words.did(heading.kind()) + " "
                            + group.size() + ": " + Words.counted(group) + " (" + heading.list() + ").");
            if (heading.kind() == DatedChange.Kind.AMENDED) {
                group.stream().limit(MOST_NAMED).forEach(change -> line.accept(1, amended(change)));
            } else {
                byAct(group, line);
            }
            if (group.size() > MOST_NAMED) {
                line.accept(1, "and others; --format jsonl names all");
            }
        });
    }

    private static void byAct(List<DatedChange> group, BiConsumer<Integer, String> line) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        group.stream().limit(MOST_NAMED).forEach(change -> {
            String acts = change.acts().stream()
                    .map(act -> Words.act(Words.complete(act, change.list(), change.targetKind())))
                    .collect(Collectors.joining("; "));
            names.computeIfAbsent(acts, key -> new ArrayList<>()).add(named(change));
        });
        names.forEach((acts, under) -> {
            line.accept(1, acts);
            line.accept(2, String.join("; ", under));
        });
    }

    private static String named(DatedChange change) {
        return change.name() + (change.target().isEmpty() ? " [in no edition held under this name]" : "");
    }

    private static String amended(DatedChange change) {
        String fields = change.fields().stream()
                .map(FieldChange::field)
                .distinct()
                .limit(8)
                .collect(Collectors.joining(", "));
        String acts = change.acts().stream()
                .map(DatedChange.Act::programme)
                .distinct()
                .collect(Collectors.joining(", "));
        return change.name() + " [" + acts + "]" + (fields.isEmpty() ? ": " + change.because() : ": " + fields);
    }
}
