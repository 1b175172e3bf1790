package io.cordon.sources.ofac;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A delimited file as OFAC publishes it: CRLF or LF, a final 0x1A, {@code -0-} for nothing, no header. */
final class CsvRows {
    private static final int HEAD = 64 << 10;

    private CsvRows() {}

    /** What is done with a row. */
    @FunctionalInterface
    interface Each {
        /** Takes a row's fields, blanks stripped and {@code -0-} emptied, and the line it begins on. */
        void row(List<String> fields, long line);
    }

    /**
     * Reads every row.
     *
     * @param columns how many fields every row has
     * @param names the fields' names, for messages
     */
    static void read(SourceFile file, int columns, String names, Each each) {
        String text = text(file);
        try (CsvReader<CsvRecord> rows = reader().ofCsvRecord(text)) {
            for (CsvRecord row : rows) {
                if (row.getFieldCount() == 1 && row.getField(0).isBlank()) {
                    continue;
                }
                if (row.getFieldCount() != columns) {
                    throw new BadInputException(file.name() + ", line " + row.getStartingLineNumber() + ", has "
                            + row.getFieldCount() + " columns; " + columns + " were expected (" + names
                            + "), so the file is truncated or damaged: fetch it again");
                }
                each.row(fields(row), row.getStartingLineNumber());
            }
        } catch (CsvParseException e) {
            throw new BadInputException(
                    file.name() + " is not a whole delimited file: " + reason(e)
                            + "; it is truncated or damaged, so fetch it again",
                    e);
        } catch (java.io.IOException e) {
            throw new BadInputException(file.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The fields of the first row, or none where there is no whole first row. Never throws for content. */
    static List<String> first(SourceFile file) {
        byte[] content = file.content();
        int length = Math.min(content.length, HEAD);
        String head = new String(content, 0, length, StandardCharsets.ISO_8859_1);
        int end = head.indexOf('\n');
        if (head.startsWith("\u00EF\u00BB\u00BF")) {
            head = head.substring(3);
        }
        try {
            CsvRecord row = reader().ofSingleCsvRecord(end < 0 ? end(head) : head.substring(0, head.indexOf('\n')));
            return fields(row);
        } catch (RuntimeException e) {
            return List.of();
        }
    }

    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true);
    }

    private static List<String> fields(CsvRecord row) {
        List<String> fields = new ArrayList<>(row.getFieldCount());
        for (String field : row.getFields()) {
            String value = field.strip();
            fields.add(value.equals("-0-") ? "" : value);
        }
        return fields;
    }

    /** The text, in UTF-8 or, where it is not that, in Windows-1252, without the final 0x1A. */
    static String text(SourceFile file) {
        byte[] content = file.content();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        try {
            return end(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            return end(new String(content, Charset.forName("windows-1252")));
        }
    }

    private static String end(String text) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.length();
        while (end > start && (text.charAt(end - 1) == 0x1A || text.charAt(end - 1) == 0)) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String reason(CsvParseException e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + " (" + cause.getMessage() + ")";
    }
}
