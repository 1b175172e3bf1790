package io.cordon.core.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values as JSON in one way only, so that one value has one hash: fields in the order of their names' UTF-16 units, no space,
 * UTF-8, and only those characters escaped that must be, as RFC 8785 (JCS) has it. Entries hold texts, whole numbers and
 * arrays alone, for which this is JCS; numbers with a fraction, which only answers beside the log have, are written as
 * {@link Double#toString} does. Half a surrogate pair is escaped, so that what users send is kept as it was.
 *
 * <p>Values are {@link Map} of text, {@link List}, {@link String}, {@link Long}, {@link Integer}, {@link Double} and
 * {@link Boolean}; there is no null.
 */
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    /** A value's bytes. */
    public static byte[] bytes(Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** A value's text. */
    public static String text(Object value) {
        StringBuilder text = new StringBuilder(256);
        write(value, text);
        return text.toString();
    }

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException if it is not JSON, is nested deeper than 64, or has a null or a field twice
     */
    public static Object read(byte[] json) {
        return new CanonicalJsonReader(new String(json, StandardCharsets.UTF_8)).document();
    }

    /** Reads an object, see {@link #read}. */
    @SuppressWarnings("unchecked") // the keys of objects are texts
    public static Map<String, Object> object(byte[] json) {
        if (read(json) instanceof Map<?, ?> object) {
            return (Map<String, Object>) object;
        }
        throw new IllegalArgumentException("a JSON object was expected");
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case String text -> quote(text, out);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Boolean truth -> out.append(truth.booleanValue());
            case Double number -> {
                if (!Double.isFinite(number)) {
                    throw new IllegalArgumentException(number + " cannot be written in JSON");
                }
                out.append(number.doubleValue());
            }
            case List<?> list -> {
                char before = '[';
                for (Object element : list) {
                    out.append(before);
                    write(element, out);
                    before = ',';
                }
                out.append(list.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> object -> {
                TreeMap<String, Object> sorted = new TreeMap<>();
                object.forEach((name, field) -> sorted.put((String) name, field));
                char before = '{';
                for (Map.Entry<String, Object> field : sorted.entrySet()) {
                    out.append(before);
                    quote(field.getKey(), out);
                    out.append(':');
                    write(field.getValue(), out);
                    before = ',';
                }
                out.append(sorted.isEmpty() ? "{}" : "}");
            }
            default -> throw new IllegalArgumentException(value.getClass() + " has no place in JSON here");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (c < ' ' || Character.isSurrogate(c)) {
                        out.append("\\u")
                                .append(HEX.charAt(c >> 12))
                                .append(HEX.charAt(c >> 8 & 15))
                                .append(HEX.charAt(c >> 4 & 15))
                                .append(HEX.charAt(c & 15));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
