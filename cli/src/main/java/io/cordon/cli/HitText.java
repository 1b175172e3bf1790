package io.cordon.cli;

import io.cordon.answers.Engine;
import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TokenPair;
import io.cordon.core.screen.Policy;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;

/** Hits and their grounds as text. */
final class HitText {
    static final int SHA_SHOWN = 12;

    private HitText() {}

    /** What was asked of what. */
    static void printHeading(PrintStream out, Setting setting) {
        Policy policy = setting.policy();
        out.println("As of " + setting.day()
                + setting.known().map(known -> ", " + known.words()).orElse("") + ", policy " + policy.name() + " ("
                + String.format(Locale.ROOT, "threshold %.2f", policy.threshold())
                + (policy.rules().isEmpty() ? "" : " and " + rules(policy)) + ", sha256 "
                + policy.hash().substring(0, SHA_SHOWN) + "), cordon " + Engine.VERSION);
        for (Setting.Ground ground : setting.grounds()) {
            out.println("  " + ground.edition().id() + "  " + ground.edition().targets() + " targets  sha256 "
                    + ground.edition().sha256().substring(0, SHA_SHOWN));
        }
        AgesText.print(out, setting.ages());
    }

    /** {@code 3 rules}. */
    static String rules(Policy policy) {
        return policy.rules().size() + (policy.rules().size() == 1 ? " rule" : " rules");
    }

    static String subjectLine(Subject subject) {
        String name = subject.names().getFirst();
        return subject.ref().isEmpty() ? name : subject.ref() + "  " + name;
    }

    static void printHit(PrintStream out, Hit hit, Setting setting, boolean explain) {
        ListingView view = ListingView.of(setting.listing(hit.target().id()));
        String status = view.status() == Status.IN_FORCE ? "in force" : "UNDETERMINED";
        print(out, hit, status + ", listed " + view.since(), view, explain);
    }

    static void printNotInForce(PrintStream out, Hit hit, Setting setting, boolean explain) {
        ListingView view = ListingView.of(setting.listing(hit.target().id()));
        print(out, hit, notInForce(view, setting.day()), view, explain);
    }

    /** {@code not in force on 2014-07-09 (listed on 2022-02-25)}. */
    static String notInForce(ListingView view, LocalDate day) {
        String delisted = view.delistedOn().map(on -> ", delisted " + on).orElse("");
        return "not in force on " + day + " (listed " + view.since() + delisted + ")";
    }

    private static void print(PrintStream out, Hit hit, String standing, ListingView view, boolean explain) {
        out.println(String.format(
                Locale.ROOT,
                "  %.3f  %s  %s  [%s]",
                hit.score(),
                hit.target().id(),
                hit.matchedName().text(),
                hit.target().kind().word()));
        String primary = hit.target().primaryName().text();
        if (!primary.equals(hit.matchedName().text())) {
            out.println("         listed as " + primary);
        }
        indented(
                out,
                standing + "; " + String.join(", ", view.programmes()) + ": " + String.join(", ", view.measureWords()));
        if (view.status() == Status.UNDETERMINED) {
            indented(out, hit.standing().because());
        }
        indented(out, hit.explanation().sentence());
        if (explain) {
            explanationTable(hit.explanation()).print(out, "         ");
        }
    }

    private static void indented(PrintStream out, String text) {
        Table.wrap(text, Table.WIDTH - 9).forEach(line -> out.println("         " + line));
    }

    /** Why, part by part; the weights add up. */
    static Table explanationTable(Explanation explanation) {
        Table table = new Table("SUBJECT", "LISTED", "HOW", "ALIKE", "WEIGHT");
        for (TokenPair pair : explanation.tokens()) {
            table.row(
                    pair.subject().isEmpty() ? "-" : pair.subject(),
                    pair.listed().isEmpty() ? "-" : pair.listed(),
                    pair.kind().word(),
                    String.format(Locale.ROOT, "%.2f", pair.similarity()),
                    String.format(Locale.ROOT, "%+.2f", pair.weight()));
        }
        for (Evidence part : explanation.evidence()) {
            table.row(
                    part.subject().isEmpty() ? "-" : part.subject(),
                    part.listed().isEmpty() ? "-" : part.listed(),
                    part.kind().word()
                            + (part.verdict() == Evidence.Verdict.NEUTRAL
                                    ? ""
                                    : " " + part.verdict().word()),
                    "",
                    String.format(Locale.ROOT, "%+.2f", part.weight()));
        }
        table.row("", "", "sum (log-odds)", "", String.format(Locale.ROOT, "%+.2f", explanation.logOdds()));
        return table;
    }

    /** How to read that somebody is not among the hits. */
    static void printAbsence(PrintStream out, Setting setting) {
        for (Setting.Ground ground : setting.grounds()) {
            Table.wrap(ground.edition().list() + ": " + ground.absence().because(), Table.WIDTH)
                    .forEach(out::println);
        }
    }
}
