package io.cordon.cli;

import io.cordon.answers.Engine;
import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.Setting;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Rescreened;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;

/** Says whose answers differ between two days: as a table, as JSON, or into a file with a summary. */
final class RescreenAnswers {
    private final Console console;
    private final GlobalOptions global;
    private final Setting earlier;
    private final Setting later;
    private final KeptCustomers.Held held;

    RescreenAnswers(Console console, GlobalOptions global, Setting earlier, Setting later, KeptCustomers.Held held) {
        this.console = console;
        this.global = global;
        this.earlier = earlier;
        this.later = later;
        this.held = held;
    }

    /** A customer with a hit that differs. */
    record Changed(Subject customer, List<ChangedHit> hits) {}

    /** How many targets and hits there are of each kind. */
    private record Counts(
            Map<ListMove.Kind, Integer> targets, int customers, Map<ChangedHit.What, Integer> hits, int rows) {
        int changedTargets() {
            return targets.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(ListMove.Kind kind) {
            return targets.getOrDefault(kind, 0);
        }

        int of(ChangedHit.What what) {
            return hits.getOrDefault(what, 0);
        }
    }

    /** Prints or writes; how many hits are new. */
    long print(List<Rescreened> rescreened, Optional<ChangesFile> file) {
        List<Changed> changed = new ArrayList<>();
        for (Rescreened one : rescreened) {
            List<ChangedHit> hits = ChangedHit.of(one, earlier, later);
            if (!hits.isEmpty()) {
                changed.add(new Changed(one.subject(), hits));
            }
        }
        Counts counts = counts(changed);
        file.ifPresent(to -> to.write(changed, earlier, later));
        if (!global.json()) {
            printText(changed, counts, file);
        } else if (file.isPresent()) {
            printSummary(counts, file.get());
        } else {
            changed.forEach(this::printJson);
        }
        return counts.of(ChangedHit.What.NEW_HIT);
    }

    private Counts counts(List<Changed> changed) {
        Map<ListMove.Kind, Integer> targets = new EnumMap<>(ListMove.Kind.class);
        TreeSet<TargetId> ids = new TreeSet<>();
        earlier.screener()
                .listings()
                .forEach(listing -> ids.add(listing.target().id()));
        later.screener().listings().forEach(listing -> ids.add(listing.target().id()));
        for (TargetId id : ids) {
            ListMove.Kind kind = ListMove.of(
                            earlier.screener().listing(id), later.screener().listing(id))
                    .kind();
            if (kind != ListMove.Kind.NONE) {
                targets.merge(kind, 1, Integer::sum);
            }
        }
        Map<ChangedHit.What, Integer> hits = new EnumMap<>(ChangedHit.What.class);
        changed.forEach(one -> one.hits().forEach(hit -> hits.merge(hit.what(), 1, Integer::sum)));
        int rows = hits.values().stream().mapToInt(Integer::intValue).sum();
        return new Counts(targets, changed.size(), hits, rows);
    }

    private void printText(List<Changed> changed, Counts counts, Optional<ChangesFile> file) {
        PrintStream out = console.out();
        printHeading(out);
        if (file.isEmpty() && !changed.isEmpty()) {
            out.println();
            table(changed).print(out);
        }
        out.println();
        int customers = held.index().size();
        List.of(
                        customers + (customers == 1 ? " customer" : " customers") + " against " + targets(counts) + ".",
                        differing(counts))
                .forEach(line -> Table.wrap(line, Table.WIDTH).forEach(out::println));
        if (held.skipped() > 0 || held.warnings() > 0) {
            out.println(held.skipped() + (held.skipped() == 1 ? " row" : " rows") + " of the customers file "
                    + (held.skipped() == 1 ? "was" : "were") + " not screened, and " + held.warnings()
                    + (held.warnings() == 1 ? " value" : " values") + " could not be used.");
        }
        file.ifPresent(to -> out.println(counts.rows() + " rows in " + to.path()));
        HitText.printAbsence(out, later);
    }

    private void printHeading(PrintStream out) {
        Policy policy = later.policy();
        String rules = policy.rules().isEmpty() ? "" : " and " + HitText.rules(policy);
        out.println("From " + earlier.day() + " to " + later.day() + ", policy " + policy.name() + " ("
                + String.format(Locale.ROOT, "threshold %.2f", policy.threshold()) + rules + ", sha256 "
                + policy.hash().substring(0, HitText.SHA_SHOWN) + "), cordon " + Engine.VERSION);
        for (Setting.Ground ground : later.grounds()) {
            String edition = ground.edition().id();
            String before = editionBefore(ground);
            out.println("  " + (before.equals(edition) ? edition : before + " -> " + edition) + "  "
                    + ground.edition().targets() + " targets  sha256 "
                    + ground.edition().sha256().substring(0, HitText.SHA_SHOWN));
        }
    }

    private String editionBefore(Setting.Ground ground) {
        return earlier.edition(ground.edition().list());
    }

    private static Table table(List<Changed> changed) {
        Table table = new Table("CUSTOMER", "HIT", "TARGET", "BEFORE", "AFTER", "WHY");
        for (Changed one : changed) {
            for (ChangedHit hit : one.hits()) {
                table.row(
                        HitText.subjectLine(one.customer()),
                        hit.what().word().replace("-hit", ""),
                        hit.hit().target().id() + " "
                                + hit.hit().target().primaryName().text(),
                        score(hit.before()),
                        score(hit.after()),
                        hit.reasonInWords());
            }
        }
        return table;
    }

    private static String score(Optional<Hit> hit) {
        return hit.map(one -> String.format(Locale.ROOT, "%.3f", one.score())).orElse("-");
    }

    private static String targets(Counts counts) {
        int changed = counts.changedTargets();
        if (changed == 0) {
            return "no changed target";
        }
        List<String> parts = new ArrayList<>();
        part(parts, counts.of(ListMove.Kind.DESIGNATED), " designated");
        part(parts, counts.of(ListMove.Kind.AMENDED), " amended");
        part(parts, counts.of(ListMove.Kind.DELISTED), " delisted");
        part(parts, counts.of(ListMove.Kind.STANDING), " of another standing");
        part(parts, counts.of(ListMove.Kind.NOT_IN_FORCE), " in force on neither day");
        return changed + (changed == 1 ? " changed target (" : " changed targets (") + String.join(", ", parts) + ")";
    }

    private static void part(List<String> parts, int count, String words) {
        if (count > 0) {
            parts.add(count + words);
        }
    }

    private static String differing(Counts counts) {
        if (counts.rows() == 0) {
            return "No customer's answer differs.";
        }
        return (counts.customers() == 1
                        ? "The answer of 1 customer differs: "
                        : "The answers of " + counts.customers() + " customers differ: ")
                + counts.of(ChangedHit.What.NEW_HIT) + " new, " + counts.of(ChangedHit.What.CHANGED_HIT) + " changed, "
                + counts.of(ChangedHit.What.LOST_HIT) + " lost.";
    }

    private void printJson(Changed one) {
        Json.line(console.out(), json -> {
            HitJson.writeSubject(json, one.customer());
            writeGrounds(json);
            Json.objects(json, "changes", one.hits(), hit -> {
                json.writeStringProperty("change", hit.what().word());
                json.writeStringProperty("reason", hit.reason());
                Json.objects(json, "fields", hit.move().fields(), field -> {
                    json.writeStringProperty("field", field.field());
                    Json.strings(json, "removed", field.removed());
                    Json.strings(json, "added", field.added());
                });
                writeHit(json, "before", hit.before(), earlier);
                writeHit(json, "after", hit.after(), later);
            });
        });
    }

    private static void writeHit(JsonGenerator json, String name, Optional<Hit> hit, Setting setting) {
        if (hit.isEmpty()) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        HitJson.writeHit(json, hit.get(), setting);
        json.writeEndObject();
    }

    private void writeGrounds(JsonGenerator json) {
        json.writeStringProperty("from", earlier.day().toString());
        json.writeStringProperty("to", later.day().toString());
        HitJson.writePolicy(json, later);
        Json.objects(json, "lists", later.grounds(), ground -> {
            json.writeStringProperty("id", ground.edition().list());
            json.writeStringProperty("editionBefore", editionBefore(ground));
            json.writeStringProperty("edition", ground.edition().id());
            json.writeStringProperty("sha256", ground.edition().sha256());
        });
    }

    private void printSummary(Counts counts, ChangesFile file) {
        Json.line(console.out(), json -> {
            json.writeStringProperty("output", file.path().toString());
            json.writeNumberProperty("customers", held.index().size());
            json.writeNumberProperty("notScreened", held.skipped());
            json.writeNumberProperty("warnings", held.warnings());
            json.writeBooleanProperty("indexKept", held.kept());
            json.writeNumberProperty("changedTargets", counts.changedTargets());
            json.writeNumberProperty("designated", counts.of(ListMove.Kind.DESIGNATED));
            json.writeNumberProperty("amended", counts.of(ListMove.Kind.AMENDED));
            json.writeNumberProperty("delisted", counts.of(ListMove.Kind.DELISTED));
            json.writeNumberProperty("customersDiffering", counts.customers());
            json.writeNumberProperty("newHits", counts.of(ChangedHit.What.NEW_HIT));
            json.writeNumberProperty("changedHits", counts.of(ChangedHit.What.CHANGED_HIT));
            json.writeNumberProperty("lostHits", counts.of(ChangedHit.What.LOST_HIT));
            json.writeNumberProperty("rows", counts.rows());
            writeGrounds(json);
        });
    }
}
