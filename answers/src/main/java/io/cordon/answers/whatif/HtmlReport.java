package io.cordon.answers.whatif;

import io.cordon.core.model.Hit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answer as one HTML page to be read or printed: no script, nothing fetched, every text escaped. */
public final class HtmlReport {
    /** A page that a browser opens at once and a person may print; the file of hits has all. */
    static final int MOST_ROWS = 2000;

    private final Html page = new Html();
    private final Outcome outcome;
    private final Impact impact;

    private HtmlReport(Outcome outcome) {
        this.outcome = outcome;
        this.impact = outcome.impact();
    }

    /** Writes the page to a file, whole or not at all. */
    public static void write(Path path, Outcome outcome) {
        HitsFile.whole(path, out -> out.write(page(outcome)));
    }

    /** The page as text. */
    static String page(Outcome outcome) {
        HtmlReport report = new HtmlReport(outcome);
        report.head();
        report.figures();
        report.charts();
        report.conflicts();
        report.customers();
        outcome.payments().ifPresent(payments -> new PaymentSection(report.page, outcome).write(payments));
        report.targets();
        report.grounds();
        return report.page.raw("</body>\n</html>\n").toString();
    }

    private void head() {
        Draft draft = outcome.draft();
        page.raw(
                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        page.element("title", "What if: " + draft.title());
        // A child combinator would need escaping for XML, so the style sheet has none.
        page.raw("\n<style>\n" + ReportStyle.CSS + "</style>\n</head>\n<body>\n<header>");
        page.element(
                "p class=\"kicker\"",
                outcome.rebound().counterMeasure() ? "Counter-measure, not in force" : "Draft, not in force");
        page.element("h1 dir=\"auto\"", draft.title());
        String by = outcome.rebound().authority().isEmpty()
                ? ""
                : "of " + outcome.rebound().authority() + ", ";
        String on = draft.published().map(day -> "dated " + day + ", ").orElse("");
        page.element(
                "p class=\"soft\"",
                by + on + draft.targets().size() + " targets; as if it came into force on "
                        + outcome.grounds().day());
        page.raw("</header>\n");
    }

    private void figures() {
        Impact.Tally total = impact.total();
        Impact.Tally targets = impact.targetTally();
        if (impact.customers() == 0) {
            return;
        }
        page.raw("<dl class=\"figures\">");
        figure("", "Customers hit", total.all(), "of " + impact.customers() + " screened");
        figure("isnew", "New", total.fresh(), "not hit by any list in force");
        figure("isund", "Undetermined", total.undetermined(), "held lists cannot say");
        figure("iscov", "Already covered", total.covered(), "hit by a list in force");
        page.raw("</dl>");
        page.element(
                "p class=\"soft\" style=\"margin-top:12px\"",
                targets.covered() + " of the draft's " + targets.all() + " targets are listed already; "
                        + impact.targets().stream()
                                .filter(target -> target.customers() > 0)
                                .count()
                        + " would hit a customer.");
        if (!outcome.grounds().stale().isEmpty()) {
            page.element(
                    "p class=\"tag new\"",
                    "Stale lists: " + String.join(", ", outcome.grounds().stale()));
        }
    }

    private void figure(String style, String label, int value, String note) {
        page.raw("<div class=\"" + style + "\">")
                .element("dt", label)
                .raw("<dd>")
                .text(String.valueOf(value));
        page.element("small", note).raw("</dd></div>");
    }

    private void charts() {
        if (impact.customers() == 0) {
            return;
        }
        if (impact.hits().isEmpty()) {
            page.element("p", "No customer would be hit.");
            return;
        }
        page.raw(
                "<p class=\"legend\"><span><i class=\"new\"></i>new</span><span><i class=\"und\"></i>undetermined</span>"
                        + "<span><i class=\"cov\"></i>already covered</span></p>\n<div class=\"charts\">");
        chart("Customers by sureness of the match", impact.bySureness());
        chart("Customers by measure", impact.byMeasure());
        chart("Customers by country", impact.byCountry());
        chart("Customers by business line", impact.byBusinessLine());
        BarChart stakes = new BarChart("At stake by currency (shares; currencies are not compared)");
        impact.byCurrency().forEach(stakes::bar);
        stakes.write(page);
        page.raw("</div>\n");
        page.element(
                "p class=\"note\"", "A customer with several countries, or under several measures, counts in each.");
        stakes();
    }

    private void chart(String title, Map<String, Impact.Tally> tallies) {
        BarChart chart = new BarChart(title);
        tallies.forEach(chart::bar);
        chart.write(page);
    }

    private void stakes() {
        if (impact.byCurrency().isEmpty()) {
            return;
        }
        page.element("h2", "At stake");
        page.table("Currency", "#Total", "#New", "#Undetermined", "#Already covered", "#Customers");
        impact.byCurrency().forEach((currency, stake) -> {
            page.raw("<tr>").element("td", currency);
            for (var amount : List.of(stake.all(), stake.fresh(), stake.undetermined(), stake.covered())) {
                page.element("td class=\"n\"", Amounts.grouped(amount));
            }
            page.element("td class=\"n\"", String.valueOf(stake.customers())).raw("</tr>\n");
        });
        page.endTable();
    }

    private void conflicts() {
        Map<BlockingStatutes.Statute, Integer> statutes = impact.byStatute();
        if (outcome.rebound().jurisdictions().isEmpty() && statutes.isEmpty()) {
            return;
        }
        page.element("h2", "Conflicts of laws");
        if (statutes.isEmpty()) {
            page.element("p", "No law in the table forbids to follow these measures.");
        }
        statutes.forEach((statute, customers) -> {
            page.raw("<div class=\"conflict\"><p><strong>")
                    .text(statute.jurisdiction() + ": " + statute.title())
                    .raw("</strong> \u00b7 ")
                    .text(customers + (customers == 1 ? " customer" : " customers"))
                    .raw("</p>");
            page.element("p", statute.citation())
                    .element("p class=\"soft\"", statute.when())
                    .raw("</div>");
        });
        page.element(
                "p class=\"note\"",
                "The table names the laws to look at; whether one applies to a case, a lawyer says.");
    }

    private void customers() {
        if (impact.hits().isEmpty()) {
            return;
        }
        page.raw("\n").element("h2", "Customers, surest first");
        page.table(
                "Customer",
                "#Score",
                "Draft target",
                "Would add",
                "#At stake",
                "In force on " + outcome.grounds().day());
        for (CustomerHit hit :
                impact.hits().subList(0, Math.min(MOST_ROWS, impact.hits().size()))) {
            customer(hit);
        }
        page.endTable();
        more(impact.hits().size());
    }

    private void customer(CustomerHit hit) {
        String kinds = String.join(", ", hit.countries())
                + (hit.customer().businessLine().isEmpty() ? "" : ", " + hit.businessLine());
        page.raw("<tr><td><span dir=\"auto\">").text(hit.name()).raw("</span>");
        page.element("small dir=\"auto\"", hit.customer().ref() + " \u00b7 " + kinds)
                .raw("</td>");
        page.element("td class=\"n\"", String.format(Locale.ROOT, "%.2f", hit.score()));
        page.raw("<td><span dir=\"auto\">")
                .text(hit.best().target().primaryName().text())
                .raw("</span><small>");
        page.text("by ").raw("<bdi>").text(hit.best().matchedName().text()).raw("</bdi>");
        page.text(hit.hits().size() > 1 ? "; and " + (hit.hits().size() - 1) + " more" : "")
                .raw("</small></td><td>");
        page.text(
                hit.addedMeasures().isEmpty() ? "nothing" : String.join(", ", CustomerHit.words(hit.addedMeasures())));
        hit.conflicts().stream()
                .map(conflict -> conflict.statute().jurisdiction())
                .distinct()
                .forEach(law -> page.element("small", "conflict: " + law));
        page.raw("</td>");
        page.element(
                "td class=\"n\"",
                hit.exposure()
                        .map(amount -> Amounts.grouped(amount) + " " + stated(hit.currency()))
                        .orElse(""));
        coverage(hit.coverage(), hit.held());
        page.raw("</tr>\n");
    }

    private static String stated(String currency) {
        return currency.equals(CustomerHit.NOT_STATED) ? "" : currency;
    }

    private void targets() {
        page.element("h2", "The draft's targets");
        page.table(
                "Target",
                "Kind",
                "Measures",
                "#Customers",
                "In force on " + outcome.grounds().day());
        List<DraftTarget> targets = impact.targets();
        for (DraftTarget target : targets.subList(0, Math.min(MOST_ROWS, targets.size()))) {
            page.raw("<tr><td><span dir=\"auto\">")
                    .text(target.target().primaryName().text())
                    .raw("</span>");
            page.element(
                    "small",
                    target.target().id().reference() + " \u00b7 "
                            + String.join(", ", target.target().programmes()));
            page.raw("</td>").element("td", target.target().kind().word());
            page.element(
                    "td", String.join(", ", CustomerHit.words(target.target().measures())));
            page.element("td class=\"n\"", String.valueOf(target.customers()));
            coverage(target.coverage(), target.held());
            page.raw("</tr>\n");
        }
        page.endTable();
        more(targets.size());
    }

    private void coverage(Coverage coverage, List<Hit> held) {
        String style = coverage.word().substring(0, 3);
        page.raw("<td>").element("span class=\"tag " + style + "\"", coverage.words());
        held.stream().limit(2).forEach(hit -> {
            page.raw("<small><bdi>").text(hit.target().primaryName().text()).raw("</bdi>");
            page.text(", " + hit.target().id() + String.format(Locale.ROOT, ", %.2f", hit.score()))
                    .raw("</small>");
        });
        page.raw("</td>");
    }

    private void grounds() {
        Outcome.Grounds grounds = outcome.grounds();
        page.element("h2", "Grounds").raw("<table><tbody>");
        ground(
                "Draft",
                String.join(", ", outcome.draft().files()),
                outcome.draft().sha256());
        if (!grounds.customers().isEmpty()) {
            ground("Customers", grounds.customers() + ", " + impact.customers() + " rows", "");
        }
        outcome.payments()
                .ifPresent(payments -> ground("Payments", payments.messages() + ", " + payments.payments(), ""));
        for (Outcome.HeldList list : grounds.lists()) {
            ground("In force", list.id() + ", published " + list.published(), list.sha256());
        }
        ground("Policy", grounds.policy(), grounds.policyHash());
        ground("Engine", grounds.engine(), "");
        page.raw("</tbody></table>");
        page.element(
                "p class=\"note\" style=\"margin-top:10px\"",
                "A score is the probability that customer and target are the same. The draft was read for this report"
                        + " alone; it is not kept and no screening rests on it.");
    }

    private void ground(String what, String which, String hash) {
        page.raw("<tr>").element("td class=\"soft\"", what).raw("<td>").text(which);
        if (!hash.isEmpty()) {
            page.raw("<small><code>").text(hash).raw("</code></small>");
        }
        page.raw("</td></tr>\n");
    }

    private void more(int all) {
        if (all > MOST_ROWS) {
            page.element("p class=\"note\"", "and " + (all - MOST_ROWS) + " more, which --output and --json have");
        }
    }
}
