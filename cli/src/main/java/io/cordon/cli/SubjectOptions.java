package io.cordon.cli;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A subject from what was typed on the command line. */
final class SubjectOptions {
    private SubjectOptions() {}

    static Subject subject(String name, TargetKind kind, Optional<String> birthDate, Optional<String> country) {
        if (name.isBlank()) {
            throw new BadInputException("a name to screen is blank");
        }
        return new Subject(
                "",
                kind,
                List.of(name),
                Gender.UNKNOWN,
                birthDate.map(SubjectOptions::date).map(List::of).orElse(List.of()),
                List.of(),
                country.map(Country::of).map(List::of).orElse(List.of()),
                List.of(),
                Map.of());
    }

    private static PartialDate date(String text) {
        try {
            return PartialDate.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("--birth-date: " + e.getMessage(), e);
        }
    }
}
