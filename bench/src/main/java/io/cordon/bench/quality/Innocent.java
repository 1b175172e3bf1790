package io.cordon.bench.quality;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Gender;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real party that is not listed.
 *
 * @param id the file's own reference
 * @param kind person or organisation
 * @param name its name
 * @param birthDate where known
 * @param country its code, or empty
 */
public record Innocent(String id, TargetKind kind, String name, Optional<PartialDate> birthDate, String country) {

    /** What of a party is told to the screener. */
    public enum Told {
        /** The name alone, without its kind. */
        BARE_NAME("name, kind not told"),
        /** Name and kind. */
        NAME("name only"),
        /** Name, kind, and the birth date and country that the file has. */
        ALL("with birth date and country");

        private final String description;

        Told(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }

        /** The word used in JSON, for example {@code bare-name}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Reads a population from a CSV file, or from every CSV file in a folder, in the order of their names. Columns {@code name} and {@code type}, and where present {@code id},
     * {@code birth_date} and {@code country}.
     *
     * @throws BadInputException if the file is not that
     */
    public static List<Innocent> read(Path fileOrFolder) {
        List<Innocent> all = new ArrayList<>();
        Table.files(fileOrFolder).forEach(file -> read(file, all));
        return all;
    }

    private static void read(Path file, List<Innocent> all) {
        for (NamedCsvRecord row : Table.read(file, List.of("type", "name"))) {
            String name = Table.cell(row, "name");
            TargetKind kind = TargetKind.of(Table.cell(row, "type"));
            if (name.isEmpty()) {
                throw new BadInputException(Table.at(file, row) + ": a name was expected");
            }
            if (kind == TargetKind.UNKNOWN) {
                throw new BadInputException(Table.at(file, row) + ": type is person or organisation, not \""
                        + Table.cell(row, "type") + "\"");
            }
            String id = Table.cell(row, "id");
            all.add(new Innocent(
                    id.isEmpty() ? Long.toString(row.getStartingLineNumber()) : id,
                    kind,
                    name,
                    date(file, row),
                    Table.cell(row, "country")));
        }
    }

    private static Optional<PartialDate> date(Path file, NamedCsvRecord row) {
        String text = Table.cell(row, "birth_date");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(Table.at(file, row) + ": " + e.getMessage(), e);
        }
    }

    /** The subject to screen. */
    Subject subject(Told told) {
        if (told != Told.ALL) {
            return Subject.named(name, told == Told.NAME ? kind : TargetKind.UNKNOWN);
        }
        return new Subject(
                id,
                kind,
                List.of(name),
                Gender.UNKNOWN,
                birthDate.stream().toList(),
                List.of(),
                country.isEmpty() ? List.of() : List.of(Country.of(country)),
                List.of(),
                Map.of());
    }
}
