package io.cordon.answers.whatif;

import io.cordon.intake.payments.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report's part on payments: what would be stopped, in which currencies, of whom. */
final class PaymentSection {
    private final Html page;
    private final Outcome outcome;

    PaymentSection(Html page, Outcome outcome) {
        this.page = page;
        this.outcome = outcome;
    }

    void write(PaymentImpact payments) {
        Impact impact = payments.impact();
        Impact.Tally total = impact.total();
        page.raw("\n").element("h2", "Payments");
        page.element(
                "p",
                total.all() + " of " + payments.payments() + " payments would be stopped: " + total.fresh() + " new, "
                        + total.undetermined() + " undetermined, " + total.covered()
                        + " already stopped by a list in force.");
        if (payments.hits().isEmpty()) {
            return;
        }
        page.raw("<div class=\"charts\">");
        BarChart measures = new BarChart("Payments by measure");
        impact.byMeasure().forEach(measures::bar);
        measures.write(page);
        BarChart stakes = new BarChart("Amounts by currency (shares; currencies are not compared)");
        impact.byCurrency().forEach(stakes::bar);
        stakes.write(page);
        page.raw("</div>\n");
        amounts(impact);
        counterparties(payments.counterparties());
        stopped(payments.hits());
    }

    private void amounts(Impact impact) {
        page.table("Currency", "#Total", "#New", "#Undetermined", "#Already stopped", "#Payments");
        impact.byCurrency().forEach((currency, stake) -> {
            page.raw("<tr>").element("td", currency);
            for (BigDecimal amount : List.of(stake.all(), stake.fresh(), stake.undetermined(), stake.covered())) {
                page.element("td class=\"n\"", Amounts.grouped(amount));
            }
            page.element("td class=\"n\"", String.valueOf(stake.customers())).raw("</tr>\n");
        });
        page.endTable();
    }

    private void counterparties(List<PaymentImpact.Counterparty> parties) {
        page.element("h2", "Counterparties");
        page.table("Counterparty", "Roles", "#Payments", "#Amounts");
        for (PaymentImpact.Counterparty party : parties.subList(0, Math.min(HtmlReport.MOST_ROWS, parties.size()))) {
            page.raw("<tr><td><span dir=\"auto\">").text(party.name()).raw("</span></td>");
            page.element("td", party.roles().stream().map(Role::word).collect(Collectors.joining(", ")));
            page.element("td class=\"n\"", String.valueOf(party.impact().total().all()));
            page.element(
                            "td class=\"n\"",
                            party.impact().byCurrency().entrySet().stream()
                                    .map(one -> Amounts.grouped(one.getValue().all()) + " " + one.getKey())
                                    .collect(Collectors.joining("; ")))
                    .raw("</tr>\n");
        }
        page.endTable();
    }

    private void stopped(List<PaymentHit> hits) {
        page.element("h2", "Payments, surest first");
        page.table(
                "Payment",
                "#Amount",
                "Party",
                "#Score",
                "Draft target",
                "In force on " + outcome.grounds().day());
        for (PaymentHit stopped : hits.subList(0, Math.min(HtmlReport.MOST_ROWS, hits.size()))) {
            CustomerHit hit = stopped.hit();
            page.raw("<tr><td>").text(stopped.payment().reference());
            page.element(
                            "small",
                            stopped.payment().type()
                                    + stopped.payment()
                                            .date()
                                            .map(day -> ", " + day)
                                            .orElse(""))
                    .raw("</td>");
            page.element(
                    "td class=\"n\"",
                    stopped.payment()
                            .amount()
                            .map(amount -> Amounts.grouped(amount) + " "
                                    + stopped.payment().currency())
                            .orElse(""));
            page.raw("<td><span dir=\"auto\">").text(hit.name()).raw("</span>");
            page.element("small", stopped.party().role().word()).raw("</td>");
            page.element("td class=\"n\"", String.format(Locale.ROOT, "%.2f", hit.score()));
            page.raw("<td><span dir=\"auto\">")
                    .text(hit.best().target().primaryName().text())
                    .raw("</span></td><td>");
            page.element(
                            "span class=\"tag " + hit.coverage().word().substring(0, 3) + "\"",
                            hit.coverage().words())
                    .raw("</td></tr>\n");
        }
        page.endTable();
        if (hits.size() > HtmlReport.MOST_ROWS) {
            page.element(
                    "p class=\"note\"", "and " + (hits.size() - HtmlReport.MOST_ROWS) + " more, which --output has");
        }
    }
}
