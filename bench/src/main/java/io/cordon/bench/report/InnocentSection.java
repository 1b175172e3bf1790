package io.cordon.bench.report;

import io.cordon.bench.quality.Innocent;
import io.cordon.bench.quality.InnocentResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The report's part on parties that are not listed. */
final class InnocentSection {
    private InnocentSection() {}

    static void write(Markup page, InnocentResult result, int most) {
        page.heading(2, "innocents", "Parties that are not listed")
                .paragraph(
                        "Each was screened three times, told more each time. Every hit counts as a false alert, also where"
                                + " a party merely has the same name as a listed one, or might after all be listed.");
        List<List<String>> rows = new ArrayList<>();
        for (InnocentResult.Rate rate : result.rates()) {
            rows.add(List.of(
                    rate.group(),
                    rate.told().description(),
                    Figures.count(rate.parties()),
                    Figures.count(rate.alerts()),
                    Figures.perThousand(rate.perThousand())));
        }
        page.table("", List.of("parties", "told", "#screened", "#alerts", "#per 1,000"), rows);
        for (Innocent.Told told : List.of(Innocent.Told.NAME, Innocent.Told.ALL)) {
            List<InnocentResult.Alert> alerts = result.alerts().stream()
                    .filter(alert -> alert.told() == told)
                    .sorted(Comparator.comparing(InnocentResult.Alert::kind)
                            .thenComparing(InnocentResult.Alert::causeClass))
                    .toList();
            page.heading(3, "", "Alerts, " + told.description() + ": " + Figures.count(alerts.size()));
            page.table("By class of cause", List.of("class", "#persons", "#others"), causes(result.causes(told)));
            list(page, alerts, most);
        }
    }

    private static List<List<String>> causes(List<InnocentResult.CauseCount> counts) {
        return counts.stream()
                .map(count ->
                        List.of(count.causeClass(), Figures.count(count.persons()), Figures.count(count.others())))
                .toList();
    }

    private static void list(Markup page, List<InnocentResult.Alert> alerts, int most) {
        List<List<String>> rows = new ArrayList<>();
        for (InnocentResult.Alert alert : alerts.subList(0, Math.min(most, alerts.size()))) {
            rows.add(List.of(
                    alert.causeClass(),
                    alert.kind(),
                    alert.name(),
                    alert.targetName(),
                    alert.target(),
                    Figures.three(alert.score()),
                    alert.explanation()));
        }
        page.table(
                PairSection.shown(alerts.size(), most),
                List.of("class", "kind", "name", "listed name", "target", "#score", "explanation"),
                rows);
    }
}
