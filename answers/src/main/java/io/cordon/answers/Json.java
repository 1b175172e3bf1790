package io.cordon.answers;

import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Collection;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON documents, each on a line of its own. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Writes one object on one line. */
    public static void line(PrintStream out, Consumer<JsonGenerator> fields) {
        out.println(object(fields));
    }

    /** One object as text. */
    public static String object(Consumer<JsonGenerator> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            fields.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    /** An array of strings as a property. */
    public static void strings(JsonGenerator json, String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** An array of objects as a property. */
    public static <T> void objects(JsonGenerator json, String name, Collection<T> values, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
