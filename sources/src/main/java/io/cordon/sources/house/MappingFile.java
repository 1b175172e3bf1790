package io.cordon.sources.house;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import io.cordon.sources.tree.JsonTree;
import io.cordon.sources.tree.Node;
import io.cordon.sources.tree.YamlTree;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a mapping, in YAML or JSON; what it does not know it refuses, naming the line. */
final class MappingFile {
    private static final Set<String> KEYS = Set.of(
            "list",
            "published",
            "authority",
            "records",
            "separator",
            "encoding",
            "several",
            "dates",
            "fields",
            "title");
    private static final Set<String> ORIGIN_KEYS =
            Set.of("field", "join", "value", "values", "type", "country", "several", "dates");
    private static final Set<Column> DATES = Set.of(Column.BIRTH_DATE, Column.LISTED_ON, Column.UNTIL);

    private final SourceFile file;
    private String several = "";
    private Optional<DateTimeFormatter> dates = Optional.empty();

    MappingFile(SourceFile file) {
        this.file = file;
    }

    Mapping read() {
        String text = HouseReader.decoded(file);
        Node root = text.stripLeading().startsWith("{")
                ? JsonTree.read(text, file.name(), 1)
                : YamlTree.read(text, file.name());
        if (!(root instanceof Node.Fields mapping)) {
            throw bad(root, "a mapping with \"fields\" was expected");
        }
        refuseUnknown(mapping, KEYS);
        several = text(mapping, "several");
        dates = format(mapping);
        if (!(mapping.fields().get("fields") instanceof Node.Fields fields)) {
            throw bad(mapping, "\"fields\" was expected, which says for id, name, ... which field of the file it is");
        }
        Map<Column, List<Origin>> origins = Mapping.none();
        fields.fields().forEach((name, node) -> {
            Column column = Column.of(name)
                    .orElseThrow(
                            () -> bad(node, "\"" + name + "\" is no column of a house list; there are: " + columns()));
            origins.put(column, origins(column, node));
        });
        for (Column needed : List.of(Column.ID, Column.NAME)) {
            if (!origins.containsKey(needed)) {
                throw bad(
                        fields,
                        "\"" + needed.header() + "\" is not mapped; id, name and programme or measures are"
                                + " needed");
            }
        }
        if (!origins.containsKey(Column.PROGRAMME) && !origins.containsKey(Column.MEASURES)) {
            throw bad(
                    fields,
                    "neither programme nor measures is mapped; where all records are alike, write for example"
                            + " measures: {value: asset-freeze}");
        }
        return new Mapping(
                origins, false, text(mapping, "records"), separator(mapping), charset(mapping), head(mapping));
    }

    private static String columns() {
        List<String> names = new ArrayList<>();
        for (Column column : Column.values()) {
            names.add(column.header());
        }
        return String.join(", ", names);
    }

    private void refuseUnknown(Node.Fields fields, Set<String> known) {
        fields.fields().forEach((name, node) -> {
            if (!known.contains(name)) {
                throw bad(
                        node,
                        "\"" + name + "\" is not known; there are: "
                                + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    private static String text(Node.Fields fields, String name) {
        return String.join(
                "",
                fields.at(name)
                        .filter(Node.Text.class::isInstance)
                        .map(Node::texts)
                        .orElse(List.of()));
    }

    private char separator(Node.Fields mapping) {
        Node stated = mapping.fields().get("separator");
        if (stated == null) {
            return ',';
        }
        String text = stated instanceof Node.Text one ? one.text() : "";
        String plain = text.equals("tab") || text.equals("\\t") ? "\t" : text;
        if (plain.length() != 1) {
            throw bad(stated, "the separator was expected as one character, or as tab, not \"" + text + "\"");
        }
        return plain.charAt(0);
    }

    private Optional<Charset> charset(Node.Fields mapping) {
        String name = text(mapping, "encoding");
        try {
            return name.isEmpty() || name.equalsIgnoreCase("utf-8")
                    ? Optional.empty()
                    : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw bad(
                    mapping.fields().getOrDefault("encoding", mapping),
                    "no encoding is called \"" + name + "\"; write for example utf-8, windows-1251 or iso-8859-1");
        }
    }

    private Head head(Node.Fields mapping) {
        String published = text(mapping, "published");
        try {
            return new Head(
                    text(mapping, "list"),
                    published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
                    text(mapping, "authority"));
        } catch (DateTimeException e) {
            throw bad(
                    mapping.fields().getOrDefault("published", mapping),
                    "a day was expected as year-month-day, not \"" + published + "\"");
        }
    }

    /** {@code dd.MM.yyyy}; the year is meant as it is usually understood. */
    private Optional<DateTimeFormatter> format(Node.Fields fields) {
        String pattern = text(fields, "dates");
        try {
            return pattern.isEmpty()
                    ? Optional.empty()
                    : Optional.of(DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                            .withResolverStyle(ResolverStyle.STRICT));
        } catch (IllegalArgumentException e) {
            throw bad(
                    fields.fields().getOrDefault("dates", fields),
                    "days are described as, for example, dd.MM.yyyy or" + " M/d/yyyy, not \"" + pattern + "\"");
        }
    }

    /** A field's name, a record that says more, or a list of either: then each gives values. */
    private List<Origin> origins(Column column, Node node) {
        if (node instanceof Node.Items items) {
            return items.items().stream()
                    .flatMap(item -> origins(column, item).stream())
                    .toList();
        }
        Optional<DateTimeFormatter> days = DATES.contains(column) ? dates : Optional.empty();
        if (node instanceof Node.Text text) {
            if (text.text().isBlank()) {
                throw bad(node, "the name of a field of the file was expected for " + column.header());
            }
            return List.of(new Origin(List.of(text.text()), Optional.empty(), Map.of(), "", "", several, days));
        }
        Node.Fields fields = (Node.Fields) node;
        refuseUnknown(fields, ORIGIN_KEYS);
        boolean value = fields.fields().containsKey("value");
        List<String> paths = new ArrayList<>(fields.texts("field"));
        paths.addAll(fields.texts("join"));
        if (value == !paths.isEmpty()) {
            throw bad(node, "one of field, join and value was expected for " + column.header());
        }
        String type = text(fields, "type");
        return List.of(new Origin(
                paths,
                value ? Optional.of(text(fields, "value")) : Optional.empty(),
                words(fields),
                type.isEmpty() ? "" : type + ":",
                text(fields, "country"),
                fields.fields().containsKey("several") ? text(fields, "several") : several,
                fields.fields().containsKey("dates") ? format(fields) : days));
    }

    private Map<String, String> words(Node.Fields fields) {
        Map<String, String> words = new LinkedHashMap<>();
        Node values = fields.fields().get("values");
        if (values instanceof Node.Fields stated) {
            stated.fields().forEach((word, meaning) -> words.put(word, String.join("", meaning.texts())));
        } else if (values != null) {
            throw bad(values, "values was expected as the file's words with what each stands for");
        }
        return words;
    }

    private BadInputException bad(Node node, String what) {
        return new BadInputException(file.name() + ", line " + node.line() + ": " + what);
    }
}
