package io.cordon.cli.batch;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** One row of a result file; a column that says nothing is absent. */
final class ResultRow {
    private final Map<Column, Object> values = new EnumMap<>(Column.class);

    ResultRow with(Column column, String text) {
        if (!text.isEmpty()) {
            values.put(column, text);
        }
        return this;
    }

    ResultRow with(Column column, long number) {
        values.put(column, number);
        return this;
    }

    ResultRow with(Column column, double number) {
        values.put(column, number);
        return this;
    }

    /** A {@link String}, {@link Long} or {@link Double}, as the column's type says. */
    Optional<Object> value(Column column) {
        return Optional.ofNullable(values.get(column));
    }
}
