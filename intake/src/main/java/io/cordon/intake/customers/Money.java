package io.cordon.intake.customers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts and currencies as they are written. */
final class Money {
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[\\s'_\u00A0\u202F](?=\\d{3}(?!\\d))");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,6})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private Money() {}

    /**
     * An amount with a point before its fraction, thousands apart by a space or apostrophe or not at all. A comma may mean
     * either, so it is not guessed at.
     */
    static Optional<String> amount(String written) {
        String plain = GROUPING.matcher(written.strip()).replaceAll("");
        return AMOUNT.matcher(plain).matches() ? Optional.of(new BigDecimal(plain).toPlainString()) : Optional.empty();
    }

    /** A currency's code of three letters, in capitals. */
    static Optional<String> currency(String written) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        return CURRENCY.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
