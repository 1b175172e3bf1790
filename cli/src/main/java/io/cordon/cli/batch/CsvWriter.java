package io.cordon.cli.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** CSV as RFC 4180 has it, in UTF-8, with lines that end in a line feed alone. */
final class CsvWriter extends TextWriter {
    @Override
    public byte[] begin() {
        String header = Arrays.stream(Column.values()).map(Column::header).collect(Collectors.joining(","));
        return (header + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] block(List<ResultRow> rows) {
        StringBuilder text = new StringBuilder(rows.size() * 400);
        for (ResultRow row : rows) {
            for (Column column : Column.values()) {
                if (column.ordinal() > 0) {
                    text.append(',');
                }
                row.value(column).ifPresent(value -> append(text, value.toString()));
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(StringBuilder text, String value) {
        boolean quoted = false;
        for (int i = 0; i < value.length() && !quoted; i++) {
            char c = value.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted) {
            text.append('"').append(value.replace("\"", "\"\"")).append('"');
        } else {
            text.append(value);
        }
    }
}
