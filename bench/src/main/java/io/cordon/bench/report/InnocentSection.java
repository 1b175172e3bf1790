package io.cordon.bench.report;

import io.cordon.bench.quality.Innocent;
import io.cordon.bench.quality.InnocentResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
                    .sorted(Comparator.comparing(InnocentResult.Alert::kind))
                    .toList();
            page.heading(3, "", "Alerts, " + told.description() + ": " + Figures.count(alerts.size()));
            page.table("By cause", List.of("cause", "#persons", "#others"), causes(alerts));
            list(page, alerts, most);
        }
    }

    private static List<List<String>> causes(List<InnocentResult.Alert> alerts) {
        Map<String, int[]> counts = new TreeMap<>();
        for (InnocentResult.Alert alert : alerts) {
            counts.computeIfAbsent(alert.cause(), unused -> new int[2])[
                    alert.kind().equals("person") ? 0 : 1]++;
        }
        List<List<String>> rows = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -entry.getValue()[0] - entry.getValue()[1]))
                .forEach(entry -> rows.add(List.of(
                        entry.getKey(), Figures.count(entry.getValue()[0]), Figures.count(entry.getValue()[1]))));
        return rows;
    }

    private static void list(Markup page, List<InnocentResult.Alert> alerts, int most) {
        List<List<String>> rows = new ArrayList<>();
        for (InnocentResult.Alert alert : alerts.subList(0, Math.min(most, alerts.size()))) {
            rows.add(List.of(
                    alert.kind(),
                    alert.name(),
                    alert.targetName(),
                    alert.target(),
                    Figures.three(alert.score()),
                    alert.explanation()));
        }
        page.table(
                PairSection.shown(alerts.size(), most),
                List.of("kind", "name", "listed name", "target", "#score", "explanation"),
                rows);
    }
}
