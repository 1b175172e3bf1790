package io.cordon.bench.report;

import io.cordon.bench.quality.Calibration;
import io.cordon.bench.quality.Curve;
import io.cordon.bench.quality.Evaluation;
import java.util.ArrayList;
import java.util.List;

/** The report's part on other thresholds and on calibration. */
final class CurveSection {
    private CurveSection() {}

    static void write(Markup page, Evaluation evaluation) {
        page.heading(2, "curves", "Other thresholds, and calibration")
                .paragraph(
                        "What the figures would be at other thresholds. Detection is drawn from an evenly spread sample of"
                                + " the queries. The dashed upright is the policy\u2019s threshold.");
        page.raw("<div class=\"charts\">");
        chart(page, evaluation, "Share of listed names found", "detection", Curve.Unit.SHARE);
        chart(page, evaluation, "Alerts per 1,000 parties that are not listed", "alerts", Curve.Unit.PER_THOUSAND);
        chart(page, evaluation, "Labelled pairs", "pairs", Curve.Unit.SHARE);
        page.raw("</div>");
        page.heading(3, "", "Is a score a probability?")
                .paragraph(
                        "Answers are put into ten bins by score. On the diagonal, of answers scored 0.8, 80 % are right."
                                + " The share that is right depends on who asks: in a population with few listed parties it is lower at"
                                + " the same score. The second diagram mixes varied names of listed targets with the innocents, in the"
                                + " proportion in which they were asked. The last two give listed and not listed parties the same weight:"
                                + " as scores are, and as a calibration fitted to the other four fifths of the answers would have"
                                + " them.");
        page.raw("<div class=\"charts\">");
        List<Calibration> all = new ArrayList<>(evaluation.calibrations());
        evaluation.refit().ifPresent(refit -> all.addAll(List.of(refit.before(), refit.after())));
        for (Calibration calibration : all) {
            page.raw("<figure>" + Chart.reliability(calibration) + "<figcaption>"
                    + Markup.escape(calibration.population() + ": expected calibration error "
                            + Figures.three(calibration.expectedError()))
                    + "</figcaption></figure>");
        }
        page.raw("</div>");
        for (Calibration calibration : all) {
            List<List<String>> rows = new ArrayList<>();
            for (Calibration.Bin bin : calibration.bins()) {
                rows.add(List.of(
                        Figures.three(bin.from()) + " to " + Figures.three(bin.to()),
                        Figures.count(bin.count()),
                        Figures.three(bin.meanScore()),
                        Figures.count(bin.right()),
                        Figures.percent(bin.shareRight())));
            }
            page.table(
                    calibration.population(),
                    List.of("score", "#answers", "#mean score", "#right", "#share right"),
                    rows);
        }
    }

    private static void chart(Markup page, Evaluation evaluation, String title, String prefix, Curve.Unit unit) {
        List<Curve> curves = evaluation.curves().stream()
                .filter(curve -> curve.name().startsWith(prefix + ",") && curve.unit() == unit)
                .map(curve -> new Curve(curve.name().substring(prefix.length() + 2), unit, curve.points()))
                .toList();
        if (!curves.isEmpty()) {
            page.raw("<figure>" + Chart.lines(title, curves, evaluation.policy().threshold()) + "<figcaption>"
                    + Markup.escape(title) + "</figcaption></figure>");
        }
    }
}
