package io.cordon.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON read into maps and lists, for asking about a field or two; a JSON null is the word {@link #NULL}. */
final class JsonObjects {
    static final String NULL = "(null)";

    private JsonObjects() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String line) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            Object value = value(parser);
            if (!(value instanceof Map) || parser.nextToken() != null) {
                throw new AssertionError("not one JSON object: " + line);
            }
            return (Map<String, Object>) value;
        }
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> of, String field) {
        return (List<Map<String, Object>>) (List<?>) (List<Object>) get(of, field);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> of, String field) {
        return (Map<String, Object>) get(of, field);
    }

    static Object get(Map<String, Object> of, String field) {
        Object value = of.get(field);
        if (value == null) {
            throw new AssertionError("no field " + field + " in " + of.keySet());
        }
        return value;
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return switch (token) {
            case VALUE_NUMBER_INT -> (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> NULL;
            default -> parser.getString();
        };
    }
}
