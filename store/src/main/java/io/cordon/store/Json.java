package io.cordon.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * How values are put into JSON here: what is empty is left out, fields come in one fixed order, and a field that is not
 * known is an error when read. So one value has one text and one hash, and a later version that adds a field leaves the
 * text of all values without it as it was.
 *
 * <p>A function that reads a value finds the parser on the value's first token and leaves it on its last.
 */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static byte[] write(Consumer<JsonGenerator> body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            body.accept(json);
        }
        return out.toByteArray();
    }

    static <T> T read(byte[] text, Function<JsonParser, T> body) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            T value = body.apply(json);
            if (json.nextToken() != null) {
                throw new StreamReadException(json, "more than one value");
            }
            return value;
        }
    }

    static void field(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    static void strings(JsonGenerator json, String name, Collection<String> values) {
        list(json, name, values, JsonGenerator::writeString);
    }

    static <T> void list(JsonGenerator json, String name, Collection<T> values, BiConsumer<JsonGenerator, T> element) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(value -> element.accept(json, value));
            json.writeEndArray();
        }
    }

    /** Calls {@code field} for every field of an object, the parser on the field's value. */
    static void object(JsonParser json, Consumer<String> field) {
        expect(json, JsonToken.START_OBJECT);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            field.accept(name);
        }
        expect(json, JsonToken.END_OBJECT);
    }

    static <T> List<T> list(JsonParser json, Function<JsonParser, T> element) {
        expect(json, JsonToken.START_ARRAY);
        List<T> values = new ArrayList<>(4);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(element.apply(json));
        }
        return values;
    }

    static String string(JsonParser json) {
        expect(json, JsonToken.VALUE_STRING);
        return json.getString();
    }

    static int number(JsonParser json) {
        expect(json, JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    static StreamReadException unknown(JsonParser json, String field) {
        return new StreamReadException(json, "field \"" + field + "\" is not known to this version");
    }

    private static void expect(JsonParser json, JsonToken token) {
        if (json.currentToken() != token) {
            throw new StreamReadException(json, "expected " + token + ", found " + json.currentToken());
        }
    }

    /** The word an enum's constant is written as, for example {@code tax-number}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
        return Stream.of(constants).collect(Collectors.toUnmodifiableMap(Json::word, Function.identity()));
    }

    /** The constant written as the string the parser is on. */
    static <E extends Enum<E>> E constant(JsonParser json, Map<String, E> byWord) {
        E constant = byWord.get(string(json));
        if (constant == null) {
            throw new StreamReadException(json, "\"" + json.getString() + "\" is none of " + byWord.keySet());
        }
        return constant;
    }
}
