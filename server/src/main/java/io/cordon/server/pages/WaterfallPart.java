package io.cordon.server.pages;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.TokenPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Evidence for and against as a waterfall: each bar begins where the one before ended, and the last is their sum. In units of
 * log-odds, as it adds up in them; the sum is the score.
 */
final class WaterfallPart {
    private static final int WIDTH = 640;
    private static final int LABEL = 220;
    private static final int FIGURE = 52;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int LONGEST_LABEL = 34;

    private WaterfallPart() {}

    private record Step(String label, String detail, double weight) {}

    static void write(Html html, Explanation explanation) {
        List<Step> steps = steps(html, explanation);
        double low = 0;
        double high = 0;
        double at = 0;
        for (Step step : steps) {
            at += step.weight();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        int height = (steps.size() + 1) * ROW + 8;
        String says = html.t(
                "waterfall.says",
                steps.size(),
                AlignmentPart.signed(explanation.logOdds()),
                percent(explanation.score()));
        html.open(
                "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", html.t("waterfall.region"));
        html.open(
                "svg",
                "class",
                "waterfall",
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "aria-label",
                says);
        Scale scale = new Scale(low, high);
        line(html, scale.x(0), 0, height, "axis");
        double from = 0;
        int y = 4;
        for (Step step : steps) {
            bar(html, scale, step, from, y);
            from += step.weight();
            y += ROW;
            line(html, scale.x(from), y - ROW + BAR, y + 4, "join");
        }
        bar(html, scale, new Step(html.t("waterfall.sum"), "", explanation.logOdds()), 0, y);
        html.close("svg").close("div").raw("\n");
        details(html, steps, explanation);
    }

    private static List<Step> steps(Html html, Explanation explanation) {
        List<Step> steps = new ArrayList<>();
        explanation.evidence().stream()
                .filter(part -> part.kind() == Evidence.Kind.PRIOR)
                .forEach(part -> add(html, steps, part)); // where one stands before any evidence comes first
        for (TokenPair pair : explanation.tokens()) {
            if (Math.abs(pair.weight()) >= 0.05) {
                String words =
                        pair.subject().equals(pair.listed()) || pair.listed().isEmpty()
                                ? pair.subject()
                                : pair.subject().isEmpty() ? pair.listed() : pair.subject() + " / " + pair.listed();
                steps.add(new Step(words, html.texts().word("pair", pair.kind().word()), pair.weight()));
            }
        }
        explanation.evidence().stream()
                .filter(part -> part.kind() != Evidence.Kind.PRIOR)
                .forEach(part -> add(html, steps, part));
        return steps;
    }

    private static void add(Html html, List<Step> steps, Evidence part) {
        if (Math.abs(part.weight()) < 0.05) {
            return;
        }
        boolean one = part.listed().isEmpty() || part.subject().equals(part.listed());
        String told = one ? part.subject() : part.subject() + " / " + part.listed();
        steps.add(new Step(html.texts().word("evidence", part.kind().word()), told, part.weight()));
    }

    private record Scale(double low, double high) {
        double x(double value) {
            double span = Math.max(1, high - low);
            return LABEL + (value - low) / span * (WIDTH - LABEL - FIGURE);
        }
    }

    private static void bar(Html html, Scale scale, Step step, double from, int y) {
        double a = scale.x(from);
        double b = scale.x(from + step.weight());
        String kind = step.label().equals(html.t("waterfall.sum")) ? "sum" : step.weight() >= 0 ? "for" : "against";
        String label = step.label().length() > LONGEST_LABEL
                ? step.label().substring(0, LONGEST_LABEL - 1) + "\u2026"
                : step.label();
        html.element("text", label, "x", "0", "y", Integer.toString(y + 13), "class", "label");
        html.open(
                "rect",
                "x",
                number(Math.min(a, b)),
                "y",
                Integer.toString(y),
                "width",
                number(Math.max(1, Math.abs(b - a))),
                "height",
                Integer.toString(BAR),
                "rx",
                "2",
                "class",
                kind);
        html.close("rect");
        html.element(
                "text",
                AlignmentPart.signed(step.weight()),
                "x",
                number(Math.max(a, b) + 6),
                "y",
                Integer.toString(y + 13),
                "class",
                "figure");
    }

    private static void line(Html html, double x, int top, int bottom, String kind) {
        html.open(
                "line",
                "x1",
                number(x),
                "x2",
                number(x),
                "y1",
                Integer.toString(top),
                "y2",
                Integer.toString(bottom),
                "class",
                kind);
        html.close("line");
    }

    /** The same as a table, for those who read it in words. */
    private static void details(Html html, List<Step> steps, Explanation explanation) {
        html.raw("<details><summary>").say("waterfall.table").raw("</summary>");
        html.table("waterfall.table", "waterfall.what", "waterfall.detail", "#waterfall.weight");
        for (Step step : steps) {
            html.raw("<tr><td>")
                    .name(step.label())
                    .raw("</td><td>")
                    .name(step.detail())
                    .raw("</td>");
            html.number(AlignmentPart.signed(step.weight())).raw("</tr>");
        }
        html.raw("<tr><th scope=\"row\">").say("waterfall.sum").raw("</th><td>");
        html.text(percent(explanation.score())).raw("</td>");
        html.number(AlignmentPart.signed(explanation.logOdds())).raw("</tr>");
        html.endTable();
        html.raw("</details>");
    }

    /** A score as people say it. */
    static String percent(double score) {
        double hundredths = 100 * score;
        return hundredths > 99.9 && score < 1
                ? "99.9 %"
                : String.format(Locale.ROOT, hundredths < 10 || hundredths > 99 ? "%.1f %%" : "%.0f %%", hundredths);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
