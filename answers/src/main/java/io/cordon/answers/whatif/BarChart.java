package io.cordon.answers.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart of lying bars, each of three parts (new, undetermined, covered), as inline SVG. */
final class BarChart {
    private static final int WIDTH = 460;
    private static final int LABEL = 148;
    private static final int VALUE = 62;
    private static final int ROW = 26;
    private static final int BAR = 14;
    private static final int MOST_BARS = 10;
    private static final int MOST_LETTERS = 22;
    private static final String[] PARTS = {"new", "und", "cov"};

    private final String title;
    private final List<Bar> bars = new ArrayList<>();
    private int left;

    BarChart(String title) {
        this.title = title;
    }

    /**
     * @param parts lengths of the parts, on one scale for the whole chart
     * @param value what stands at the end
     */
    private record Bar(String label, double[] parts, String value) {
        double length() {
            return parts[0] + parts[1] + parts[2];
        }
    }

    void bar(String label, Impact.Tally tally) {
        add(new Bar(
                label,
                new double[] {tally.fresh(), tally.undetermined(), tally.covered()},
                String.valueOf(tally.all())));
    }

    /** Amounts in different currencies have no common scale, so that each fills its bar and shows its shares. */
    void bar(String label, Impact.Stake stake) {
        double all = stake.fresh()
                .abs()
                .add(stake.undetermined().abs())
                .add(stake.covered().abs())
                .doubleValue();
        double scale = all == 0 ? 0 : 1 / all;
        add(new Bar(
                label,
                new double[] {
                    stake.fresh().abs().doubleValue() * scale,
                    stake.undetermined().abs().doubleValue() * scale,
                    stake.covered().abs().doubleValue() * scale
                },
                Amounts.brief(stake.all())));
    }

    private void add(Bar bar) {
        if (bars.size() < MOST_BARS) {
            bars.add(bar);
        } else {
            left++;
        }
    }

    void write(Html page) {
        if (bars.isEmpty()) {
            return;
        }
        int height = bars.size() * ROW + 6;
        page.raw("<figure class=\"chart\"><figcaption>").text(title).raw("</figcaption>");
        page.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height
                        + "\" aria-label=\"")
                .text(title)
                .raw("\">");
        double longest = bars.stream().mapToDouble(Bar::length).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            write(page, bars.get(i), i * ROW + 4, longest);
        }
        page.raw("</svg>");
        if (left > 0) {
            page.element("p class=\"note\"", "and " + left + " more");
        }
        page.raw("</figure>");
    }

    private static void write(Html page, Bar bar, int top, double longest) {
        int middle = top + BAR - 3;
        page.raw("<g><title>").text(bar.label() + ": " + bar.value()).raw("</title>");
        page.raw("<text class=\"label\" x=\"" + (LABEL - 10) + "\" y=\"" + middle + "\">")
                .text(abridged(bar.label()))
                .raw("</text>");
        double room = WIDTH - LABEL - VALUE;
        page.raw("<rect class=\"track\" x=\"" + LABEL + "\" y=\"" + top + "\" width=\"" + number(room) + "\" height=\""
                + BAR + "\" rx=\"3\"/>");
        double x = LABEL;
        for (int part = 0; part < PARTS.length; part++) {
            double width = longest == 0 ? 0 : bar.parts()[part] / longest * room;
            if (width > 0) {
                page.raw("<rect class=\"" + PARTS[part] + "\" x=\"" + number(x) + "\" y=\"" + top + "\" width=\""
                        + number(width) + "\" height=\"" + BAR + "\"/>");
            }
            x += width;
        }
        page.raw("<text class=\"value\" x=\"" + (WIDTH - VALUE + 8) + "\" y=\"" + middle + "\">")
                .text(bar.value())
                .raw("</text></g>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String abridged(String label) {
        return label.codePointCount(0, label.length()) <= MOST_LETTERS
                ? label
                : label.substring(0, label.offsetByCodePoints(0, MOST_LETTERS - 1)) + "\u2026";
    }
}
