package io.cordon.core.record;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the fields of a JSON object; every message names the field. */
final class Fields {
    private final Map<?, ?> object;
    private final String what;

    private Fields(Map<?, ?> object, String what) {
        this.object = object;
        this.what = what;
    }

    static Fields of(Object value, String what) {
        if (value instanceof Map<?, ?> object) {
            return new Fields(object, what);
        }
        throw new IllegalArgumentException(what + " is a JSON object, not " + value);
    }

    /** A text, or an empty one where the field is absent. */
    String text(String name) {
        Object value = object.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(what + "." + name + " is a text, not " + value);
    }

    boolean has(String name) {
        return object.containsKey(name);
    }

    double number(String name) {
        if (object.get(name) instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException(what + "." + name + " is a number with a fraction, not " + object.get(name));
    }

    boolean truth(String name) {
        return Boolean.TRUE.equals(object.get(name));
    }

    /** The elements of an array; none where the field is absent. */
    <T> List<T> list(String name, Function<Object, T> element) {
        Object value = object.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> element.apply((Object) one)).toList();
        }
        throw new IllegalArgumentException(what + "." + name + " is an array, not " + value);
    }

    List<String> texts(String name) {
        return list(name, String::valueOf);
    }

    Map<?, ?> object(String name) {
        return object.get(name) instanceof Map<?, ?> inner ? inner : Map.of();
    }
}
