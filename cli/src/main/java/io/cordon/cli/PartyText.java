package io.cordon.cli;

import io.cordon.answers.Json;
import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Profile;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What else a target is listed as, with one line of standing each. */
final class PartyText {
    private PartyText() {}

    /** The other targets of the same party that the lists in a setting hold. */
    static List<TargetId> others(Setting setting, TargetId target) {
        return setting.profiles().get().of(target).members().stream()
                .filter(member -> !member.equals(target)
                        && setting.screener().listing(member).isPresent())
                .toList();
    }

    /** Nothing where it is listed once. */
    static void print(PrintStream out, Setting setting, TargetId target) {
        List<TargetId> others = others(setting, target);
        if (others.isEmpty()) {
            return;
        }
        Profile profile = setting.profiles().get().of(target);
        out.println();
        out.println("The same party (" + profile.id() + "; why: cordon resolve " + target + ")");
        Table table = new Table("TARGET", "NAME", "PROGRAMMES", "STATUS", "LISTED ON");
        for (TargetId other : others) {
            ListingView view = ListingView.of(setting.listing(other));
            table.row(
                    other.toString(),
                    view.target().primaryName().text(),
                    String.join(" ", view.programmes()),
                    view.status().word(),
                    view.since());
        }
        table.print(out);
    }

    static void write(JsonGenerator json, Setting setting, TargetId target) {
        json.writeStringProperty("profile", setting.profiles().get().of(target).id());
        Json.objects(json, "sameParty", others(setting, target), other -> {
            ListingView view = ListingView.of(setting.listing(other));
            json.writeStringProperty("target", other.toString());
            json.writeStringProperty("list", other.list());
            json.writeStringProperty("name", view.target().primaryName().text());
            view.writeStanding(json);
        });
    }
}
