package io.cordon.cli;

import io.cordon.core.journal.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One field in which two answers differ.
 *
 * @param field its path, such as {@code hits[us-ofac-sdn:1].score}; hits go by their target
 * @param recorded as JSON; empty where only the new answer has it
 * @param now as JSON; empty where only the recorded answer has it
 */
record AnswerDifference(String field, String recorded, String now) {
    /** All of them, between two answers' bytes. */
    static List<AnswerDifference> between(byte[] recorded, byte[] now) {
        List<AnswerDifference> differences = new ArrayList<>();
        compare("", CanonicalJson.read(recorded), CanonicalJson.read(now), differences);
        return differences;
    }

    private static void compare(String path, Object before, Object after, List<AnswerDifference> into) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            compareFields(path, path.isEmpty() ? "" : ".", "", one, other, into);
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            Map<String, Object> first = named(one);
            Map<String, Object> second = named(other);
            compareFields(path, "[", "]", first, second, into);
            if (first.keySet().equals(second.keySet())
                    && !List.copyOf(first.keySet()).equals(List.copyOf(second.keySet()))) {
                into.add(new AnswerDifference(
                        path + " in order",
                        first.keySet().toString(),
                        second.keySet().toString()));
            }
        } else {
            into.add(new AnswerDifference(path, CanonicalJson.text(before), CanonicalJson.text(after)));
        }
    }

    private static void compareFields(
            String path, String open, String close, Map<?, ?> one, Map<?, ?> other, List<AnswerDifference> into) {
        TreeSet<String> names = new TreeSet<>();
        one.keySet().forEach(name -> names.add(String.valueOf(name)));
        other.keySet().forEach(name -> names.add(String.valueOf(name)));
        for (String name : names) {
            String inner = path + open + name + close;
            Object before = one.get(name);
            Object after = other.get(name);
            if (before != null && after != null) {
                compare(inner, before, after, into);
            } else {
                into.add(new AnswerDifference(
                        inner,
                        before == null ? "" : CanonicalJson.text(before),
                        after == null ? "" : CanonicalJson.text(after)));
            }
        }
    }

    /** A list's elements by what names them: a hit's target, else their place. */
    private static Map<String, Object> named(List<?> list) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            String name = element instanceof Map<?, ?> fields && fields.get("target") instanceof String target
                    ? target
                    : Integer.toString(i);
            named.put(name, element);
        }
        return named;
    }
}
