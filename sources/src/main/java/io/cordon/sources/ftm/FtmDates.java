package io.cordon.sources.ftm;

import io.cordon.core.model.PartialDate;

/** Dates as FollowTheMoney writes them: a day, a month or a year. */
final class FtmDates {
    private FtmDates() {}

    /** The date, or the years or months that a range runs over shortened to what its ends share. */
    static String text(PartialDate date) {
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.toString().replace("~", "");
            case RANGE ->
                date.from().getYear() == date.to().getYear()
                        ? Integer.toString(date.from().getYear())
                        : date.from().getYear() + "/" + date.to().getYear();
        };
    }
}
