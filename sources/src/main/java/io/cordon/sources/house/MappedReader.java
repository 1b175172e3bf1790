package io.cordon.sources.house;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import io.cordon.sources.tree.Node;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A house's own file as it is, in CSV, JSON or YAML, by a mapping that says which of its fields is what. */
final class MappedReader implements SourceReader {
    private final Mapping mapping;

    MappedReader(Mapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public String form() {
        return "a house's own CSV, JSON or YAML, as the mapping says";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return files.size() == 1;
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        Account account = new Account();
        Records records = Records.of(file, mapping);
        HouseTargets targets = new HouseTargets(list, file, records.head(), account);
        for (Node.Fields record : records.all()) {
            record(record, file, targets, account);
        }
        return targets.reading();
    }

    private void record(Node.Fields record, SourceFile file, HouseTargets targets, Account account) {
        String place = file.name() + ", line " + record.line();
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        mapping.fields().forEach((column, sources) -> {
            List<String> values = sources.stream()
                    .flatMap(source -> source.values(record, place).stream())
                    .toList();
            if (!values.isEmpty()) {
                cells.put(column, values);
            }
        });
        if (mapping.own()) {
            columns(record, cells);
        }
        Target.Builder target = targets.add(row(place, cells));
        // Further programmes of one record: each says what it adds to the record's own.
        for (Node designation : designations(record)) {
            Map<Column, List<String>> further = new EnumMap<>(Column.class);
            further.put(Column.ID, cells.getOrDefault(Column.ID, List.of()));
            if (designation instanceof Node.Fields fields) {
                columns(fields, further);
            } else {
                throw new BadInputException(file.name() + ", line " + designation.line()
                        + ": designations was expected as a list of records with programme or measures");
            }
            targets.add(row(file.name() + ", line " + designation.line(), further));
        }
        unmapped(record).forEach((field, node) -> {
            account.unknown("field " + field);
            node.texts().forEach(value -> target.other(field, value));
        });
    }

    private Row row(String place, Map<Column, List<String>> cells) {
        return new Row(place, column -> "field " + mapping.called(column), cells, false);
    }

    private List<Node> designations(Node.Fields record) {
        return mapping.own() && record.fields().get("designations") instanceof Node.Items items
                ? items.items()
                : List.of();
    }

    /** The fields that are called as columns are. */
    private static void columns(Node.Fields record, Map<Column, List<String>> cells) {
        record.fields()
                .forEach((field, node) -> Column.of(field).ifPresent(column -> {
                    List<String> values = column == Column.IDENTIFIERS ? Mapping.identifiers(node) : node.texts();
                    if (!values.isEmpty()) {
                        cells.put(column, values);
                    }
                }));
    }

    private Map<String, Node> unmapped(Node.Fields record) {
        Map<String, Node> left = new LinkedHashMap<>(record.fields());
        mapping.used().forEach(left::remove);
        if (mapping.own()) {
            left.remove("designations");
            left.keySet().removeIf(field -> Column.of(field).isPresent());
        }
        left.values()
                .removeIf(node -> node instanceof Node.Text text && text.text().isBlank());
        return left;
    }
}
