package io.cordon.sources.house;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import io.cordon.sources.tree.JsonTree;
import io.cordon.sources.tree.Node;
import io.cordon.sources.tree.YamlTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a house's file, whatever its form: JSON, JSON lines, YAML or CSV, told by the first characters.
 *
 * @param head what the file and its mapping say of the list
 * @param all the records
 */
record Records(Head head, List<Node.Fields> all) {
    /** A tree takes some twenty times its text; a house list is far smaller. */
    private static final int MAX_TREE_BYTES = 64 << 20;

    static Records of(SourceFile file, Mapping mapping) {
        String text = mapping.charset().isPresent()
                ? new String(file.content(), mapping.charset().get())
                : HouseReader.decoded(file);
        String head = text.lines()
                .dropWhile(Head::isComment)
                .findFirst()
                .map(String::stripLeading)
                .orElse("");
        if (head.isEmpty()) {
            throw new BadInputException(file.name() + " is empty; a list has at least one target");
        }
        if (mapping.isTable(head)) {
            return new Records(mapping.head(Head.of(file, text)), rows(file, text, mapping));
        }
        if (file.content().length > MAX_TREE_BYTES) {
            throw new BadInputException(file.name() + " is larger than " + (MAX_TREE_BYTES >> 20)
                    + " MiB, which no house list in JSON or YAML is; give it as CSV");
        }
        boolean json = head.startsWith("{") || head.startsWith("[");
        if (json && isLines(text)) {
            return new Records(mapping.head(Head.NONE), lines(file, text));
        }
        Node root = json ? JsonTree.read(text, file.name(), 1) : YamlTree.read(text, file.name());
        return new Records(mapping.head(head(file, root)), records(file, root, mapping));
    }

    /** Whether each line is an object of its own. */
    private static boolean isLines(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(2).toList();
        return first.size() == 2
                && first.get(0).strip().endsWith("}")
                && first.get(1).stripLeading().startsWith("{")
                && first.get(0).stripLeading().startsWith("{");
    }

    private static List<Node.Fields> lines(SourceFile file, String text) {
        List<Node.Fields> records = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                records.add(fields(file, JsonTree.read(line, file.name(), number)));
            }
        }
        return records;
    }

    private static Head head(SourceFile file, Node root) {
        String published = first(root, "published");
        try {
            return new Head(
                    first(root, "list"),
                    published.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(published)),
                    first(root, "authority"));
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    file.name() + ", field published: a day was expected as year-month-day, for example 2014-07-09,"
                            + " not \"" + published + "\"",
                    e);
        }
    }

    private static String first(Node root, String field) {
        return root instanceof Node.Fields
                ? root.at(field)
                        .filter(Node.Text.class::isInstance)
                        .map(node -> String.join("", node.texts()))
                        .orElse("")
                : "";
    }

    private static List<Node.Fields> records(SourceFile file, Node root, Mapping mapping) {
        String path = mapping.records().isEmpty() && root instanceof Node.Fields ? "targets" : mapping.records();
        Node found = root.at(path)
                .orElseThrow(() -> new BadInputException(file.name() + " has no field " + path
                        + " with the list of records; name the field with \"records\" in a mapping file, or correct"
                        + " the file"));
        if (!(found instanceof Node.Items items)) {
            throw new BadInputException(file.name() + ", line " + found.line() + ": a list of records was expected"
                    + (path.isEmpty() ? "" : " in " + path) + ", and there is none");
        }
        if (items.items().isEmpty()) {
            throw new BadInputException(file.name() + ", line " + found.line()
                    + ": the list of records is empty; a list has at least one target");
        }
        return items.items().stream().map(item -> fields(file, item)).toList();
    }

    private static Node.Fields fields(SourceFile file, Node node) {
        if (node instanceof Node.Fields fields) {
            return fields;
        }
        throw new BadInputException(
                file.name() + ", line " + node.line() + ": a record with fields was expected, not a single value");
    }

    private static List<Node.Fields> rows(SourceFile file, String text, Mapping mapping) {
        List<Node.Fields> records = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(mapping.separator())
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                if (header.isEmpty()) {
                    record.getFields().forEach(field -> header.add(field.strip()));
                    mapping.checkHeader(header, file.name() + ", line " + record.getStartingLineNumber());
                } else {
                    records.add(row(file, record, header));
                }
            }
        } catch (CsvParseException e) {
            throw new BadInputException(file.name() + " is not well-formed CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    private static Node.Fields row(SourceFile file, CsvRecord record, List<String> header) {
        int line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            throw new BadInputException(file.name() + ", line " + line + ": the row has " + record.getFieldCount()
                    + " fields, where the header has " + header.size()
                    + "; is a separator outside quotation marks, or is the file cut off?");
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.putIfAbsent(header.get(i), new Node.Text(record.getField(i), line));
        }
        return new Node.Fields(fields, line);
    }
}
