package io.cordon.intake.customers;

import io.cordon.core.model.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of a JSON lines file: one object a line. The object inside {@code properties} is read as if its keys stood beside
 * it, which makes FollowTheMoney entities readable as they are.
 */
final class JsonRows implements Rows {
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final BufferedReader lines;
    private final String name;
    private long line;
    private long at;
    private @Nullable String ahead;
    private boolean broken;

    JsonRows(BufferedReader lines, String name) throws IOException {
        this.lines = lines;
        this.name = name;
        advance();
    }

    private void advance() throws IOException {
        broken = true;
        do {
            ahead = lines.readLine();
            line++;
        } while (ahead != null && ahead.isBlank());
        broken = false;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public boolean canContinue() {
        return !broken;
    }

    @Override
    public long line() {
        return at;
    }

    @Override
    public Cells next() {
        String text = ahead;
        if (text == null) {
            throw new NoSuchElementException("no row after the last of " + name);
        }
        at = line;
        try {
            advance();
        } catch (IOException e) {
            throw new BadInputException(name + " cannot be read after line " + at + ": " + e.getMessage(), e);
        }
        List<Cells.Cell> cells = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notObject();
            }
            object(parser, cells, true);
            if (parser.nextToken() != null) {
                throw notObject();
            }
        } catch (JacksonException e) {
            throw new BadInputException(
                    "line " + at + " of " + name + " is not well-formed JSON: " + e.getOriginalMessage()
                            + "; one whole JSON object a line is expected",
                    e);
        }
        return new Cells(at, cells);
    }

    private BadInputException notObject() {
        return new BadInputException(
                "line " + at + " of " + name
                        + " is not one JSON object; each line is expected to hold one object, as in {\"id\": \"7\", \"name\": \"...\"}");
    }

    private void object(JsonParser parser, List<Cells.Cell> cells, boolean top) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            if (cells.size() >= CsvRows.MAX_COLUMNS) {
                throw new BadInputException(name + " has an object with more than " + CsvRows.MAX_COLUMNS + " keys");
            }
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && top && key.equals("properties")) {
                object(parser, cells, false);
            } else {
                Field field = Headers.field(key);
                List<String> values = new ArrayList<>();
                values(parser, values);
                cells.add(new Cells.Cell(key, field, Headers.isPlural(key), List.copyOf(values)));
            }
        }
    }

    /** A value, or those of an array; an object is kept as the JSON it is. */
    private static void values(JsonParser parser, List<String> values) {
        switch (parser.currentToken()) {
            case START_ARRAY -> {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values(parser, values);
                }
            }
            case START_OBJECT -> {
                StringWriter raw = new StringWriter();
                try (JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), raw)) {
                    generator.copyCurrentStructure(parser);
                }
                values.add(raw.toString());
            }
            case VALUE_NULL -> {}
            default -> values.add(parser.getString());
        }
    }
}
