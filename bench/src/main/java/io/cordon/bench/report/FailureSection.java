package io.cordon.bench.report;

import io.cordon.bench.quality.Failure;
import io.cordon.bench.quality.SelfVerification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report's part on listed names that were missed or not first. */
final class FailureSection {
    private FailureSection() {}

    static void write(Markup page, SelfVerification self, int most) {
        page.heading(2, "misses", "Misses: " + Figures.count(self.misses().size()))
                .paragraph(
                        "Each query that did not find its target, with the target\u2019s own score and the reasons for it.");
        write(page, self.misses(), most);
        page.heading(
                        2,
                        "wrong",
                        "Found, but not first: "
                                + Figures.count(self.wrongTops().size()))
                .paragraph(
                        "Each query that found its target but put another one first, with the reasons for the other.");
        write(page, self.wrongTops(), most);
    }

    private static void write(Markup page, List<Failure> failures, int most) {
        if (failures.isEmpty()) {
            page.paragraph("None.");
            return;
        }
        Map<String, Integer> causes = new TreeMap<>();
        failures.forEach(failure -> causes.merge(failure.variation().word() + ": " + failure.cause(), 1, Integer::sum));
        List<List<String>> byCause = new ArrayList<>();
        causes.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .forEach(entry -> byCause.add(List.of(entry.getKey(), Figures.count(entry.getValue()))));
        page.table("By cause", List.of("variation: cause", "#queries"), byCause);
        List<List<String>> rows = new ArrayList<>();
        for (Failure failure : failures.subList(0, Math.min(most, failures.size()))) {
            rows.add(List.of(
                    failure.variation().word(),
                    failure.query(),
                    failure.listed() + " (" + failure.target() + ")",
                    failure.score() < 0 ? "low" : Figures.three(failure.score()),
                    failure.top().isEmpty() ? "" : failure.topName() + " (" + failure.top() + ")",
                    failure.top().isEmpty() ? "" : Figures.three(failure.topScore()),
                    failure.explanation()));
        }
        page.table(
                PairSection.shown(failures.size(), most),
                List.of("variation", "query", "target", "#score", "first hit", "#its score", "explanation"),
                rows);
    }
}
