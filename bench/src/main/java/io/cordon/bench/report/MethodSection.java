package io.cordon.bench.report;

import io.cordon.bench.quality.Evaluation;
import io.cordon.bench.quality.Lists;
import io.cordon.bench.quality.Plan;
import io.cordon.bench.quality.Variation;
import java.util.ArrayList;
import java.util.List;

/** The report's part on how figures were measured and on what. */
final class MethodSection {
    private MethodSection() {}

    static void write(Markup page, Evaluation evaluation) {
        Plan plan = evaluation.plan();
        page.heading(2, "method", "Method and grounds");
        List<List<String>> grounds = new ArrayList<>();
        for (Lists.Ground ground : evaluation.lists().grounds()) {
            grounds.add(List.of(
                    ground.list(), ground.published().toString(), Figures.count(ground.targets()), ground.sha256()));
        }
        page.table("Editions", List.of("list", "published", "#targets", "SHA-256"), grounds);
        page.table(
                "Settings",
                List.of("setting", "value"),
                List.of(
                        List.of("engine", evaluation.engine()),
                        List.of("policy", evaluation.policy().name()),
                        List.of("threshold", Double.toString(evaluation.policy().threshold())),
                        List.of("policy SHA-256", evaluation.policy().hash()),
                        List.of("seed", Long.toString(plan.seed())),
                        List.of(
                                "targets looked for",
                                plan.limit() == 0 ? "all" : "a random " + Figures.count(plan.limit())),
                        List.of(
                                "variations of each level a name",
                                plan.variants() == Plan.ALL
                                        ? "every one that applies"
                                        : Integer.toString(plan.variants())),
                        List.of("kind of the party told", plan.kindKnown() ? "yes" : "no")));
        page.paragraph(
                "Equal lists, settings and engine give equal figures, whatever the number of threads. A name counts as"
                        + " strong if it is a primary name or an alias that the authority does not call weak or former. Tokens are what"
                        + " white space separates; tokens with fewer than four letters or with a digit are not misspelled.");
        List<List<String>> variations = new ArrayList<>();
        for (Variation variation : Variation.values()) {
            variations.add(List.of(variation.level().word(), variation.word(), variation.description()));
        }
        page.table("Variations", List.of("level", "variation", "what is done"), variations);
        page.paragraph(
                "Limits. Romanisations are varied for Cyrillic and Greek originals alone. Innocents are those of the"
                        + " file: their names are not distributed as your customers\u2019 are. Labels of pairs are as good as those who"
                        + " gave them. Nothing here measures whether the lists themselves are complete.");
    }
}
