package io.cordon.core.match;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What turns the sum of weights into a probability that was measured: a line from the engine's log-odds to the score's,
 * which only rises, so that the order of hits never changes. What it adds stands among the evidence as a part of its own,
 * so that the parts still add up to the score. {@code docs/calibration.md} says how it is fitted and to what population.
 *
 * <p>The line joins points by straight lines; beyond the first and the last its slope is 1. Immutable.
 */
public final class Calibration {
    /** The score is what the engine says. */
    public static final Calibration NONE = new Calibration(new double[0], new double[0]);

    private static final String RESOURCE = "calibration.txt";
    private static final Calibration SHIPPED = load();

    private final double[] from;
    private final double[] to;

    private Calibration(double[] from, double[] to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A line through points.
     *
     * @param from the engine's log-odds, rising
     * @param to the score's log-odds, rising
     * @throws IllegalArgumentException if they are not as many, or do not rise
     */
    public static Calibration of(double[] from, double[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("a point has two numbers");
        }
        for (int i = 0; i < from.length; i++) {
            boolean rises = i == 0 || from[i] > from[i - 1] && to[i] > to[i - 1];
            if (!rises || !Double.isFinite(from[i]) || !Double.isFinite(to[i])) {
                throw new IllegalArgumentException("a calibration's points rise; point " + (i + 1) + " does not");
            }
        }
        return new Calibration(from.clone(), to.clone());
    }

    /** The one that this version's scores are made with. */
    public static Calibration shipped() {
        return SHIPPED;
    }

    /** The score's log-odds for the engine's. */
    public double calibrated(double logOdds) {
        return along(logOdds, from, to);
    }

    /** The engine's log-odds for the score's. */
    public double raw(double logOdds) {
        return along(logOdds, to, from);
    }

    private static double along(double x, double[] xs, double[] ys) {
        int last = xs.length - 1;
        if (last < 0) {
            return x;
        }
        if (x <= xs[0]) {
            return ys[0] + (x - xs[0]);
        }
        if (x >= xs[last]) {
            return ys[last] + (x - xs[last]);
        }
        int i = 1;
        while (x > xs[i]) {
            i++;
        }
        return ys[i - 1] + (x - xs[i - 1]) / (xs[i] - xs[i - 1]) * (ys[i] - ys[i - 1]);
    }

    /** The explanation with what calibration adds as its last part; the same where it adds nothing. */
    public Explanation applied(Explanation raw) {
        double logOdds = raw.logOdds();
        double added = calibrated(logOdds) - logOdds;
        if (Math.abs(added) < 1e-9) {
            return raw;
        }
        List<Evidence> all = new ArrayList<>(raw.evidence());
        all.add(new Evidence(
                Evidence.Kind.CALIBRATION,
                Evidence.Verdict.NEUTRAL,
                "how often hits of this kind proved right",
                "",
                added));
        return new Explanation(raw.tokens(), all, raw.sentence());
    }

    /** The engine's log-odds of an explanation: the sum of its parts without calibration. */
    public static double rawLogOdds(Explanation explanation) {
        double sum = explanation.logOdds();
        for (Evidence part : explanation.evidence()) {
            if (part.kind() == Evidence.Kind.CALIBRATION) {
                sum -= part.weight();
            }
        }
        return sum;
    }

    /** Its points, one a line, as {@code calibration.txt} has them. */
    public String written() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < from.length; i++) {
            lines.append(String.format(Locale.ROOT, "%.4f  %.4f\n", from[i], to[i]));
        }
        return lines.toString();
    }

    /**
     * Reads points, one a line; {@code #} begins a comment.
     *
     * @throws IllegalArgumentException if a line is not two numbers, or points do not rise
     */
    public static Calibration read(String text) {
        List<double[]> points = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String plain = line.replaceFirst("#.*", "").strip();
            if (!plain.isEmpty()) {
                String[] numbers = plain.split("\\s+");
                if (numbers.length != 2) {
                    throw new IllegalArgumentException("a point is two numbers, not \"" + plain + "\"");
                }
                points.add(new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])});
            }
        }
        return of(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static Calibration load() {
        try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
