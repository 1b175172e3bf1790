package io.cordon.intake.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A mapping's entries by key, read as what they should be. What is wrong goes to the problems, and reading goes on. */
final class Fields {
    /** Values that YAML takes for something other than text. */
    private static final Pattern NO_TEXT =
            Pattern.compile("|~|(?i:null|true|false)|[-+]?[.\\d][\\d._eE+-]*|\\.(?i:inf|nan)");

    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final int MOST_VALUES = 200;
    private static final int MOST_TEXT = 1000;

    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final int line;
    private final String path;
    private final Problems problems;

    /** What is wrong with a file, by line. */
    static final class Problems {
        private final Map<Integer, List<String>> byLine = new TreeMap<>();

        void add(int line, String key, String what) {
            byLine.computeIfAbsent(line, unused -> new ArrayList<>())
                    .add("line " + line + (key.isEmpty() ? "" : ", " + key) + ": " + what);
        }

        List<String> all() {
            return byLine.values().stream().flatMap(List::stream).toList();
        }
    }

    private Fields(int line, String path, Problems problems) {
        this.line = line;
        this.path = path;
        this.problems = problems;
    }

    /**
     * The entries of what should be a mapping.
     *
     * @param path the key it stands under, for messages; empty for the whole file
     * @param known the keys it may have
     */
    static Fields of(Yaml.Value value, String path, List<String> known, Problems problems) {
        Fields fields = new Fields(value.line(), path, problems);
        if (!(value instanceof Yaml.Mapping mapping)) {
            problems.add(value.line(), path, "keys with values were expected: " + String.join(", ", known));
            return fields;
        }
        for (Yaml.Entry entry : mapping.entries()) {
            String key = fields.key(entry.key());
            Yaml.Entry before = fields.entries.putIfAbsent(entry.key(), entry);
            if (!known.contains(entry.key())) {
                problems.add(entry.line(), key, "there is no such key; there are: " + String.join(", ", known));
            } else if (before != null) {
                problems.add(entry.line(), key, "stands here again after line " + before.line() + "; keep one");
            }
        }
        return fields;
    }

    int line() {
        return line;
    }

    int line(String name) {
        Yaml.Entry entry = entries.get(name);
        return entry == null ? line : entry.line();
    }

    private String key(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Whether none of the keys stands here. */
    boolean hasNone(List<String> names) {
        return names.stream().noneMatch(entries::containsKey);
    }

    /** Says that a key is needed, where it does not stand here. */
    void require(String name, String what) {
        if (!entries.containsKey(name)) {
            problems.add(line, key(name), "is missing; " + what + " was expected");
        }
    }

    Optional<Yaml.Value> value(String name) {
        return Optional.ofNullable(entries.get(name)).map(Yaml.Entry::value);
    }

    /** A text. */
    Optional<String> text(String name) {
        return value(name).flatMap(value -> text(name, value));
    }

    private Optional<String> text(String name, Yaml.Value value) {
        if (!(value instanceof Yaml.Text text)) {
            problems.add(value.line(), key(name), "a text was expected, not a list or keys");
            return Optional.empty();
        }
        if (text.plain() && NO_TEXT.matcher(text.text()).matches()) {
            problems.add(
                    text.line(),
                    key(name),
                    text.text().isEmpty()
                            ? "a text was expected, and nothing stands there"
                            : "a text was expected; write \"" + text.text() + "\" with its quotes if it is one");
            return Optional.empty();
        }
        if (text.text().isBlank() || text.text().length() > MOST_TEXT) {
            problems.add(text.line(), key(name), "a text of 1 to " + MOST_TEXT + " characters was expected");
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    /** A score between 0 and 1. */
    Optional<Double> score(String name) {
        return value(name).flatMap(value -> {
            if (value instanceof Yaml.Text text
                    && text.plain()
                    && NUMBER.matcher(text.text()).matches()) {
                double score = Double.parseDouble(text.text());
                if (score > 0 && score < 1) {
                    return Optional.of(score);
                }
            }
            String found = value instanceof Yaml.Text text ? ", not \"" + text.text() + "\"" : ", not a list or keys";
            problems.add(value.line(), key(name), "a score above 0 and below 1 was expected, such as 0.7" + found);
            return Optional.empty();
        });
    }

    /** One of some words. */
    <T> Optional<T> word(String name, Map<String, T> words) {
        return value(name).flatMap(value -> word(name, value, words));
    }

    private <T> Optional<T> word(String name, Yaml.Value value, Map<String, T> words) {
        Optional<String> text = text(name, value);
        Optional<T> meant = text.map(words::get);
        if (text.isPresent() && meant.isEmpty()) {
            problems.add(
                    value.line(),
                    key(name),
                    "one of " + String.join(", ", words.keySet()) + " was expected, not \"" + text.get() + "\"");
        }
        return meant;
    }

    /** A list of words; empty lists are lists. */
    <T> Optional<Set<T>> words(String name, Map<String, T> words) {
        return value(name).map(value -> each(name, value, true, one -> word(name, one, words)));
    }

    /** One text or a list of them, which is not empty where it stands. */
    Set<String> texts(String name) {
        return value(name)
                .map(value -> each(name, value, false, one -> text(name, one)))
                .orElse(Set.of());
    }

    /** One word or a list of them, which is not empty where it stands. */
    <T> Set<T> someWords(String name, Map<String, T> words) {
        return value(name)
                .map(value -> each(name, value, false, one -> word(name, one, words)))
                .orElse(Set.of());
    }

    private <T> Set<T> each(String name, Yaml.Value value, boolean mayBeEmpty, Function<Yaml.Value, Optional<T>> read) {
        Set<T> all = new LinkedHashSet<>();
        if (!(value instanceof Yaml.Sequence list)) {
            if (mayBeEmpty) {
                problems.add(value.line(), key(name), "a list was expected, such as [one, other], or []");
            } else {
                read.apply(value).ifPresent(all::add);
            }
            return all;
        }
        if (list.values().size() > MOST_VALUES || list.values().isEmpty() && !mayBeEmpty) {
            problems.add(list.line(), key(name), "1 to " + MOST_VALUES + " values were expected");
            return all;
        }
        for (Yaml.Value one : list.values()) {
            Optional<T> meant = read.apply(one);
            if (meant.isPresent() && !all.add(meant.get())) {
                problems.add(one.line(), key(name), "says the same twice; keep one");
            }
        }
        return all;
    }
}
