package io.cordon.server.pages;

import io.cordon.answers.Holdings;
import io.cordon.answers.Setting;
import io.cordon.core.model.BadInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days in addresses of pages. */
final class Days {
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

    /** Whether the built-in sample alone answers: its year is worth moving through. */
    static boolean sampleAlone(Setting setting) {
        return setting.grounds().size() == 1
                && setting.grounds().getFirst().edition().list().equals(Holdings.SAMPLE);
    }
}
