package io.cordon.bench.report;

import io.cordon.bench.quality.Calibration;
import io.cordon.bench.quality.Confusion;
import io.cordon.bench.quality.Evaluation;
import io.cordon.bench.quality.Innocent;
import io.cordon.bench.quality.InnocentResult;
import io.cordon.bench.quality.PairResult;
import io.cordon.bench.quality.Refit;
import io.cordon.bench.quality.SelfVerification;
import io.cordon.bench.quality.TopHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures in short, for the terminal. */
public final class Summary {
    private final StringBuilder text = new StringBuilder();

    private Summary() {}

    /** The summary, with a line end after each line. */
    public static String of(Evaluation evaluation, Run run) {
        Summary summary = new Summary();
        summary.line("Evaluation of cordon " + evaluation.engine() + " on "
                + evaluation.lists().label() + ": "
                + Figures.count(evaluation.lists().listings().size()) + " targets; policy "
                + evaluation.policy().name() + ", threshold "
                + evaluation.policy().threshold() + "; seed "
                + evaluation.plan().seed());
        summary.self(evaluation.self());
        evaluation.pairs().ifPresent(summary::pairs);
        evaluation.innocents().ifPresent(summary::innocents);
        summary.line("");
        for (Calibration calibration : evaluation.calibrations()) {
            summary.line("Calibration error over " + calibration.population() + ": "
                    + Figures.three(calibration.expectedError()));
        }
        evaluation.refit().ifPresent(summary::refit);
        summary.line("Took " + run.took().toSeconds() + " s");
        return summary.text.toString();
    }

    private void refit(Refit refit) {
        line("");
        line("Calibration, where half of those who ask are listed: error "
                + Figures.three(refit.before().expectedError()) + " as it is, "
                + Figures.three(refit.after().expectedError()) + " refitted (cross-validated)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("score", "answers", "right as is", "answers", "right refitted"));
        for (int i = 0; i < refit.before().bins().size(); i++) {
            Calibration.Bin before = refit.before().bins().get(i);
            Calibration.Bin after = refit.after().bins().get(i);
            rows.add(List.of(
                    String.format(Locale.ROOT, "%.1f to %.1f", before.from(), before.to()),
                    Figures.count(before.count()),
                    before.count() == 0 ? "" : Figures.percent(before.shareRight()),
                    Figures.count(after.count()),
                    after.count() == 0 ? "" : Figures.percent(after.shareRight())));
        }
        table(rows);
        line("  refitted, the same decisions need other thresholds: "
                + refit.moved().stream()
                        .map(moved -> moved.from() + " becomes " + Figures.three(moved.to()))
                        .collect(Collectors.joining(", ")));
        line("");
    }

    private void self(SelfVerification self) {
        line("");
        line("Listed targets under their strong names: " + Figures.count(self.targets()) + " targets, "
                + Figures.count(self.names()) + " names");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "queries", "found", "detection", "wrong top", "rate", "linked", "same name"));
        self.levels()
                .forEach((level, tally) -> rows.add(List.of(
                        level.word(),
                        Figures.count(tally.probes()),
                        Figures.count(tally.found()),
                        Figures.percent(tally.detection()),
                        Figures.count(tally.wrongTop()),
                        Figures.percent(tally.wrongTopRate()),
                        Figures.count(tally.top(TopHit.LINKED)),
                        Figures.count(tally.top(TopHit.SAME_NAME)))));
        table(rows);
        if (self.lostBySearch() > 0) {
            line("  LOST BY SEARCH: " + self.lostBySearch() + " targets score over the threshold but were not found");
        }
    }

    private void pairs(PairResult pairs) {
        line("");
        line("Labelled pairs: " + Figures.count(pairs.all().size()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "pairs", "precision", "recall", "F1"));
        rows.add(confusion("all", pairs.overall()));
        rows.add(confusion("hand-made groups", pairs.handMade()));
        pairs.groups().forEach((group, counts) -> rows.add(confusion("  " + group, counts)));
        rows.add(confusion("all, cross-validated", pairs.crossValidated()));
        rows.add(confusion("hand-made, cross-validated", pairs.crossValidatedHandMade()));
        table(rows);
        long strong = pairs.wrong().stream()
                .filter(scored -> scored.pair().quality().equals("STRONG"))
                .count();
        line("  wrong pairs with a STRONG label: " + strong);
    }

    private void innocents(InnocentResult innocents) {
        line("");
        line("Parties that are not listed");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "told", "parties", "alerts", "per 1,000"));
        for (InnocentResult.Rate rate : innocents.rates()) {
            rows.add(List.of(
                    rate.group(),
                    rate.told().description(),
                    Figures.count(rate.parties()),
                    Figures.count(rate.alerts()),
                    Figures.perThousand(rate.perThousand())));
        }
        table(rows);
        causes(innocents, Innocent.Told.NAME);
        causes(innocents, Innocent.Told.ALL);
    }

    private void causes(InnocentResult innocents, Innocent.Told told) {
        line("");
        line("Their alerts by class of cause, " + told.description());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "persons", "others"));
        innocents
                .causes(told)
                .forEach(count -> rows.add(
                        List.of(count.causeClass(), Figures.count(count.persons()), Figures.count(count.others()))));
        table(rows);
    }

    private static List<String> confusion(String name, Confusion counts) {
        return List.of(
                name,
                Figures.count(counts.total()),
                Figures.three(counts.precision()),
                Figures.three(counts.recall()),
                Figures.three(counts.f1()));
    }

    /** First column to the left, and the second where it is words; numbers to the right. */
    private void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                boolean words = i == 0 || rows.getFirst().get(i).equals("told");
                line.append(words ? row.get(i) + pad : pad + row.get(i)).append("  ");
            }
            line(line.toString().stripTrailing());
        }
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}
