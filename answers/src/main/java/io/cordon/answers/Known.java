package io.cordon.answers;

import io.cordon.core.model.BadInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * The moment whose knowledge an answer may use: of the two clocks, that of the record.
 *
 * @param text as it was asked
 * @param moment the last moment that counts; for a day, the last of that day in UTC
 */
public record Known(String text, Instant moment) {
    /**
     * Reads a day or a moment in UTC.
     *
     * @throws BadInputException if it is neither
     */
    public static Known parse(String text) {
        try {
            boolean day = text.indexOf('T') < 0;
            return new Known(
                    text,
                    day
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                                    .minusNanos(1)
                            : Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    "a day or a moment that exists was expected, written YYYY-MM-DD or"
                            + " YYYY-MM-DDTHH:MM:SSZ such as 2014-07-09T08:30:00Z, not \"" + text + "\"",
                    e);
        }
    }

    /** {@code as known on 2014-07-09}, or {@code at} a moment. */
    public String words() {
        return "as known " + (text.indexOf('T') < 0 ? "on " : "at ") + text;
    }

    /** The moment to judge ages at: this one, or now if that comes first. */
    public Instant orNow(Instant now) {
        return moment.isBefore(now) ? moment : now;
    }
}
