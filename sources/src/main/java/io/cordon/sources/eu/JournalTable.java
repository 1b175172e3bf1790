package io.cordon.sources.eu;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A CSV file in UTF-8 whose first line names its columns. */
final class JournalTable {
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String> header = new ArrayList<>();

    /** A row, its fields found by their column's name. */
    final class Row {
        private final CsvRecord record;

        Row(CsvRecord record) {
            this.record = record;
        }

        /** A field without white space around it; empty where the file has no such column. */
        String get(String column) {
            Integer place = columns.get(column);
            return place == null ? "" : record.getField(place).strip();
        }

        /** The line it begins on, counted from 1. */
        long line() {
            return record.getStartingLineNumber();
        }
    }

    /**
     * Hands every row on.
     *
     * @param required columns without which the file is not of this kind
     * @return the columns' names
     * @throws BadInputException if it is not UTF-8, lacks a column, or a row has another number of fields than the header
     */
    static List<String> read(SourceFile file, List<String> required, Consumer<Row> rows) {
        JournalTable table = new JournalTable();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text(file))) {
            for (CsvRecord record : reader) {
                table.record(file, record, required, rows);
            }
        } catch (CsvParseException e) {
            throw new BadInputException(
                    file.name() + " is not well-formed CSV (cut off, perhaps): " + e.getMessage()
                            + "; fetch the file again",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (table.header.isEmpty()) {
            throw new BadInputException(file.name() + " has no row of column names; a journal table begins with one");
        }
        return table.header;
    }

    private void record(SourceFile file, CsvRecord record, List<String> required, Consumer<Row> rows) {
        if (header.isEmpty()) {
            record.getFields().forEach(name -> {
                columns.put(name.strip(), header.size());
                header.add(name.strip());
            });
            List<String> missing =
                    required.stream().filter(name -> !columns.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                        + ", does not name the columns of an Official Journal table; missing: "
                        + String.join(", ", missing));
            }
            return;
        }
        if (record.getFieldCount() != header.size()) {
            throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber() + ", has "
                    + record.getFieldCount() + " columns where the first line names " + header.size()
                    + "; the file is cut off or damaged: fetch it again");
        }
        rows.accept(new Row(record));
    }

    private static String text(SourceFile file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(file.content());
        CharBuffer chars = CharBuffer.allocate(file.content().length + 1);
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += file.content()[i] == '\n' ? 1 : 0;
            }
            throw new BadInputException(
                    file.name() + ", line " + line + ", is not UTF-8; save or fetch the table in UTF-8");
        }
        String text = chars.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
