package io.cordon.bench.quality;

import java.util.List;

/**
 * A figure at many thresholds.
 *
 * @param name what it is, in a few words
 * @param unit {@code share} (0 to 1) or {@code per-1000}
 * @param points from the lowest threshold up
 */
public record Curve(String name, Unit unit, List<Point> points) {
    /** How values are to be read. */
    public enum Unit {
        SHARE,
        PER_THOUSAND
    }

    /** The figure at one threshold. */
    public record Point(double threshold, double value) {}
}
