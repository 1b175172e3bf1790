package io.cordon.sources.au;

import io.cordon.core.model.PartialDate;
import io.cordon.sources.Spreadsheet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as DFAT writes them: a year or a spreadsheet's day as a number; in words {@code 19 Nov. 1971}, {@code Apr. 1960},
 * {@code Approximately 1955-1958}, {@code Between 1968 and 1973}, {@code 16/09/1973}; several as {@code a) ... b) ...}.
 */
final class DfatDates {
    private static final Pattern APART =
            Pattern.compile("(?:^|[\\s;,])\\(?[a-z]{1,2}\\)\\s*|;|>>|\\s+or\\s+|\\balt DOB:?");
    private static final Pattern YEARS = Pattern.compile("(?:between )?(\\d{4})\\s*(?:-|–|to|and)\\s*(\\d{4})");
    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[.\\s-]+([a-z]{3})[a-z]*\\.?,?[\\s-]*(\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([a-z]{3})[a-z]*\\.?,?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Pattern SPAN = Pattern.compile("(.*[a-z].*\\d{4}) to (.*[a-z].*\\d{4})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern CIRCA = Pattern.compile("^(?:approximately|approx\\.?|circa|c\\.|about|around)\\s+");
    private static final Pattern NOTE = Pattern.compile("\\s*\\([^()]*[^()a-z][^()]*(?:\\)|$)\\s*");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private DfatDates() {}

    /**
     * What a field says.
     *
     * @param dates those that could be read
     * @param whole whether every part could
     */
    record Dates(List<PartialDate> dates, boolean whole) {}

    static Dates read(String text) {
        List<PartialDate> dates = new ArrayList<>();
        boolean whole = true;
        for (String part : APART.split(NOTE.matcher(text).replaceAll("; "))) {
            String one = part.strip().toLowerCase(Locale.ROOT);
            if (one.isEmpty() || one.equals("na") || one.equals("n/a") || one.equals("unknown")) {
                continue;
            }
            Optional<PartialDate> date = single(one.replaceAll("[.,]$", ""));
            date.ifPresent(dates::add);
            whole &= date.isPresent();
        }
        return new Dates(dates, whole);
    }

    /** The first day in words that a text has after a word. */
    static Optional<LocalDate> dayAfter(Pattern word, String text) {
        Matcher found = word.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(text.substring(found.end()).toLowerCase(Locale.ROOT));
        return day.lookingAt() ? day(day.group(1), day.group(2), day.group(3)) : Optional.empty();
    }

    private static Optional<PartialDate> single(String text) {
        Matcher circa = CIRCA.matcher(text);
        if (circa.find()) {
            return single(text.substring(circa.end()).strip()).map(PartialDate::asCirca);
        }
        try {
            return exact(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> exact(String text) {
        if (text.matches("\\d{4}")) {
            return Optional.of(PartialDate.year(Integer.parseInt(text)));
        }
        Matcher years = YEARS.matcher(text);
        if (years.matches()) {
            return Optional.of(PartialDate.parse(years.group(1) + "/" + years.group(2)));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(day.group(1), day.group(2), day.group(3)).map(PartialDate::day);
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return day(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3))
                    .map(PartialDate::day);
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            Optional<PartialDate> first = exact(span.group(1));
            return exact(span.group(2))
                    .flatMap(last -> first.map(begin -> new PartialDate(begin.from(), last.to(), false)));
        }
        Matcher month = MONTH.matcher(text);
        int number = month.matches() ? MONTHS.indexOf(month.group(1)) + 1 : 0;
        if (number > 0) {
            return Optional.of(PartialDate.month(Integer.parseInt(month.group(2)), number));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return Optional.of(PartialDate.day(LocalDate.of(
                    Integer.parseInt(slashed.group(3)),
                    Integer.parseInt(slashed.group(2)),
                    Integer.parseInt(slashed.group(1)))));
        }
        return Spreadsheet.day(text).map(PartialDate::day);
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        int number = MONTHS.indexOf(month.toLowerCase(Locale.ROOT)) + 1;
        try {
            return number == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
