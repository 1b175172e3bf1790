package io.cordon.bench.report;

import io.cordon.bench.quality.Evaluation;
import io.cordon.bench.quality.InnocentResult;
import io.cordon.bench.quality.Level;
import io.cordon.bench.quality.SelfVerification;
import io.cordon.bench.quality.Tally;
import io.cordon.bench.quality.TopHit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An evaluation as one HTML file without scripts, fonts or links elsewhere, to be read on screen, printed, and kept. It is
 * well-formed XML too.
 */
public final class HtmlReport {
    private final Evaluation evaluation;
    private final Markup page = new Markup();

    private HtmlReport(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * The page.
     *
     * @param rows most rows in each list of misses and alerts; the JSON report has all
     */
    public static String of(Evaluation evaluation, Run run, int rows) {
        HtmlReport report = new HtmlReport(evaluation);
        report.head(run);
        report.inShort();
        report.self();
        evaluation.pairs().ifPresent(pairs -> PairSection.write(report.page, pairs, rows));
        evaluation.innocents().ifPresent(result -> InnocentSection.write(report.page, result, rows));
        CurveSection.write(report.page, evaluation);
        FailureSection.write(report.page, evaluation.self(), rows);
        MethodSection.write(report.page, evaluation);
        return report.page.raw("</body></html>").toString();
    }

    private void head(Run run) {
        page.raw("<!DOCTYPE html>")
                .raw("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><meta charset=\"utf-8\"/>")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
                .raw("<title>Validation of sanctions screening</title>")
                .raw("<style>" + css() + "</style></head><body>")
                .heading(1, "", "Validation of sanctions screening")
                .raw("<p class=\"soft\">"
                        + Markup.escape("cordon " + evaluation.engine() + " on "
                                + evaluation.lists().label() + ", run on "
                                + run.began().toString().substring(0, 10))
                        + "</p>");
        page.raw("<nav>" + link("self", "Listed names") + link("pairs", "Labelled pairs")
                + link("innocents", "Innocents") + link("curves", "Thresholds") + link("misses", "Misses")
                + link("method", "Method and grounds") + "</nav>");
    }

    private String link(String id, String title) {
        boolean there = switch (id) {
            case "pairs" -> evaluation.pairs().isPresent();
            case "innocents" -> evaluation.innocents().isPresent();
            default -> true;
        };
        return there ? "<a href=\"#" + id + "\">" + Markup.escape(title) + "</a>" : "";
    }

    private void inShort() {
        page.raw("<div class=\"cards\">");
        evaluation
                .self()
                .levels()
                .forEach((level, tally) -> card(
                        Figures.percent(tally.detection()),
                        "of listed names found, " + level.word() + "; wrong first hit in "
                                + Figures.percent(tally.wrongTopRate())));
        evaluation
                .pairs()
                .ifPresent(pairs -> card(
                        Figures.three(pairs.overall().f1()),
                        "F1 over all labelled pairs; hand-made groups "
                                + Figures.three(pairs.handMade().f1())));
        evaluation.innocents().ifPresent(result -> {
            for (InnocentResult.Rate rate : result.rates()) {
                boolean whole = rate.group().equals("person") || rate.group().equals("organisation");
                if (whole && rate.told() == io.cordon.bench.quality.Innocent.Told.NAME) {
                    card(
                            Figures.perThousand(rate.perThousand()),
                            "alerts per 1,000 innocents, " + rate.group() + "s, name only");
                }
            }
        });
        page.raw("</div>");
        page.paragraph("Policy \u201c" + evaluation.policy().name() + "\u201d: a score of "
                + evaluation.policy().threshold()
                + " or more is a hit. Every figure below holds for this policy, these lists"
                + " and this engine alone; how it was measured is said under Method and grounds.");
    }

    private void card(String figure, String words) {
        page.raw("<div class=\"card\"><b>" + Markup.escape(figure) + "</b>" + Markup.escape(words) + "</div>");
    }

    private void self() {
        SelfVerification self = evaluation.self();
        page.heading(2, "self", "Listed targets under their own names")
                .paragraph("Each of " + Figures.count(self.targets()) + " targets was looked for under each of its "
                        + Figures.count(self.names())
                        + " strong names, as listed, with a minor and with a major variation."
                        + " It is found if it is among the hits. The first hit is wrong if it is another target that does"
                        + " not carry the very same name (the same tokens, whatever case, script or order); targets that"
                        + " share the name are counted apart. \u201cLinked\u201d"
                        + " first hits are among the wrong ones, but share another name with the target: mostly the same"
                        + " party on another authority\u2019s list.");
        if (self.lostBySearch() > 0) {
            page.raw("<p class=\"warn\">" + self.lostBySearch()
                    + " targets score over the threshold but were not found:" + " candidate search lost them.</p>");
        }
        List<List<String>> rows = new ArrayList<>();
        self.levels().forEach((level, tally) -> rows.add(row(level.word(), tally)));
        page.table("", headings("names"), rows);
        for (String dimension : List.of("variation", "list", "kind", "script")) {
            Map<Level, Map<String, Tally>> byLevel = self.breakdowns().getOrDefault(dimension, Map.of());
            List<List<String>> parts = new ArrayList<>();
            byLevel.forEach((level, byValue) -> byValue.forEach((value, tally) -> parts.add(
                    row(dimension.equals("variation") ? described(value) : value + ", " + level.word(), tally))));
            page.heading(3, "", "By " + dimension).table("", headings(dimension), parts);
        }
    }

    private static String described(String word) {
        for (io.cordon.bench.quality.Variation variation : io.cordon.bench.quality.Variation.values()) {
            if (variation.word().equals(word)) {
                return variation.level().word() + ": " + variation.description();
            }
        }
        return word;
    }

    private static List<String> headings(String first) {
        return List.of(
                first,
                "#queries",
                "#found",
                "#missed",
                "#detection",
                "#wrong first",
                "#rate",
                "#of which linked",
                "#same name");
    }

    private static List<String> row(String first, Tally tally) {
        return List.of(
                first,
                Figures.count(tally.probes()),
                Figures.count(tally.found()),
                Figures.count(tally.probes() - tally.found()),
                Figures.percent(tally.detection()),
                Figures.count(tally.wrongTop()),
                Figures.percent(tally.wrongTopRate()),
                Figures.count(tally.top(TopHit.LINKED)),
                Figures.count(tally.top(TopHit.SAME_NAME)));
    }

    private static String css() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
