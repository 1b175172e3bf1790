package io.cordon.intake;

import io.cordon.core.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the forms people write: {@code 1960-01-31}, {@code 31.1.1960}, {@code 31/01/1960}, {@code 31 Jan 1960},
 * {@code January 31, 1960}, {@code Jan 1960}, {@code 1960-01}, {@code 1960}, {@code circa 1960}, {@code 1960-1965}.
 *
 * <p>Where day and month cannot be told apart ({@code 03/04/1960}) the day comes first, as in most countries; where that
 * is impossible ({@code 03/24/1960}) the month does. A year has four digits, from 1800 to 2199: a year of two digits is
 * not guessed at.
 */
public final class WrittenDate {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final String YEAR = "((?:18|19|20|21)\\d\\d)";
    private static final String WORD = "(\\p{L}{3,10})\\.?";
    private static final Pattern CIRCA =
            Pattern.compile("^(?:circa|approximately|approx\\.?|about|around|ca\\.?|c\\.|~)\\s*(.+)$");
    private static final Pattern TIME =
            Pattern.compile("[t ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s*(?:z|[+-]\\d{2}:?\\d{2})?$");
    private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile(YEAR + "(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?" + YEAR);
    private static final Pattern DAY_WORD =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[-/. ]+(?:of )?" + WORD + "[-/, ]+" + YEAR);
    private static final Pattern WORD_DAY = Pattern.compile(WORD + "[- ]+(\\d{1,2})(?:st|nd|rd|th)?[-, ]+" + YEAR);
    private static final Pattern MONTH_WORD = Pattern.compile(WORD + "[-/, ]+" + YEAR);
    private static final Pattern YEAR_MONTH = Pattern.compile(YEAR + "[-/.](\\d{1,2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.]" + YEAR);
    private static final Pattern YEARS =
            Pattern.compile("(?:between )?" + YEAR + "(?:\\s*[-/\u2013]\\s*| to | and )" + YEAR);
    private static final Pattern ONE_YEAR = Pattern.compile(YEAR);

    static {
        String[][] words = {
            {"jan", "january", "январь", "января", "янв", "januar", "janvier", "enero"},
            {"feb", "february", "февраль", "февраля", "фев", "февр", "februar", "février", "febrero"},
            {"mar", "march", "март", "марта", "мар", "märz", "mars", "marzo"},
            {"apr", "april", "апрель", "апреля", "апр", "avril", "abril"},
            {"may", "май", "мая", "mai", "mayo"},
            {"jun", "june", "июнь", "июня", "июн", "juni", "juin", "junio"},
            {"jul", "july", "июль", "июля", "июл", "juli", "juillet", "julio"},
            {"aug", "august", "август", "августа", "авг", "août", "agosto"},
            {"sep", "sept", "september", "сентябрь", "сентября", "сен", "сент", "septembre", "septiembre"},
            {"oct", "october", "октябрь", "октября", "окт", "okt", "oktober", "octobre", "octubre"},
            {"nov", "november", "ноябрь", "ноября", "ноя", "novembre", "noviembre"},
            {"dec", "december", "декабрь", "декабря", "дек", "dez", "dezember", "décembre", "diciembre"}
        };
        for (int i = 0; i < words.length; i++) {
            for (String word : words[i]) {
                MONTHS.put(word, i + 1);
            }
        }
    }

    private WrittenDate() {}

    /** Reads a text that is a date and nothing else; empty where it is none of the forms, or no such day exists. */
    public static Optional<PartialDate> read(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher circa = CIRCA.matcher(plain);
        boolean about = circa.matches();
        if (about) {
            plain = circa.group(1);
        }
        plain = TIME.matcher(plain).replaceFirst("").replaceFirst("\\s*(?:г\\.?|года?)$", "");
        try {
            Optional<PartialDate> day = day(plain).map(PartialDate::day);
            Optional<PartialDate> date = day.isPresent() ? day : lesser(plain);
            return about ? date.map(PartialDate::asCirca) : date;
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The month a word names ({@code 1} to {@code 12}) in English or Russian, short or long; 0 where it names none. */
    public static int month(String word) {
        return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<LocalDate> day(String text) {
        Matcher m = YEAR_FIRST.matcher(text);
        boolean yearFirst = m.matches();
        if (!yearFirst) {
            m = COMPACT.matcher(text);
        }
        if (yearFirst || m.matches()) {
            boolean unknownDay = number(m, 3) == 0;
            return unknownDay ? Optional.empty() : Optional.of(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            int first = number(m, 1);
            int second = number(m, 2);
            boolean monthFirst = second > 12 && first <= 12;
            return Optional.of(LocalDate.of(number(m, 3), monthFirst ? first : second, monthFirst ? second : first));
        }
        m = DAY_WORD.matcher(text);
        if (m.matches() && month(m.group(2)) > 0) {
            return Optional.of(LocalDate.of(number(m, 3), month(m.group(2)), number(m, 1)));
        }
        m = WORD_DAY.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return Optional.of(LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2)));
        }
        return Optional.empty();
    }

    /** Months, years and ranges of years; {@code 1960-05-00} and {@code 1960-00-00} are some databases' way to write them. */
    private static Optional<PartialDate> lesser(String written) {
        String text = written.replaceFirst("[-/.]00$", "").replaceFirst("[-/.]00$", "");
        Matcher m = ONE_YEAR.matcher(text);
        if (m.matches()) {
            return Optional.of(PartialDate.year(number(m, 1)));
        }
        m = YEAR_MONTH.matcher(text);
        if (m.matches()) {
            return Optional.of(PartialDate.month(number(m, 1), number(m, 2)));
        }
        m = MONTH_YEAR.matcher(text);
        if (m.matches()) {
            return Optional.of(PartialDate.month(number(m, 2), number(m, 1)));
        }
        m = MONTH_WORD.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            return Optional.of(PartialDate.month(number(m, 2), month(m.group(1))));
        }
        m = YEARS.matcher(text);
        if (m.matches()) {
            return Optional.of(PartialDate.years(number(m, 1), number(m, 2)));
        }
        return Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
