package io.cordon.sources.house;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The house-list CSV: comment lines about the list, a header, and a row for each target and programme. */
final class HouseReader implements SourceReader {
    private static final int MAX_ROWS = 1_000_000;

    @Override
    public String form() {
        return "house-list CSV (UTF-8, a header line with the columns id and name)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        if (files.size() != 1) {
            return false;
        }
        String head = files.getFirst().head(64 << 10);
        // The head is decoded as Latin-1, in which UTF-8's byte order mark is these three characters.
        String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        return text.lines()
                .dropWhile(Head::isComment)
                .findFirst()
                .map(HouseReader::isHeader)
                .orElse(false);
    }

    private static boolean isHeader(String line) {
        List<Column> columns = new ArrayList<>();
        for (String field : line.replace("\"", "").split(",", -1)) {
            Column.of(field).ifPresent(columns::add);
        }
        return columns.contains(Column.ID) && columns.contains(Column.NAME);
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        String text = decoded(file);
        Head head = Head.of(file, text);
        if (!head.list().isEmpty() && !head.list().equals(list)) {
            throw new BadInputException(file.name() + " says that it is list " + head.list() + ", not " + list
                    + "; import it as " + head.list() + ", or correct its line \"# list:\"");
        }
        Account account = new Account();
        List<Target> targets = new ArrayList<>();
        builders(list, file, text, head, account).values().forEach(builder -> {
            targets.add(builder.build());
            account.kept();
        });
        if (targets.isEmpty()) {
            throw new BadInputException(file.name() + " has a header and no rows; a list has at least one target");
        }
        return new Reading(list, head.published(), targets, account.done());
    }

    private static Map<String, Target.Builder> builders(
            String list, SourceFile file, String text, Head head, Account account) {
        Map<String, Target.Builder> builders = new LinkedHashMap<>();
        Map<String, TargetKind> kinds = new LinkedHashMap<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            Header header = null;
            int rows = 0;
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = Header.of(file, record, account);
                    continue;
                }
                if (++rows > MAX_ROWS) {
                    throw new BadInputException(file.name() + " has more than " + MAX_ROWS + " rows");
                }
                Row row = header.row(file, record);
                String id = row.text(Column.ID);
                if (id.isEmpty()) {
                    throw row.wrong(Column.ID, "the target's own reference was expected, and there is none");
                }
                Target.Builder builder = builders.get(id);
                if (builder == null) {
                    builder = Target.builder(new TargetId(list, id), Details.kind(row));
                    builders.put(id, builder);
                    kinds.put(id, Details.kind(row));
                    account.read();
                }
                Details.add(row, builder);
                Designations.add(row, builder, kinds.getOrDefault(id, TargetKind.UNKNOWN), head.authority(), account);
                header.keepUnknown(record, builder);
                if (!builder.hasNames()) {
                    throw row.wrong(Column.NAME, "a name was expected in the first row of target " + id);
                }
            }
        } catch (CsvParseException e) {
            throw new BadInputException(file.name() + " is not well-formed CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builders;
    }

    private static String decoded(SourceFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.content());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += file.content()[i] == '\n' ? 1 : 0;
            }
            throw new BadInputException(
                    file.name() + ", line " + line + ": the bytes are not UTF-8; save the file with encoding UTF-8", e);
        }
    }

    /** The header line: where each column stands, and which columns are the house's own. */
    private record Header(int width, int line, Map<Column, Integer> known, Map<String, Integer> unknown) {
        static Header of(SourceFile file, CsvRecord record, Account account) {
            Map<Column, Integer> known = new EnumMap<>(Column.class);
            Map<String, Integer> unknown = new LinkedHashMap<>();
            for (int i = 0; i < record.getFieldCount(); i++) {
                String name = record.getField(i).strip();
                var column = Column.of(name);
                Integer before = column.isPresent() ? known.put(column.get(), i) : unknown.put(name, i);
                if (before != null) {
                    throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                            + ": the column " + name + " stands twice in the header");
                }
                if (column.isEmpty()) {
                    account.unknown("column " + name);
                }
            }
            for (Column needed : List.of(Column.ID, Column.NAME)) {
                if (!known.containsKey(needed)) {
                    throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                            + ": the header has no column " + needed.header() + "; a house list needs id, name and"
                            + " programme or measures");
                }
            }
            if (!known.containsKey(Column.PROGRAMME) && !known.containsKey(Column.MEASURES)) {
                throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                        + ": the header has neither a column programme nor a column measures; one of them is needed");
            }
            return new Header(record.getFieldCount(), (int) record.getStartingLineNumber(), known, unknown);
        }

        Row row(SourceFile file, CsvRecord record) {
            if (record.getFieldCount() != width) {
                throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber() + ": the row has "
                        + record.getFieldCount() + " fields, where the header in line " + line + " has " + width
                        + "; is a comma outside quotation marks, or is the file cut off?");
            }
            return new Row(file.name(), record, known);
        }

        void keepUnknown(CsvRecord record, Target.Builder builder) {
            unknown.forEach((name, index) -> builder.other(name, record.getField(index)));
        }
    }
}
