package io.cordon.bench.report;

import io.cordon.bench.quality.Calibration;
import io.cordon.bench.quality.Curve;
import java.util.List;
import java.util.Locale;

/** Charts as inline SVG: lines over the threshold, bars, and the reliability diagram. */
final class Chart {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 280;
    private static final int LEFT = 48;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 34;
    private static final String[] COLOURS = {"var(--a)", "var(--b)", "var(--c)", "var(--d)"};
    private static final String[] DASHES = {"", "6 3", "2 3", "8 3 2 3"};

    private final StringBuilder svg = new StringBuilder();
    private final double xFrom;
    private final double xTo;
    private final double yFrom;
    private final double yTo;

    private Chart(String title, double xFrom, double xTo, double yFrom, double yTo) {
        this.xFrom = xFrom;
        this.xTo = xTo;
        this.yFrom = yFrom;
        this.yTo = yTo;
        add(
                "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\">",
                WIDTH, HEIGHT, WIDTH, HEIGHT, Markup.escape(title));
    }

    /** Curves of one unit, with the policy's threshold marked. */
    static String lines(String title, List<Curve> curves, double threshold) {
        boolean share = curves.getFirst().unit() == Curve.Unit.SHARE;
        double least = 1;
        double most = 0;
        for (Curve curve : curves) {
            for (Curve.Point point : curve.points()) {
                least = Math.min(least, point.value());
                most = Math.max(most, point.value());
            }
        }
        double from = share ? Math.floor(Math.max(0, least) * 10) / 10 : 0;
        double to = share ? 1 : 5 * Math.ceil(Math.max(1, most) / 5);
        List<Curve.Point> points = curves.getFirst().points();
        Chart chart = new Chart(title, points.getFirst().threshold(), 1, from, from < to ? to : from + 0.1);
        chart.axes("threshold", share);
        chart.add(
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"var(--ink)\" stroke-dasharray=\"3 3\"/>",
                chart.x(threshold), chart.x(threshold), TOP, HEIGHT - BOTTOM);
        for (int i = 0; i < curves.size(); i++) {
            chart.line(curves.get(i), i);
        }
        return chart.end();
    }

    private void line(Curve curve, int number) {
        StringBuilder path = new StringBuilder();
        for (Curve.Point point : curve.points()) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.threshold()), y(point.value())));
        }
        add(
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\" points=\"%s\"/>",
                COLOURS[number % COLOURS.length],
                DASHES[number % DASHES.length],
                path.toString().strip());
        int row = TOP + 14 + 15 * number;
        boolean falling = curve.unit() == Curve.Unit.PER_THOUSAND;
        int at = falling ? WIDTH - RIGHT - 250 : LEFT + 10;
        row = falling ? row : HEIGHT - BOTTOM - 10 - 15 * number;
        add(
                "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>",
                at, at + 22, row - 4, row - 4, COLOURS[number % COLOURS.length], DASHES[number % DASHES.length]);
        add("<text x=\"%d\" y=\"%d\">%s</text>", at + 28, row, Markup.escape(curve.name()));
    }

    /** Score against share right; the area of a dot grows with its count. */
    static String reliability(Calibration calibration) {
        Chart chart = new Chart("reliability, " + calibration.population(), 0, 1, 0, 1);
        chart.axes("score", true);
        chart.add(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"var(--soft)\" stroke-dasharray=\"4 3\"/>",
                chart.x(0), chart.y(0), chart.x(1), chart.y(1));
        int most = 1;
        for (Calibration.Bin bin : calibration.bins()) {
            most = Math.max(most, bin.count());
        }
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.count() > 0) {
                double radius = 3 + 9 * Math.sqrt((double) bin.count() / most);
                chart.add(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"var(--a)\" fill-opacity=\".65\">"
                                + "<title>%d answers, mean score %.3f, right %.3f</title></circle>",
                        chart.x(bin.meanScore()),
                        chart.y(bin.shareRight()),
                        radius,
                        bin.count(),
                        bin.meanScore(),
                        bin.shareRight());
            }
        }
        return chart.end();
    }

    private void axes(String xTitle, boolean share) {
        for (int i = 0; i <= 5; i++) {
            double value = yFrom + (yTo - yFrom) * i / 5;
            add(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"var(--line)\"/>",
                    LEFT, WIDTH - RIGHT, y(value), y(value));
            add(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 6, y(value) + 4, share ? percent(value) : String.format(Locale.ROOT, "%.0f", value));
        }
        long parts = Math.round((xTo - xFrom) * 10);
        for (int i = 0; i <= parts; i++) {
            double at = xFrom + (xTo - xFrom) * i / parts;
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x(at), HEIGHT - BOTTOM + 15, String.format(Locale.ROOT, "%.1f", at));
        }
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4, Markup.escape(xTitle));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }

    private double x(double value) {
        return LEFT + (value - xFrom) / (xTo - xFrom) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (value - yFrom) / (yTo - yFrom) * (HEIGHT - TOP - BOTTOM);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private String end() {
        return svg.append("</svg>").toString();
    }
}
