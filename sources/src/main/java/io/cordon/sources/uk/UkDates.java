package io.cordon.sources.uk;

import io.cordon.core.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as the British lists write them: day before month, with zeros or the letters {@code dd/mm} for what is unknown. */
final class UkDates {
    private static final List<DateTimeFormatter> DAYS =
            List.of(strict("d/M/uuuu"), strict("d-MMM-uuuu"), strict("uuuu-MM-dd"));
    private static final Pattern PARTIAL = Pattern.compile("(?:(?:(\\d\\d?|dd)/)?(\\d\\d?|mm)/)?(\\d{4})");

    private UkDates() {}

    /** A day that does not exist (31 February) is no day; by default it would be moved to one that does. */
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }

    /** A whole day; anything after it (a time) is not looked at. */
    static Optional<LocalDate> day(String text) {
        String date = text.strip();
        int end = date.indexOf(' ') > 0 ? date.indexOf(' ') : date.indexOf('T') > 0 ? date.indexOf('T') : date.length();
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(date.substring(0, end), format));
            } catch (DateTimeException e) {
                // the next format may fit
            }
        }
        return Optional.empty();
    }

    /** {@code 05/01/1965}, {@code dd/07/1964}, {@code 00/00/1980}, {@code 07/1964} or {@code 1964}. */
    static Optional<PartialDate> partial(String text) {
        Matcher matcher = PARTIAL.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(3));
        int month = number(matcher.group(2));
        int day = number(matcher.group(1));
        try {
            if (month == 0) {
                return day == 0 ? Optional.of(PartialDate.year(year)) : Optional.empty();
            }
            return Optional.of(
                    day == 0 ? PartialDate.month(year, month) : PartialDate.day(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String group) {
        return group == null || !Character.isDigit(group.charAt(0)) ? 0 : Integer.parseInt(group);
    }
}
