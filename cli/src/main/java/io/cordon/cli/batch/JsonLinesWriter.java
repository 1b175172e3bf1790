package io.cordon.cli.batch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object a row, in UTF-8; what says nothing is left out. */
final class JsonLinesWriter extends TextWriter {
    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public byte[] begin() {
        return new byte[0];
    }

    @Override
    public byte[] block(List<ResultRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(rows.size() * 600);
        for (ResultRow row : rows) {
            try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
                json.writeStartObject();
                for (Column column : Column.values()) {
                    row.value(column).ifPresent(value -> write(json, column, value));
                }
                json.writeEndObject();
            }
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Column column, Object value) {
        switch (column.type()) {
            case WHOLE -> json.writeNumberProperty(column.header(), (Long) value);
            case NUMBER -> json.writeNumberProperty(column.header(), (Double) value);
            case TEXT -> json.writeStringProperty(column.header(), (String) value);
        }
    }
}
