package io.cordon.bench.report;

import java.util.Locale;

/** How figures are written, the same in every report. */
final class Figures {
    private Figures() {}

    /** A share as per cent, with as many digits as the targets need: {@code 99.95 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** Alerts per thousand: {@code 12.3}. */
    static String perThousand(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A score, a precision, an F1: {@code 0.943}. */
    static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** A count: {@code 20,841}. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
