package io.cordon.server.pages;

import io.cordon.core.model.Edition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How a list's size went, in a line as high as a word. The ends are told in words too. */
final class Sparkline {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 34;
    private static final int MARGIN = 4;

    private Sparkline() {}

    /** @param editions oldest first; at least one */
    static void write(Html html, List<Edition> editions) {
        Edition first = editions.getFirst();
        Edition last = editions.getLast();
        int least = editions.stream().mapToInt(Edition::targets).min().orElse(0);
        int most = editions.stream().mapToInt(Edition::targets).max().orElse(0);
        String says = html.t(
                "spark.says", editions.size(), first.published(), first.targets(), last.published(), last.targets());
        html.open("svg", "class", "spark", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", says);
        StringBuilder points = new StringBuilder();
        for (Edition edition : editions) {
            points.append(point(edition, first.published(), last.published(), least, most))
                    .append(' ');
        }
        html.open("polyline", "points", points.toString().strip()).close("polyline");
        String[] end =
                point(last, first.published(), last.published(), least, most).split(",");
        html.open("circle", "cx", end[0], "cy", end[1], "r", "3")
                .close("circle")
                .close("svg");
    }

    private static String point(Edition edition, LocalDate from, LocalDate to, int least, int most) {
        double span = Math.max(1, to.toEpochDay() - from.toEpochDay());
        double x = from.equals(to)
                ? WIDTH - MARGIN
                : MARGIN + (edition.published().toEpochDay() - from.toEpochDay()) / span * (WIDTH - 2 * MARGIN);
        double y = most == least
                ? HEIGHT / 2.0
                : HEIGHT - MARGIN - (double) (edition.targets() - least) / (most - least) * (HEIGHT - 2 * MARGIN);
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
