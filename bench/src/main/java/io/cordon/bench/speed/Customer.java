package io.cordon.bench.speed;

import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer that was made up.
 *
 * @param id its number in words
 * @param kind person or organisation, or what the target is
 * @param name its name
 * @param birthDate ISO date, or empty
 * @param country ISO code, or empty
 * @param target the target that it is, where it is one
 * @param variation how its name differs from the listed one, or empty
 */
record Customer(
        String id,
        TargetKind kind,
        String name,
        String birthDate,
        String country,
        Optional<TargetId> target,
        String variation) {

    Subject subject() {
        return new Subject(
                id,
                kind,
                List.of(name),
                Gender.UNKNOWN,
                birthDate.isEmpty() ? List.of() : List.of(PartialDate.parse(birthDate)),
                List.of(),
                country.isEmpty() ? List.of() : List.of(Country.of(country)),
                List.of(),
                Map.of());
    }
}
