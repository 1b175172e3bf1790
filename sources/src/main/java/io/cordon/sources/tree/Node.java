package io.cordon.sources.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a JSON or YAML document: a text, a list of values, or fields with values. */
public sealed interface Node {
    /** The line it begins on, from 1. */
    int line();

    /** A text, or a number or truth value as written; a null is an empty text. */
    record Text(String text, int line) implements Node {}

    /** A list. */
    record Items(List<Node> items, int line) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Fields by name, in the document's order. */
    record Fields(Map<String, Node> fields, int line) implements Node {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** What stands below the names of a path, {@code identity.name}; empty where it leads nowhere. */
    default Optional<Node> at(String path) {
        if (path.isEmpty()) {
            return Optional.of(this);
        }
        if (!(this instanceof Fields fields)) {
            return Optional.empty();
        }
        Optional<Node> whole = Optional.ofNullable(fields.fields().get(path));
        int dot = path.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return Optional.ofNullable(fields.fields().get(path.substring(0, dot)))
                .flatMap(inner -> inner.at(path.substring(dot + 1)));
    }

    /** The texts that are not blank: of the value itself, or of a list and the lists in it. */
    default List<String> texts() {
        List<String> texts = new ArrayList<>();
        if (this instanceof Text text && !text.text().isBlank()) {
            texts.add(text.text().strip());
        } else if (this instanceof Items items) {
            items.items().forEach(item -> texts.addAll(item.texts()));
        }
        return texts;
    }

    /** The texts below a path; a list on the way gives those of each of its items. */
    default List<String> texts(String path) {
        Optional<Node> found = at(path);
        if (found.isPresent()) {
            return found.get().texts();
        }
        List<String> texts = new ArrayList<>();
        if (this instanceof Items items) {
            items.items().forEach(item -> texts.addAll(item.texts(path)));
        } else if (this instanceof Fields fields && path.indexOf('.') > 0) {
            int dot = path.indexOf('.');
            Node inner = fields.fields().get(path.substring(0, dot));
            if (inner != null) {
                texts.addAll(inner.texts(path.substring(dot + 1)));
            }
        }
        return texts;
    }
}
