package io.cordon.server.api;

import io.cordon.answers.Known;
import io.cordon.core.model.BadInputException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Query parameters, read. */
final class AskedFor {
    private AskedFor() {}

    static Optional<LocalDate> day(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    parameter + ": a day that exists was expected, written YYYY-MM-DD such as 2014-07-09, not \"" + text
                            + "\"",
                    e);
        }
    }

    static Optional<Known> known(@Nullable String text) {
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(Known.parse(text));
    }
}
