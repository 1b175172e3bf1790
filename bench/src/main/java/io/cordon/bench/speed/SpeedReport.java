package io.cordon.bench.speed;

import io.cordon.bench.quality.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures as tables for people. */
public final class SpeedReport {
    private SpeedReport() {}

    /** The whole. */
    public static String text(SpeedFigures figures) {
        StringBuilder out = new StringBuilder();
        out.append(line(
                "Speed of cordon %s on %s: %d targets, %d names; policy %s, seed %d",
                figures.engine(),
                figures.lists().label(),
                figures.lists().listings().size(),
                figures.names(),
                figures.plan().policy().name(),
                figures.plan().seed()));
        for (Lists.Ground ground : figures.lists().grounds()) {
            out.append(line(
                    "  %s, published %s, %d targets, SHA-256 %s",
                    ground.list(), ground.published(), ground.targets(), ground.sha256()));
        }
        figures.batch()
                .ifPresent(batch -> out.append('\n')
                        .append(line(
                                "Batch: %d generated customers on %d threads in %.1f s: %.0f customers/s, %d with a hit",
                                batch.customers(), batch.threads(), batch.seconds(), batch.perSecond(), batch.hits()))
                        .append(line("  most memory resident: %d MiB", batch.peakKiB() / 1024)));
        out.append('\n').append(line("One name after the other, one thread, each method with the same names:"));
        out.append(methods(figures));
        if (!figures.growth().isEmpty()) {
            out.append('\n').append(line("Cordon on longer lists (generated targets), the same names:"));
            out.append(growth(figures.growth()));
        }
        return out.toString();
    }

    private static String methods(SpeedFigures figures) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "METHOD",
                "READY",
                "NAMES",
                "NAMES/S",
                "MEDIAN",
                "P99",
                "ALLOCATED",
                "FOUND/NAME",
                "TARGETS FOUND",
                "TIME"));
        for (Measured one : figures.methods()) {
            rows.add(List.of(
                    one.label(),
                    one.buildMs() + " ms",
                    Long.toString(one.names()),
                    format("%.0f", one.namesPerSecond()),
                    micros(one.medianNs()),
                    micros(one.p99Ns()),
                    format("%.1f KiB", one.bytes() / 1024.0),
                    format("%.2f", one.foundEach()),
                    format("%d of %d, %.1f %%", one.right(), one.wanted(), 100 * one.detection()),
                    format("x %.3g", one.timesCordon())));
        }
        return table(rows);
    }

    private static String growth(List<Growth> curve) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("LIST", "TARGETS", "NAMES", "READY", "MEDIAN", "P99", "MEAN", "MEAN GREW", "FOUND/NAME"));
        for (Growth one : curve) {
            Measured figures = one.figures();
            rows.add(List.of(
                    "x " + one.times(),
                    Integer.toString(one.targets()),
                    Integer.toString(one.names()),
                    figures.buildMs() + " ms",
                    micros(figures.medianNs()),
                    micros(figures.p99Ns()),
                    micros(Math.round(figures.meanNs())),
                    format(
                            "x %.2f",
                            figures.meanNs() / curve.getFirst().figures().meanNs()),
                    format("%.2f", figures.foundEach())));
        }
        return table(rows);
    }

    private static String micros(long ns) {
        return format(ns < 10_000 ? "%.2f us" : "%.0f us", ns / 1e3);
    }

    private static String table(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - row.get(i).length());
                text.append("  ").append(i == 0 ? row.get(i) + pad : pad + row.get(i));
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    private static String line(String pattern, Object... values) {
        return format(pattern, values) + "\n";
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
