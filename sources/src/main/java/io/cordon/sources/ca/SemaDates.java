package io.cordon.sources.ca;

import io.cordon.core.model.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates of birth as Canada writes them: a day, a month, a year, {@code 1963-1964}, or several with {@code or}. */
final class SemaDates {
    private static final Pattern OR = Pattern.compile("\\s+or\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*-\\s*(\\d{4})");
    private static final Pattern SINGLE = Pattern.compile("\\d{4}(-\\d\\d){0,2}");

    private SemaDates() {}

    /** The dates, or empty where any of them is in no known form. */
    static Optional<List<PartialDate>> read(String text) {
        List<PartialDate> dates = new ArrayList<>();
        for (String one : OR.split(text.strip())) {
            Matcher years = YEARS.matcher(one);
            try {
                if (years.matches()) {
                    dates.add(PartialDate.parse(years.group(1) + "/" + years.group(2)));
                } else if (SINGLE.matcher(one).matches()) {
                    dates.add(PartialDate.parse(one));
                } else {
                    return Optional.empty();
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.of(dates);
    }
}
