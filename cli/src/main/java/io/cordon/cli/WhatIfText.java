package io.cordon.cli;

import io.cordon.answers.whatif.CustomerHit;
import io.cordon.answers.whatif.DraftTarget;
import io.cordon.answers.whatif.Impact;
import io.cordon.answers.whatif.Outcome;
import io.cordon.answers.whatif.PaymentImpact;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Measure;
import io.cordon.intake.payments.Role;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a draft would hit, for people: first the figures, then the customers, surest first, then the draft's targets. */
record WhatIfText(Outcome outcome) {
    private static final int MOST_CUSTOMERS = 100;
    private static final int MOST_TARGETS = 100;
    private static final int MOST_GROUPS = 12;

    void print(PrintStream out) {
        Impact impact = outcome.impact();
        head(out);
        figures(out, impact);
        if (impact.customers() > 0) {
            groups(out, "BY SURENESS", impact.bySureness());
        }
        groups(out, "BY MEASURE", impact.byMeasure());
        groups(out, "BY COUNTRY", impact.byCountry());
        groups(out, "BY BUSINESS LINE", impact.byBusinessLine());
        stakes(out, impact, "AT STAKE", "CUSTOMERS");
        conflicts(out, impact);
        customers(out, impact.hits());
        outcome.payments().ifPresent(payments -> payments(out, payments));
        targets(out, impact.targets());
        grounds(out);
    }

    private void head(PrintStream out) {
        String kind = outcome.rebound().counterMeasure() ? "Counter-measure" : "Draft";
        String by = outcome.rebound().authority().isEmpty()
                ? ""
                : ", of " + outcome.rebound().authority();
        String on = outcome.draft().published().map(day -> ", dated " + day).orElse("");
        paragraph(out, kind + ": " + outcome.draft().title() + by + on + "; not in force, and not kept");
        out.println();
    }

    private static void figures(PrintStream out, Impact impact) {
        Impact.Tally total = impact.total();
        Impact.Tally targets = impact.targetTally();
        if (impact.customers() > 0) {
            customerFigures(out, impact, total);
        }
        paragraph(
                out,
                targets.covered() + " of the draft's " + targets.all() + " targets are listed already"
                        + (targets.undetermined() == 0 ? "" : ", of " + targets.undetermined() + " it cannot be said")
                        + ".");
    }

    private static void customerFigures(PrintStream out, Impact impact, Impact.Tally total) {
        paragraph(
                out,
                total.all() + " of " + impact.customers() + " customers would be hit: " + total.fresh() + " new, "
                        + total.undetermined() + " undetermined, " + total.covered() + " already covered.");
    }

    private static void payments(PrintStream out, PaymentImpact payments) {
        Impact impact = payments.impact();
        Impact.Tally total = impact.total();
        out.println();
        paragraph(
                out,
                total.all() + " of " + payments.payments() + " payments would be stopped: " + total.fresh() + " new, "
                        + total.undetermined() + " undetermined, " + total.covered()
                        + " already stopped by a list in force.");
        stakes(out, impact, "IN PAYMENTS", "PAYMENTS");
        Table parties = new Table("COUNTERPARTY", "ROLES", "PAYMENTS", "AMOUNTS");
        payments.counterparties().stream()
                .limit(MOST_CUSTOMERS)
                .forEach(party -> parties.row(
                        party.name(),
                        party.roles().stream().map(Role::word).collect(Collectors.joining(", ")),
                        String.valueOf(party.impact().total().all()),
                        party.impact().byCurrency().entrySet().stream()
                                .map(one -> one.getValue().all().toPlainString() + " " + one.getKey())
                                .collect(Collectors.joining("; "))));
        Table stopped = new Table("PAYMENT", "DATE", "AMOUNT", "PARTY", "SCORE", "DRAFT TARGET", "IN FORCE");
        payments.hits().stream()
                .limit(MOST_CUSTOMERS)
                .forEach(hit -> stopped.row(
                        hit.payment().reference(),
                        hit.payment().date().map(Object::toString).orElse(""),
                        hit.payment()
                                .amount()
                                .map(amount -> amount.toPlainString() + " "
                                        + hit.payment().currency())
                                .orElse(""),
                        hit.hit().name() + " (" + hit.party().role().word() + ")",
                        String.format(Locale.ROOT, "%.2f", hit.hit().score()),
                        hit.hit().best().target().primaryName().text(),
                        hit.hit().coverage().words() + by(hit.hit().held())));
        for (Table table : List.of(parties, stopped)) {
            if (!table.isEmpty()) {
                out.println();
                table.print(out);
            }
        }
        more(out, payments.hits().size(), MOST_CUSTOMERS);
    }

