package io.cordon.sources.house;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import io.cordon.sources.tree.Node;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which field of a house's own file is what. {@link MappingFile} reads it; docs/house-lists.md says how it is written.
 *
 * @param fields where each column's values come from
 * @param own whether the file's fields are called as the columns are, so that no mapping is needed
 * @param records the path of the list of records in JSON and YAML; empty for the document itself
 * @param separator between the fields of a CSV file
 * @param charset of the file, where it is not UTF-8
 * @param stated what the mapping says of the list; it wins over the file
 */
record Mapping(
        Map<Column, List<Origin>> fields,
        boolean own,
        String records,
        char separator,
        Optional<Charset> charset,
        Head stated) {
    Mapping {
        fields = Map.copyOf(fields);
    }

    /** Fields called as the columns are. */
    static Mapping ofColumns() {
        return new Mapping(Map.of(), true, "", ',', Optional.empty(), Head.NONE);
    }

    /** Reads a mapping file. */
    static Mapping of(SourceFile file) {
        return new MappingFile(file).read();
    }

    /** What is said of the list: by the mapping, else by the file. */
    Head head(Head ofFile) {
        return new Head(
                stated.list().isEmpty() ? ofFile.list() : stated.list(),
                stated.published().or(ofFile::published),
                stated.authority().isEmpty() ? ofFile.authority() : stated.authority());
    }

    /** Whether a file that begins with this line is a table: it is neither JSON nor YAML. */
    boolean isTable(String firstLine) {
        if (own || firstLine.startsWith("{") || firstLine.startsWith("[")) {
            return false;
        }
        return firstLine.indexOf(separator) >= 0 || !firstLine.matches("(?:---|- .*|[^\"]+:(?: .*)?)\\s*");
    }

    /** The names of the fields that are mapped, without what stands below them. */
    Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        fields.values()
                .forEach(origins -> origins.forEach(origin -> {
                    for (String path : origin.paths()) {
                        used.add(path);
                        int dot = path.indexOf('.');
                        used.add(dot < 0 ? path : path.substring(0, dot));
                    }
                }));
        return used;
    }

    /** What the file calls a column, for messages. */
    String called(Column column) {
        List<String> paths = new ArrayList<>();
        fields.getOrDefault(column, List.of()).forEach(origin -> paths.addAll(origin.paths()));
        return paths.isEmpty() ? column.header() : String.join(", ", paths) + " (" + column.header() + ")";
    }

    /** A table must have every field that the mapping names: one that is missing was renamed or mistyped. */
    void checkHeader(List<String> header, String place) {
        for (List<Origin> origins : fields.values()) {
            for (Origin origin : origins) {
                for (String path : origin.paths()) {
                    if (!header.contains(path)) {
                        throw new BadInputException(place + ": the header has no field " + path
                                + ", which the mapping names; it has: " + String.join(", ", header));
                    }
                }
            }
        }
    }

    /** Identifiers as texts {@code type:value:country}, or as records with these fields. */
    static List<String> identifiers(Node node) {
        if (node instanceof Node.Items items) {
            return items.items().stream()
                    .flatMap(item -> identifiers(item).stream())
                    .toList();
        }
        if (node instanceof Node.Fields fields) {
            String value = String.join("", fields.texts("value"));
            String country = String.join("", fields.texts("country"));
            return value.isEmpty()
                    ? List.of()
                    : List.of(String.join("", fields.texts("type")) + ":" + value
                            + (country.isEmpty() ? "" : ":" + country));
        }
        return node.texts();
    }

    /** A map of columns that can be filled. */
    static Map<Column, List<Origin>> none() {
        return new EnumMap<>(Column.class);
    }
}
