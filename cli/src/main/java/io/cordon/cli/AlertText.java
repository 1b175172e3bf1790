package io.cordon.cli;

import io.cordon.answers.Alerts;
import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Profile;
import io.cordon.core.profile.Profiles;
import java.io.PrintStream;
import java.util.Locale;

/** Hits as alerts: those on one party together, the best one first, with everything else that the party is listed as. */
final class AlertText {
    private AlertText() {}

    static void print(PrintStream out, Profiles.Group<Hit> alert, Setting setting, boolean explain) {
        printOne(out, alert.things().getFirst(), setting, explain);
        Profile profile = alert.profile();
        if (profile.members().size() == 1) {
            return;
        }
        out.println("         the same party is listed as (" + profile.id() + "):");
        for (Hit hit : alert.things().subList(1, alert.things().size())) {
            line(
                    out,
                    String.format(Locale.ROOT, "%.3f", hit.score()),
                    hit.target().id(),
                    setting);
            if (explain) {
                HitText.explanationTable(hit.explanation()).print(out, "                ");
            }
        }
        for (TargetId other : Alerts.others(alert, setting)) {
            line(out, "  -  ", other, setting);
        }
    }

    private static void printOne(PrintStream out, Hit hit, Setting setting, boolean explain) {
        if (hit.standing().status() == Status.NOT_IN_FORCE) {
            HitText.printNotInForce(out, hit, setting, explain);
        } else {
            HitText.printHit(out, hit, setting, explain);
        }
    }

    /** {@code 0.991  us-ofac-sdn:35096  NAME; in force, listed 2014-03-20; UKRAINE-EO13661: asset-freeze}. */
    private static void line(PrintStream out, String score, TargetId member, Setting setting) {
        ListingView view = ListingView.of(setting.listing(member));
        String standing = switch (view.status()) {
            case IN_FORCE -> "in force, listed " + view.since();
            case UNDETERMINED -> "UNDETERMINED, listed " + view.since();
            case NOT_IN_FORCE -> HitText.notInForce(view, setting.day());
        };
        String text = score + "  " + member + "  " + view.target().primaryName().text() + "; " + standing + "; "
                + String.join(", ", view.programmes()) + ": " + String.join(", ", view.measureWords());
        String indent = "         ";
        for (String wrapped : Table.wrap(text, Table.WIDTH - indent.length() - 7)) {
            out.println(indent + wrapped);
            indent = "                ";
        }
    }
}
