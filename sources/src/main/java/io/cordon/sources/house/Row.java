package io.cordon.sources.house;

import io.cordon.core.model.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One record, by column; a bad value's message names the file, the line and the column or field. */
final class Row {
    /** Between several values in one field of a house list in CSV. */
    static final char SEPARATOR = '|';

    private final String place;
    private final Function<Column, String> label;
    private final Map<Column, List<String>> cells;
    private final boolean bars;

    /**
     * A record.
     *
     * @param place file and line
     * @param label what the file calls a column, for example {@code column name}
     * @param cells the values by column
     * @param bars whether a value with bars in it is several values
     */
    Row(String place, Function<Column, String> label, Map<Column, List<String>> cells, boolean bars) {
        this.place = place;
        this.label = label;
        this.cells = cells;
        this.bars = bars;
    }

    /** The value, stripped; several are joined; empty where the record has none. */
    String text(Column column) {
        return String.join(" " + SEPARATOR + " ", cells.getOrDefault(column, List.of()))
                .strip();
    }

    /** The values, without blank ones. */
    List<String> values(Column column) {
        List<String> values = new ArrayList<>();
        for (String cell : cells.getOrDefault(column, List.of())) {
            for (String value : bars ? cell.split("\\" + SEPARATOR, -1) : new String[] {cell}) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }

    /** The values, each converted; an {@link IllegalArgumentException} becomes a sentence that says where. */
    <T> List<T> values(Column column, Function<String, T> conversion) {
        List<T> converted = new ArrayList<>();
        for (String value : values(column)) {
            converted.add(convert(column, value, conversion));
        }
        return converted;
    }

    /** The value converted, or empty where it is blank. */
    <T> Optional<T> value(Column column, Function<String, T> conversion) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(convert(column, text, conversion));
    }

    private <T> T convert(Column column, String value, Function<String, T> conversion) {
        try {
            return conversion.apply(value);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where(column) + String.valueOf(e.getMessage()), e);
        }
    }

    /** The error that a value is not what was expected. */
    BadInputException wrong(Column column, String expected) {
        return new BadInputException(where(column) + expected);
    }

    private String where(Column column) {
        return place + ", " + label.apply(column) + ": ";
    }
}
