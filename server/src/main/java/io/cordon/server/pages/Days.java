package io.cordon.server.pages;

import io.cordon.answers.Holdings;
import io.cordon.answers.Setting;
import io.cordon.core.model.BadInputException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days in addresses of pages. */
final class Days {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private Days() {}

    static Optional<LocalDate> read(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    parameter + ": a day that exists was expected, written YYYY-MM-DD such as 2014-07-09, not \"" + text
                            + "\"",
                    e);
        }
    }

    /** A moment as people read it, to the second. */
    static String moment(Instant at) {
        return MOMENT.format(at.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** Whether the built-in sample alone answers: its year is worth moving through. */
    static boolean sampleAlone(Setting setting) {
        return setting.grounds().size() == 1
                && setting.grounds().getFirst().edition().list().equals(Holdings.SAMPLE);
    }
}
