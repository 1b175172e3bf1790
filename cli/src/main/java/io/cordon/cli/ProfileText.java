package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.answers.ListingView;
import io.cordon.answers.ProfileJson;
import io.cordon.answers.Setting;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Clue;
import io.cordon.core.profile.HouseDecision;
import io.cordon.core.profile.Link;
import io.cordon.core.profile.Profile;
import io.cordon.core.profile.Profiles;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Profiles with their evidence, as text and as JSON.
 *
 * @param out where to
 * @param setting what the profiles are of
 * @param json whether as JSON, an object a line
 */
record ProfileText(PrintStream out, Setting setting, boolean json) {
    /** Prints a profile; {@code near} says whether with what was close. */
    void print(Profile profile, boolean near) {
        if (json) {
            Json.line(out, generator -> ProfileJson.write(generator, profile, setting));
            return;
        }
        TargetId first = profile.members().getFirst();
        out.println(setting.listing(first).target().primaryName().text() + "  [" + profile.id() + "]");
        Table table = new Table("TARGET", "KIND", "NAME", "PROGRAMMES", "STATUS", "LISTED ON");
        for (TargetId member : profile.members()) {
            ListingView view = ListingView.of(setting.listing(member));
            table.row(
                    member.toString(),
                    view.target().kind().word(),
                    view.target().primaryName().text(),
                    String.join(" ", view.programmes()),
                    view.status().word(),
                    view.since());
        }
        table.print(out, "  ");
        profile.links().forEach(link -> print("joined", link));
        if (near) {
            profile.near().forEach(link -> print("not joined", link));
        }
        out.println();
    }

    private void print(String word, Link link) {
        String by = link.outcome() == Link.Outcome.JOINED_BY_HOUSE ? " by the house" : "";
        out.println(String.format(
                Locale.ROOT,
                "  %s%s: %s and %s, log-odds %+.1f (probability %.3f)%s",
                word,
                by,
                link.one(),
                link.other(),
                link.logOdds(),
                link.probability(),
                link.because().isEmpty() ? "" : "; " + link.because()));
        for (Clue clue : link.clues()) {
            String values = clue.one().equals(clue.other()) ? clue.one() : clue.one() + " / " + clue.other();
            String text = String.format(
                    Locale.ROOT,
                    "%+6.1f  %s",
                    clue.weight(),
                    clue.kind().word() + (values.isBlank() ? "" : ": " + values));
            String indent = "      ";
            for (String line : Table.wrap(text, Table.WIDTH - 14)) {
                out.println(indent + line);
                indent = "              ";
            }
        }
    }

    /** How many parties are listed how often. */
    void printCounts() {
        Profiles profiles = setting.profiles().get();
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        profiles.joined().forEach(profile -> counts.merge(profile.members().size(), 1, Integer::sum));
        int joined = counts.values().stream().mapToInt(Integer::intValue).sum();
        int targets = counts.entrySet().stream()
                .mapToInt(entry -> entry.getKey() * entry.getValue())
                .sum();
        StringBuilder text = new StringBuilder("As of " + setting.day() + ": " + profiles.targets() + " targets are "
                + (profiles.targets() - targets + joined) + " parties");
        counts.forEach((size, count) ->
                text.append("; ").append(count).append(" of ").append(size).append(" targets"));
        out.println(text);
    }

    /** Decisions, in the order they were taken. */
    static void decisions(PrintStream out, List<HouseDecision> decisions, boolean json) {
        if (json) {
            decisions.forEach(decision -> Json.line(out, generator -> {
                generator.writeNumberProperty("number", decision.number());
                generator.writeStringProperty("kind", decision.kind().word());
                generator.writeStringProperty("one", decision.one().toString());
                generator.writeStringProperty("other", decision.other().toString());
                generator.writeStringProperty("by", decision.by());
                generator.writeStringProperty("at", decision.at().toString());
                generator.writeStringProperty("reason", decision.reason());
            }));
            return;
        }
        Table table = new Table("NO.", "DECISION", "TARGETS", "BY", "AT", "REASON");
        for (HouseDecision decision : decisions) {
            table.row(
                    Long.toString(decision.number()),
                    decision.kind().word(),
                    decision.one() + " " + decision.other(),
                    decision.by(),
                    decision.at().toString(),
                    decision.reason());
        }
        if (table.isEmpty()) {
            out.println("The house has decided nothing yet.");
        } else {
            table.print(out);
        }
    }
}
