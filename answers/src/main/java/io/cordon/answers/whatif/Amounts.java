package io.cordon.answers.whatif;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as people read them. */
final class Amounts {
    private static final String[] UNITS = {"", "k", "M", "bn"};

    private Amounts() {}

    /** With thousands apart by a thin space that does not break. */
    static String grouped(BigDecimal amount) {
        return amount.toPlainString().replaceAll("(?<=\\d)(?=(?:\\d{3})+(?:\\.|$))(?<!\\.\\d{1,6})", "\u202F");
    }

    /** Three digits and a unit: 1.23M. */
    static String brief(BigDecimal amount) {
        BigDecimal value = amount;
        int unit = 0;
        while (unit < UNITS.length - 1 && value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0) {
            value = value.movePointLeft(3);
            unit++;
        }
        int decimals = unit == 0 ? 0 : Math.max(0, 3 - (value.precision() - value.scale()));
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + UNITS[unit];
    }
}
