package io.cordon.sources.eu;

import io.cordon.core.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as the Official Journal writes them in running text: {@code 7.10.1952}, {@code 8 March 2018},
 * {@code 26 Feb. 2011}, {@code May 1963}, {@code 1964}, {@code between 1958 and 1963}, {@code approximately 1965},
 * {@code (a) 1.1.1964, (b) 1.2.1964}.
 */
final class JournalDates {
    /** A year outside these is a number of another kind, or of another calendar. */
    private static final int FIRST_YEAR = 1850;

    private static final int LAST_YEAR = 2100;

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final String MONTH = "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})";

    private static final Pattern DATE = Pattern.compile("(?i)(?<!\\d)(?:(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)"
            + "|(\\d{1,2})\\s*\\.\\s*(\\d{1,2})[.\\s]\\s*(\\d{4})(?!\\d)"
            + "|(\\d{1,2})\\s+" + MONTH + "\\.?\\s*(\\d{4})(?!\\d)"
            + "|" + MONTH + "(?:/" + MONTH + ")?\\.?\\s+(\\d{4})(?!\\d)"
            + "|(\\d{4})(?!\\d)(s?))");

    private static final Pattern ENUMERATOR = Pattern.compile("(?:(?<=^|[\\s,;\"])\\(?(?:[a-h]|i{1,3}|iv|vi?)\\)\\s*)");
    private static final Pattern OTHER_FACTS =
            Pattern.compile("(?i)\\b(?:POB|gender|nationality|place of birth)\\b.*", Pattern.DOTALL);
    private static final Pattern CIRCA = Pattern.compile(
            "(?i)\\b(?:circa|ca\\.|approx|around|about|probably|possibly|presumed|middle of)|\\b\\d{4}s\\b");
    private static final Pattern OPEN = Pattern.compile("(?i)\\b(?:before|after|since)\\s*$");

    private JournalDates() {}

    /** The one day that the text states, if it states nothing but a day. */
    static Optional<LocalDate> day(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        return read(date)
                .filter(known -> known.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::from);
    }

    /** Every date of birth that the text states; dates of another calendar and open ones ("before 1964") are left out. */
    static List<PartialDate> births(String text) {
        List<PartialDate> dates = new ArrayList<>();
        String births = OTHER_FACTS.matcher(text).replaceFirst("");
        for (String part : ENUMERATOR.matcher(births).replaceAll(";").split("[;,]", -1)) {
            if (!part.toLowerCase(Locale.ROOT).contains("hijri")) {
                boolean circa = CIRCA.matcher(part).find();
                for (PartialDate date : part(part)) {
                    PartialDate known = circa ? date.asCirca() : date;
                    if (!dates.contains(known)) {
                        dates.add(known);
                    }
                }
            }
        }
        return dates;
    }

    private static List<PartialDate> part(String part) {
        List<PartialDate> dates = new ArrayList<>();
        boolean between = part.toLowerCase(Locale.ROOT).contains("between");
        Matcher date = DATE.matcher(part);
        int end = 0;
        while (date.find()) {
            String before = part.substring(end, date.start()).strip().toLowerCase(Locale.ROOT);
            end = date.end();
            Optional<PartialDate> known = read(date);
            if (known.isEmpty() || OPEN.matcher(before).find()) {
                continue;
            }
            boolean range = before.matches("[-–—]|to") || (between && before.equals("and"));
            PartialDate last = dates.isEmpty() ? known.get() : dates.getLast();
            if (range && !dates.isEmpty() && !last.from().isAfter(known.get().to())) {
                dates.set(
                        dates.size() - 1,
                        new PartialDate(last.from(), known.get().to(), false));
            } else {
                dates.add(known.get());
            }
        }
        return dates;
    }

    private static Optional<PartialDate> read(Matcher date) {
        try {
            PartialDate known = read(date.toMatchResult());
            boolean plausible =
                    known.from().getYear() >= FIRST_YEAR && known.to().getYear() <= LAST_YEAR;
            return plausible ? Optional.of(known) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PartialDate read(java.util.regex.MatchResult date) {
        if (date.group(1) != null) {
            return PartialDate.day(LocalDate.of(number(date, 1), number(date, 2), number(date, 3)));
        }
        if (date.group(4) != null) {
            return PartialDate.day(LocalDate.of(number(date, 6), number(date, 5), number(date, 4)));
        }
        if (date.group(7) != null) {
            return PartialDate.day(LocalDate.of(number(date, 9), month(date.group(8)), number(date, 7)));
        }
        if (date.group(10) != null) {
            int year = number(date, 12);
            PartialDate first = PartialDate.month(year, month(date.group(10)));
            if (date.group(11) == null) {
                return first;
            }
            PartialDate second = PartialDate.month(year, month(date.group(11)));
            return second.to().isBefore(first.from()) ? first : new PartialDate(first.from(), second.to(), false);
        }
        int year = number(date, 13);
        return date.group(14).isEmpty() ? PartialDate.year(year) : PartialDate.years(year, year + 9);
    }

    private static int number(java.util.regex.MatchResult date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** 1 to 12, or 0 (no such month) where the word only begins like one. */
    private static int month(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(lower)) {
                return i + 1;
            }
        }
        return 0;
    }
}
