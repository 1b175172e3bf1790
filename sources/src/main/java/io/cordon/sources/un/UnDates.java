package io.cordon.sources.un;

import io.cordon.core.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as the UN's list writes them. */
final class UnDates {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–/]\\s*(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([A-Za-z]{3})[a-z]*\\.?\\s+(\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private UnDates() {}

    /** A day in ISO form with or without a time or zone after it, for example {@code 2011-06-16-04:00}. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A day, a year, {@code 1945 - 1950} or {@code Nov. 1973}. */
    static Optional<PartialDate> partial(String text) {
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return years(years.group(1), years.group(2));
        }
        if (YEAR.matcher(text).matches()) {
            return years(text, text);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int number = MONTHS.indexOf(month.group(1).toLowerCase(Locale.ROOT)) + 1;
            return number == 0
                    ? Optional.empty()
                    : Optional.of(PartialDate.month(Integer.parseInt(month.group(2)), number));
        }
        return day(text).map(PartialDate::day);
    }

    /** From one year to another, in either order. */
    static Optional<PartialDate> years(String first, String second) {
        if (!YEAR.matcher(first).matches() || !YEAR.matcher(second).matches()) {
            return Optional.empty();
        }
        int a = Integer.parseInt(first);
        int b = Integer.parseInt(second);
        return Optional.of(PartialDate.years(Math.min(a, b), Math.max(a, b)));
    }
}
