package io.cordon.sources.ofac;

import io.cordon.core.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as OFAC writes them: {@code 08 Feb 1980}, {@code Feb 1980}, {@code 1980}, two of these with {@code to} or a hyphen
 * between them, {@code 1960s}, any of it after {@code circa}.
 */
final class OfacDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern SINGLE = Pattern.compile("(?:(?:(\\d{1,2}) )?([A-Z][a-z]{2})[a-z]* )?(\\d{4})");
    private static final Pattern SPAN = Pattern.compile("(.+?)(?: to | and | ?- ?)(.+)");
    private static final Pattern DECADE = Pattern.compile("(\\d{3}0)s");

    private OfacDates() {}

    /** Reads a date, or empty where it is in no known form or no such day exists. */
    static Optional<PartialDate> parse(String text) {
        String rest = text.strip();
        boolean circa = false;
        for (String word : List.of("circa ", "approximately ", "c. ", "between ", "from ")) {
            if (rest.toLowerCase(Locale.ROOT).startsWith(word)) {
                rest = rest.substring(word.length()).strip();
                circa |= !word.equals("between ") && !word.equals("from ");
            }
        }
        Optional<PartialDate> date = exact(rest);
        return circa ? date.map(PartialDate::asCirca) : date;
    }

    /** Writes a day as OFAC does; anything less precise as {@link PartialDate#toString} does. */
    static String format(PartialDate date) {
        if (date.precision() != PartialDate.Precision.DAY || date.circa()) {
            return date.toString();
        }
        String month = MONTHS.get(date.from().getMonthValue() - 1);
        return String.format(
                Locale.ROOT,
                "%02d %s %d",
                date.from().getDayOfMonth(),
                month.substring(0, 1).toUpperCase(Locale.ROOT) + month.substring(1),
                date.from().getYear());
    }

    private static Optional<PartialDate> exact(String text) {
        Optional<PartialDate> single = single(text);
        if (single.isPresent()) {
            return single;
        }
        Matcher decade = DECADE.matcher(text);
        if (decade.matches()) {
            int first = Integer.parseInt(decade.group(1));
            return Optional.of(PartialDate.years(first, first + 9));
        }
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        Optional<PartialDate> first = single(span.group(1).strip());
        Optional<PartialDate> last = single(span.group(2).strip());
        if (first.isEmpty()
                || last.isEmpty()
                || last.get().to().isBefore(first.get().from())) {
            return Optional.empty();
        }
        return Optional.of(new PartialDate(first.get().from(), last.get().to(), false));
    }

    private static Optional<PartialDate> single(String text) {
        Matcher matcher = SINGLE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(3));
        if (matcher.group(2) == null) {
            return Optional.of(PartialDate.year(year));
        }
        int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    matcher.group(1) == null
                            ? PartialDate.month(year, month)
                            : PartialDate.day(LocalDate.of(year, month, Integer.parseInt(matcher.group(1)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
