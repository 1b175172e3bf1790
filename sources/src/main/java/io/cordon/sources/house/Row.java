package io.cordon.sources.house;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row, by column; a bad value's message names the file, the line and the column. */
final class Row {
    /** Between several values in one field. */
    static final char SEPARATOR = '|';

    private final String file;
    private final CsvRecord row;
    private final Map<Column, Integer> columns;

    Row(String file, CsvRecord row, Map<Column, Integer> columns) {
        this.file = file;
        this.row = row;
        this.columns = columns;
    }

    /** The field, stripped; empty where the list has no such column. */
    String text(Column column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.getField(index).strip();
    }

    /** The field's values, without blank ones. */
    List<String> values(Column column) {
        List<String> values = new ArrayList<>();
        for (String value : text(column).split("\\" + SEPARATOR, -1)) {
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /** The field's values, each converted; an {@link IllegalArgumentException} becomes a sentence that says where. */
    <T> List<T> values(Column column, Function<String, T> conversion) {
        List<T> converted = new ArrayList<>();
        for (String value : values(column)) {
            converted.add(convert(column, value, conversion));
        }
        return converted;
    }

    /** The field converted, or empty where it is blank. */
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

    /** The error that a field is not what was expected. */
    BadInputException wrong(Column column, String expected) {
        return new BadInputException(where(column) + expected);
    }

    private String where(Column column) {
        return file + ", line " + row.getStartingLineNumber() + ", column " + column.header() + ": ";
    }
}
