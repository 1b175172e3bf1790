package io.cordon.bench.report;

import io.cordon.bench.quality.Confusion;
import io.cordon.bench.quality.PairResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report's part on labelled pairs. */
final class PairSection {
    private PairSection() {}

    static void write(Markup page, PairResult pairs, int most) {
        page.heading(2, "pairs", "Labelled pairs of names")
                .paragraph(
                        "Two names each, labelled by people or, in the groups synth_*, proposed by a language model. A pair"
                                + " is called a match if the names alone score " + pairs.threshold()
                                + " or more. Cross-validated:"
                                + " each fifth of the pairs is decided at the threshold that is best for the other four ("
                                + pairs.foldThresholds().stream()
                                        .map(Figures::three)
                                        .collect(Collectors.joining(", "))
                                + "). The best threshold in hindsight, "
                                + Figures.three(pairs.best().threshold())
                                + ", would give an F1 of "
                                + Figures.three(pairs.best().f1()) + ".");
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("all", pairs.overall()));
        rows.add(row("hand-made groups", pairs.handMade()));
        rows.add(row("all, cross-validated", pairs.crossValidated()));
        rows.add(row("hand-made groups, cross-validated", pairs.crossValidatedHandMade()));
        pairs.groups().forEach((group, counts) -> rows.add(row("group " + group, counts)));
        pairs.qualities().forEach((quality, counts) -> rows.add(row("label " + quality, counts)));
        page.table(
                "",
                List.of(
                        "pairs",
                        "#pairs",
                        "#right yes",
                        "#wrong yes",
                        "#wrong no",
                        "#right no",
                        "#precision",
                        "#recall",
                        "#F1"),
                rows);
        List<PairResult.Scored> wrong = pairs.wrong();
        List<PairResult.Scored> strong = wrong.stream()
                .filter(scored -> scored.pair().quality().equals("STRONG"))
                .toList();
        page.heading(3, "", "Wrong pairs with a STRONG label: " + strong.size());
        if (!strong.isEmpty()) {
            list(page, "", strong);
        }
        List<PairResult.Scored> others =
                wrong.stream().filter(scored -> !strong.contains(scored)).toList();
        page.heading(3, "", "Other wrong pairs: " + others.size());
        list(page, shown(others.size(), most), others.subList(0, Math.min(most, others.size())));
    }

    private static void list(Markup page, String caption, List<PairResult.Scored> wrong) {
        List<List<String>> rows = new ArrayList<>();
        for (PairResult.Scored scored : wrong) {
            rows.add(List.of(
                    scored.pair().group(),
                    scored.pair().match() ? "match" : "no match",
                    Figures.three(scored.score()),
                    scored.pair().query(),
                    scored.pair().listed(),
                    scored.explanation()));
        }
        page.table(caption, List.of("group", "label", "#score", "name", "listed name", "explanation"), rows);
    }

    /** Says where a list was cut. */
    static String shown(int all, int most) {
        return all > most
                ? "The first " + Figures.count(most) + " of " + Figures.count(all) + "; the JSON report has all"
                : "";
    }

    private static List<String> row(String name, Confusion counts) {
        return List.of(
                name,
                Figures.count(counts.total()),
                Figures.count(counts.truePositives()),
                Figures.count(counts.falsePositives()),
                Figures.count(counts.falseNegatives()),
                Figures.count(counts.trueNegatives()),
                Figures.three(counts.precision()),
                Figures.three(counts.recall()),
                Figures.three(counts.f1()));
    }
}