    private static void groups(PrintStream out, String title, Map<String, Impact.Tally> groups) {
        if (groups.isEmpty()) {
            return;
        }
        Table table = new Table(title, "HIT", "NEW", "UNDETERMINED", "COVERED");
        groups.entrySet().stream()
                .limit(MOST_GROUPS)
                .forEach(group -> table.row(
                        group.getKey(),
                        String.valueOf(group.getValue().all()),
                        String.valueOf(group.getValue().fresh()),
                        String.valueOf(group.getValue().undetermined()),
                        String.valueOf(group.getValue().covered())));
        out.println();
        table.print(out);
        more(out, groups.size(), MOST_GROUPS);
    }

    private static void stakes(PrintStream out, Impact impact, String title, String counted) {
        Table table = new Table(title, "TOTAL", "NEW", "UNDETERMINED", "COVERED", counted);
        impact.byCurrency()
                .forEach((currency, stake) -> table.row(
                        currency,
                        stake.all().toPlainString(),
                        stake.fresh().toPlainString(),
                        stake.undetermined().toPlainString(),
                        stake.covered().toPlainString(),
                        String.valueOf(stake.customers())));
        if (!table.isEmpty()) {
            out.println();
            table.print(out);
        }
    }

    private static void conflicts(PrintStream out, Impact impact) {
        impact.byStatute().forEach((statute, customers) -> {
            out.println();
            paragraph(
                    out,
                    "Conflict, " + statute.jurisdiction() + ", " + customers
                            + (customers == 1 ? " customer: " : " customers: ") + statute.title() + ", "
                            + statute.citation() + ": " + statute.when() + ".");
        });
    }

    private static void customers(PrintStream out, List<CustomerHit> hits) {
        Table table = new Table("CUSTOMER", "NAME", "SCORE", "DRAFT TARGET", "WOULD ADD", "IN FORCE");
        hits.stream()
                .limit(MOST_CUSTOMERS)
                .forEach(hit -> table.row(
                        hit.customer().ref(),
                        hit.name(),
                        String.format(Locale.ROOT, "%.2f", hit.score()),
                        hit.best().target().primaryName().text(),
                        hit.addedMeasures().stream().map(Measure::word).collect(Collectors.joining(", ")),
                        hit.coverage().words() + by(hit.held())));
        if (!table.isEmpty()) {
            out.println();
            table.print(out);
            more(out, hits.size(), MOST_CUSTOMERS);
        }
    }

    private static void targets(PrintStream out, List<DraftTarget> targets) {
        Table table = new Table("DRAFT TARGET", "NAME", "KIND", "CUSTOMERS", "IN FORCE");
        targets.stream()
                .limit(MOST_TARGETS)
                .forEach(target -> table.row(
                        target.target().id().reference(),
                        target.target().primaryName().text(),
                        target.target().kind().word(),
                        String.valueOf(target.customers()),
                        target.coverage().words() + by(target.held())));
        out.println();
        table.print(out);
        more(out, targets.size(), MOST_TARGETS);
    }

    private static String by(List<Hit> held) {
        return held.isEmpty() ? "" : ": " + held.getFirst().target().id();
    }

    private static void more(PrintStream out, int all, int shown) {
        if (all > shown) {
            out.println("and " + (all - shown) + " more; --json, --output and --report have them");
        }
    }

    private void grounds(PrintStream out) {
        Outcome.Grounds grounds = outcome.grounds();
        out.println();
        paragraph(
                out,
                "As of " + grounds.day() + ", in force: "
                        + grounds.lists().stream().map(Outcome.HeldList::id).collect(Collectors.joining(", "))
                        + (grounds.stale().isEmpty() ? "" : "; STALE: " + String.join(", ", grounds.stale()))
                        + "; policy "
                        + grounds.policy() + " " + grounds.policyHash().substring(0, 12) + ", engine "
                        + grounds.engine()
                        + ", draft " + outcome.draft().sha256().substring(0, 12));
    }

    private static void paragraph(PrintStream out, String text) {
        Table.wrap(text, Table.WIDTH).forEach(out::println);
    }
}
